// Single expressions of the rule language.
#include "core.hpp"
#include "policy.hpp"

#include <fangpin/document/rule_answer.hpp>
#include <fangpin/rules/compiler.hpp>

namespace fangpin::python {
namespace {

std::string_view name_of(kind k) {
    switch (k) {
    case kind::boolean: return "boolean";
    case kind::number: return "number";
    case kind::money: return "money";
    case kind::date: return "date";
    default: return "text";  // months and lengths of time too: Python has no types for them
    }
}

/// The type of an expression that is known to be right. The answer alone does not tell: `"1/3"`
/// may be a number or a text.
type type_of(std::string_view expression, policy const* under) {
    auto facts = under == nullptr ? fact_table() : under->facts;
    compiler c(facts);
    std::vector<error> errors;
    auto const place = c.add(expression, std::nullopt, errors);
    return place ? std::move(c).finish().rules[*place].type : type{};
}

/// The answer as JSON, the kind of value it is, and in how many lists.
py::tuple answer(py::bytes const& expression, py::bytes const& facts, edition const* under) {
    auto const asked = std::string_view(expression);
    auto const given = std::string_view(facts);
    auto const* const p = under == nullptr ? nullptr : &under->under();
    std::vector<error> errors;
    std::optional<std::string> json;
    type t;
    {
        py::gil_scoped_release const others_may_run;
        json = answer_rule(asked, given, p, errors);
        if (!json)
            throw failed{std::move(errors)};
        t = type_of(asked, p);
    }
    return py::make_tuple(*json, name_of(t.kind), int{t.list_depth});
}

}  // namespace

void add_rule(py::module_& to) {
    to.def("answer", &answer, py::arg("expression"), py::arg("facts"), py::arg("policy"));
}

}  // namespace fangpin::python
