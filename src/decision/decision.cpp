#include <fangpin/decision/decision.hpp>

#include <algorithm>

namespace fangpin {

std::vector<outcome> outcomes::listed() const {
    std::vector<outcome> all;
    for (auto const o :
         {outcome::out_of_scope, outcome::not_eligible, outcome::barred, outcome::eligible})
        if (may_be(o))
            all.push_back(o);
    return all;
}

outcomes possible_outcomes(verdict const& v) {
    outcomes possible;
    if (v.scope.may_be_no())
        possible.add(outcome::out_of_scope);
    if (!v.scope.may_be_yes())
        return possible;
    if (v.inclusion.may_be_no())
        possible.add(outcome::not_eligible);
    if (!v.inclusion.may_be_yes())
        return possible;
    if (v.exclusion.may_be_yes() && v.override_.may_be_no())
        possible.add(outcome::barred);
    if (v.exclusion.may_be_no() || v.override_.may_be_yes())
        possible.add(outcome::eligible);
    return possible;
}

std::vector<std::string_view> decision::ids(rule_role role) const {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (policy->rules[i].role == role && values[i].is_yes())
            all.emplace_back(policy->rules[i].id);
    return all;
}

std::vector<std::string_view> decision::codes(rule_role role) const {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (policy->rules[i].role == role && values[i].is_yes())
            all.emplace_back(policy->rules[i].code);
    return all;
}

decision::first_holding decision::first(rule_role role) const {
    first_holding f;
    bool settled = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (policy->rules[i].role != role)
            continue;
        f.defined = true;
        if (!settled && !values[i].is_no())
            f.possible.emplace_back(policy->rules[i].code);
        settled = settled || values[i].is_yes();
    }
    f.has_none = f.defined && !settled;
    return f;
}

std::vector<reading const*> decision::readings() const {
    auto const touched = [&](std::string const& clause) {
        if (clause == policy->window_clause || clause == policy->size_clause)
            return true;
        for (auto const* s : situation.monitoring.entries)
            if (s->clause == clause)
                return true;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!values[i].is_no() && policy->rules[i].cites(clause))
                return true;
        return false;
    };
    std::vector<reading const*> all;
    for (auto const& r : policy->readings)
        if ((r.clause.empty() || touched(r.clause)) &&
            (!r.at_the_line || situation.against.equal.may_be_yes()))
            all.push_back(&r);
    return all;
}

}  // namespace fangpin
