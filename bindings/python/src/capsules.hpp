/// @file
/// Arrow objects as Python passes them around.
#pragma once

#include "columns/arrow_export.hpp"
#include "core.hpp"

namespace fangpin::python {

using detail::arrow_owner;

/// Takes over what a capsule holds.
template <class T>
[[nodiscard]] arrow_owner<T> taken(py::capsule const& from, char const* name) {
    if (from.name() == nullptr || std::string_view(from.name()) != name)
        fail({.code = errc::invalid_argument,
              .subject = "table",
              .found = "a capsule of another kind",
              .remedy = "pass what has __arrow_c_stream__ or __arrow_c_array__"});
    auto& object = *from.get_pointer<T>();
    if (object.release == nullptr)
        fail({.code = errc::invalid_argument,
              .subject = "table",
              .found = "a capsule that was used before",
              .remedy = "make a new one for each call"});
    return arrow_owner<T>(object);
}

template <class T>
[[nodiscard]] py::capsule given(arrow_owner<T> object, char const* name) {
    auto held = std::make_unique<T>();
    object.move_to(*held);
    return py::capsule(held.release(), name, [](PyObject* capsule) {
        auto* const left =
            static_cast<T*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
        if (left->release != nullptr)
            left->release(left);
        delete left;
    });
}

}  // namespace fangpin::python
