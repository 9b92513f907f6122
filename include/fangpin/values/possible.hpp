/// @file
/// A value that may not be fully known: the set of values that it may still have.
#pragma once

#include <fangpin/values/truth.hpp>

#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

namespace fangpin {

/// What a `T` may still be. Default: anything, because nobody has established it yet.
///
/// | `T` | known | not (fully) known |
/// | --- | --- | --- |
/// | `bool` | yes or no | both (`truth`) |
/// | an enumeration with an enumerator `count_` | one code | a set of codes |
/// | an ordered value: money, month, a count | a point | a closed interval, ends may be open |
///
/// Two `possible` of different types do not mix, and none turns into a plain value by itself.
template <class T>
class possible;

template <>
class possible<bool> {
public:
    constexpr possible() = default;
    constexpr possible(bool known) noexcept : truth_(known) {}

    [[nodiscard]] constexpr fangpin::truth truth() const noexcept { return truth_; }
    [[nodiscard]] constexpr bool is_known() const noexcept { return !truth_.is_open(); }
    friend constexpr bool operator==(possible, possible) = default;

private:
    fangpin::truth truth_ = fangpin::truth::unknown();
};

/// An enumeration whose enumerators are counted from 0 to `count_`, of at most 62 codes.
template <class T>
concept code = std::is_enum_v<T> && requires { T::count_; };

template <code T>
class possible<T> {
public:
    constexpr possible() = default;
    constexpr possible(T known) noexcept : bits_(bit(known)) {}
    /// A set of codes, bit `i` for enumerator `i`; must not be empty.
    [[nodiscard]] static constexpr possible of_bits(std::uint64_t bits) noexcept {
        possible p;
        p.bits_ = bits;
        return p;
    }

    [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }
    [[nodiscard]] constexpr bool may_be(T value) const noexcept {
        return (bits_ & bit(value)) != 0;
    }
    [[nodiscard]] constexpr bool is_known() const noexcept { return std::has_single_bit(bits_); }
    [[nodiscard]] constexpr bool is_any() const noexcept { return bits_ == all; }
    /// The code, when there is only one.
    [[nodiscard]] constexpr std::optional<T> known() const noexcept {
        if (!is_known())
            return std::nullopt;
        return static_cast<T>(std::countr_zero(bits_));
    }
    friend constexpr bool operator==(possible, possible) = default;

private:
    static_assert(static_cast<unsigned>(T::count_) <= 62);
    static constexpr std::uint64_t bit(T value) noexcept {
        return std::uint64_t{1} << static_cast<unsigned>(value);
    }
    static constexpr std::uint64_t all = bit(T::count_) - 1;
    std::uint64_t bits_ = all;
};

template <class T>
    requires(std::totally_ordered<T> && !std::is_enum_v<T>)
class possible<T> {
public:
    constexpr possible() = default;
    constexpr possible(T known) : lo_(known), hi_(known) {}
    /// @pre `lo <= hi` where both are given
    [[nodiscard]] static constexpr possible between(std::optional<T> lo, std::optional<T> hi) {
        possible p;
        p.lo_ = lo;
        p.hi_ = hi;
        return p;
    }

    [[nodiscard]] constexpr std::optional<T> const& lo() const noexcept { return lo_; }
    [[nodiscard]] constexpr std::optional<T> const& hi() const noexcept { return hi_; }
    [[nodiscard]] constexpr bool is_known() const noexcept { return lo_ && hi_ && *lo_ == *hi_; }
    [[nodiscard]] constexpr bool is_any() const noexcept { return !lo_ && !hi_; }
    friend constexpr bool operator==(possible const&, possible const&) = default;

private:
    std::optional<T> lo_;
    std::optional<T> hi_;
};

/// A list of which perhaps only some elements are known. Default: nothing known at all.
template <class T>
struct possible_list {
    std::vector<T> items;
    bool complete = false;  ///< are `items` all there are?

    friend bool operator==(possible_list const&, possible_list const&) = default;
};

}  // namespace fangpin
