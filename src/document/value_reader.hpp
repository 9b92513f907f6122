/// @file
/// Reads single values of a document: known, unknown, or in a range.
#pragma once

#include "document/json_tape.hpp"
#include "document/place.hpp"

#include <fangpin/household/codes.hpp>
#include <fangpin/values/date.hpp>
#include <fangpin/values/money.hpp>
#include <fangpin/values/nearest.hpp>

#include <initializer_list>
#include <span>

namespace fangpin::detail {

/// Reads values off one tape; every member throws `error` with the place when a value is wrong.
class value_reader {
public:
    explicit value_reader(json_tape const& tape) : tape_(tape) {}

    [[nodiscard]] json_tape const& tape() const noexcept { return tape_; }

    void expect(json_node const& n, json_kind kind, place const& where) const;
    /// Refuses keys that the format does not know.
    void allow(json_node const& object,
               std::initializer_list<std::string_view> keys,
               place const& where) const;

    [[nodiscard]] std::string_view text(json_node const& n, place const& where) const;
    [[nodiscard]] std::string id(json_node const& n, place const& where) const;
    [[nodiscard]] month known_month(json_node const& n, place const& where) const;
    [[nodiscard]] date known_date(json_node const& n, place const& where) const;
    [[nodiscard]] money known_money(json_node const& n, place const& where) const;

    [[nodiscard]] possible<bool> yes_no(json_node const& n, place const& where) const;
    [[nodiscard]] possible<std::int64_t> count(json_node const& n, place const& where) const;
    [[nodiscard]] possible<month> month_range(json_node const& n, place const& where) const;
    /// @param negative  may the amount be below zero? Documents never are; derived amounts may be
    [[nodiscard]] possible<money> amount(json_node const& n,
                                         place const& where,
                                         bool negative = false) const;

    template <code T>
    [[nodiscard]] T known_code(json_node const& n, place const& where) const {
        if (auto const value = find_code<T>(text(n, where)))
            return *value;
        unknown_code(n.text, terms_of<T>, where);
    }

    /// A code, `null`, or `{"any": […]}`.
    template <code T>
    [[nodiscard]] possible<T> code_set(json_node const& n, place const& where) const {
        if (n.kind == json_kind::null)
            return {};
        if (n.kind != json_kind::object)
            return known_code<T>(n, where);
        allow(n, {"any"}, where);
        std::uint64_t bits = 0;
        each(needed(n, "any", where), where.at("any"), [&](auto const& e, auto const& at) {
            bits |= possible<T>(known_code<T>(e, at)).bits();
        });
        if (bits == 0)
            refuse(where,
                   errc::invalid_range,
                   "a set of codes",
                   "no code at all",
                   "name at least one, or write null where nothing is known");
        return possible<T>::of_bits(bits);
    }

    /// The value of a key that must be there and not null.
    [[nodiscard]] json_node const& needed(json_node const& object,
                                          std::string_view key,
                                          place const& where) const;

    template <class Read>
    void each(json_node const& list, place const& where, Read read) const {
        expect(list, json_kind::array, where);
        std::size_t i = 0;
        for (auto const& e : tape_.of(list))
            read(e, where.at(i++));
    }

    /// A list, `null`, or `{"at_least": […]}`. @returns whether what was read is all there is
    template <class Read>
    [[nodiscard]] bool list(json_node const& n, place const& where, Read read) const {
        if (n.kind == json_kind::null)
            return false;
        if (n.kind == json_kind::array) {
            each(n, where, read);
            return true;
        }
        expect(n, json_kind::object, where);
        allow(n, {"at_least"}, where);
        each(needed(n, "at_least", where), where.at("at_least"), read);
        return false;
    }

private:
    template <class T, class Read>
    [[nodiscard]] possible<T> range(json_node const& n, place const& where, Read read) const {
        allow(n, {"min", "max"}, where);
        auto const end = [&](std::string_view key) -> std::optional<T> {
            auto const* value = tape_.find(n, key);
            if (value == nullptr)
                refuse(where,
                       errc::missing_key,
                       "a range",
                       "no \"" + std::string(key) + "\"",
                       "write both ends, null for an open one");
            if (value->kind == json_kind::null)
                return std::nullopt;
            return read(*value, where.at(key));
        };
        auto const lo = end("min");
        auto const hi = end("max");
        if (lo && hi && *hi < *lo)
            refuse(where,
                   errc::invalid_range,
                   "a range",
                   "an upper end below the lower one",
                   "turn them round");
        return possible<T>::between(lo, hi);
    }

    [[noreturn]] static void unknown_code(std::string_view text,
                                          std::span<term const> known,
                                          place const& where);

    json_tape const& tape_;
};

}  // namespace fangpin::detail
