/// @file
/// Yes, no, or not known: the answers a question may still have.
#pragma once

#include <cstdint>
#include <string_view>

namespace fangpin {

/// The set of answers that a yes/no question may still have.
///
/// One of `yes` and `no` when it is settled, both when it is unknown. A third member, `fault`, says
/// that working it out may fail (a division by zero): it takes part like an answer, so that
/// `no and fault` is still no, whatever the order of the two.
///
/// The operators are Kleene's, extended by the fault, and work on single bits, so that a column of
/// truths can be worked out with the same three formulas.
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
        // A fault shows wherever the other side does not settle the matter as no.
        unsigned const fault =
            (a.bits_ & (b.bits_ | b.bits_ << 1U)) | (b.bits_ & (a.bits_ | a.bits_ << 1U));
        return of_bits(((a.bits_ | b.bits_) & no_bit) | (a.bits_ & b.bits_ & yes_bit) |
                       (fault & fault_bit));
    }
    friend constexpr truth operator|(truth a, truth b) noexcept {
        unsigned const fault =
            (a.bits_ & (b.bits_ | b.bits_ << 2U)) | (b.bits_ & (a.bits_ | a.bits_ << 2U));
        return of_bits((a.bits_ & b.bits_ & no_bit) | ((a.bits_ | b.bits_) & yes_bit) |
                       (fault & fault_bit));
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
