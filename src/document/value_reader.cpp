#include "document/value_reader.hpp"

#include "document/identifier.hpp"

namespace fangpin::detail {

void value_reader::expect(json_node const& n, json_kind kind, place const& where) const {
    if (n.kind != kind)
        refuse(where,
               errc::wrong_type,
               "the value",
               std::string(name_of(n.kind)),
               "write " + std::string(name_of(kind)));
}

void value_reader::allow(json_node const& object,
                         std::initializer_list<std::string_view> keys,
                         place const& where) const {
    expect(object, json_kind::object, where);
    for (auto const& child : tape_.of(object))
        if (std::ranges::find(keys, child.key) == keys.end())
            refuse(where.at_slip(child.key, keys),
                   errc::unknown_key,
                   "the key",
                   "a key that the format does not know",
                   suggestion(child.key, keys, "take it out"));
}

json_node const& value_reader::needed(json_node const& object,
                                      std::string_view key,
                                      place const& where) const {
    auto const* value = tape_.find(object, key);
    if (value == nullptr || value->kind == json_kind::null)
        refuse(where.at(key),
               errc::missing_key,
               "the key \"" + std::string(key) + "\"",
               value == nullptr ? "nothing" : "null",
               "add it: it must be known");
    return *value;
}

std::string_view value_reader::text(json_node const& n, place const& where) const {
    expect(n, json_kind::text, where);
    return n.text;
}

std::string value_reader::id(json_node const& n, place const& where) const {
    auto const value = text(n, where);
    if (auto const found = what_is_wrong_with_id(value); !found.empty())
        refuse(where,
               errc::invalid_id,
               "an identifier",
               std::string(found),
               "use 1 to 64 letters, digits and . _ : - that name no person");
    return std::string(value);
}

month value_reader::known_month(json_node const& n, place const& where) const {
    auto m = month::parse(text(n, where));
    if (!m)
        throw std::move(m).error().at(where.path());
    return *m;
}

date value_reader::known_date(json_node const& n, place const& where) const {
    auto d = date::parse(text(n, where));
    if (!d)
        throw std::move(d).error().at(where.path());
    return *d;
}

money value_reader::known_money(json_node const& n, place const& where) const {
    if (n.kind == json_kind::integer || n.kind == json_kind::number)
        refuse(where,
               errc::invalid_money,
               "an amount of money",
               "a number",
               "write yuan as text, such as \"12900.00\": numbers may be rounded on the way");
    auto m = money::parse(text(n, where));
    if (!m)
        throw std::move(m).error().at(where.path());
    return *m;
}

possible<bool> value_reader::yes_no(json_node const& n, place const& where) const {
    if (n.kind == json_kind::null)
        return {};
    expect(n, json_kind::boolean, where);
    return n.boolean;
}

possible<std::int64_t> value_reader::count(json_node const& n, place const& where) const {
    auto const one = [this](json_node const& value, place const& at) {
        expect(value, json_kind::integer, at);
        if (value.integer < 0 || value.integer > 1'000'000)
            refuse(at,
                   errc::invalid_range,
                   "a count",
                   value.integer < 0 ? "a number below zero" : "a number above a million",
                   "count from 0");
        return value.integer;
    };
    if (n.kind == json_kind::null)
        return {};
    if (n.kind == json_kind::object)
        return range<std::int64_t>(n, where, one);
    return one(n, where);
}

possible<month> value_reader::month_range(json_node const& n, place const& where) const {
    if (n.kind == json_kind::null)
        return {};
    if (n.kind == json_kind::object)
        return range<month>(
            n, where, [this](auto const& v, auto const& at) { return known_month(v, at); });
    return known_month(n, where);
}

possible<money> value_reader::amount(json_node const& n, place const& where, bool negative) const {
    auto const one = [&](json_node const& value, place const& at) {
        auto const m = known_money(value, at);
        if (!negative && m.fen() < 0)
            refuse(at,
                   errc::invalid_money,
                   "an amount of money",
                   "an amount below zero",
                   "write a loss as a business_cost");
        return m;
    };
    if (n.kind == json_kind::null)
        return {};
    if (n.kind == json_kind::object)
        return range<money>(n, where, one);
    return one(n, where);
}

void value_reader::unknown_code(std::string_view text,
                                std::span<term const> known,
                                place const& where) {
    std::vector<std::string_view> names;
    std::string all;
    for (auto const& k : known) {
        names.push_back(k.name);
        all += (all.empty() ? "use one of: " : ", ") + std::string(k.name);
    }
    refuse(where,
           errc::unknown_code,
           "the code",
           "a code that the format does not know",
           suggestion(text, names, all));
}

}  // namespace fangpin::detail
