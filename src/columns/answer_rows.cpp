// Answers to rows that were judged by themselves.

#include "columns/answer_batch.hpp"
#include "columns/cell.hpp"
#include "decision/binder.hpp"

#include <algorithm>
#include <cstring>

namespace fangpin::detail {

namespace {

/// Of entries or members, where they are given.
bool is_sum_known(native_fact f, decision const& d) {
    auto const& s = d.situation;
    auto const& h = *d.judged;
    if (auto const which = class_of(f))
        return s.totals[*which].sum.is_point();
    switch (f) {
    case native_fact::household_size: return s.size.is_point();
    case native_fact::size_registered: return s.registered.is_point();
    case native_fact::previous_net_income:
        return class_totals(h.entries, previous_window(h.discovered), d.policy->partial)
            .net_income()
            .is_point();
    default: return false;
    }
}

/// Of one that a structure says.
bool is_fact_known(std::uint16_t fact, decision const& d) {
    using enum native_fact;
    auto const& h = *d.judged;
    auto const& native = d.policy->facts[fact].native;
    if (!native) {
        auto const* said = h.find_attested(fact);
        return said != nullptr &&
               std::visit([](auto const& value) { return value.is_known(); }, said->value);
    }
    switch (*native) {
    case registry: return h.registry.is_known();
    case registration: return h.registration.is_known();
    default:
        return h.guarantees[static_cast<std::size_t>(*native) - static_cast<std::size_t>(food)]
            .is_known();
    }
}

}  // namespace

void answer_batch::put_number(answer_column& c,
                              std::size_t row,
                              std::optional<std::int64_t> value) {
    c.values.as<std::int64_t>()[row] = value.value_or(0);
    auto& byte = c.valid.as<std::uint8_t>()[row / 8];
    auto const mask = static_cast<std::uint8_t>(1U << row % 8);
    byte = static_cast<std::uint8_t>(value ? byte | mask : byte & ~mask);
}

void answer_batch::put_bits(answer_column& c, std::size_t row, std::vector<bool> const& set) {
    std::vector<std::uint8_t> bytes(c.width);
    for (std::size_t i = 0; i < set.size(); ++i)
        if (set[i])
            bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] | 1U << i % 8);
    std::memcpy(c.values.data() + row * c.width, bytes.data(), c.width);
}

bool answer_batch::is_open(open_fact const& f,
                           table_batch const& b,
                           std::size_t row,
                           decision const& d) {
    if (f.list)
        return detail::is_open(*f.list, b.lists(), static_cast<std::int64_t>(row));
    if (f.structure)
        return !is_fact_known(*f.structure, d);
    if (f.sum)
        return !is_sum_known(*f.sum, d);
    return f.columns.empty() || std::ranges::any_of(f.columns, [&](std::uint32_t column) {
               auto const& c = b.columns()[column];
               auto const& v = b.values(column);
               auto const at = static_cast<std::int64_t>(row);
               if (c.kind.is(kind::boolean))
                   return !yes_no_in(c, v, at).is_known();
               if (c.kind.is(kind::text))
                   return !std::has_single_bit(codes_in(c, v, at));
               return !number_in(c, v, at).is_known();
           });
}

std::vector<bool> answer_batch::set_of(answer_column const& c,
                                       std::size_t row,
                                       table_batch const& b,
                                       decision const& d) const {
    std::vector<bool> set(c.bits->count);
    if (c.what == answer::possible) {
        for (auto const o : d.possible.listed())
            set[static_cast<std::size_t>(o)] = true;
    } else if (c.what == answer::open_facts) {
        for (std::size_t f = 0; f < set.size(); ++f) {
            auto const& fact = layout_.open_facts[f];
            bool const read = std::ranges::any_of(
                fact.rules, [&](std::uint32_t rule) { return d.values[rule].is_open(); });
            set[f] = d.outcome() == outcome::undetermined && read && is_open(fact, b, row, d);
        }
    } else if (c.bits->first_of) {
        bool none_before = true;
        for (std::size_t i = 0; i + 1 < set.size(); ++i) {
            auto const value = d.values[c.bits->rules[i]];
            set[i] = none_before && !value.is_no();
            none_before = none_before && !value.is_yes();
        }
        set.back() = none_before;
    } else {
        for (std::size_t i = 0; i < set.size(); ++i) {
            auto const value = d.values[c.bits->rules[i]];
            set[i] = c.what == answer::open_rules ? value.is_open() : value.is_yes();
        }
    }
    return set;
}

/// The range whose end a column shows.
std::optional<number_range> answer_batch::number_of(answer a, decision const& d) {
    switch (a) {
    case answer::net_income_min:
    case answer::net_income_max: return d.situation.net;
    case answer::standard:
        if (!d.situation.monitoring.per_person.is_point())
            return std::nullopt;
        return d.situation.monitoring.per_person;
    default: return d.situation.against.margin;
    }
}

bool answer_batch::write_number(answer_column& c, std::size_t row, decision const& d) {
    auto const range = number_of(c.what, d);
    bool const low = c.what == answer::net_income_min || c.what == answer::margin_min ||
                     c.what == answer::standard;
    if (!range || !(low ? range->bounded_below : range->bounded_above)) {
        put_number(c, row, std::nullopt);
        return true;
    }
    auto const n = (low ? range->lo : range->hi).numerator();
    if (n < INT64_MIN || n > INT64_MAX)
        return false;
    put_number(c, row, static_cast<std::int64_t>(n));
    return true;
}

void answer_batch::write(std::size_t row, table_batch const& b, decision const& d) {
    for (auto& c : columns_) {
        if (c.what == answer::outcome) {
            c.values.as<std::uint8_t>()[row] = static_cast<std::uint8_t>(d.outcome());
        } else if (c.bits != nullptr) {
            put_bits(c, row, set_of(c, row, b, d));
        } else if (is_number(c.what) && !write_number(c, row, d)) {
            write(row,
                  error{.code = errc::out_of_range,
                        .subject = "net income or margin",
                        .found = "an amount of more than 64 bits",
                        .remedy = "check the amounts"});
            return;
        }
    }
}

void answer_batch::write(std::size_t row, error const& why) {
    for (auto& c : columns_) {
        if (is_number(c.what))
            put_number(c, row, std::nullopt);
        else if (c.width != 0)
            std::memset(c.values.data() + row * c.width, 0, c.width);
    }
    std::scoped_lock const locked(failing_);
    failed_.emplace(row, why);
}

}  // namespace fangpin::detail
