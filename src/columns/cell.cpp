#include "columns/cell.hpp"

#include "columns/column_terms.hpp"
#include "document/identifier.hpp"

#include <fangpin/values/date.hpp>

#include <algorithm>
#include <charconv>

namespace fangpin::detail {
namespace {

[[noreturn]] void refuse(flat_column const& c, errc code, std::string found, std::string remedy) {
    throw error{.code = code,
                .subject = "column " + c.name,
                .found = std::move(found),
                .remedy = std::move(remedy),
                .path = c.name};
}

std::string_view checked_text(flat_column const& c, std::optional<std::string_view> text) {
    if (!text)
        refuse(c,
               errc::wrong_type,
               "an entry that its dictionary or its offsets do not have",
               "pass an array as the Arrow C data interface lays it out");
    return *text;
}

/// A whole number that a register has as text.
std::int64_t number_of_text(flat_column const& c, std::string_view text) {
    std::int64_t value = 0;
    auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (wrong == std::errc::result_out_of_range)
        refuse(c, errc::out_of_range, "a number of more than 64 bits", "check the value");
    if (wrong != std::errc() || end != text.data() + text.size())
        refuse(c,
               errc::wrong_type,
               "text that is not a whole number",
               "write digits alone, or nothing where it is not known");
    return value;
}

std::uint64_t one_status(bool met) {
    return std::uint64_t{1} << index_of(met ? guarantee_status::met : guarantee_status::unmet);
}

/// One end, or the whole: fen of money, otherwise the number itself.
std::int64_t one_number(flat_column const& c, arrow_column const& v, std::int64_t row) {
    auto const& type = v.type();
    bool const is_money = c.kind.kind == kind::money;
    if (is_text(type.seen())) {
        if (!is_money)
            return number_of_text(c, checked_text(c, v.text(row)));
        auto const amount = money::parse(checked_text(c, v.text(row)));
        if (!amount)
            refuse(c, errc::invalid_money, amount.error().found, amount.error().remedy);
        return amount->fen();
    }
    auto value = v.integer(row);
    if (value && type.layout == arrow_layout::decimal128)
        for (int digits = type.scale; value && digits < 2; ++digits) {
            std::int64_t tenfold = 0;
            value = __builtin_mul_overflow(*value, 10, &tenfold) ? std::nullopt
                                                                 : std::optional(tenfold);
        }
    if (!value)
        refuse(c,
               is_money ? errc::invalid_money : errc::out_of_range,
               "a number of more than 64 bits",
               "check the value");
    return *value;
}

std::optional<std::int64_t> one_end(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (v.is_null(row))
        return std::nullopt;
    auto const value = one_number(c, v, row);
    if (c.never_negative && value < 0)
        refuse(c,
               c.kind.kind == kind::money ? errc::invalid_money : errc::out_of_range,
               "a negative value",
               "give nothing less than 0");
    return value;
}

/// What the parts come to. Of one that is not known it is sure that it is not below nothing.
possible<std::int64_t> sum_of_parts(flat_column const& c, arrow_column const& v, std::int64_t row) {
    auto const run = v.parts(row);
    if (!run)
        refuse(c,
               errc::wrong_type,
               "offsets that do not rise, or end beyond the values",
               "pass an array as the Arrow C data interface lays it out");
    std::int64_t sum = 0;
    bool known = true;
    auto const part_at = [&](std::int64_t at) {
        try {
            return one_end(c, v.part(), at);
        } catch (error& e) {
            e.path += "[" + std::to_string(at - run->first) + "]";
            throw;
        }
    };
    for (auto at = run->first; at < run->last; ++at) {
        auto const part = part_at(at);
        known = known && part;
        if (part && __builtin_add_overflow(sum, *part, &sum))
            refuse(c, errc::out_of_range, "a sum of more than 64 bits", "check the amounts");
    }
    return possible<std::int64_t>::between(sum, known ? std::optional(sum) : std::nullopt);
}

}  // namespace

std::optional<bool> find_yes_no(std::string_view text) {
    auto const same = [](char given, char known) {
        return (given >= 'A' && given <= 'Z' ? static_cast<char>(given + ('a' - 'A')) : given) ==
               known;
    };
    for (auto const& known : yes_no_words)
        if (std::ranges::equal(text, known.word, same))
            return known.yes;
    return std::nullopt;
}

possible<bool> yes_no_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (v.is_null(row))
        return {};
    if (c.type.layout == arrow_layout::boolean)
        return v.flag(row);
    if (is_text(c.type.seen())) {
        auto const said = find_yes_no(checked_text(c, v.text(row)));
        if (!said)
            refuse(c,
                   errc::unknown_code,
                   "a text that is neither yes nor no",
                   std::string(yes_no_remedy));
        return *said;
    }
    auto const value = v.integer(row);
    if (!value || *value < 0 || *value > 1)
        refuse(c, errc::wrong_type, "a number that is neither 0 nor 1", "pass 0, 1 or null");
    return *value == 1;
}

possible<std::int64_t> number_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (v.is_null(row))
        return {};
    if (v.type().layout == arrow_layout::parts)
        return sum_of_parts(c, v, row);
    if (v.type().layout != arrow_layout::range) {
        if (auto const value = one_end(c, v, row))
            return *value;
        return {};
    }
    auto const low = one_end(c, v.low(), row);
    auto const high = one_end(c, v.high(), row);
    if (low && high && *high < *low)
        refuse(c, errc::invalid_range, "a range whose max is below its min", "swap the ends");
    return possible<std::int64_t>::between(low, high);
}

possible<money> money_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    auto const fen = number_in(c, v, row);
    auto const end = [](std::optional<std::int64_t> f) {
        return f ? std::optional(money::of_fen(*f)) : std::nullopt;
    };
    return possible<money>::between(end(fen.lo()), end(fen.hi()));
}

std::uint64_t codes_of_text(flat_column const& c, std::optional<std::string_view> text) {
    auto const codes = codes_of(c.kind.domain);
    auto const given = checked_text(c, text);
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i].name == given || codes[i].zh == given)
            return std::uint64_t{1} << i;
    if (c.kind.domain == text_domain::guarantee_status)
        if (auto const met = find_yes_no(given))
            return one_status(*met);
    std::string known;
    for (auto const& code : codes)
        known += (known.empty() ? "" : ", ") + std::string(code.name);
    refuse(c, errc::unknown_code, "a text that is none of its codes", "pass one of: " + known);
}

std::uint64_t codes_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (v.is_null(row))
        return (std::uint64_t{1} << codes_of(c.kind.domain).size()) - 1;
    if (is_text(c.type.seen()))
        return codes_of_text(c, v.text(row));
    return one_status(yes_no_in(c, v, row).truth().is_yes());
}

std::string text_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (is_text(c.type.seen()))
        return std::string(checked_text(c, v.text(row)));
    auto const value = v.integer(row);
    if (!value)
        refuse(c, errc::out_of_range, "a number of more than 64 bits", "pass strings");
    return std::to_string(*value);
}

bool is_good_id(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (v.is_null(row))
        return true;
    if (auto const text = is_text(c.type.seen()) ? v.text(row) : std::nullopt)
        return what_is_wrong_with_id(*text).empty();
    auto const number = is_text(c.type.seen()) ? std::nullopt : v.integer(row);
    return number && what_is_wrong_with_id(std::to_string(*number)).empty();
}

month month_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (is_text(v.type().seen())) {
        auto m = month::parse(checked_text(c, v.text(row)));
        if (!m)
            refuse(c, errc::invalid_month, m.error().found, m.error().remedy);
        return *m;
    }
    auto const day = date::of_index(static_cast<std::int32_t>(*v.integer(row)));
    if (day < date::earliest() || day > date::latest() || day != date::first_day_of(day.month()))
        refuse(c,
               errc::invalid_month,
               "a day that is not the first of a month",
               "pass months such as \"2022-06\", or date32 on the first");
    return day.month();
}

possible<month> months_in(flat_column const& c, arrow_column const& v, std::int64_t row) {
    if (v.is_null(row))
        return {};
    if (v.type().layout != arrow_layout::range)
        return month_in(c, v, row);
    auto const end = [&](arrow_column const& one) {
        return one.is_null(row) ? std::nullopt : std::optional(month_in(c, one, row));
    };
    auto const low = end(v.low());
    auto const high = end(v.high());
    if (low && high && *high < *low)
        refuse(c, errc::invalid_range, "a range whose max is below its min", "swap the ends");
    return possible<month>::between(low, high);
}

}  // namespace fangpin::detail
