#include <fangpin/document/case_document.hpp>

#include "document/decision_parts.hpp"
#include "values/canonical_json.hpp"

#include <algorithm>

namespace fangpin {
namespace {

using detail::json_writer;
using detail::write_policy;

void write_day(json_writer& to, std::string_view key, std::optional<date> day) {
    to.key(key).text_or_null(day ? to_string(*day) : std::string());
}

void write_due(json_writer& to, std::optional<due> const& d) {
    write_day(to, "due", d ? std::optional(d->on) : std::nullopt);
    to.key("estimated").boolean(d && d->estimated);
}

void write_overdue(json_writer& to, std::optional<int> days) {
    to.key("overdue");
    if (days)
        to.integer(*days);
    else
        to.null();  // of what has no day nobody knows
}

void write_open(json_writer& to, open_step const& o, std::optional<date> as_of) {
    to.begin_object().key("clause").text_or_null(o.step->clause);
    write_day(to, "counted_from", o.counted_from);
    write_due(to, o.due);
    to.key("level").text(to_string(o.step->level));
    if (as_of)
        write_overdue(to, o.due ? std::optional(days_overdue(o.due->on, *as_of)) : std::nullopt);
    to.key("procedure").text(to_string(o.procedure));
    to.key("step").text(o.step->id);
    if (o.unknown)
        to.key("unknown").text(to_string(o.unknown->code));
    to.end_object();
}

void write_term(json_writer& to, running_term const& t, std::optional<date> as_of) {
    to.begin_object().key("clause").text_or_null(t.clause);
    write_day(to, "counted_from", t.counted_from);
    write_due(to, t.due);
    if (as_of)
        write_overdue(to, t.due ? std::optional(days_overdue(t.due->on, *as_of)) : std::nullopt);
    to.key("procedure").text(to_string(t.procedure));
    to.key("step").text_or_null(t.step != nullptr ? std::string_view(t.step->id)
                                                  : std::string_view());
    if (t.unknown)
        to.key("unknown").text(to_string(t.unknown->code));
    to.end_object();
}

void write_done(json_writer& to, case_file const& c) {
    to.key("done").begin_array();
    for (auto const& run : c.running())
        for (std::size_t i = 0; i < run.steps.size(); ++i)
            if (run.steps[i].settled())
                to.begin_object()
                    .key("on")
                    .text(to_string(*run.steps[i].done))
                    .key("procedure")
                    .text(to_string(run.lays_down->kind))
                    .key("step")
                    .text(run.step(i).id)
                    .key("waived")
                    .boolean(run.steps[i].waived)
                    .end_object();
    to.end_array();
}

void write_conditions(json_writer& to, std::span<condition_answer const> answers) {
    to.key("conditions").begin_array();
    for (auto const& a : answers)
        to.begin_object()
            .key("clause")
            .text_or_null(a.asked->clause)
            .key("id")
            .text(a.asked->id)
            .key("value")
            .text(to_string(a.holds))
            .end_object();
    to.end_array();
}

void write_refused(json_writer& to, std::span<refused_event const> refused) {
    to.key("refused").begin_array();
    for (auto const& r : refused) {
        to.begin_object().key("clause").text_or_null(r.why.clause);
        to.key("code").text(to_string(r.why.why.code));
        write_conditions(to, r.why.conditions);
        to.key("event").integer(static_cast<std::int64_t>(r.row));
        to.key("found").text(r.why.why.found);
        to.key("remedy").text(r.why.why.remedy);
        to.key("subject").text(r.why.why.subject).end_object();
    }
    to.end_array();
}

}  // namespace

std::string write_case(replayed_case const& c,
                       std::optional<date> as_of,
                       working_calendar const& calendar) {
    std::string json;
    json_writer to(json);
    auto const& f = c.file;
    to.begin_object().key("case").text(f.id());
    write_conditions(to, f.answers());
    to.key("contact").text_or_null(f.contact());
    write_done(to, f);
    to.key("events").integer(static_cast<std::int64_t>(f.log().size()));
    to.key("follows").text_or_null(c.follows);
    to.key("format").text("fangpin.case/1");
    write_day(to, "helped_since", f.helped_since());
    to.key("household").text_or_null(c.household);
    to.key("open").begin_array();
    for (auto const& o : open_steps(f, calendar))
        write_open(to, o, as_of);
    to.end_array();
    write_policy(to.key("policy"), f.under());
    write_refused(to, c.refused);
    write_day(to, "since", f.begun() ? std::optional(f.since()) : std::nullopt);
    to.key("state").text_or_null(f.begun() ? to_string(f.state()) : std::string_view());
    to.key("terms").begin_array();
    for (auto const& t : running_terms(f, calendar))
        write_term(to, t, as_of);
    to.end_array().end_object();
    return json;
}

std::string write_register(replayed_register const& r) {
    std::string json;
    json_writer to(json);
    to.begin_object().key("format").text("fangpin.register/1");
    to.key("fulfilled").begin_array();
    for (auto const& [what, on] : r.log.fulfilled()) {
        to.begin_object().key("duty").text(what.first);
        write_day(to, "on", on);
        to.key("reporter").text_or_null(what.second).end_object();
    }
    to.end_array();
    write_policy(to.key("policy"), r.log.under());
    write_refused(to, r.refused);
    to.key("register").text(r.log.id());
    write_day(to, "since", r.log.since());
    to.end_object();
    return json;
}

std::string write_latest(replay const& of,
                         std::optional<date> as_of,
                         working_calendar const& calendar) {
    auto const* latest = of.latest();
    return latest != nullptr ? write_case(*latest, as_of, calendar)
                             : write_register(*of.latest_register());
}

std::string write_agenda_item(agenda_item const& item) {
    std::string json;
    json_writer to(json);
    to.begin_object().key("case").text_or_null(item.case_id);
    to.key("clause").text_or_null(item.clause);
    write_due(to, item.due);
    to.key("level").text(to_string(item.level));
    write_overdue(to, item.due ? std::optional(item.overdue) : std::nullopt);
    to.key("register").text_or_null(item.register_id);
    to.key("remind").boolean(item.remind);
    to.key("reporter").text_or_null(item.reporter);
    to.key("task").text(item.task).end_object();
    return json;
}

}  // namespace fangpin
