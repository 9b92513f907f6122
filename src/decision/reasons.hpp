/// @file
/// Which parts of an account decided.
#pragma once

#include "decision/narrator.hpp"

namespace fangpin::detail {

/// The facts that made a rule come out as it did, in words: of several alternatives the one that
/// holds, of several conditions the one that fails, and where it is open those that are.
class reasons {
public:
    reasons(decision const& d, narrator const& n) : d_(d), say_(n) {}

    [[nodiscard]] std::vector<std::string> of(std::uint32_t line);
    /// Labels of the facts that leave the rule open, without their values.
    [[nodiscard]] std::vector<std::string> open(std::uint32_t line);

private:
    void collect(std::uint32_t at);
    void collect_parts(std::uint32_t at);
    void collect_choice(std::uint32_t at);
    void collect_loop(std::uint32_t at);
    void collect_element(std::uint32_t at, std::string const& of_what);
    /// Did an element help to make the loop's answer, or does it leave it open?
    [[nodiscard]] bool decides(account_line const& loop, account_line const& element) const;
    [[nodiscard]] opcode gathered_by(account_line const& loop) const;
    void collect_fact(std::uint32_t at);
    void add(std::string label,
             account_line const& line,
             std::string const& more = {},
             say::unit const* unit = nullptr);
    /// What a line asks, as its rule has it.
    [[nodiscard]] std::string const& words_of(account_line const& line) const;
    /// The kind of household, where a figure hangs on it. @returns whether nothing else is open
    bool add_kind(fact_info const& f);
    void add(std::string text);
    [[nodiscard]] std::string element_name(account_line const& line) const;
    [[nodiscard]] bool decides(account_line const& whole,
                               account_line const& part,
                               account_kind how) const;

    decision const& d_;
    narrator const& say_;
    std::vector<std::string> found_;
    bool labels_only_ = false;
};

}  // namespace fangpin::detail
