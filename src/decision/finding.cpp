#include <fangpin/decision/finding.hpp>

#include <algorithm>
#include <functional>

namespace fangpin {
namespace {

using places = std::vector<std::size_t>;

/// The rules of a role whose answers satisfy a condition.
template <class Condition>
places rules_of(decision const& d, rule_role role, Condition holds) {
    places found;
    for (std::size_t i = 0; i < d.values.size(); ++i)
        if (d.policy->rules[i].role == role && std::invoke(holds, d.values[i]))
            found.push_back(i);
    return found;
}

/// One "no" settles the scope, one "yes" any other role.
places speaking(decision const& d, rule_role role) {
    auto const settling = [&](truth t) {
        return role == rule_role::scope ? t.is_no() : t.is_yes();
    };
    auto found = rules_of(d, role, settling);
    if (found.empty())
        found = rules_of(d, role, &truth::is_open);
    if (found.empty())
        found = rules_of(d, role, [](truth) { return true; });
    return found;
}

/// Is the role asked at all, on the way to some possible outcome?
bool is_asked(decision const& d, rule_role role) {
    using enum outcome;
    bool const included = d.possible.may_be(barred) || d.possible.may_be(eligible);
    switch (role) {
    case rule_role::scope: return d.possible.may_be(out_of_scope);
    case rule_role::inclusion: return included || d.possible.may_be(not_eligible);
    default: return included && d.verdict.exclusion.may_be_yes();
    }
}

}  // namespace

finding audit(decision const& d) {
    return held_against(ground_for_monitoring(d.possible), d.judged->monitored.truth());
}

std::vector<std::size_t> grounds(decision const& d) {
    places all;
    for (auto const role :
         {rule_role::scope, rule_role::inclusion, rule_role::exclusion, rule_role::override_})
        if (is_asked(d, role)) {
            auto const some = speaking(d, role);
            all.insert(all.end(), some.begin(), some.end());
        }
    std::ranges::sort(all);
    return all;
}

}  // namespace fangpin
