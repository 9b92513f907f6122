#include "document/identifier.hpp"

#include <fangpin/values/date.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

bool all_digits(std::string_view s) {
    return std::ranges::all_of(s, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_day(std::string_view year, std::string_view month_and_day) {
    auto const text = std::string(year) + "-" + std::string(month_and_day.substr(0, 2)) + "-" +
                      std::string(month_and_day.substr(2));
    return date::parse(text).has_value();
}

/// @param id  digits, perhaps with the check letter behind them
bool looks_like_identity_number(std::string_view id) {
    if (id.size() == 18 && all_digits(id.substr(0, 17)) &&
        (all_digits(id.substr(17)) || id[17] == 'X' || id[17] == 'x'))
        return is_day(id.substr(6, 4), id.substr(10, 4));
    if (id.size() == 15 && all_digits(id))
        return is_day("19" + std::string(id.substr(6, 2)), id.substr(8, 4));
    return false;
}

bool looks_like_mobile_number(std::string_view id) {
    return id.size() == 11 && all_digits(id) && id[0] == '1' && id[1] >= '3';
}

/// Each run of digits that no other digit adjoins, with the letter X behind it if there is one:
/// a prefix or a colon does not make a number of a person's opaque.
template <class Test>
bool any_run(std::string_view id, Test test) {
    constexpr std::string_view digits = "0123456789";
    for (auto first = id.find_first_of(digits); first != std::string_view::npos;) {
        auto const end = std::min(id.find_first_not_of(digits, first), id.size());
        bool const letter = end < id.size() && (id[end] == 'X' || id[end] == 'x');
        if (test(id.substr(first, end - first)) ||
            (letter && test(id.substr(first, end + 1 - first))))
            return true;
        first = id.find_first_of(digits, end);
    }
    return false;
}

}  // namespace

std::string_view what_is_wrong_with_id(std::string_view id) {
    if (id.empty() || id.size() > 64)
        return "a text of no or more than 64 characters";
    bool const allowed = std::ranges::all_of(id, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view("._:-").find(c) != std::string_view::npos;
    });
    if (!allowed)
        return "a character that identifiers do not have";
    if (any_run(id, looks_like_identity_number))
        return "what looks like an identity number";
    if (any_run(id, looks_like_mobile_number))
        return "what looks like a mobile number";
    return {};
}

}  // namespace fangpin::detail
