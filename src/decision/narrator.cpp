#include "decision/narrator.hpp"

#include <fangpin/decision/display.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

std::string spaced(std::string_view name) {
    std::string words(name);
    std::ranges::replace(words, '_', ' ');
    return words;
}

bool is_one(number const& n) {
    return n == number(1);
}

// All that is Chinese, punctuation included, begins with such a byte in UTF-8; so do a few signs
// that nobody puts a blank beside.
bool begins_chinese(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xe3;
}
bool ends_chinese(std::string_view text) {
    auto at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xc0U) == 0x80U)
        --at;
    return at > 0 && at < text.size() && begins_chinese(text.substr(at - 1));
}
/// Puts one text behind another, of which one is a hole's: without the blank that the template has
/// for numbers and latin letters.
void append(std::string& text, std::string_view more, language lang) {
    if (lang == language::zh && text.ends_with(' ') && begins_chinese(more) &&
        ends_chinese(std::string_view(text).substr(0, text.size() - 1)))
        text.pop_back();
    if (lang == language::zh && more.starts_with(' ') && ends_chinese(text) &&
        begins_chinese(more.substr(1)))
        more.remove_prefix(1);
    text += more;
}

}  // namespace

std::string narrator::say(sentence const& s, std::initializer_list<std::string_view> about) const {
    std::string text;
    auto rest = s.in(lang_);
    for (auto const part : about) {
        auto const hole = rest.find("{}");
        if (hole == std::string_view::npos)
            break;
        append(text, rest.substr(0, hole), lang_);
        append(text, part, lang_);
        rest.remove_prefix(hole + 2);
    }
    append(text, rest, lang_);
    return text;
}

std::string narrator::joined(std::vector<std::string> const& parts, sentence const& between) const {
    std::string text;
    for (auto const& part : parts) {
        if (!text.empty())
            append(text, between.in(lang_), lang_);
        append(text, part, lang_);
    }
    return text;
}

std::string narrator::label(fact_info const& f) const {
    if (lang_ == language::zh && !f.zh.empty())
        return f.zh;
    if (!f.en.empty())
        return f.en;
    return f.standard_name.empty() ? spaced(f.name) : say(say::other_figure);
}

std::string narrator::label(property_term const& p) const {
    return lang_ == language::zh ? std::string(p.zh) : spaced(p.name);
}

std::string narrator::word(term const& t) const {
    return lang_ == language::zh ? std::string(t.zh) : spaced(t.name);
}

std::string narrator::answer(truth t) const {
    return say(t.is_yes() ? say::yes : t.is_no() ? say::no : say::unknown);
}

std::string narrator::answer(outcome o) const {
    switch (o) {
    case outcome::eligible: return say(say::eligible);
    case outcome::barred: return say(say::barred);
    case outcome::not_eligible: return say(say::not_eligible);
    case outcome::out_of_scope: return say(say::out_of_scope);
    case outcome::undetermined: break;
    }
    return say(say::unknown);
}

std::string narrator::month_of(month m) const {
    auto const text = to_string(m);
    auto const digits = text.substr(5);
    bool const short_month = lang_ == language::zh && digits[0] == '0';
    return say(say::month, {text.substr(0, 4), short_month ? digits.substr(1) : digits});
}

std::string narrator::one(kind k, fangpin::number const& n, toward where) const {
    switch (k) {
    case kind::money: return yuan_text(n, where);
    case kind::month: return month_of(month::of_index(static_cast<int>(n.numerator())));
    case kind::date: return day_of(date::of_index(static_cast<std::int32_t>(n.numerator())));
    case kind::months: {
        auto const years = n / fangpin::number(12);
        return years.is_whole() ? counted(number_text(years), is_one(years), say::years_long)
                                : counted(number_text(n), is_one(n), say::months_long);
    }
    case kind::days: return counted(number_text(n), is_one(n), say::days_long);
    default: return number_text(n);
    }
}

std::string narrator::counted(std::string_view text, bool is_one, say::unit const& u) const {
    return say(is_one ? u.one : u.many, {text});
}

std::string narrator::day_of(date d) const {
    auto const text = to_string(d);
    auto const plain = [this](std::string digits) {
        return lang_ == language::zh && digits.front() == '0' ? digits.substr(1) : digits;
    };
    return say(say::day, {text.substr(0, 4), plain(text.substr(5, 2)), plain(text.substr(8))});
}

std::string narrator::number(kind k, number_range const& n, say::unit const* unit) const {
    if (unit != nullptr && !n.is_any())
        return counted(number(k, n), n.is_point() && is_one(n.lo), *unit);
    if (n.is_point())
        return one(k, n.lo, toward::nearest);
    if (n.bounded_below && n.bounded_above)
        return say(say::between, {one(k, n.lo, toward::below), one(k, n.hi, toward::above)});
    if (n.bounded_below)
        return say(say::at_least, {one(k, n.lo, toward::below)});
    if (n.bounded_above)
        return say(say::at_most, {one(k, n.hi, toward::above)});
    return say(say::unknown);
}

std::string narrator::amount(number_range const& fen) const {
    auto const text = number(kind::money, fen);
    return fen.is_any() ? text : say(say::yuan, {text});
}

std::string narrator::cited(std::string_view clause, std::string_view source) const {
    auto const by = clause.empty() ? source : clause;
    return by.empty() ? std::string() : say(say::cited, {by});
}

std::string narrator::text(text_domain domain, std::uint64_t set) const {
    auto const codes = codes_of(domain);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if ((set >> i & 1U) != 0)
            words.push_back(word(codes[i]));
    if (words.size() == codes.size())
        return say(say::unknown);
    return words.size() == 1 ? words.front() : say(say::one_of, {joined(words, say::comma)});
}

std::string narrator::value(account const& a,
                            account_line const& line,
                            say::unit const* unit) const {
    if (line.is_list) {
        std::vector<std::string> words;
        auto const codes = codes_of(line.domain);
        for (std::size_t i = 0; i < codes.size(); ++i)
            if ((line.texts >> i & 1U) != 0)
                words.push_back(word(codes[i]));
        if (!line.complete && line.value_kind == kind::text)
            words.push_back(say(say::unknown));
        return joined(words, say::comma);
    }
    if (line.amount != account_line::none) {
        auto const& value = a.numbers[line.amount];
        return line.value_kind == kind::money ? amount(value)
                                              : number(line.value_kind, value, unit);
    }
    if (line.value_kind == kind::text)
        return text(line.domain, line.texts);
    return answer(line.yes_no);
}

}  // namespace fangpin::detail
