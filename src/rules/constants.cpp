#include "rules/constants.hpp"

#include <fangpin/values/date.hpp>

#include <charconv>

namespace fangpin::detail {
namespace {

constexpr std::size_t most_digits = 38;  // what 128 bits hold

/// One "12Y" of a duration; moves `text` on.
std::optional<std::int64_t> take_part(std::string_view& text, char unit) {
    auto const end = text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos || end > 6 || text[end] != unit)
        return std::nullopt;
    std::int64_t count = 0;
    std::from_chars(text.data(), text.data() + end, count);
    text.remove_prefix(end + 1);
    return count;
}

std::optional<temporal_constant> read_duration(std::string_view text) {
    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (!text.starts_with('P') || text.size() < 3)
        return std::nullopt;
    text.remove_prefix(1);
    auto const sign = negative ? -1 : 1;
    if (auto const days = take_part(text, 'D'); days && text.empty())
        return temporal_constant{{.kind = kind::days}, number(sign * *days)};
    auto const years = take_part(text, 'Y');
    auto const months = take_part(text, 'M');
    if (!text.empty() || (!years && !months))
        return std::nullopt;
    return temporal_constant{{.kind = kind::months},
                             number(sign * (years.value_or(0) * 12 + months.value_or(0)))};
}

}  // namespace

std::optional<number> read_number(std::string_view digits) {
    wide numerator = 0;
    wide denominator = 1;
    bool point = false;
    std::size_t count = 0;
    for (char const c : digits) {
        if (c == '.') {
            point = true;
            continue;
        }
        count += numerator == 0 && c == '0' && !point ? 0 : 1;
        if (count > most_digits)
            return std::nullopt;
        if (multiply_overflows(numerator, 10, numerator) ||
            add_overflows(numerator, c - '0', numerator) ||
            (point && multiply_overflows(denominator, 10, denominator)))
            return std::nullopt;
    }
    return number::of_fraction(numerator, denominator);
}

std::optional<temporal_constant> read_temporal(std::string_view text) {
    if (auto const d = date::parse(text))
        return temporal_constant{{.kind = kind::date}, number(d->index())};
    if (auto const m = month::parse(text))
        return temporal_constant{{.kind = kind::month}, number(m->index())};
    return read_duration(text);
}

}  // namespace fangpin::detail
