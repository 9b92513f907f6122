/// @file
/// The private module `fangpin._core`, noun by noun.
///
/// Texts go in as `bytes` in UTF-8: pybind11 repeats arguments of a wrong type in its message, and
/// an argument may be a household's document. The Python package sees to the types.
#pragma once

#include <fangpin/decision/explain.hpp>
#include <fangpin/values/error.hpp>
#include <fangpin/values/month.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string_view>
#include <vector>

namespace fangpin::python {

namespace py = pybind11;

void add_errors(py::module_& to);
void add_decision(py::module_& to);
void add_policy(py::module_& to);
void add_rule(py::module_& to);
void add_cases(py::module_& to);
void add_tables(py::module_& to);

/// In the order of the fields of `fangpin.errors.Issue`.
[[nodiscard]] py::tuple parts_of(error const& e);

/// Why a call came to nothing, on its way to Python, where it is raised as a `fangpin.Error`.
struct failed {
    std::vector<error> why{};
    std::int64_t row = -1;  ///< of a table, from 0; -1: of none
};

[[noreturn]] inline void fail(error e) {
    throw failed{{std::move(e)}};
}

/// The value of a result, or its error thrown.
template <class T>
[[nodiscard]] T value_of(result<T> r) {
    if (!r)
        fail(std::move(r).error());
    return *std::move(r);
}

/// A month among the arguments; nothing for `None`.
[[nodiscard]] inline std::optional<month> read_month(std::optional<py::bytes> const& text,
                                                     char const* name) {
    if (!text)
        return std::nullopt;
    auto m = month::parse(std::string_view(*text));
    if (m)
        return *m;
    auto e = std::move(m).error();
    e.subject = name;
    fail(std::move(e));
}

/// What a text for people is to be written in.
[[nodiscard]] inline language read_language(std::string_view lang) {
    if (lang == "zh")
        return language::zh;
    if (lang == "en")
        return language::en;
    fail({.code = errc::unknown_language,
          .subject = "lang",
          .found = "a language that no text is written in",
          .remedy = R"(pass "zh" or "en")"});
}

}  // namespace fangpin::python
