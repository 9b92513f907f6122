#include <fangpin/document/case_document.hpp>

#include "values/canonical_json.hpp"

#include <algorithm>

namespace fangpin {
namespace {

using detail::json_writer;

void write_due(json_writer& to, open_step const& o) {
    to.key("due");
    if (o.due)
        to.text(to_string(o.due->on));
    else
        to.null();
    to.key("estimated").boolean(o.due && o.due->estimated);
}

void write_open(json_writer& to, open_step const& o, std::optional<date> as_of) {
    to.begin_object().key("clause").text_or_null(o.step->clause);
    to.key("counted_from");
    if (o.counted_from)
        to.text(to_string(*o.counted_from));
    else
        to.null();
    write_due(to, o);
    to.key("level").text(to_string(o.step->level));
    if (as_of)
        to.key("overdue").integer(o.due ? days_overdue(o.due->on, *as_of) : 0);
    to.key("procedure").text(to_string(o.procedure));
    to.key("step").text(o.step->id);
    if (o.unknown)
        to.key("unknown").text(to_string(o.unknown->code));
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

void write_refused(json_writer& to, replayed_case const& c) {
    to.key("refused").begin_array();
    for (auto const& r : c.refused) {
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

std::optional<error> replay::add(std::string_view json, std::optional<date> until) {
    ++rows_;
    auto d = read_event(json, *under_);
    if (!d)
        return d.error();
    if (until && *until < d->event.on)
        return std::nullopt;
    auto const place = std::ranges::lower_bound(
        places_, d->case_id, {}, &std::pair<std::string, std::size_t>::first);
    std::size_t at = cases_.size();
    if (place != places_.end() && place->first == d->case_id) {
        at = place->second;
    } else {
        places_.emplace(place, d->case_id, at);
        cases_.push_back({.file = case_file(under_, d->case_id),
                          .household = d->household,
                          .follows = d->follows});
    }
    auto& c = cases_[at];
    if (auto why = c.file.advance(std::move(d->event)))
        c.refused.push_back({.row = rows_, .why = *std::move(why)});
    return std::nullopt;
}

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
    to.key("helped_since");
    if (f.helped_since())
        to.text(to_string(*f.helped_since()));
    else
        to.null();
    to.key("household").text_or_null(c.household);
    to.key("open").begin_array();
    for (auto const& o : open_steps(f, calendar))
        write_open(to, o, as_of);
    to.end_array();
    to.key("policy")
        .begin_object()
        .key("digest")
        .text(f.under().digest)
        .key("id")
        .text(f.under().id)
        .key("revision")
        .integer(f.under().revision)
        .end_object();
    write_refused(to, c);
    to.key("since");
    if (f.begun())
        to.text(to_string(f.since())).key("state").text(to_string(f.state()));
    else
        to.null().key("state").null();
    to.end_object();
    return json;
}

std::string write_agenda_item(agenda_item const& item) {
    std::string json;
    json_writer to(json);
    to.begin_object().key("case").text_or_null(item.case_id);
    to.key("clause").text_or_null(item.clause);
    to.key("due");
    if (item.due)
        to.text(to_string(item.due->on));
    else
        to.null();
    to.key("estimated").boolean(item.due && item.due->estimated);
    to.key("level").text(to_string(item.level));
    to.key("overdue").integer(item.overdue);
    to.key("remind").boolean(item.remind);
    to.key("task").text(item.task).end_object();
    return json;
}

}  // namespace fangpin
