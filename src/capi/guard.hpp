/// @file
/// The one place where exceptions end.
#pragma once

#include <fangpin.h>
#include <fangpin/values/error.hpp>

#include <new>
#include <span>
#include <string>

namespace fangpin::capi {

/// Puts an error, where the caller wants one, into `*out`.
///
/// @param household  the id of the household at fault, if it can be told
/// @returns the error's number
fangpin_status fail(fangpin_error** out, fangpin::error what, std::string household = {});

/// Puts several errors, one after the other. @returns the number of the first
/// @pre there is one
fangpin_status fail(fangpin_error** out, std::span<fangpin::error const> all);

/// Says that memory has run out; needs none itself.
fangpin_status fail_without_memory(fangpin_error** out) noexcept;

/// Is it the error that nobody owns?
[[nodiscard]] bool is_shared(fangpin_error const* e) noexcept;

/// Says that the library is at fault.
fangpin_status fail_internally(fangpin_error** out) noexcept;

/// Runs the body of an entry: whatever it throws becomes a status.
template <class Body>
fangpin_status guard(fangpin_error** error, Body body) noexcept {
    try {
        return body();
    } catch (std::bad_alloc const&) {
        return fail_without_memory(error);
    } catch (...) {
        return fail_internally(error);
    }
}

/// Hands an object over to the caller.
template <class T>
fangpin_status hand_over(T** out, T object) {
    *out = new T(std::move(object));
    return FANGPIN_OK;
}

}  // namespace fangpin::capi
