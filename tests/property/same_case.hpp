/// @file
/// Are two cases the same in all that can be seen of them, but for their logs' words?
#pragma once

#include <fangpin/lifecycle/case_file.hpp>

#include <tuple>

namespace fangpin::testing {

inline bool same_step(step_progress const& a, step_progress const& b) {
    auto const all = [](step_progress const& s) {
        return std::tie(s.done, s.handed_in, s.met, s.posted, s.waived, s.consented, s.objections);
    };
    return all(a) == all(b);
}

inline bool same_run(run_of_procedure const& a, run_of_procedure const& b) {
    auto const all = [](run_of_procedure const& r) {
        return std::tie(r.lays_down, r.since, r.risk_disappeared, r.approved);
    };
    return all(a) == all(b) && std::ranges::equal(a.steps, b.steps, same_step);
}

inline bool same_case(case_file const& a, case_file const& b) {
    if (a.log().size() != b.log().size())
        return false;
    if (!a.begun())
        return true;
    for (auto const& d : a.under().course.duties)
        if (a.fulfilled(d.id) != b.fulfilled(d.id))
            return false;
    auto const same_answer = [](condition_answer const& x, condition_answer const& y) {
        return x.asked == y.asked && x.holds == y.holds;
    };
    return a.state() == b.state() && a.since() == b.since() && a.clue_on() == b.clue_on() &&
           a.helped_since() == b.helped_since() && a.contact() == b.contact() &&
           a.registry() == b.registry() && std::ranges::equal(a.running(), b.running(), same_run) &&
           std::ranges::equal(a.answers(), b.answers(), same_answer);
}

}  // namespace fangpin::testing
