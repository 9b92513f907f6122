#include "policy/course_loader.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::size_t most_steps = 1000;

}  // namespace

void course_loader::steps(procedure& of, bool roll_to_working_day) {
    auto const all = entries_of("step", of);
    if (all.size() > most_steps) {
        reader_.fail(errc::pack_too_complex,
                     "[[procedure]] " + std::string(to_string(of.kind)),
                     "more than " + std::to_string(most_steps) + " steps",
                     "put several into one",
                     *all[most_steps]);
        return;
    }
    if (of.allowed)
        of.allowed->roll_to_working_day = roll_to_working_day;
    for (auto const* node : all) {
        table const t{*node,
                      "[[step]] " + std::string(to_string(of.kind)) + "." + node->text_of("id")};
        auto step = one_step(of, t, all);
        if (step.allowed)
            step.allowed->roll_to_working_day = roll_to_working_day;
        if (!step.id.empty() &&
            std::ranges::find(of.steps, step.id, &procedure_step::id) != of.steps.end())
            reader_.fail(errc::part_exists,
                         t.subject,
                         "a second step of that id",
                         "give each an id of its own",
                         *node);
        of.steps.push_back(std::move(step));
    }
    order(of, all);
}

procedure_step course_loader::one_step(procedure const& of, table const& t, nodes const& all) {
    reader_.allow(t, {"procedure",     "id",           "clause",       "source",
                      "also",          "title",        "title_en",     "level",
                      "needs",         "allowed",      "counted_from", "evidence",
                      "meeting",       "notice",       "notice_days",  "notice_same_day",
                      "notice_clause", "consent",      "waivers",      "waiver_clause",
                      "decides",       "takes_effect", "course"});
    procedure_step s;
    describe(s, t);
    s.id = reader_.text(t, "id", true).value_or("");
    if (auto const* id = t.node.find("id"))
        check_code(s.id, t, *id);
    s.level = static_cast<admin_level>(reader_.choice(t, "level", admin_level_names, true));
    for (auto const& name : codes(t, "needs"))
        if (auto const place = earlier(of, t, name, all, *t.node.find("needs")))
            s.needs.push_back(*place);
    s.allowed = allowed(t);
    reader_.texts(t, "counted_from");
    if (auto const* from = t.node.find("counted_from"))
        for (auto const& text : from->elements)
            if (auto const counted = moment(of, t, text, all))
                s.counted_from.push_back(*counted);
    s.evidence = codes(t, "evidence");
    s.meeting = codes(t, "meeting");
    notice(s, t);
    s.consent = reader_.flag(t, "consent");
    waivers(s, t);
    s.decides = reader_.flag(t, "decides");
    s.takes_effect = reader_.flag(t, "takes_effect");
    s.course = static_cast<step_course>(
        reader_.choice(t, "course", {"always", "approved", "refused"}, false));
    if (!s.counted_from.empty() && !s.allowed)
        fail(t,
             "\"counted_from\" without \"allowed\"",
             "say how long the step may take, or take it out",
             *t.node.find("counted_from"));
    return s;
}

/// Steps stand in an order in which they can be done.
std::optional<std::uint16_t> course_loader::earlier(procedure const& of,
                                                    table const& t,
                                                    std::string const& name,
                                                    nodes const& all,
                                                    pack_node const& where) {
    auto const known = std::ranges::find(of.steps, name, &procedure_step::id);
    if (known != of.steps.end())
        return static_cast<std::uint16_t>(known - of.steps.begin());
    std::vector<std::string> ids;
    for (auto const& step : of.steps)
        ids.push_back(step.id);
    bool const later =
        std::ranges::any_of(all, [&](auto const* node) { return node->text_of("id") == name; });
    auto const own = t.node.text_of("id") == name;
    reader_.fail(errc::part_missing,
                 t.subject,
                 "the step \"" + name + "\", which " +
                     (own     ? "is this one"
                      : later ? "stands later"
                              : "the procedure does not have"),
                 own     ? "name a step before it"
                 : later ? "put it before this one"
                         : suggestion(name, ids, "name a step before this one"),
                 where);
    return std::nullopt;
}

/// `household_visit`, `household_visit.handed_in` or `review.met`.
std::optional<procedure_step::moment_of> course_loader::moment(procedure const& of,
                                                               table const& t,
                                                               pack_node const& text,
                                                               nodes const& all) {
    auto const dot = std::min(text.text.find('.'), text.text.size());
    auto const what = text.text.substr(dot);
    auto const place = earlier(of, t, text.text.substr(0, dot), all, text);
    if (!place)
        return std::nullopt;
    using enum step_moment;
    if (!what.empty() && what != ".handed_in" && what != ".met") {
        fail(t, "the moment \"" + what + "\"", "write .handed_in or .met, or the step alone", text);
        return std::nullopt;
    }
    if (what == ".met" && of.steps[*place].meeting.empty())
        fail(t, "the meeting of a step without one", "give that step a \"meeting\"", text);
    return procedure_step::moment_of{.step = *place,
                                     .moment = what.empty()     ? done
                                               : what == ".met" ? met
                                                                : handed_in};
}

std::optional<time_allowed> course_loader::allowed(table const& t) {
    auto const* node = reader_.table_of(t.node, "allowed", false);
    if (node == nullptr)
        return std::nullopt;
    table const of{*node, t.subject + " allowed"};
    reader_.allow(of, {"count", "unit"});
    reader_.integer(of, "count", true);
    time_allowed const time{.count = whole({*node, of.subject}, "count", 1, time_allowed::most),
                            .unit = static_cast<day_unit>(reader_.choice(
                                of, "unit", {"calendar_days", "working_days"}, true))};
    return time.count != 0 ? std::optional(time) : std::nullopt;
}

void course_loader::notice(procedure_step& of, table const& t) {
    of.notice = reader_.flag(t, "notice");
    of.notice_days = whole(t, "notice_days", 1, 365);
    of.notice_same_day = reader_.flag(t, "notice_same_day");
    of.notice_clause = clause_under(t, "notice_clause");
    for (std::string_view const key : {"notice_days", "notice_same_day", "notice_clause"})
        if (auto const* value = t.node.find(key); value != nullptr && !of.notice)
            fail(t,
                 "\"" + std::string(key) + "\" without a notice",
                 "add notice = true, or take it out",
                 *value);
    if (of.notice_same_day && of.meeting.empty())
        fail(t,
             "\"notice_same_day\" without a meeting",
             "give the step a \"meeting\", or take it out",
             *t.node.find("notice_same_day"));
    if (of.notice && of.notice_clause.empty())
        of.notice_clause = of.clause;
}

void course_loader::waivers(procedure_step& of, table const& t) {
    of.waivers = codes(t, "waivers");
    of.waiver_clause = clause_under(t, "waiver_clause");
    if (!of.waivers.empty() && of.waiver_clause.empty() && of.source.empty())
        reader_.fail(errc::pack_missing_key,
                     t.subject,
                     "\"waivers\" without \"waiver_clause\"",
                     "cite the clause that lets the step be left out",
                     *t.node.find("waivers"));
    if (of.waivers.empty() && !of.waiver_clause.empty())
        fail(t,
             "\"waiver_clause\" without \"waivers\"",
             "name the reasons, or take it out",
             *t.node.find("waiver_clause"));
}

}  // namespace fangpin::detail
