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

}  // namespace

std::string narrator::say(sentence const& s, std::initializer_list<std::string_view> about) const {
    std::string text;
    auto rest = s.in(lang_);
    for (auto const part : about) {
        auto const hole = rest.find("{}");
        if (hole == std::string_view::npos)
            break;
        text += rest.substr(0, hole);
        text += part;
        rest.remove_prefix(hole + 2);
    }
    return text + std::string(rest);
}

std::string narrator::joined(std::vector<std::string> const& parts, sentence const& between) const {
    std::string text;
    for (auto const& part : parts) {
        if (!text.empty())
            text += between.in(lang_);
        text += part;
    }
    return text;
}

std::string narrator::label(fact_info const& f) const {
    if (lang_ == language::zh && !f.zh.empty())
        return f.zh;
    return f.en.empty() ? spaced(f.name) : f.en;
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
    case kind::date: return date_text(n);
    case kind::months: return months_text(n);
    case kind::days: return days_text(n);
    default: return number_text(n);
    }
}

std::string narrator::number(kind k, number_range const& n) const {
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

std::string narrator::value(account const& a, account_line const& line) const {
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
        return line.value_kind == kind::money ? amount(value) : number(line.value_kind, value);
    }
    if (line.value_kind == kind::text)
        return text(line.domain, line.texts);
    return answer(line.yes_no);
}

}  // namespace fangpin::detail
