/// @file
/// Events made at random: what a case needs next, and what it should refuse.
#pragma once

#include "property/random_source.hpp"
#include "search/judged_households.hpp"
#include "unit/lifecycle/story.hpp"

namespace fangpin::testing {

/// The events of one case, in no order that it could rely on.
class random_log {
public:
    random_log(random_source& random, judged_households& judged, date begins)
        : random_(random), judged_(judged), on_(begins) {}

    /// Half on the day of the last, a few as of days gone by, some given a second time.
    case_event next(case_file const& c) {
        if (!given_.empty() && random_.percent(4))
            return random_.percent(50) ? given_.back() : random_.any_of(given_);
        on_ = on_.plus_days(days());
        auto e = random_.percent(80) ? likely_event(c) : any_event(c);
        if (random_.percent(3))
            e.on = e.on.plus_days(-static_cast<int>(random_.below(60)));
        given_.push_back(e);
        return e;
    }

private:
    int days() {
        if (random_.percent(50))
            return 0;
        return static_cast<int>(random_.percent(94) ? random_.below(8) : random_.below(200));
    }

    /// An event that the case may well take: of its open steps, or of what begins or ends.
    case_event likely_event(case_file const& c) {
        case_event e{.on = on_, .by = "post-1"};
        std::vector<std::pair<run_of_procedure const*, std::size_t>> open;
        for (auto const& run : c.running())
            for (std::size_t i = 0; i < run.steps.size(); ++i)
                if (run.is_open(i))
                    open.emplace_back(&run, i);
        if (!c.begun() || (c.state() == case_state::declined && random_.percent(50))) {
            e.what = case_act::open;
            e.subject = "screening";
        } else if (open.empty() || random_.percent(10)) {
            begin(e, c);
        } else {
            auto const& [run, i] = random_.any_of(open);
            at_step(e, *run, i, c.under().digest);
        }
        return e;
    }

    void begin(case_event& e, case_file const& c) {
        e.reason = "stated";
        auto const& procedures = c.under().course.procedures;
        if (random_.percent(70)) {
            e.what = case_act::begin;
            e.procedure =
                random_.percent(80)
                    ? random_.any_of(procedures).kind
                    : static_cast<procedure_kind>(random_.below(procedure_kind_names.size()));
            e.risk_disappeared = random_.percent(50);
            auto const* p = c.under().course.find(*e.procedure);
            if (p != nullptr && random_.percent(90))
                e.level = random_.any_of(levels_that_begin(*p));
            return;
        }
        static constexpr std::array acts{case_act::help,
                                         case_act::help,
                                         case_act::end_help,
                                         case_act::name_contact,
                                         case_act::release_contact,
                                         case_act::relapse};
        e.what = random_.any_of(acts);
        e.subject = random_.percent(50) ? "one" : "two";
    }

    void at_step(case_event& e, run_of_procedure const& run, std::size_t i, std::string digest) {
        auto const& step = run.step(i);
        e.procedure = run.lays_down->kind;
        e.step = step.id;
        e.level = step.level;
        e.what = act_at(step);
        for (auto const& kind : step.evidence)
            e.evidence.push_back(kind + ":D-1");
        e.subject = step.meeting.empty() ? "meeting" : random_.any_of(step.meeting);
        e.reason = step.waivers.empty() ? "stated" : step.waivers.front();
        if (!step.decides)
            return;
        e.approved = random_.percent(80);
        e.decided = random_.percent(80) ? "eligible" : "barred";
        e.decided_by = std::move(digest);
        if (judged_.variants().size() > 1 && random_.percent(90))
            e.judged =
                judged_.at(random_.percent(95) ? review_month(run) : on_.month(),
                           random_.percent(70) ? 0 : random_.below(judged_.variants().size()));
    }

    [[nodiscard]] month review_month(run_of_procedure const& run) const {
        std::optional<date> latest;
        for (auto const& s : run.steps)
            latest = std::max(latest, s.met);
        return latest.value_or(on_).month();
    }

    case_act act_at(procedure_step const& step) {
        static constexpr std::array anything{case_act::hold_meeting,
                                             case_act::post_notice,
                                             case_act::give_consent,
                                             case_act::hand_in,
                                             case_act::object,
                                             case_act::dismiss,
                                             case_act::uphold,
                                             case_act::waive,
                                             case_act::withdraw};
        bool const plain = step.meeting.empty() && !step.notice && !step.consent;
        return random_.percent(plain ? 80 : 40) ? case_act::complete : random_.any_of(anything);
    }

    /// Any event at all, most of which make no sense.
    case_event any_event(case_file const& c) {
        auto e = likely_event(c);
        switch (random_.below(8)) {
        case 0: e.what = static_cast<case_act>(random_.below(case_act_names.size())); break;
        case 1: e.level = static_cast<admin_level>(random_.below(admin_level_names.size())); break;
        case 2: e.step = random_.percent(50) ? "no_such_step" : "county_determination"; break;
        case 3: e.procedure.reset(); break;
        case 4: e.evidence.clear(); break;
        case 5: e.by.clear(); break;
        case 6: e.reason.clear(); break;
        default: e.subject.clear(); break;
        }
        return e;
    }

    random_source& random_;
    judged_households& judged_;
    date on_;
    std::vector<case_event> given_;
};

}  // namespace fangpin::testing
