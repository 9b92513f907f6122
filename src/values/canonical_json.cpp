#include "values/canonical_json.hpp"

#include <boost/json/serialize.hpp>
#include <gsl/assert>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace fangpin::detail {
namespace {

/// Is there a byte that JSON escapes: a control character, a quote, a backslash?
bool needs_escape(std::uint64_t eight_bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    auto const has_zero = [](std::uint64_t v) { return (v - ones) & ~v & tops; };
    auto const below_space = (eight_bytes - ones * 0x20U) & ~eight_bytes & tops;
    return (below_space | has_zero(eight_bytes ^ ones * std::uint64_t{'"'}) |
            has_zero(eight_bytes ^ ones * std::uint64_t{'\\'})) != 0;
}

template <class Word>
std::uint64_t word_at(std::string_view text, std::size_t at) {
    Word word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
}

/// The last word may lie over the one before.
bool needs_escape(std::string_view text) {
    auto const size = text.size();
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8)
            if (needs_escape(word_at<std::uint64_t>(text, at)))
                return true;
        return needs_escape(word_at<std::uint64_t>(text, size - 8));
    }
    if (size >= 4)
        return needs_escape(word_at<std::uint32_t>(text, 0) << 32U |
                            word_at<std::uint32_t>(text, size - 4));
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
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
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

}  // namespace fangpin::detail
