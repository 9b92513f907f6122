// What goes wrong below becomes an exception of `fangpin.errors`.
#include "core.hpp"

namespace fangpin::python {
namespace {

py::object text_or_none(std::string const& text) {
    return text.empty() ? py::object(py::none()) : py::object(py::str(text));
}

py::object place_or_none(std::uint32_t place) {
    return place == 0 ? py::object(py::none()) : py::object(py::int_(place));
}

void raise(failed const& f) {
    py::list issues;
    for (auto const& e : f.why)
        issues.append(parts_of(e));
    auto const made =
        py::module_::import("fangpin.errors")
            .attr("error_of")(issues,
                              f.row < 0 ? py::object(py::none()) : py::object(py::int_(f.row)));
    PyErr_SetObject(py::type::of(made).ptr(), made.ptr());
}

}  // namespace

py::tuple parts_of(error const& e) {
    return py::make_tuple(to_string(e.code),
                          static_cast<std::int32_t>(e.code),
                          e.subject,
                          e.found,
                          e.remedy,
                          text_or_none(e.path),
                          place_or_none(e.line),
                          place_or_none(e.column),
                          text_or_none(e.source));
}

void add_errors(py::module_& /*to*/) {
    py::register_local_exception_translator([](std::exception_ptr thrown) {
        try {
            std::rethrow_exception(std::move(thrown));
        } catch (failed const& f) {
            raise(f);
        }
    });
}

}  // namespace fangpin::python
