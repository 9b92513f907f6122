/// @file
/// How many households each contact has.
#pragma once

#include <fangpin/lifecycle/case_file.hpp>

#include <map>

namespace fangpin {

/// The households of contacts over many cases, against the limit of their texts. A household counts
/// while it is watched: not once its risk is eliminated, it is removed, declined or gone.
///
/// @clause MEK-57
class contact_loads {
public:
    /// May the contact that an event names take this case too?
    ///
    /// @returns the refusal where the contact has as many as the text allows
    [[nodiscard]] std::optional<refusal> check(case_file const& c, case_event const& e) const;

    /// Counts a case anew, after an event.
    ///
    /// @param before  the contact that the case counted for, as `counted` said
    void count(std::string const& before, case_file const& c);

    /// The contact that a case counts for; empty: none.
    [[nodiscard]] static std::string counted(case_file const& c);
    [[nodiscard]] int of(std::string_view contact) const;

private:
    std::map<std::string, int, std::less<>> households_;
};

}  // namespace fangpin
