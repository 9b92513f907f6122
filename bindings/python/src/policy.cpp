// Policies, and households judged under them.
#include "policy.hpp"
#include "core.hpp"
#include "decision.hpp"

#include <fangpin/document/household_document.hpp>
#include <fangpin/document/policy_document.hpp>
#include <fangpin/document/record.hpp>
#include <fangpin/policy/builtin.hpp>

#include <pybind11/stl.h>

namespace fangpin::python {
namespace {

using maybe_text = std::optional<py::bytes>;

edition builtin(py::bytes const& id) {
    auto const wanted = std::string_view(id);
    py::gil_scoped_release const others_may_run;
    return edition(value_of(builtin_policy(wanted)));
}

/// Packs as pairs of name and text, those that others extend first.
edition load(std::vector<std::pair<py::bytes, py::bytes>> const& named) {
    std::vector<pack_text> texts;
    texts.reserve(named.size());
    for (auto const& [name, text] : named)
        texts.push_back({.toml = std::string(text), .name = std::string(name)});
    py::gil_scoped_release const others_may_run;
    std::vector<issue> issues;
    if (auto loaded = policy::load(texts, issues))
        return edition(std::move(loaded));
    std::vector<error> errors;
    for (auto& i : issues)
        if (i.severity == severity::error)
            errors.push_back(std::move(i.what));
    throw failed{std::move(errors)};
}

std::string list(maybe_text const& place, maybe_text const& when) {
    std::optional<area> within;
    if (place)
        within = value_of(area::parse(std::string_view(*place)));
    auto const governing = read_month(when, "month");
    py::gil_scoped_release const others_may_run;
    return list_policies(within, governing);
}

std::string window(py::bytes const& found) {
    return write_window(*read_month(found, "month"));
}

/// How to judge, read once for many households.
struct choices {
    std::optional<month> found{};
    judge_options judging{};
};

choices choose(maybe_text const& found, bool screening, bool account) {
    return {.found = read_month(found, "found"),
            .judging = {.screening = screening, .account = account}};
}

/// Reads and judges a household; other threads may run meanwhile.
std::unique_ptr<decided> decide(edition const& e, py::bytes const& document, choices const& how) {
    auto const json = std::string_view(document);
    py::gil_scoped_release const others_may_run;
    auto made = std::make_unique<decided>();
    made->judges = e.judges;
    made->household = value_of(read_household(json, e.under().facts, how.found));
    made->decision = value_of((*e.judges)(made->household, how.judging));
    return made;
}

std::string record(edition const& e, py::bytes const& document, choices const& how) {
    auto const json = std::string_view(document);
    py::gil_scoped_release const others_may_run;
    return value_of(make_record(e.judges->shared(), json, how.found, how.judging.screening));
}

/// A policy for people, as text or as one HTML page.
std::string show(edition const& e, py::bytes const& lang, bool html) {
    auto const spoken = read_language(std::string_view(lang));
    py::gil_scoped_release const others_may_run;
    return html ? show_policy_html(e.under(), spoken) : show_policy(e.under(), spoken);
}

/// @returns the path of the first difference, or nothing
std::optional<std::string> verify(py::bytes const& record) {
    auto const json = std::string_view(record);
    py::gil_scoped_release const others_may_run;
    return value_of(verify_record(json));
}

}  // namespace

void add_policy(py::module_& to) {
    py::class_<choices>(to, "Choices")
        .def(py::init(&choose), py::arg("found"), py::arg("screening"), py::arg("account"));
    py::class_<edition>(to, "Policy")
        .def_property_readonly("id", [](edition const& e) { return e.under().id; })
        .def_property_readonly("revision", [](edition const& e) { return e.under().revision; })
        .def_property_readonly("title", [](edition const& e) { return e.under().title; })
        .def_property_readonly("title_en", [](edition const& e) { return e.under().title_en; })
        .def_property_readonly("area", [](edition const& e) { return e.under().area.code(); })
        .def_property_readonly("digest", [](edition const& e) { return e.under().digest; })
        .def("decide", &decide, py::arg("document"), py::arg("choices"))
        .def("record", &record, py::arg("document"), py::arg("choices"))
        .def("show", &show, py::arg("lang"), py::arg("html"));
    to.def("verify", &verify, py::arg("record"));
    to.def("builtin", &builtin, py::arg("id"));
    to.def("load", &load, py::arg("named"));
    to.def("policies", &list, py::arg("area"), py::arg("month"));
    to.def("window", &window, py::arg("month"));
    to.def(
        "document_id",
        [](py::bytes const& document) { return find_document_id(std::string_view(document)); },
        py::arg("document"));
}

}  // namespace fangpin::python
