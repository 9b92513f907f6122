// Decisions.
#include "decision.hpp"

#include "core.hpp"

#include <fangpin/decision/explain.hpp>
#include <fangpin/document/audit_document.hpp>
#include <fangpin/document/decision_document.hpp>

namespace fangpin::python {

std::string decided::to_json(bool account) const {
    if (account || decision->account.starts.empty())
        return write_decision(*decision);
    auto brief = *decision;
    brief.account = {};
    return write_decision(brief);
}

std::string decided::explain(std::string_view lang) const {
    auto const spoken = read_language(lang);
    if (!decision->account.starts.empty())
        return fangpin::explain(*decision, spoken);
    judge_options const again{.screening = decision->screening, .account = true};
    return fangpin::explain(value_of((*judges)(household, again)), spoken);
}

void add_decision(py::module_& to) {
    py::class_<decided>(to, "Decision")
        .def_property_readonly("outcome",
                               [](decided const& d) { return to_string(d.decision->outcome()); })
        .def(
            "to_json",
            [](decided const& d, bool account) {
                py::gil_scoped_release const others_may_run;
                return d.to_json(account);
            },
            py::arg("account"))
        .def_property_readonly("finding",
                               [](decided const& d) { return to_string(audit(*d.decision)); })
        .def(
            "audit",
            [](decided const& d, std::uint64_t row) {
                py::gil_scoped_release const others_may_run;
                return write_audit(*d.decision, row);
            },
            py::arg("row"))
        .def(
            "explain",
            [](decided const& d, py::bytes const& lang) {
                auto const spoken = std::string_view(lang);
                py::gil_scoped_release const others_may_run;
                return d.explain(spoken);
            },
            py::arg("lang"));
}

}  // namespace fangpin::python
