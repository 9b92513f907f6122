#include "values/canonical_json.hpp"

#include <boost/json/serialize.hpp>
#include <gsl/assert>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace fangpin::detail {
namespace {

/// Is there a byte that JSON escapes: a control character, a quote, a backslash? Eight at a time.
bool needs_escape(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    auto const has_zero = [](std::uint64_t v) { return (v - ones) & ~v & tops; };
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        auto const below_space = (eight - ones * 0x20U) & ~eight & tops;
        if ((below_space | has_zero(eight ^ ones * std::uint64_t{'"'}) |
             has_zero(eight ^ ones * std::uint64_t{'\\'})) != 0)
            return true;
    }
    for (; at < text.size(); ++at)
        if (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == '"' || text[at] == '\\')
            return true;
    return false;
}

}  // namespace

bool key_before(std::string_view a, std::string_view b) noexcept {
    auto const [left, right] = std::ranges::mismatch(a, b);
    if (left == a.end() || right == b.end())
        return left == a.end() && right != b.end();
    auto const x = static_cast<unsigned char>(*left);
    auto const y = static_cast<unsigned char>(*right);
    constexpr unsigned char last_lead = 0xEE;    // U+E000 to U+FFFF begin with this or the next
    constexpr unsigned char beyond_lead = 0xF0;  // surrogates, which UTF-16 has at U+D800
    bool const apart = x >= last_lead && y >= last_lead && (x < beyond_lead) != (y < beyond_lead);
    return apart ? x > y : x < y;
}

void json_writer::separate() {
    if (!first_)
        out_ += ',';
    first_ = false;
}

json_writer& json_writer::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
#ifndef NDEBUG
    keys_ += '\n';
#endif
    return *this;
}

json_writer& json_writer::close(char bracket) {
    out_ += bracket;
    first_ = false;
#ifndef NDEBUG
    keys_.resize(keys_.rfind('\n'));
#endif
    return *this;
}

json_writer& json_writer::key(std::string_view name) {
#ifndef NDEBUG
    auto const last = keys_.rfind('\n') + 1;
    Expects(last == keys_.size() || key_before(std::string_view(keys_).substr(last), name));
    keys_.resize(last);
    keys_ += name;
#endif
    separate();
    quoted(name);
    out_ += ':';
    first_ = true;
    return *this;
}

json_writer& json_writer::raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
}

json_writer& json_writer::text(std::string_view value) {
    separate();
    quoted(value);
    return *this;
}

void json_writer::quoted(std::string_view value) {
    if (!needs_escape(value)) {
        out_ += '"';
        out_ += value;
        out_ += '"';
    } else {
        out_ += boost::json::serialize(boost::json::string_view(value.data(), value.size()));
    }
}

json_writer& json_writer::integer(std::int64_t value) {
    char digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
}

}  // namespace fangpin::detail
