// Cases: events folded, what is due, and the picture.
#include "core.hpp"
#include "policy.hpp"

#include <fangpin/document/allotment_document.hpp>
#include <fangpin/document/calendar_document.hpp>
#include <fangpin/document/case_diagram.hpp>
#include <fangpin/document/case_document.hpp>
#include <fangpin/document/case_story.hpp>
#include <fangpin/document/rows.hpp>

#include <pybind11/stl.h>

namespace fangpin::python {
namespace {

/// How cases are looked at.
struct view_of_cases {
    std::optional<date> on{};
    bool estimates = false;
    agenda_options reminding{};
    std::vector<edition const*> moves_to{};

    [[nodiscard]] working_calendar calendar() const {
        auto const& national = national_calendar();
        return estimates ? national.with_estimates() : national;
    }
    /// What cases begin under, and what they may move to.
    [[nodiscard]] replay::policies policies(edition const& first) const {
        replay::policies all{first.judges->shared()};
        for (auto const* further : moves_to)
            all.push_back(further->judges->shared());
        return all;
    }
};

view_of_cases look(std::optional<py::bytes> const& on,
                   bool estimates,
                   int remind_before,
                   std::vector<edition const*> moves_to) {
    view_of_cases how{.estimates = estimates,
                      .reminding = {.remind_before = remind_before},
                      .moves_to = std::move(moves_to)};
    if (on) {
        auto day = date::parse(std::string_view(*on));
        if (!day) {
            auto e = std::move(day).error();
            e.subject = "on";
            fail(std::move(e));
        }
        if (day->month().year() > latest_year_of_cases)
            fail({.code = errc::out_of_range,
                  .subject = "on",
                  .found = "a day from which nothing can be counted",
                  .remedy = "pass an earlier one"});
        how.on = *day;
    }
    if (remind_before < 1 || remind_before > time_allowed::most)
        fail({.code = errc::invalid_argument,
              .subject = "remind_before",
              .found = std::to_string(remind_before),
              .remedy = "pass working days, 1 to " + std::to_string(time_allowed::most)});
    return how;
}

/// Events, each a document, or one text of several.
struct given_events {
    given_events(std::vector<py::bytes> const& all, bool one_text) : is_one_text(one_text) {
        documents.reserve(all.size());
        for (auto const& each : all)
            documents.emplace_back(each);
    }

    std::vector<std::string_view> documents{};
    bool is_one_text;
};

struct folded_events {
    replay cases;
    std::vector<std::pair<std::uint64_t, error>> wrong{};  ///< by row

    folded_events(replay::policies under, given_events const& events, std::optional<date> until)
        : cases(std::move(under)) {
        std::uint64_t row = 0;
        auto const add = [&](std::string_view json) {
            ++row;
            if (auto why = cases.add(json, until))
                wrong.emplace_back(row, *std::move(why));
        };
        if (!events.is_one_text) {
            for (auto const json : events.documents)
                add(json);
            return;
        }
        for (auto const text : events.documents) {
            rows each(text, false);
            while (auto const event = each.next())
                add(event->json);
        }
    }
};

/// Lines of JSON, and for each event that could not be read its row and its error.
py::tuple handed_over(std::vector<std::string> const& lines, folded_events const& from) {
    py::list wrong;
    for (auto const& [row, e] : from.wrong)
        wrong.append(py::make_tuple(row, parts_of(e)));
    return py::make_tuple(lines, wrong);
}

/// `write` gives the lines; other threads may run meanwhile.
template <class Write>
py::tuple with_cases(edition const& e,
                     std::vector<py::bytes> const& events,
                     bool one_text,
                     view_of_cases const& how,
                     Write write) {
    given_events const given(events, one_text);
    std::optional<folded_events> from;
    std::vector<std::string> lines;
    {
        py::gil_scoped_release const others_may_run;
        from.emplace(how.policies(e), given, how.on);
        lines = write(from->cases, how.calendar());
    }
    return handed_over(lines, *from);
}

py::tuple replayed(edition const& e,
                   std::vector<py::bytes> const& events,
                   bool one_text,
                   view_of_cases const& how) {
    return with_cases(
        e, events, one_text, how, [&](replay const& cases, working_calendar const& calendar) {
            std::vector<std::string> lines;
            for (auto const& one : cases.all())
                lines.push_back(write_case(one, how.on, calendar));
            for (auto const& one : cases.registers())
                lines.push_back(write_register(one));
            return lines;
        });
}

py::tuple due_in(edition const& e,
                 std::vector<py::bytes> const& events,
                 bool one_text,
                 view_of_cases const& how) {
    if (!how.on)
        fail({.code = errc::invalid_argument,
              .subject = "on",
              .found = "no day",
              .remedy = "pass the day that is looked from"});
    return with_cases(
        e, events, one_text, how, [&](replay const& cases, working_calendar const& calendar) {
            std::vector<std::string> lines;
            for (auto const& item : agenda(cases, *how.on, calendar, how.reminding))
                lines.push_back(write_agenda_item(item));
            return lines;
        });
}

/// Timelines, one text for each case.
py::tuple explained(edition const& e,
                    std::vector<py::bytes> const& events,
                    bool one_text,
                    view_of_cases const& how,
                    py::bytes const& lang) {
    auto const spoken = read_language(std::string_view(lang));
    return with_cases(
        e, events, one_text, how, [&](replay const& cases, working_calendar const& calendar) {
            std::vector<std::string> lines;
            for (auto const& one : cases.all())
                lines.push_back(explain_case(one, spoken, how.on, calendar));
            return lines;
        });
}

/// One event more: what it is of, as a document, and whether it was taken.
std::pair<std::string, bool> advanced(edition const& e,
                                      std::vector<py::bytes> const& events,
                                      bool one_text,
                                      py::bytes const& event,
                                      view_of_cases const& how) {
    given_events const given(events, one_text);
    std::string_view const last(event);
    std::optional<error> wrong;
    std::string document;
    bool taken = false;
    {
        py::gil_scoped_release const others_may_run;
        folded_events from(how.policies(e), given, std::nullopt);
        if (!from.wrong.empty()) {
            auto const& [row, why] = from.wrong.front();
            wrong = in_log(why, row);
        } else {
            wrong = from.cases.add(last);
        }
        if (!wrong) {
            document = write_latest(from.cases, how.on, how.calendar());
            taken = from.cases.latest_taken();
        }
    }
    if (wrong)
        fail(*std::move(wrong));
    return {std::move(document), taken};
}

std::string assigned(edition const& e, py::bytes const& request) {
    std::string_view const text(request);
    py::gil_scoped_release const others_may_run;
    auto asked = value_of(read_allotment_request(text));
    auto const& under = e.under();
    return write_allotment(allot(std::move(asked.contacts),
                                 std::move(asked.households),
                                 under.course.households_per_contact),
                           under);
}

std::string diagram(edition const& e, py::bytes const& lang) {
    auto const spoken = read_language(std::string_view(lang));
    py::gil_scoped_release const others_may_run;
    return value_of(draw_cases(e.under(), spoken));
}

}  // namespace

void add_cases(py::module_& to) {
    py::class_<view_of_cases>(to, "CaseView")
        .def(py::init(&look),
             py::arg("on"),
             py::arg("estimates"),
             py::arg("remind_before"),
             py::arg("moves_to"),
             py::keep_alive<1, 5>());
    to.def("case_replay",
           &replayed,
           py::arg("policy"),
           py::arg("events"),
           py::arg("one_text"),
           py::arg("view"));
    to.def("case_agenda",
           &due_in,
           py::arg("policy"),
           py::arg("events"),
           py::arg("one_text"),
           py::arg("view"));
    to.def("case_explain",
           &explained,
           py::arg("policy"),
           py::arg("events"),
           py::arg("one_text"),
           py::arg("view"),
           py::arg("lang"));
    to.def("case_advance",
           &advanced,
           py::arg("policy"),
           py::arg("events"),
           py::arg("one_text"),
           py::arg("event"),
           py::arg("view"));
    to.def("case_assign", &assigned, py::arg("policy"), py::arg("request"));
    to.def("case_diagram", &diagram, py::arg("policy"), py::arg("lang"));
}

}  // namespace fangpin::python
