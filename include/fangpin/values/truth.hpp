/// @file
/// Yes, no, or not known: the answers a question may still have.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace fangpin {

namespace detail {

/// `and` and `or` of two sets of answers; the bits are those of `truth`. A fault shows wherever the
/// other side does not settle the matter. On single bits, so that a column of truths can be worked
/// out with the same formulas.
[[nodiscard]] constexpr unsigned both(unsigned a, unsigned b) noexcept {
    unsigned const fault = (a & (b | b << 1U)) | (b & (a | a << 1U));
    return ((a | b) & 1U) | (a & b & 2U) | (fault & 4U);
}
[[nodiscard]] constexpr unsigned either(unsigned a, unsigned b) noexcept {
    unsigned const fault = (a & (b | b << 2U)) | (b & (a | a << 2U));
    return (a & b & 1U) | ((a | b) & 2U) | (fault & 4U);
}

/// The same, looked up: a program is made of little else.
using truth_table = std::array<std::uint8_t, 64>;
[[nodiscard]] constexpr truth_table tabled(unsigned (*formula)(unsigned, unsigned)) noexcept {
    truth_table table{};
    for (unsigned a = 0; a < 8; ++a)
        for (unsigned b = 0; b < 8; ++b)
            table[a * 8 + b] = static_cast<std::uint8_t>(formula(a, b));
    return table;
}
inline constexpr truth_table both_table = tabled(both);
inline constexpr truth_table either_table = tabled(either);

}  // namespace detail

/// The set of answers that a yes/no question may still have.
///
/// One of `yes` and `no` when it is settled, both when it is unknown. A third member, `fault`, says
/// that working it out may fail (a division by zero): it takes part like an answer, so that
/// `no and fault` is still no, whatever the order of the two.
///
/// The operators are Kleene's, extended by the fault.
class truth {
public:
    constexpr truth() = default;
    constexpr explicit truth(bool known) noexcept
        : bits_(static_cast<std::uint8_t>(known ? yes_bit : no_bit)) {}

    [[nodiscard]] static constexpr truth yes() noexcept { return truth(true); }
    [[nodiscard]] static constexpr truth no() noexcept { return truth(false); }
    [[nodiscard]] static constexpr truth unknown() noexcept { return of_bits(no_bit | yes_bit); }
    [[nodiscard]] static constexpr truth fault() noexcept { return of_bits(fault_bit); }
    /// The answers that are possible: at least one must be.
    [[nodiscard]] static constexpr truth of(bool may_be_no, bool may_be_yes) noexcept {
        return of_bits((may_be_no ? no_bit : 0U) | (may_be_yes ? yes_bit : 0U));
    }
    [[nodiscard]] static constexpr truth of_bits(unsigned bits) noexcept {
        truth t;
        t.bits_ = static_cast<std::uint8_t>(bits);
        return t;
    }

    [[nodiscard]] constexpr bool is_yes() const noexcept { return bits_ == yes_bit; }
    [[nodiscard]] constexpr bool is_no() const noexcept { return bits_ == no_bit; }
    [[nodiscard]] constexpr bool is_open() const noexcept { return may_be_no() && may_be_yes(); }
    [[nodiscard]] constexpr bool may_be_no() const noexcept { return (bits_ & no_bit) != 0; }
    [[nodiscard]] constexpr bool may_be_yes() const noexcept { return (bits_ & yes_bit) != 0; }
    [[nodiscard]] constexpr bool may_fail() const noexcept { return (bits_ & fault_bit) != 0; }
    [[nodiscard]] constexpr unsigned bits() const noexcept { return bits_; }

    /// Every answer that either of two may have.
    [[nodiscard]] constexpr truth joined(truth other) const noexcept {
        return of_bits(bits_ | other.bits_);
    }

    friend constexpr truth operator&(truth a, truth b) noexcept {
        return of_bits(detail::both_table[a.bits_ * 8U + b.bits_]);
    }
    friend constexpr truth operator|(truth a, truth b) noexcept {
        return of_bits(detail::either_table[a.bits_ * 8U + b.bits_]);
    }
    friend constexpr truth operator!(truth a) noexcept {
        return of_bits((a.bits_ & no_bit) << 1U | (a.bits_ & yes_bit) >> 1U |
                       (a.bits_ & fault_bit));
    }
    friend constexpr bool operator==(truth, truth) = default;

private:
    static constexpr unsigned no_bit = 1;
    static constexpr unsigned yes_bit = 2;
    static constexpr unsigned fault_bit = 4;

    std::uint8_t bits_ = no_bit | yes_bit;  // what nobody has established is unknown
};

/// `"yes"`, `"no"` or `"unknown"`, as decision documents write it.
[[nodiscard]] constexpr std::string_view to_string(truth t) noexcept {
    return t.is_yes() ? "yes" : t.is_no() ? "no" : "unknown";
}

}  // namespace fangpin
