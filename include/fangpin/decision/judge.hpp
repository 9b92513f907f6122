/// @file
/// Judges households under a policy.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin {

struct judge_options {
    bool screening = false;  ///< presume what the pack allows to presume
    bool account = false;    ///< keep why
    bool settles = true;  ///< of an undetermined outcome: find what it hangs on, which takes long
};

/// A policy ready to judge, with the memory it works in. One thread at a time.
///
///     fangpin::judge judge(*fangpin::builtin_policy("maerkang-2022"));
///     if (auto d = judge(household))
///         std::cout << to_string(d->outcome());
class judge {
public:
    explicit judge(std::shared_ptr<policy const> p);

    /// @param h  must outlive the decision
    /// @returns the decision; `errc::area_not_covered`, `errc::no_standard` (a figure is missing
    ///          that an open rule needs), `errc::out_of_range`, `errc::division_by_zero`,
    ///          `errc::empty_list` when no judgement could be made
    [[nodiscard]] result<decision> operator()(household const& h, judge_options options = {});

    [[nodiscard]] policy const& under() const noexcept { return *policy_; }

private:
    /// A rule of the policy: what it decides, and the register of its answer.
    struct asked_rule {
        rule_role role;
        std::uint32_t at;
    };
    [[nodiscard]] std::optional<error> take_answers(decision& d);
    /// @pre one of them fails
    [[nodiscard]] error first_failure(std::vector<truth> const& values);

    std::shared_ptr<policy const> policy_;
    machine machine_;
    std::vector<asked_rule> asked_;  ///< in pack order
};

}  // namespace fangpin
