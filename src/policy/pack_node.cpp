#include "policy/pack_node.hpp"

#include "values/canonical_json.hpp"

#include <algorithm>

// toml++ 3.3 asserts that a wrong pack such as `[=]` does not exist, and where NDEBUG is defined
// tells the optimiser so; it goes on to report the mistake when it is let. For its header alone:
// headers of ours must look the same in every file.
#undef NDEBUG
#define TOML_ASSERT(expr) static_cast<void>(0)
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

namespace fangpin::detail {
namespace {

constexpr int deepest = 64;

pack_node converted(toml::node const& from, std::uint16_t text_number, int depth) {
    pack_node n;
    n.from = text_number;
    n.line = from.source().begin.line;
    n.column = from.source().begin.column;
    if (depth > deepest)
        throw error{.code = errc::pack_syntax,
                    .subject = "the pack",
                    .found = "tables nested more than " + std::to_string(deepest) + " deep",
                    .remedy = "flatten them",
                    .line = n.line,
                    .column = n.column};
    using enum pack_node::kind;
    if (auto const* table_node = from.as_table()) {
        for (auto const& [key, value] : *table_node)
            n.entries.emplace_back(std::string(key.str()),
                                   converted(value, text_number, depth + 1));
        // the library orders keys by name; messages and defaults follow the file
        std::ranges::stable_sort(n.entries, {}, [](auto const& entry) {
            return std::pair(entry.second.line, entry.second.column);
        });
    } else if (auto const* array_node = from.as_array()) {
        n.what = array;
        for (auto const& element : *array_node)
            n.elements.push_back(converted(element, text_number, depth + 1));
    } else if (auto const* text_node = from.as_string()) {
        n.what = text;
        n.text = text_node->get();
    } else if (auto const* integer_node = from.as_integer()) {
        n.what = integer;
        n.integer = integer_node->get();
    } else if (auto const* boolean_node = from.as_boolean()) {
        n.what = boolean;
        n.boolean = boolean_node->get();
    } else if (auto const* date_node = from.as_date()) {
        auto const& day = date_node->get();
        auto const valid = date::of(day.year, day.month, day.day);
        n.what = valid ? pack_node::kind::date : other;
        n.date = valid.value_or(fangpin::date());
    } else {
        n.what = other;  // floats and times of day, which no pack needs
        n.text = "0.5";  // in a household document a float is refused, as it should be
    }
    return n;
}

void write(json_writer& to, pack_node const& n) {
    using enum pack_node::kind;
    switch (n.what) {
    case table: {
        auto sorted = n.entries;
        std::ranges::sort(sorted, {}, [](auto const& e) { return e.first; });
        to.begin_object();
        for (auto const& [key, value] : sorted) {
            to.key(key);
            write(to, value);
        }
        to.end_object();
        break;
    }
    case array:
        to.begin_array();
        for (auto const& e : n.elements)
            write(to, e);
        to.end_array();
        break;
    case text: to.text(n.text); break;
    case integer: to.integer(n.integer); break;
    case boolean: to.boolean(n.boolean); break;
    case date: to.text(to_string(n.date)); break;
    case other: to.raw(n.text); break;
    }
}

}  // namespace

std::string_view name_of(pack_node::kind k) {
    using enum pack_node::kind;
    switch (k) {
    case table: return "a table";
    case array: return "an array";
    case text: return "a text";
    case integer: return "a whole number";
    case boolean: return "true or false";
    case date: return "a date";
    case other: break;
    }
    return "a number with decimals or a time";
}

void pack_node::set(std::string_view key, pack_node value) {
    if (auto* old = find(key))
        *old = std::move(value);
    else
        entries.emplace_back(key, std::move(value));
}

result<pack_node> read_toml(std::string_view toml, std::uint16_t from) {
    try {
        return converted(toml::parse(toml), from, 0);
    } catch (toml::parse_error const& e) {
        return error{.code = errc::pack_syntax,
                     .subject = "the pack",
                     .found = std::string(e.description()),
                     .remedy = "correct the TOML",
                     .line = e.source().begin.line,
                     .column = e.source().begin.column};
    } catch (error& e) {
        return std::move(e);
    }
}

std::string to_json(pack_node const& n) {
    std::string json;
    json_writer writer(json);
    write(writer, n);
    return json;
}

}  // namespace fangpin::detail
