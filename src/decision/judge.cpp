#include <fangpin/decision/judge.hpp>

#include "decision/accountant.hpp"
#include "decision/binder.hpp"
#include "decision/missing_figure.hpp"
#include "decision/settlement.hpp"
#include "rules/rule_failure.hpp"

#include <algorithm>

namespace fangpin {
namespace {

/// The figure that an open rule needs and that no entry gives, if there is one.
std::optional<error> missing_standard(policy const& p,
                                      household const& h,
                                      situation const& s,
                                      std::vector<truth> const& values) {
    if (std::ranges::none_of(values, &truth::is_open))
        return std::nullopt;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].is_open())
            if (auto found = detail::missing_figure(p, h, s, p.program.rules[p.rules[i].compiled]))
                return std::move(found->first);
    return std::nullopt;
}

}  // namespace

judge::judge(std::shared_ptr<policy const> p) : policy_(std::move(p)), machine_(policy_->program) {
    asked_.reserve(policy_->rules.size());
    for (auto const& rule : policy_->rules)
        asked_.push_back({rule.role, policy_->program.rules[rule.compiled].value});
}

result<decision> judge::operator()(household const& h, judge_options options) {
    auto const& p = *policy_;
    if (!h.area.within(p.area))
        return error{.code = errc::area_not_covered,
                     .subject = "area " + h.area.code(),
                     .found = "an area outside " + p.area.code() + ", which " + p.id + " is for",
                     .remedy = "judge the household under its own county's policy",
                     .path = "area"};
    // Built where it is returned: a decision is large.
    result<decision> answer(std::in_place, policy_, h, options.screening);
    auto& d = *answer;
    if (d.situation.net.failed != number_range::failure::none)
        return error{.code = errc::out_of_range,
                     .subject = "net income",
                     .found = "a sum of more than 128 bits",
                     .remedy = "check the amounts",
                     .path = "income"};
    detail::bind(machine_, p, h, d.situation, options.screening, d.presumed);
    machine_.run();
    if (auto e = take_answers(d))
        return *std::move(e);
    if (auto e = missing_standard(p, h, d.situation, d.values))
        return *std::move(e);
    d.possible = possible_outcomes(d.verdict);
    if (d.outcome() == outcome::undetermined)
        detail::settle(d, machine_, options.settles);
    if (options.account)
        d.account = detail::accountant(p, d.situation, machine_).write();
    return answer;
}

/// What each rule says, and together.
std::optional<error> judge::take_answers(decision& d) {
    d.values.resize(asked_.size());
    auto* to = d.values.data();
    auto v = d.verdict;
    unsigned seen = 0;
    for (auto const rule : asked_) {
        auto const value = machine_.truth_at(rule.at);
        *to++ = value;
        seen |= value.bits();
        switch (rule.role) {
        case rule_role::scope: v.scope = v.scope & value; break;
        case rule_role::inclusion: v.inclusion = v.inclusion | value; break;
        case rule_role::exclusion: v.exclusion = v.exclusion | value; break;
        case rule_role::override_: v.override_ = v.override_ | value; break;
        default: break;
        }
    }
    d.verdict = v;
    if (truth::of_bits(seen).may_fail())
        return first_failure(d.values);
    return std::nullopt;
}

error judge::first_failure(std::vector<truth> const& values) {
    auto const failed = std::ranges::find_if(values, &truth::may_fail);
    auto const& rule = policy_->rules[static_cast<std::size_t>(failed - values.begin())];
    auto const root = policy_->program.rules[rule.compiled].root;
    return detail::failed_rule("rule " + rule.id, detail::failure_in(machine_, root));
}

}  // namespace fangpin
