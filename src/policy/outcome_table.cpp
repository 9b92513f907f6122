#include <fangpin/policy/outcome_table.hpp>

#include <fangpin/policy/policy.hpp>
#include <fangpin/rules/machine.hpp>
#include <fangpin/rules/syntax.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace fangpin {
namespace {

using place = diagram::place;

constexpr std::size_t most_functions = 100'000;
constexpr std::size_t most_steps = 3'000'000;  // on the way to them
constexpr std::size_t most_leaves = 1'000;     // functions are built as deep as there are leaves

/// Facts that are a leaf although the library works them out by a rule.
bool is_library_formula(std::string_view name) {
    return name == guarantee_unmet ||
           std::ranges::find(formula_terms, name, &formula_term::name) != formula_terms.end();
}

/// The words of a comparison without brackets about the whole, with which it asks the same.
std::string without_brackets(std::string words) {
    while (words.starts_with('(') && words.ends_with(')')) {
        auto const inner = single_spaced(std::string_view(words).substr(1, words.size() - 2));
        std::vector<error> ignored;
        if (!parse_rule(inner, ignored))  // as in (a) = (b)
            break;
        words = inner;
    }
    return words;
}

/// Builds the function of each rule from its account, which keeps the rule's shape.
class table_maker {
public:
    explicit table_maker(policy const& p) : policy_(p), program_(p.program), machine_(p.program) {
        for (auto const& c : program_.truths)
            constants_.emplace(c.at, c.value);
        table_.functions.allow(most_steps);
    }

    outcome_table make() {
        auto const scope = all(rule_role::scope);
        auto const inclusion = any(rule_role::inclusion);
        auto const exclusion = any(rule_role::exclusion);
        auto const lifted = any(rule_role::override_);
        auto const barred =
            choose(exclusion, choose(lifted, diagram::no, diagram::yes), diagram::no);
        auto const admitted = choose(barred, result(outcome_barred), result(outcome_eligible));
        auto const judged = choose(inclusion, admitted, result(outcome_not_eligible));
        table_.root = choose(scope, judged, result(outcome_out_of_scope));
        if (table_.size() > most_functions)
            throw diagram::too_large();
        return std::move(table_);
    }

    std::optional<bool> foregone(policy_rule const& rule) {
        auto const f = of(program_.rules[rule.compiled].root);
        return f == diagram::yes  ? std::optional(true)
               : f == diagram::no ? std::optional(false)
                                  : std::nullopt;
    }

private:
    // the numbers of `outcome`, which decisions define
    static constexpr std::uint32_t outcome_eligible = 1;
    static constexpr std::uint32_t outcome_barred = 2;
    static constexpr std::uint32_t outcome_not_eligible = 3;
    static constexpr std::uint32_t outcome_out_of_scope = 4;

    [[nodiscard]] static place result(std::uint32_t o) { return diagram::yes + o; }

    place choose(place asked, place then, place otherwise) {
        return table_.functions.choose(asked, then, otherwise);
    }
    place all(rule_role role) {
        auto f = diagram::yes;
        for (auto const& rule : policy_.rules)
            if (rule.role == role)
                f = choose(f, of(program_.rules[rule.compiled].root), diagram::no);
        return f;
    }
    place any(rule_role role) {
        auto f = diagram::no;
        for (auto const& rule : policy_.rules)
            if (rule.role == role)
                f = choose(f, diagram::yes, of(program_.rules[rule.compiled].root));
        return f;
    }

    place of(std::uint32_t at) {
        if (auto const known = known_.find(at); known != known_.end())
            return known->second;
        auto const f = work_out(at);
        known_.emplace(at, f);
        return f;
    }
    place work_out(std::uint32_t at) {
        auto const& node = program_.nodes[at];
        switch (node.kind) {
        case account_kind::all_of: {
            auto f = diagram::yes;
            for (auto const part : node.parts)
                f = choose(f, of(part), diagram::no);
            return f;
        }
        case account_kind::any_of: {
            auto f = diagram::no;
            for (auto const part : node.parts)
                f = choose(f, diagram::yes, of(part));
            return f;
        }
        case account_kind::negation: return choose(of(node.parts[0]), diagram::no, diagram::yes);
        case account_kind::choice:
            return choose(of(node.parts[0]), of(node.parts[1]), of(node.parts[2]));
        case account_kind::constant:
            return constants_.at(node.value).is_yes() ? diagram::yes : diagram::no;
        case account_kind::fact: return of_fact(at);
        case account_kind::operation:
        case account_kind::loop: break;
        }
        return of_expression(at);
    }

    place of_fact(std::uint32_t at) {
        auto const& node = program_.nodes[at];
        auto const& f = policy_.facts[node.fact];
        if (f.origin == fact_origin::formula &&
            (f.name == "disaster" || !is_library_formula(f.name)))
            return of(node.parts.front());
        if (f.native == native_fact::income_below_standard)
            return income(at, {true, false, true, false, false});
        if (f.native == native_fact::income_above_standard)
            return income(at, {false, false, false, true, true});
        return yes_no(f.name, at);
    }

    place income(std::uint32_t at, std::array<bool, 5> const& yes) {
        static constexpr std::array<std::string_view, 5> names{
            "less", "equal", "equal", "equal", "greater"};
        auto const question = number_of({.what = leaf::kind::income,
                                         .key = "income_against_standard",
                                         .answers = {names.begin(), names.end()},
                                         .at = program_.nodes[at].value,
                                         .node = at});
        std::array<place, 5> by_answer{};
        for (std::size_t a = 0; a < yes.size(); ++a)
            by_answer.at(a) = yes.at(a) ? diagram::yes : diagram::no;
        return table_.functions.branch(question, by_answer);
    }

    place yes_no(std::string const& key, std::uint32_t at) {
        auto const question = number_of(
            {.key = key, .answers = {"no", "yes"}, .at = program_.nodes[at].value, .node = at});
        return table_.functions.branch(question, std::array{diagram::no, diagram::yes});
    }

    /// A comparison: of one code with texts, or one that is asked as a whole.
    place of_expression(std::uint32_t at) {
        auto const& node = program_.nodes[at];
        std::set<std::uint32_t> facts;
        bool plain = true;
        collect(at, facts, plain);
        if (plain && facts.size() == 1)
            if (auto const by_code = of_code(at, *facts.begin()))
                return *by_code;
        return yes_no(without_brackets(program_.words[node.words]), at);
    }
    /// The facts that an expression asks; `plain`: it asks nothing else.
    void collect(std::uint32_t at, std::set<std::uint32_t>& facts, bool& plain) const {
        auto const& node = program_.nodes[at];
        plain = plain && node.kind != account_kind::loop && node.asked == property::count_;
        if (node.fact != account_node::no_fact)
            facts.insert(node.fact);
        for (auto const part : node.parts)
            collect(part, facts, plain);
    }
    /// Asks the rule about each code in turn, so that it need not be known which operators it uses.
    std::optional<place> of_code(std::uint32_t at, std::uint32_t fact) {
        auto const& f = policy_.facts[fact];
        if (!f.type.is(kind::text) || f.type.domain == text_domain::free)
            return std::nullopt;
        auto const codes = codes_of(f.type.domain);
        std::vector<place> by_answer;
        std::vector<std::string_view> names;
        household const nobody;
        for (std::size_t code = 0; code < codes.size(); ++code) {
            machine_.start(nobody);
            machine_.set(static_cast<std::uint16_t>(fact), std::uint64_t{1} << code);
            machine_.run();
            auto const answer = machine_.truth_at(program_.nodes[at].value);
            if (answer.may_fail() || answer.is_open())
                return std::nullopt;
            by_answer.push_back(answer.is_yes() ? diagram::yes : diagram::no);
            names.push_back(codes[code].name);
        }
        auto const question = number_of({.what = leaf::kind::code,
                                         .key = f.name,
                                         .answers = std::move(names),
                                         .at = program_.fact_registers[fact],
                                         .node = fact_node(at)});
        return table_.functions.branch(question, by_answer);
    }
    [[nodiscard]] std::uint32_t fact_node(std::uint32_t at) const {
        auto const& node = program_.nodes[at];
        if (node.fact != account_node::no_fact)
            return at;
        for (auto const part : node.parts)
            if (auto const found = fact_node(part); found != program::no_register)
                return found;
        return program::no_register;
    }

    std::uint32_t number_of(leaf l) {
        auto const [known, is_new] =
            numbers_.emplace(l.key, static_cast<std::uint32_t>(table_.leaves.size()));
        if (is_new)
            table_.leaves.push_back(std::move(l));
        if (table_.leaves.size() > most_leaves)
            throw diagram::too_large();
        return known->second;
    }

    policy const& policy_;
    program const& program_;
    machine machine_;
    std::map<std::uint32_t, truth> constants_;
    std::map<std::string, std::uint32_t> numbers_;  ///< of leaves, by key
    std::map<std::uint32_t, place> known_;          ///< by account node
    outcome_table table_;
};

}  // namespace

std::size_t outcome_table::size() const {
    std::size_t count = 0;
    each_function(functions, root, [&count](place) { ++count; });
    return count;
}

std::optional<outcome_table> outcome_table_of(policy const& p) {
    try {
        return table_maker(p).make();
    } catch (diagram::too_large const&) {
        return std::nullopt;
    }
}

std::vector<std::optional<bool>> foregone_rules(policy const& p) {
    std::vector<std::optional<bool>> all(p.rules.size());
    try {
        table_maker asked(p);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (p.rules[i].compiled < p.program.rules.size())
                all[i] = asked.foregone(p.rules[i]);
    } catch (diagram::too_large const&) {
        return all;  // of the rules before, what was found holds
    }
    return all;
}

}  // namespace fangpin
