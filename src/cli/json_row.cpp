#include "cli/json_row.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace fangpin::cli {

namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

}  // namespace

/// Boost.JSON calls these as it meets values.
struct json_row::handler {
    static constexpr std::size_t max_object_size = no_limit;
    static constexpr std::size_t max_array_size = no_limit;
    static constexpr std::size_t max_key_size = no_limit;
    static constexpr std::size_t max_string_size = no_limit;

    using code = boost::json::error_code;
    using text_part = boost::json::string_view;

    std::vector<std::string>* collected = nullptr;  ///< keys alone, where they are not known yet
    std::vector<std::string> const* keys = nullptr;
    std::vector<std::size_t> const* place = nullptr;
    row_batch* to = nullptr;
    std::vector<bool> seen{};
    std::size_t at = 0;  ///< the key that a value is read for
    std::size_t nth = 0;
    bool inside = false;
    std::string text{};
    bad_line wrong{};

    [[nodiscard]] std::string column() const {
        return " in column " + (collected != nullptr ? collected->back() : (*keys)[at]);
    }
    bool refuse(code& ec, std::string found, std::string remedy) {
        wrong = {.found = std::move(found), .remedy = std::move(remedy)};
        ec = boost::json::error::syntax;
        return false;
    }
    bool put(std::string_view value, bool bare, code& ec) {
        if (!inside)
            return refuse(ec, "a line that is no object", "write each row as one object");
        if (to != nullptr)
            to->put((*place)[at], value, bare);
        return true;
    }
    bool nested(code& ec) {
        if (!inside)
            return refuse(ec, "a line that is no object", "write each row as one object");
        return refuse(ec,
                      "a list or an object" + column(),
                      "write one value for each column; households with members and entries are "
                      "for `fangpin decide`");
    }
    /// Keys mostly come in the order of the first line.
    bool find(std::string_view key, code& ec) {
        auto const next = nth < keys->size() && (*keys)[nth] == key
                              ? keys->begin() + static_cast<std::ptrdiff_t>(nth)
                              : std::ranges::find(*keys, key);
        ++nth;
        if (next == keys->end())
            return refuse(ec,
                          "key " + std::to_string(nth) + " is none of the first line's",
                          "give the first line every key, with null where it is not known");
        at = static_cast<std::size_t>(next - keys->begin());
        if (seen[at])
            return refuse(ec, "a second value" + column(), "keep one of the two");
        seen[at] = true;
        return true;
    }

    bool on_document_begin(code&) { return true; }
    bool on_document_end(code&) { return true; }
    bool on_array_begin(code& ec) { return nested(ec); }
    bool on_array_end(std::size_t, code&) { return true; }
    bool on_object_begin(code& ec) { return inside ? nested(ec) : (inside = true); }
    bool on_object_end(std::size_t, code&) { return true; }
    bool on_string_part(text_part s, std::size_t, code&) {
        text.append(s.data(), s.size());
        return true;
    }
    bool on_string(text_part s, std::size_t, code& ec) {
        if (text.empty())
            return put({s.data(), s.size()}, false, ec);
        text.append(s.data(), s.size());
        bool const fine = put(text, false, ec);
        text.clear();
        return fine;
    }
    bool on_key_part(text_part s, std::size_t, code&) {
        text.append(s.data(), s.size());
        return true;
    }
    bool on_key(text_part s, std::size_t, code& ec) {
        text.append(s.data(), s.size());
        auto const key = std::exchange(text, {});
        if (collected == nullptr)
            return find(key, ec);
        collected->push_back(key);
        return true;
    }
    bool on_number_part(text_part, code&) { return true; }
    bool on_int64(std::int64_t, text_part s, code& ec) {
        return put({s.data(), s.size()}, true, ec);
    }
    bool on_uint64(std::uint64_t, text_part s, code& ec) {
        return put({s.data(), s.size()}, true, ec);
    }
    // Its value is never asked for: no sum is a binary fraction.
    template <class Floating>
    bool on_double(Floating, text_part s, code& ec) {
        bool const digits = s.find_first_of(".eE") == text_part::npos;
        return refuse(
            ec,
            (digits ? "a number of more than 64 bits" : "a number with a point or an exponent") +
                (inside ? column() : std::string()),
            "write it as text: yuan such as \"12900.00\"; counts are whole numbers");
    }
    bool on_bool(bool b, code& ec) { return put(b ? "true" : "false", true, ec); }
    bool on_null(code& ec) {
        return inside || refuse(ec, "a line that is no object", "write each row as one object");
    }
    bool on_comment_part(text_part, code&) { return true; }
    bool on_comment(text_part, code&) { return true; }
};

struct json_row::parts {
    boost::json::basic_parser<handler> parser{boost::json::parse_options()};

    bad_line parse(std::string_view line) {
        parser.reset();
        auto& values = parser.handler();
        values.nth = 0;
        values.inside = false;
        values.text.clear();
        values.wrong = {};
        boost::json::error_code ec;
        auto read = parser.write_some(false, line.data(), line.size(), ec);
        if (!ec && line.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
            read = line.find_first_not_of(" \t\r\n", read);
            ec = boost::json::error::extra_data;
        }
        if (ec && values.wrong.found.empty()) {
            auto const begins = [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            };
            auto const before = std::ranges::count_if(line.substr(0, read), begins);
            values.wrong = {.found = "text that is not JSON",
                            .remedy = "write each row as one object in one line, in UTF-8",
                            .character = static_cast<std::size_t>(before) + 1};
        }
        return std::move(values.wrong);
    }
};

json_row::json_row() : parts_(std::make_unique<parts>()) {}
json_row::~json_row() = default;

bad_line json_row::keys_of(std::string_view line, std::vector<std::string>& keys) {
    auto& values = parts_->parser.handler();
    values.collected = &keys;
    auto wrong = parts_->parse(line);
    values.collected = nullptr;
    return wrong;
}

bad_line json_row::read(std::string_view line,
                        std::vector<std::string> const& keys,
                        std::vector<std::size_t> const& place,
                        row_batch& to) {
    auto& values = parts_->parser.handler();
    values.keys = &keys;
    values.place = &place;
    values.to = &to;
    values.seen.assign(keys.size(), false);
    return parts_->parse(line);
}

}  // namespace fangpin::cli
