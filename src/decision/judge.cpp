#include <fangpin/decision/judge.hpp>

#include "decision/accountant.hpp"
#include "decision/binder.hpp"

#include <algorithm>

namespace fangpin {
namespace {

verdict verdict_of(policy const& p, std::vector<truth> const& values) {
    verdict v;
    for (std::size_t i = 0; i < values.size(); ++i) {
        switch (p.rules[i].role) {
        case rule_role::scope: v.scope = v.scope & values[i]; break;
        case rule_role::inclusion: v.inclusion = v.inclusion | values[i]; break;
        case rule_role::exclusion: v.exclusion = v.exclusion | values[i]; break;
        case rule_role::override_: v.override_ = v.override_ | values[i]; break;
        default: break;
        }
    }
    return v;
}

bool reads(compiled_rule const& rule, std::uint16_t fact) {
    return std::ranges::binary_search(rule.reads, fact);
}

/// The figure that an open rule needs and that no entry gives, if there is one.
///
/// @clause MEK-04
std::optional<error> missing_standard(policy const& p,
                                      household const& h,
                                      situation const& s,
                                      std::vector<truth> const& values) {
    auto const missing = [&](std::string const& name) {
        auto const near = p.standards.nearest(name, h.area, h.discovered);
        std::string found = "no figure in force on the last day of " + to_string(h.discovered);
        if (near.empty())
            found += "; the policy has none for this area";
        for (std::size_t i = 0; i < near.size(); ++i)
            found += (i == 0 ? "; the nearest: " : "; ") + to_string(*near[i]);
        std::string remedy = "add the figure for that month to the pack";
        if (auto const* left = p.standards.find_pending(name, h.discovered))
            remedy += "; the text leaves it to another authority (" + left->clause + ")";
        return error{.code = errc::no_standard,
                     .subject = "standard " + name + ", area " + h.area.code() + ", " +
                                to_string(h.discovered),
                     .found = std::move(found),
                     .remedy = std::move(remedy)};
    };
    using enum native_fact;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i].is_open())
            continue;
        auto const& rule = p.program.rules[p.rules[i].compiled];
        for (auto const f : {standard, income_below_standard, income_above_standard, margin})
            if (s.monitoring.missing && reads(rule, fact_table::place(f)))
                return missing("monitoring");
        for (auto const f : rule.reads)
            if (auto const& name = p.facts[f].standard_name;
                !name.empty() && p.standards.at(name, h.area, h.registry, h.discovered).missing)
                return missing(name);
    }
    return std::nullopt;
}

error failed_rule(policy const& p, policy_rule const& rule, machine const& m) {
    auto why = number_range::failure::out_of_range;
    for (auto const& node : p.program.nodes)  // the failure that came first
        if (node.type.numeric() && bank_of(node.type) == bank::numbers &&
            m.number_at(node.value).failed != number_range::failure::none) {
            why = m.number_at(node.value).failed;
            break;
        }
    using enum number_range::failure;
    error e{.code = errc::out_of_range,
            .subject = "rule " + rule.id,
            .found = "a number of more than 128 bits, or an element that its list does not have",
            .remedy = "check the amounts of this household"};
    if (why == division_by_zero) {
        e.code = errc::division_by_zero;
        e.found = "a division by zero";
        e.remedy = "let the rule ask first whether the divisor is zero";
    } else if (why == empty_list) {
        e.code = errc::empty_list;
        e.found = "the smallest, largest or mean of an empty list";
        e.remedy = "let the rule ask first whether the list is empty";
    }
    return e;
}

}  // namespace

judge::judge(std::shared_ptr<policy const> p) : policy_(std::move(p)), machine_(policy_->program) {}

result<decision> judge::operator()(household const& h, judge_options options) {
    auto const& p = *policy_;
    if (!h.area.within(p.area))
        return error{.code = errc::area_not_covered,
                     .subject = "area " + h.area.code(),
                     .found = "an area outside " + p.area.code() + ", which " + p.id + " is for",
                     .remedy = "judge the household under its own county's policy",
                     .path = "area"};
    decision d{.policy = policy_,
               .judged = &h,
               .screening = options.screening,
               .situation = situation(h, p.standards, p.partial)};
    if (d.situation.net.failed != number_range::failure::none)
        return error{.code = errc::out_of_range,
                     .subject = "net income",
                     .found = "a sum of more than 128 bits",
                     .remedy = "check the amounts",
                     .path = "income"};
    detail::bind(machine_, p, h, d.situation, options.screening, d.presumed);
    machine_.run();
    d.values.reserve(p.rules.size());
    for (auto const& rule : p.rules)
        d.values.push_back(machine_.truth_at(p.program.rules[rule.compiled].value));
    for (std::size_t i = 0; i < d.values.size(); ++i)
        if (d.values[i].may_fail())
            return failed_rule(p, p.rules[i], machine_);
    if (auto e = missing_standard(p, h, d.situation, d.values))
        return *std::move(e);
    d.verdict = verdict_of(p, d.values);
    d.possible = possible_outcomes(d.verdict);
    if (options.account)
        d.account = detail::accountant(p, d.situation, machine_).write();
    return d;
}

}  // namespace fangpin
