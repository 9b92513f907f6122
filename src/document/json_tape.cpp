#include "document/json_tape.hpp"

#include <fangpin/rules/syntax.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>

namespace fangpin::detail {

std::string_view name_of(json_kind k) {
    constexpr std::array<std::string_view, 7> names{
        "null", "true or false", "a whole number", "a number", "a text", "a list", "an object"};
    return names.at(static_cast<std::size_t>(k));
}

namespace {

[[nodiscard]] bool key_twice(std::vector<std::string_view>& keys) {
    if (keys.size() < 24) {
        for (std::size_t i = 1; i < keys.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (keys[i] == keys[j])
                    return true;
        return false;
    }
    std::ranges::sort(keys);
    return std::ranges::adjacent_find(keys) != keys.end();
}

}  // namespace

/// Boost.JSON calls these as it meets values.
struct tape_writer {
    static constexpr std::size_t max_object_size = 1'000;
    static constexpr std::size_t max_array_size = 100'000;  // see `json_limits::list`
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = SIZE_MAX;  // see `json_limits::text`

    using code = boost::json::error_code;
    using view = boost::json::string_view;

    json_tape& tape;
    json_limits limits{};
    std::vector<std::uint32_t> open{};
    std::vector<std::string_view> keys{};  ///< scratch
    std::string_view key{};
    std::size_t text_start = 0;
    bool duplicate = false;

    json_node& add(json_kind kind) {
        auto& n = tape.nodes_.emplace_back();
        n.kind = kind;
        n.key = std::exchange(key, {});
        n.end = static_cast<std::uint32_t>(tape.nodes_.size());
        return n;
    }
    bool begin(json_kind kind) {
        open.push_back(static_cast<std::uint32_t>(tape.nodes_.size()));
        add(kind);
        return true;
    }
    bool end() {
        tape.nodes_[open.back()].end = static_cast<std::uint32_t>(tape.nodes_.size());
        open.pop_back();
        return true;
    }
    std::string_view take(view rest) {
        tape.texts_.append(rest.data(), rest.size());
        return std::string_view(tape.texts_).substr(std::exchange(text_start, tape.texts_.size()));
    }
    bool part(view s) {
        tape.texts_.append(s.data(), s.size());
        return true;
    }
    [[nodiscard]] bool fits(std::size_t length, code& ec) const {
        if (length > limits.text)
            ec = boost::json::error::string_too_large;
        return length <= limits.text;
    }

    bool on_document_begin(code&) { return true; }
    bool on_document_end(code&) { return true; }
    bool on_array_begin(code&) { return begin(json_kind::array); }
    bool on_array_end(std::size_t size, code& ec) {
        if (size > limits.list)
            ec = boost::json::error::array_too_large;
        return size <= limits.list && end();
    }
    bool on_object_begin(code&) { return begin(json_kind::object); }
    bool on_object_end(std::size_t, code& ec) {
        auto const& parent = tape.nodes_[open.back()];
        end();
        keys.clear();
        for (auto const& child : tape.of(parent))
            keys.push_back(child.key);
        if (!key_twice(keys))
            return true;
        duplicate = true;
        ec = boost::json::error::syntax;
        return false;
    }
    bool on_string_part(view s, std::size_t length, code& ec) {
        return fits(length, ec) && part(s);
    }
    bool on_string(view s, std::size_t length, code& ec) {
        if (!fits(length, ec))
            return false;
        add(json_kind::text).text = take(s);
        return true;
    }
    bool on_key_part(view s, std::size_t, code&) { return part(s); }
    bool on_key(view s, std::size_t, code&) {
        key = take(s);
        return true;
    }
    bool on_number_part(view, code&) { return true; }
    bool on_int64(std::int64_t i, view, code&) {
        add(json_kind::integer).integer = i;
        return true;
    }
    bool on_uint64(std::uint64_t, view, code&) {
        add(json_kind::number);
        return true;
    }
    // Its value is never asked for: nothing in a document is a binary fraction.
    template <class Floating>
    bool on_double(Floating, view, code&) {
        add(json_kind::number);
        return true;
    }
    bool on_bool(bool b, code&) {
        add(json_kind::boolean).boolean = b;
        return true;
    }
    bool on_null(code&) {
        add(json_kind::null);
        return true;
    }
    bool on_comment_part(view, code&) { return true; }
    bool on_comment(view, code&) { return true; }
};

result<json_tape> json_tape::parse(std::string_view json, json_limits const& limits) {
    error e{.code = errc::invalid_json,
            .subject = "the document",
            .found = "text that is not JSON",
            .remedy = "correct it at this place"};
    if (json.size() > limits.document) {
        e.code = errc::too_large;
        e.found = "more than " + std::to_string(limits.document) + " bytes";
        e.remedy = "give one household at a time";
        return e;
    }
    json_tape tape;
    tape.texts_.reserve(json.size() + 64);  // never a short string, whose views a move would break
    tape.nodes_.reserve(json.size() / 12 + 8);
    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::basic_parser<tape_writer> parser(options,
                                                  tape_writer{.tape = tape, .limits = limits});
    boost::json::error_code ec;
    auto read = parser.write_some(false, json.data(), json.size(), ec);
    if (!ec && json.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
        read = json.find_first_not_of(" \t\r\n", read);
        ec = boost::json::error::extra_data;
    }
    if (!ec)
        return tape;
    using boost::json::error;
    if (parser.handler().duplicate) {
        e.code = errc::duplicate_key;
        e.found = "a key that stands twice in the object that ends here";
        e.remedy = "keep one of the two";
    } else if (ec == error::too_deep) {
        e.code = errc::too_deep;
        e.found = "values nested more than " + std::to_string(limits.depth) + " deep";
        e.remedy = "write the document as the format says";
    } else if (ec == error::array_too_large || ec == error::object_too_large ||
               ec == error::key_too_large || ec == error::string_too_large) {
        e.code = errc::too_large;
        e.found = "a list, an object or a text that is too long";
        e.remedy = "keep lists within " + std::to_string(limits.list) +
                   " elements, and texts within " + std::to_string(limits.text) + " bytes";
    }
    return placed(std::move(e), json, read);
}

}  // namespace fangpin::detail
