/// @file
/// Procedures and duties as one line each, to be read beside the text that they come from.
#pragma once

#include <fangpin/policy/policy.hpp>

#include <string>
#include <vector>

namespace fangpin::testing {

using lines = std::vector<std::string>;

inline std::string listed(std::string const& before,
                          std::vector<std::string> const& all,
                          std::string const& between = ", ") {
    std::string words;
    for (auto const& one : all)
        words += (words.empty() ? before : between) + one;
    return words;
}

inline std::string line_of(procedure const& p, procedure_step const& s) {
    auto words = s.clause + " " + s.id + ": " + std::string(to_string(s.level));
    std::vector<std::string> names;
    for (auto const need : s.needs)
        names.push_back(p.steps[need].id);
    words += listed(", after ", names, " and ");
    if (s.allowed)
        words += ", " + std::to_string(s.allowed->count) +
                 (s.allowed->unit == day_unit::working_days ? " working days" : " days");
    names.clear();
    for (auto const& [step, moment] : s.counted_from)
        names.push_back(p.steps[step].id + (moment == step_moment::done  ? ""
                                            : moment == step_moment::met ? ".met"
                                                                         : ".handed_in"));
    words += listed(" from ", names, " or ");
    words += listed(", papers ", s.evidence, " and ");
    words += listed(", meeting ", s.meeting, " or ");
    if (s.notice)
        words += ", notice " + s.notice_clause;
    words += s.notice_same_day ? " that day" : "";
    if (s.notice_days != 0)
        words += " of " + std::to_string(s.notice_days) + " days";
    words += s.consent ? ", consent" : "";
    words += listed(", unless ", s.waivers, " or ");
    words += s.waiver_clause.empty() ? "" : " " + s.waiver_clause;
    words += s.decides ? ", decides" : "";
    words += s.takes_effect ? ", takes effect" : "";
    words += s.course == step_course::approved  ? ", once approved"
             : s.course == step_course::refused ? ", once refused"
                                                : "";
    return words;
}

inline lines steps_of(policy const& p, procedure_kind kind) {
    lines all;
    if (auto const* found = p.course.find(kind))
        for (auto const& s : found->steps)
            all.push_back(line_of(*found, s));
    return all;
}

inline lines channels_of(policy const& p) {
    lines all;
    for (auto const& c : p.course.channels)
        all.push_back(c.clause + " " + c.id + listed(", as ", c.forms, " or ") +
                      listed(", by ", c.posts, " or ") +
                      (c.begins ? ", begins " + std::string(to_string(*c.begins)) : "") +
                      (c.of_event ? ", of an event" : ""));
    return all;
}

inline lines conditions_of(policy const& p, procedure_kind kind) {
    lines all;
    if (auto const* found = p.course.find(kind))
        for (auto const& c : found->conditions)
            all.push_back(
                c.clause + " " + c.id + ": " + c.when +
                (c.months_helped != 0 ? std::to_string(c.months_helped) + " months helped" : "") +
                (c.eligible ? "eligible" : "") +
                (c.unless_risk_disappeared ? ", unless the risk disappeared" : ""));
    return all;
}

inline lines duties_of(policy const& p) {
    lines all;
    for (auto const& d : p.course.duties) {
        auto words = d.clause + " " + d.id + ": " + std::string(to_string(d.level));
        if (d.every_months != 0)
            words += ", every " + std::to_string(d.every_months);
        std::vector<std::string> months;
        for (auto const m : d.in_months)
            months.push_back(std::to_string(m));
        words += listed(", in ", months);
        words += d.once_by ? ", by " + to_string(*d.once_by) : "";
        words += d.by_day != 0 ? ", by day " + std::to_string(d.by_day) : "";
        std::vector<std::string> about;
        for (auto const s : d.states)
            about.emplace_back(to_string(s));
        words += listed(", ", about, " or ");
        std::vector<std::string> of_registries;
        for (auto const r : d.registries)
            of_registries.emplace_back(terms_of<registry>[index_of(r)].name);
        words += listed(", ", of_registries, " or ");
        words += d.after_months != 0 ? ", after " + std::to_string(d.after_months) : "";
        all.push_back(words);
    }
    return all;
}

inline lines kinds_of(policy const& p) {
    lines all;
    for (auto const& one : p.course.procedures)
        all.emplace_back(to_string(one.kind));
    return all;
}

}  // namespace fangpin::testing
