// Cases: events folded, what is due, and the picture.
#include "core.hpp"
#include "policy.hpp"

#include <fangpin/document/calendar_document.hpp>
#include <fangpin/document/case_diagram.hpp>
#include <fangpin/document/case_document.hpp>
#include <fangpin/document/rows.hpp>

#include <pybind11/stl.h>

namespace fangpin::python {
namespace {

/// How cases are looked at.
struct view_of_cases {
    std::optional<date> on{};
    bool estimates = false;
    agenda_options reminding{};
};

view_of_cases look(std::optional<py::bytes> const& on, bool estimates, int remind_before) {
    view_of_cases how{.estimates = estimates, .reminding = {.remind_before = remind_before}};
    if (on) {
        auto day = date::parse(std::string_view(*on));
        if (!day) {
            auto e = std::move(day).error();
            e.subject = "on";
            fail(std::move(e));
        }
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

    folded_events(edition const& e, given_events const& events, std::optional<date> until)
        : cases(e.judges->shared()) {
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
        auto const& national = national_calendar();
        from.emplace(e, given, how.on);
        lines = write(from->cases.all(), how.estimates ? national.with_estimates() : national);
    }
    return handed_over(lines, *from);
}

py::tuple replayed(edition const& e,
                   std::vector<py::bytes> const& events,
                   bool one_text,
                   view_of_cases const& how) {
    return with_cases(e, events, one_text, how, [&](auto cases, working_calendar const& calendar) {
        std::vector<std::string> lines;
        for (auto const& one : cases)
            lines.push_back(write_case(one, how.on, calendar));
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
    return with_cases(e, events, one_text, how, [&](auto cases, working_calendar const& calendar) {
        std::vector<case_file const*> files;
        for (auto const& one : cases)
            files.push_back(&one.file);
        std::vector<std::string> lines;
        for (auto const& item : agenda(files, *how.on, calendar, how.reminding))
            lines.push_back(write_agenda_item(item));
        return lines;
    });
}

std::string diagram(edition const& e, py::bytes const& lang) {
    auto const spoken = read_language(std::string_view(lang));
    py::gil_scoped_release const others_may_run;
    return value_of(draw_cases(e.under(), spoken));
}

}  // namespace

void add_cases(py::module_& to) {
    py::class_<view_of_cases>(to, "CaseView")
        .def(py::init(&look), py::arg("on"), py::arg("estimates"), py::arg("remind_before"));
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
    to.def("case_diagram", &diagram, py::arg("policy"), py::arg("lang"));
}

}  // namespace fangpin::python
