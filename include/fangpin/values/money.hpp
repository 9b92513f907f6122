/// @file
/// Money, in whole fen.
#pragma once

#include <fangpin/values/result.hpp>
#include <fangpin/values/wide.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fangpin {

/// An amount of renminbi in whole fen (1 yuan = 100 fen); may be negative.
///
///     money::parse("12.3")              12.30 yuan
///     money::of_fen(1230)               the same
///     money::of_fen(1230).times(4)      49.20 yuan, or nothing when 64 bits do not hold it
///
/// There is no conversion from or to a plain number, and none at all to floating point: 0.1 yuan
/// has no binary fraction, and a household at the line must not move by rounding.
class money {
public:
    constexpr money() = default;

    [[nodiscard]] static constexpr money of_fen(std::int64_t fen) noexcept {
        money m;
        m.fen_ = fen;
        return m;
    }

    /// Reads yuan with at most two decimals, as documents write them: `"12900.00"`, `"-3.5"`.
    /// @returns `errc::invalid_money` for anything else, `errc::out_of_range` beyond 64-bit fen
    static result<money> parse(std::string_view yuan);

    [[nodiscard]] constexpr std::int64_t fen() const noexcept { return fen_; }

    [[nodiscard]] constexpr std::optional<money> plus(money other) const noexcept {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(fen_, other.fen_, &sum))
            return std::nullopt;
        return of_fen(sum);
    }
    [[nodiscard]] constexpr std::optional<money> minus(money other) const noexcept {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(fen_, other.fen_, &difference))
            return std::nullopt;
        return of_fen(difference);
    }
    [[nodiscard]] constexpr std::optional<money> times(std::int64_t factor) const noexcept {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(fen_, factor, &product))
            return std::nullopt;
        return of_fen(product);
    }

    friend constexpr auto operator<=>(money, money) = default;

private:
    std::int64_t fen_ = 0;
};

/// Yuan with two decimals, the only form that documents are written in: `"-3.50"`.
[[nodiscard]] inline std::string to_string(money m) {
    bool const negative = m.fen() < 0;
    auto const size = negative ? -static_cast<wide>(m.fen()) : static_cast<wide>(m.fen());
    auto const yuan = static_cast<std::uint64_t>(size / 100);
    auto const fen = static_cast<unsigned>(size % 100);
    std::string text = negative ? "-" : "";
    text += std::to_string(yuan);
    text += '.';
    text += static_cast<char>('0' + fen / 10);
    text += static_cast<char>('0' + fen % 10);
    return text;
}

inline result<money> money::parse(std::string_view yuan) {
    auto const refuse = [&](errc code, char const* found) {
        return error{
            .code = code,
            .subject = "an amount of money",
            .found = found,
            .remedy = "write yuan as text with at most two decimals, such as \"12900.00\""};
    };
    std::size_t at = 0;
    bool const negative = !yuan.empty() && yuan[0] == '-';
    if (negative)
        ++at;
    std::size_t whole_digits = 0;
    std::size_t decimals = 0;
    bool point = false;
    std::int64_t fen = 0;
    bool too_large = false;
    auto const append = [&](int digit) {
        too_large = too_large || __builtin_mul_overflow(fen, std::int64_t{10}, &fen) ||
                    __builtin_sub_overflow(fen, std::int64_t{digit}, &fen);
    };
    for (; at < yuan.size(); ++at) {
        char const c = yuan[at];
        if (c == '.' && !point && whole_digits > 0) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            if (point && ++decimals > 2)
                return refuse(errc::invalid_money, "more than two decimals");
            whole_digits += point ? 0 : 1;
            append(c - '0');  // built up negative, so that the smallest amount can be read too
        } else {
            return refuse(errc::invalid_money, "text that is not an amount in yuan");
        }
    }
    if (whole_digits == 0 || (point && decimals == 0))
        return refuse(errc::invalid_money, "text that is not an amount in yuan");
    for (; decimals < 2; ++decimals)
        append(0);
    if (too_large || (!negative && fen == INT64_MIN))
        return refuse(errc::out_of_range, "an amount that does not fit in 64-bit fen");
    return of_fen(negative ? fen : -fen);
}

}  // namespace fangpin
