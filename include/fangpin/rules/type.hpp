/// @file
/// The static types of the rule language.
#pragma once

#include <fangpin/rules/domain.hpp>

#include <cstdint>
#include <string>

namespace fangpin {

enum class kind : std::uint8_t {
    boolean,
    number,
    money,   ///< in fen inside the program
    date,    ///< as days since 1970-01-01
    month,   ///< as months since the year 0
    months,  ///< a length of time in years and months: `@"P6M"`
    days,    ///< a length of time in days: `@"P3D"`
    text,    ///< a code of a domain, or one of the program's own texts
    member,
    event,
    asset,
    nothing,  ///< what the elements of `[]` are
};

/// Kinds that are worked out as ranges of exact numbers.
[[nodiscard]] constexpr bool is_numeric(kind k) noexcept {
    return k >= kind::number && k <= kind::days;
}
/// Kinds whose elements have properties and no order.
[[nodiscard]] constexpr bool is_element(kind k) noexcept {
    return k >= kind::member && k <= kind::asset;
}

/// A kind, in lists of so many levels: `list_depth` 1 is a list of it.
struct type {
    fangpin::kind kind = kind::boolean;
    text_domain domain = text_domain::free;  ///< of texts
    std::uint8_t list_depth = 0;

    [[nodiscard]] constexpr bool is(fangpin::kind k) const noexcept {
        return list_depth == 0 && kind == k;
    }
    [[nodiscard]] constexpr bool is_list() const noexcept { return list_depth > 0; }
    [[nodiscard]] constexpr bool numeric() const noexcept {
        return list_depth == 0 && is_numeric(kind);
    }
    [[nodiscard]] constexpr type element() const noexcept {
        type t = *this;
        --t.list_depth;
        return t;
    }
    [[nodiscard]] constexpr type listed() const noexcept {
        type t = *this;
        ++t.list_depth;
        return t;
    }
    friend constexpr bool operator==(type const&, type const&) = default;
};

/// "money", "list of numbers", "a code of registry", as error messages say it.
[[nodiscard]] std::string to_string(type const& t);

}  // namespace fangpin
