/// @file
/// A value or the error that prevented it.
#pragma once

#include <fangpin/values/error.hpp>

#include <gsl/assert>

#include <utility>
#include <variant>

namespace fangpin {

/// Either a `T` or an `error`. Reading the one that is not there is a broken contract.
///
///     if (auto fen = money::parse("12.30"))
///         use(*fen);
///     else
///         report(fen.error());
template <class T>
class [[nodiscard]] result {
public:
    using value_type = T;

    result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    /// A value made in its place, of whatever makes a `T`.
    template <class... Parts>
    explicit result(std::in_place_t, Parts&&... parts)
        : content_(std::in_place_index<0>, std::forward<Parts>(parts)...) {}
    result(fangpin::error e) : content_(std::in_place_index<1>, std::move(e)) {}

    [[nodiscard]] bool has_value() const noexcept { return content_.index() == 0; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T const& operator*() const& {
        Expects(has_value());
        return *std::get_if<0>(&content_);
    }
    [[nodiscard]] T& operator*() & {
        Expects(has_value());
        return *std::get_if<0>(&content_);
    }
    [[nodiscard]] T&& operator*() && {
        Expects(has_value());
        return std::move(*std::get_if<0>(&content_));
    }
    [[nodiscard]] T const* operator->() const { return &**this; }
    [[nodiscard]] T* operator->() { return &**this; }

    [[nodiscard]] fangpin::error const& error() const& {
        Expects(!has_value());
        return *std::get_if<1>(&content_);
    }
    [[nodiscard]] fangpin::error&& error() && {
        Expects(!has_value());
        return std::move(*std::get_if<1>(&content_));
    }

private:
    std::variant<T, fangpin::error> content_;
};

}  // namespace fangpin
