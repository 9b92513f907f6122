/// @file
/// What a text says about one household.
#pragma once

#include <fangpin/decision/account.hpp>
#include <fangpin/policy/policy.hpp>
#include <fangpin/rules/situation.hpp>

#include <array>

namespace fangpin {

enum class outcome : std::uint8_t { undetermined, eligible, barred, not_eligible, out_of_scope };

[[nodiscard]] constexpr std::string_view to_string(outcome o) noexcept {
    constexpr std::array<std::string_view, 5> names{
        "undetermined", "eligible", "barred", "not_eligible", "out_of_scope"};
    return names.at(static_cast<std::size_t>(o));
}

/// The outcomes that are still possible.
struct outcomes {
    std::uint8_t bits = 0;

    constexpr void add(outcome o) noexcept {
        bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(o));
    }
    [[nodiscard]] constexpr bool may_be(outcome o) const noexcept {
        return (bits >> static_cast<unsigned>(o) & 1U) != 0;
    }
    /// The outcome when there is one, otherwise `undetermined`.
    [[nodiscard]] constexpr outcome settled() const noexcept {
        for (auto const o :
             {outcome::eligible, outcome::barred, outcome::not_eligible, outcome::out_of_scope})
            if (bits == 1U << static_cast<unsigned>(o))
                return o;
        return outcome::undetermined;
    }
    /// In the order of documents: out of scope, not eligible, barred, eligible.
    [[nodiscard]] std::vector<outcome> listed() const;
};

/// The answers that decide, each over all rules of its role.
struct verdict {
    truth scope = truth::yes();
    truth inclusion = truth::no();
    truth exclusion = truth::no();
    truth override_ = truth::no();
};

/// Every outcome that the four answers allow.
[[nodiscard]] outcomes possible_outcomes(verdict const& v);

/// Answers that settle the outcome together, and not without one of them.
struct settling {
    std::vector<std::pair<std::string_view, std::string_view>> answers{};  ///< by key of the leaf
    fangpin::outcome then{};
};

/// One household judged. Holds what it was judged by and everything that its documents and
/// explanations say.
struct decision {
    /// Of a household under a policy; nothing is asked yet.
    decision(std::shared_ptr<fangpin::policy const> by, household const& h, bool screened)
        : policy(std::move(by)),
          judged(&h),
          screening(screened),
          situation(h, policy->standards, policy->partial) {}

    std::shared_ptr<fangpin::policy const> policy;
    household const* judged;  ///< the household; whoever keeps a decision keeps it
    bool screening;
    fangpin::verdict verdict{};
    outcomes possible{};
    std::vector<truth> values{};  ///< by rule of the policy
    fangpin::situation situation;
    std::vector<std::uint16_t> presumed{};  ///< facts that were given their presumed value
    fangpin::account account{};             ///< empty when none was asked for
    // of an undetermined household
    std::vector<std::string> relevant{};  ///< open facts that the outcome hangs on, by document key
    std::vector<settling> settles{};      ///< by number of answers, then by bytes; 50 at most
    bool settles_complete = true;         ///< are all of up to three answers among them?

    [[nodiscard]] fangpin::outcome outcome() const noexcept { return possible.settled(); }
    [[nodiscard]] bool overridden() const noexcept {
        return verdict.exclusion.is_yes() && verdict.override_.is_yes();
    }
    /// Ids (or codes) of the rules of a role that are yes, in pack order.
    [[nodiscard]] std::vector<std::string_view> ids(rule_role role) const;
    [[nodiscard]] std::vector<std::string_view> codes(rule_role role) const;
    /// "First that holds": every code that may be the first; `has_none` where none may hold.
    struct first_holding {
        std::vector<std::string_view> possible{};
        bool has_none = false;
        bool defined = false;  ///< has the pack any rule of the role?
    };
    [[nodiscard]] first_holding first(rule_role role) const;
    /// The readings that the decision rests on, in pack order.
    [[nodiscard]] std::vector<reading const*> readings() const;
};

}  // namespace fangpin
