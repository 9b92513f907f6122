#include "columns/arrow_type.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace fangpin::detail {
namespace {

error refused(std::string_view column, std::string found, std::string remedy) {
    return {.code = errc::wrong_type,
            .subject = "column " + std::string(column),
            .found = std::move(found),
            .remedy = std::move(remedy),
            .path = std::string(column)};
}

std::optional<arrow_layout> plain_layout(std::string_view format) {
    using enum arrow_layout;
    static constexpr std::array<std::pair<std::string_view, arrow_layout>, 14> known{
        {{"n", nothing},
         {"b", boolean},
         {"c", int8},
         {"C", uint8},
         {"s", int16},
         {"S", uint16},
         {"i", int32},
         {"I", uint32},
         {"l", int64},
         {"L", uint64},
         {"u", text32},
         {"U", text64},
         {"vu", text_views},
         {"tdD", date32}}};
    for (auto const& [text, layout] : known)
        if (text == format)
            return layout;
    return std::nullopt;
}

result<arrow_type> decimal_type(std::string_view name, std::string_view format) {
    // d:precision,scale or d:precision,scale,bits
    auto rest = format.substr(2);
    std::array<int, 3> parts{0, 0, 128};
    for (auto& part : parts) {
        auto const [end, wrong] = std::from_chars(rest.data(), rest.data() + rest.size(), part);
        if (wrong != std::errc())
            return refused(name, "a decimal type that cannot be read", "pass decimal(p, 2)");
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        if (!rest.starts_with(','))
            break;
        rest.remove_prefix(1);
    }
    if (parts[2] != 128)
        return refused(name,
                       "a decimal of " + std::to_string(parts[2]) + " bits",
                       "pass decimal128, or int64 fen");
    if (parts[1] < 0 || parts[1] > 30)
        return refused(name, "a decimal with such a scale", "pass decimal(p, 2) yuan");
    return arrow_type{.layout = arrow_layout::decimal128, .scale = parts[1]};
}

result<arrow_type> range_type(ArrowSchema const& column, std::string_view name) {
    if (column.n_children != 2)
        return refused(name, "a structure", "pass one value, or a structure of min and max");
    auto const called = [&](int i) {
        auto const* part = column.children[i];
        return std::string_view(part != nullptr && part->name != nullptr ? part->name : "");
    };
    auto const first = called(0);
    auto const second = called(1);
    bool const max_first = first == "max" && second == "min";
    if (!max_first && !(first == "min" && second == "max"))
        return refused(name, "a structure of other parts", "name its parts min and max");
    auto one = read_arrow_type(*column.children[0]);
    auto other = read_arrow_type(*column.children[1]);
    if (!one)
        return one;
    if (!other)
        return other;
    std::array<bool, 2> const never{one->layout == arrow_layout::nothing,
                                    other->layout == arrow_layout::nothing};
    auto const& there = never[0] ? *other : *one;
    if (never[0])
        one = result<arrow_type>(there);
    if (never[1])
        other = result<arrow_type>(there);
    if (one->layout != other->layout || one->scale != other->scale || one->is_dictionary() ||
        other->is_dictionary() || one->layout == arrow_layout::range ||
        one->layout == arrow_layout::parts)
        return refused(name, "ends of different types", "pass min and max alike");
    return arrow_type{.layout = arrow_layout::range,
                      .ends = std::make_shared<arrow_type const>(*one),
                      .max_first = max_first ? std::size_t{1} : 0,
                      .never = never};
}

result<arrow_type> parts_type(ArrowSchema const& column, std::string_view name, list_form lists) {
    if (column.n_children != 1 || column.children == nullptr || column.children[0] == nullptr)
        return refused(name, "a list of nothing", "pass a list of values");
    auto part = read_arrow_type(*column.children[0]);
    if (!part)
        return refused(name, part.error().found, part.error().remedy);
    return arrow_type{.layout = arrow_layout::parts,
                      .part = std::make_shared<arrow_type const>(*std::move(part)),
                      .lists = lists};
}

}  // namespace

result<arrow_type> read_arrow_type(ArrowSchema const& column) {
    std::string_view const name = column.name != nullptr ? column.name : "";
    std::string_view const format = column.format != nullptr ? column.format : "";
    if (format == "e" || format == "f" || format == "g")
        return refused(name,
                       format == "g" ? "float64, which cannot hold money or counts exactly"
                                     : "float, which cannot hold money or counts exactly",
                       "pass int64 fen, or decimal(…, 2) yuan");
    if (format.starts_with("d:"))
        return decimal_type(name, format);
    if (format == "+s")
        return range_type(column, name);
    if (auto const lists = read_list_form(format))
        return parts_type(column, name, *lists);
    auto const layout = plain_layout(format);
    if (!layout)
        return refused(
            name,
            "the Arrow format \"" + std::string(format) + "\"",
            "pass booleans, integers, decimals, strings, months or a dictionary of strings");
    arrow_type type{.layout = *layout};
    if (column.dictionary == nullptr)
        return type;
    auto entries = read_arrow_type(*column.dictionary);
    if (!entries)
        return refused(name, entries.error().found, entries.error().remedy);
    if (is_integer(*layout) && entries->layout == arrow_layout::nothing)
        return entries;  // as Arrow encodes nulls alone
    if (!is_integer(*layout) || !is_text(entries->layout))
        return refused(
            name, "a dictionary of something else than strings", "pass strings, or the values");
    type.entries = std::make_shared<arrow_type const>(*std::move(entries));
    return type;
}

}  // namespace fangpin::detail
