/// @file
/// Writes JSON in canonical bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fangpin::detail {

/// The order of keys that RFC 8785 wants, that of UTF-16: characters beyond 16 bits come before
/// those from U+E000 on.
[[nodiscard]] bool key_before(std::string_view a, std::string_view b) noexcept;

/// Appends JSON as RFC 8785 wants it: no white space, shortest escapes, keys in order. Keys are
/// written by the caller in ascending order, which debug builds check.
class json_writer {
public:
    explicit json_writer(std::string& out) : out_(out) {}

    json_writer& begin_object() { return open('{'); }
    json_writer& end_object() { return close('}'); }
    json_writer& begin_array() { return open('['); }
    json_writer& end_array() { return close(']'); }
    json_writer& key(std::string_view name);
    json_writer& text(std::string_view value);
    json_writer& integer(std::int64_t value);
    json_writer& boolean(bool value) { return raw(value ? "true" : "false"); }
    json_writer& null() { return raw("null"); }
    /// A JSON value that is written already.
    json_writer& raw(std::string_view json);
    /// A text, or null when it is empty.
    json_writer& text_or_null(std::string_view value) {
        return value.empty() ? null() : text(value);
    }

private:
    json_writer& open(char bracket);
    json_writer& close(char bracket);
    void separate();
    void quoted(std::string_view value);

    std::string& out_;
    bool first_ = true;
#ifndef NDEBUG
    std::string keys_;  ///< of the objects under way, the latest key of each, divided by newlines
#endif
};

}  // namespace fangpin::detail
