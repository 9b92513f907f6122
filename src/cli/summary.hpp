/// @file
/// What came out of a run, for a person.
#pragma once

#include "cli/call.hpp"
#include "cli/tally.hpp"

#include <initializer_list>

namespace fangpin::cli {

/// Writes counts in sections, for a person.
class summary {
public:
    /// @param lang  in which language conditions are worded
    summary(policy_handle const& policy, std::string_view lang) : policy_(policy), lang_(lang) {}

    /// The policy, and what became of all rows.
    void rows(std::uint64_t answered, char const* what, std::uint64_t failed);
    /// One line for each name, also where nothing was counted.
    void each(std::string const& title,
              std::initializer_list<char const*> names,
              counts const& found,
              std::uint64_t whole);
    /// The most frequent first, with the wordings of clauses; left out where there is nothing.
    void section(std::string const& title, counts const& all, std::uint64_t whole);

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    void heading(std::string const& text);

    policy_handle const& policy_;
    std::string_view lang_;
    std::string text_{};
};

/// Outcomes, the conditions that hold most often, what is open most often, and errors.
///
/// @param lang  in which language conditions are worded
[[nodiscard]] std::string summarise(tally const& counted,
                                    policy_handle const& policy,
                                    std::string_view lang);

}  // namespace fangpin::cli
