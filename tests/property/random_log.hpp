/// @file
/// Events made at random: what a case needs next, and what it should refuse.
#pragma once

#include "property/random_source.hpp"
#include "unit/lifecycle/story.hpp"

namespace fangpin::testing {

/// An event that the case may well take: of its open steps, or of what begins or ends.
inline case_event likely_event(random_source& random, case_file const& c, date on) {
    case_event e{.on = on, .by = "post-1"};
    auto const open = open_steps(c, national_calendar());
    if (!c.begun() || (c.state() == case_state::declined && random.percent(50))) {
        e.what = case_act::open;
        e.subject = "screening";
    } else if (open.empty() || random.percent(10)) {
        e.what = case_act::begin;
        e.procedure = static_cast<procedure_kind>(random.below(procedure_kind_names.size()));
        e.risk_disappeared = random.percent(50);
        e.reason = "stated";
    } else {
        auto const& o = open[random.below(open.size())];
        e.procedure = o.procedure;
        e.step = o.step->id;
        e.level = o.step->level;
        static constexpr std::array acts{case_act::complete,
                                         case_act::complete,
                                         case_act::complete,
                                         case_act::hold_meeting,
                                         case_act::post_notice,
                                         case_act::give_consent,
                                         case_act::hand_in,
                                         case_act::object,
                                         case_act::dismiss,
                                         case_act::uphold,
                                         case_act::waive};
        e.what = acts.at(random.below(acts.size()));
        for (auto const& kind : o.step->evidence)
            e.evidence.push_back(kind + ":D-1");
        e.subject = o.step->meeting.empty() ? "meeting" : o.step->meeting.front();
        e.reason = o.step->waivers.empty() ? "stated" : o.step->waivers.front();
        e.approved = random.percent(80);
        e.decided = random.percent(80) ? "eligible" : "barred";
        e.decided_by = c.under().digest;
    }
    return e;
}

/// Any event at all, most of which make no sense.
inline case_event any_event(random_source& random, case_file const& c, date on) {
    auto e = likely_event(random, c, on);
    switch (random.below(6)) {
    case 0: e.what = static_cast<case_act>(random.below(case_act_names.size())); break;
    case 1: e.level = static_cast<admin_level>(random.below(admin_level_names.size())); break;
    case 2: e.step = random.percent(50) ? "no_such_step" : "county_determination"; break;
    case 3: e.on = on.plus_days(-static_cast<int>(random.below(40))); break;
    case 4: e.evidence.clear(); break;
    default: e.subject.clear(); break;
    }
    return e;
}

}  // namespace fangpin::testing
