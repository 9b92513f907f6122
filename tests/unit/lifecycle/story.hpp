/// @file
/// Cases told in tests: invented, as every household here.
#pragma once

#include <fangpin/document/calendar_document.hpp>
#include <fangpin/lifecycle/agenda.hpp>
#include <fangpin/policy/builtin.hpp>

#include "support/documents.hpp"

namespace fangpin::testing {

inline date day(std::string const& text) {
    auto const d = date::parse(text);
    REQUIRE(d);
    return *d;
}

/// A shipped text with an overlay over it.
inline std::shared_ptr<policy const> with_overlay(std::string_view base, std::string overlay) {
    std::vector<pack_text> texts;
    for (auto const& p : builtin_packs())
        if (p.id == base)
            texts.push_back({.toml = std::string(p.toml)});
    texts.push_back({.toml = std::move(overlay)});
    std::vector<issue> issues;
    auto p = policy::load(texts, issues);
    for (auto const& i : issues)
        UNSCOPED_INFO(to_string(i.what));
    REQUIRE(p);
    return p;
}

/// Maerkang's text with a time for the whole identification: 15 days, as the national guide has it.
inline std::shared_ptr<policy const> within_fifteen_days() {
    return with_overlay("maerkang-2022", R"(
[policy]
id = "maerkang-2022-fifteen"
extends = "maerkang-2022"
revision = 1
title = "invented"

[[procedure]]
kind = "identification"
source = "maerkang-2022 三(七)2"
title = "监测对象认定"
allowed = { count = 15, unit = "calendar_days" }
allowed_clause = "NAT-01"
replaces = true
)");
}

/// One case, event by event. Each names day, level and act; the rest is set where it matters.
class story {
public:
    explicit story(std::string const& policy_id) : story(*builtin_policy(policy_id)) {}
    explicit story(std::shared_ptr<policy const> under) : file(std::move(under), "C-1") {}

    /// Tells an event that must be taken.
    story& then(case_event const& e) {
        auto const no = file.advance(e);
        if (no)
            UNSCOPED_INFO(to_string(e.on) + " " + std::string(to_string(e.what)) + " " + e.step +
                          ": " + to_string(no->why));
        REQUIRE_FALSE(no);
        return *this;
    }
    /// Tells an event that must not be taken. @returns why
    refusal refused(case_event const& e) {
        auto const before = file.log().size();
        auto const no = file.advance(e);
        REQUIRE(no);
        CHECK(file.log().size() == before);
        return *no;
    }
    [[nodiscard]] std::vector<std::string> open() const {
        std::vector<std::string> all;
        for (auto const& o : open_steps(file, national_calendar()))
            all.push_back(o.step->id);
        return all;
    }
    /// The due date of an open step; "" where it has none.
    [[nodiscard]] std::string due(std::string const& step) const {
        for (auto const& o : open_steps(file, national_calendar()))
            if (o.step->id == step)
                return o.due ? to_string(o.due->on) : "";
        return "not open";
    }

    case_file file;
};

inline case_event event(std::string const& on, admin_level level, case_act what) {
    return {.what = what, .on = day(on), .level = level, .by = "post-1"};
}
inline case_event clue(std::string const& on, std::string const& channel = "screening") {
    auto e = event(on, admin_level::village, case_act::open);
    e.subject = channel;
    return e;
}
inline case_event begin(std::string const& on,
                        procedure_kind kind,
                        admin_level level = admin_level::township) {
    auto e = event(on, level, case_act::begin);
    e.procedure = kind;
    return e;
}
inline case_event at_step(std::string const& on,
                          admin_level level,
                          case_act what,
                          std::string step) {
    auto e = event(on, level, what);
    e.step = std::move(step);
    return e;
}
/// A step done, with a reference for each kind of evidence.
inline case_event done(std::string const& on,
                       admin_level level,
                       std::string step,
                       std::vector<std::string> const& evidence = {}) {
    auto e = at_step(on, level, case_act::complete, std::move(step));
    for (auto const& kind : evidence)
        e.evidence.push_back(kind + ":D-1");
    return e;
}
inline case_event meeting(std::string const& on, std::string form = "representatives_meeting") {
    auto e = at_step(on, admin_level::village, case_act::hold_meeting, "review_and_notice");
    e.subject = std::move(form);
    return e;
}
inline case_event notice(std::string const& on) {
    return at_step(on, admin_level::village, case_act::post_notice, "review_and_notice");
}
inline case_event help(std::string const& on, std::string measure = "M-1") {
    auto e = event(on, admin_level::village, case_act::help);
    e.subject = std::move(measure);
    return e;
}
inline case_event decided(case_event e, bool approved) {
    e.approved = approved;
    if (!approved)
        e.reason = "not_met";
    return e;
}
inline case_event eligible(case_event e, policy const& under) {
    e.decided = "eligible";
    e.decided_by = under.digest;
    return decided(std::move(e), true);
}

/// The days of an identification under Maerkang's text.
struct identification_days {
    std::string listed = "2022-06-01";
    std::string visited = "2022-06-02";
    std::string matched = "2022-06-03";
    std::string met = "2022-06-06";
    std::string reviewed = "2022-06-08";
    std::string determined = "2022-06-09";

    static identification_days all_on(std::string const& d) { return {d, d, d, d, d, d}; }
};

/// From the clue, unless it has been told, to where review and township review are open.
/// @param begun  is the procedure under way?
inline void visit_and_match(story& s, identification_days const& days = {}, bool begun = false) {
    using enum admin_level;
    if (!s.file.begun())
        s.then(clue(days.listed));
    if (!begun)
        s.then(begin(days.listed, procedure_kind::identification));
    s.then(done(days.listed, township, "risk_assessment", {"verification_list"}))
        .then(done(days.visited,
                   village,
                   "household_visit",
                   {"application_and_authorisation", "collection_form"}))
        .then(done(days.matched, county, "data_matching"));
}

/// On to where the determination is open.
inline void review(story& s, identification_days const& days = {}, bool begun = false) {
    using enum admin_level;
    visit_and_match(s, days, begun);
    s.then(meeting(days.met))
        .then(notice(days.met))
        .then(done(days.reviewed, village, "review_and_notice", {"minutes"}))
        .then(done(days.reviewed, township, "township_review"));
}

/// On to a monitored household.
inline void identify(story& s, identification_days const& days = {}) {
    review(s, days);
    s.then(eligible(
        done(days.determined, admin_level::county, "county_determination", {"written_reply"}),
        s.file.under()));
}

}  // namespace fangpin::testing
