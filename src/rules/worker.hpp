/// @file
/// The compiler's insides: one rule at a time, from syntax to instructions.
#pragma once

#include "rules/emitter.hpp"

#include <fangpin/rules/compiler.hpp>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <unordered_map>

namespace fangpin {

/// Every member that compiles returns nothing when it has recorded an error, so that the rest of
/// the rule is still looked at and several errors are reported at once.
class compiler::worker {
public:
    using operand = detail::operand;
    using maybe = std::optional<operand>;
    static constexpr type boolean{.kind = kind::boolean};

    explicit worker(fact_table& facts) : facts_(facts) {}

    std::optional<std::size_t> add(std::string_view source,
                                   std::optional<type> expected,
                                   std::vector<error>& errors);
    [[nodiscard]] program finish();

private:
    // worker.cpp: rules, and what kind of expression goes where
    maybe whole(std::string_view source, std::optional<type> expected, std::vector<error>& errors);
    /// @param hint  the domain that texts in it belong to, where the other side says so
    maybe compile(syntax const& s, text_domain hint = text_domain::free);
    // worker_facts.cpp, worker_constants.cpp: names, and values that stand in the rule
    maybe text_literal(syntax const& s, text_domain hint);
    maybe name(syntax const& s);
    maybe fact(syntax const& s, std::uint16_t place);
    maybe formula(syntax const& s, std::uint16_t place);
    maybe constant(syntax const& s, type t, number const& value);
    std::optional<std::uint64_t> text_bit(syntax const& s, text_domain hint);
    [[nodiscard]] std::optional<std::uint64_t> literal_text(operand const& o) const;
    std::uint32_t number_register(number const& value);

    // worker_operators.cpp
    maybe negate(syntax const& s);
    maybe binary(syntax const& s);
    maybe arithmetic(syntax const& s, operand const& a, operand const& b);
    maybe logical(syntax const& s);
    maybe between(syntax const& s);
    maybe condition(syntax const& s, text_domain hint);
    std::optional<std::pair<operand, operand>> both_sides(syntax const& a, syntax const& b);
    maybe compare(syntax const& s, std::string_view op, operand const& a, operand const& b);

    // worker_membership.cpp: what stands behind "in"
    maybe membership(syntax const& s);
    maybe test(syntax const& s, operand const& value, syntax const& test);
    maybe equal_or_in(syntax const& s, operand const& value, operand const& right);
    maybe in_range(syntax const& s, operand const& value, syntax const& range);
    std::optional<std::uint64_t> literal_texts(syntax const& s, text_domain domain);

    // worker_lists.cpp
    maybe list(syntax const& s, text_domain hint);
    maybe quantifier(syntax const& s);
    maybe filter(syntax const& s, text_domain hint);
    maybe path(syntax const& s);
    maybe property_of(syntax const& s, operand const& owner, std::string_view name);
    maybe make_list(syntax const& s, std::vector<operand> const& elements);

    // worker_calls.cpp
    maybe call(syntax const& s);
    maybe aggregate(syntax const& s, opcode op);
    maybe rounding(syntax const& s, opcode op);
    maybe conversion(syntax const& s);
    maybe one_number(syntax const& s, opcode op);
    maybe figure(syntax const& s);
    bool takes(syntax const& s, std::size_t arguments);

    // errors and accounts, worker.cpp
    std::nullopt_t fail(syntax const& s, errc code, std::string found, std::string remedy);
    std::nullopt_t too_deep(syntax const& s);
    std::nullopt_t mismatch(syntax const& s, std::string const& wanted, type const& found);
    operand finish_node(syntax const& s,
                        operand value,
                        std::vector<std::uint32_t> parts,
                        account_kind kind = account_kind::operation);
    operand emitted(syntax const& s,
                    opcode op,
                    type result,
                    std::initializer_list<operand> from,
                    instruction extra = {});
    /// The same without an account of its own: a step on the way.
    operand step(opcode op,
                 type result,
                 std::initializer_list<operand> from,
                 instruction extra = {});
    [[nodiscard]] std::string words_of(syntax const& s) const;
    [[nodiscard]] std::vector<std::string_view> known_names() const;

    struct variable {
        std::string name;
        operand value;
        bool used = false;
    };
    struct known_formula {
        maybe value{};  ///< nothing: its rule is wrong
        std::vector<std::uint16_t> reads{};
        std::uint32_t depth = 0;
    };
    /// Counts the levels that are being compiled, those of the facts that a rule asks for included.
    class nesting {
    public:
        explicit nesting(worker& w) : worker_(w) {
            worker_.deepest_ = std::max(worker_.deepest_, ++worker_.levels_);
        }
        nesting(nesting const&) = delete;
        nesting& operator=(nesting const&) = delete;
        ~nesting() { --worker_.levels_; }

    private:
        worker& worker_;
    };

    fact_table& facts_;
    program program_;
    detail::emitter emitter_{program_};
    std::vector<variable> variables_;
    std::unordered_map<std::uint16_t, known_formula> formulas_;
    std::vector<std::uint16_t> formulas_open_;  ///< being compiled: asking for one is a circle
    std::set<std::uint16_t> reads_;
    std::map<std::tuple<wide, wide>, std::uint32_t> numbers_;
    std::string_view source_;
    std::vector<error>* errors_ = nullptr;
    std::uint32_t loops_ = 0;
    std::uint32_t levels_ = 0;
    std::uint32_t deepest_ = 0;
};

}  // namespace fangpin
