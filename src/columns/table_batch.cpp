#include "columns/table_batch.hpp"

#include "columns/cell.hpp"
#include "decision/binder.hpp"
#include "document/household_reader.hpp"
#include "document/identifier.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// Puts one value of a row where a household keeps it.
class row_filler {
public:
    row_filler(household& h, std::int64_t row) : h_(h), row_(row) {}

    void put(flat_column const& c, arrow_column const& v) {
        if (c.means == flat_meaning::id)
            put_id(c, v);
        else if (c.means == flat_meaning::total_income)
            h_.sums->total_income = money_in(c, v, row_);
        else if (c.native)
            put_native(c, v, *c.native);
        else if (c.means == flat_meaning::fact)
            put_attested(c, v);
    }

private:
    void put_native(flat_column const& c, arrow_column const& v, native_fact f) {
        using enum native_fact;
        auto const count = [&] { return number_in(c, v, row_); };
        auto const amount = [&] { return money_in(c, v, row_); };
        auto const of_class = [&](entry_class which) {
            auto& sum = h_.sums->classes[index_of(which)];
            sum = sum ? added(c, *sum, amount()) : amount();
        };
        auto const state = [&](recorded_key key) { h_.stated |= 1U << static_cast<unsigned>(key); };
        switch (f) {
        case registry:
            h_.registry = possible<fangpin::registry>::of_bits(codes_in(c, v, row_));
            state(recorded_key::registry);
            break;
        case registration:
            h_.registration = possible<fangpin::registration>::of_bits(codes_in(c, v, row_));
            state(recorded_key::registration);
            break;
        case residence_months:
            h_.residence_months = count();
            state(recorded_key::residence_months);
            break;
        case away_months:
            h_.away_months = count();
            state(recorded_key::away_months);
            break;
        case monitored:
            h_.monitored = yes_no_in(c, v, row_);
            state(recorded_key::monitored);
            break;
        case food:
        case clothing:
        case education:
        case medical:
        case housing:
        case water:
            h_.guarantees[static_cast<std::size_t>(f) - static_cast<std::size_t>(food)] =
                possible<guarantee_status>::of_bits(codes_in(c, v, row_));
            break;
        case household_size: h_.sums->size = head_count(c, count(), 1); break;
        case size_registered: h_.sums->size_registered = head_count(c, count(), 0); break;
        case net_income: h_.sums->net_income = amount(); break;
        case previous_net_income: h_.sums->previous_net_income = amount(); break;
        default: of_class(*class_of(f)); break;
        }
    }
    /// Several columns of one class are parts of it. None is negative: no low end is nothing.
    static possible<money> added(flat_column const& c,
                                 possible<money> const& a,
                                 possible<money> const& b) {
        auto const low = a.lo().value_or(money()).plus(b.lo().value_or(money()));
        bool const known = a.hi() && b.hi();
        auto const high = known ? a.hi()->plus(*b.hi()) : std::optional<money>();
        if (!low || (known && !high))
            throw error{.code = errc::out_of_range,
                        .subject = "column " + c.name,
                        .found = "a sum of more than 64 bits",
                        .remedy = "check the amounts",
                        .path = c.name};
        return possible<money>::between(low, high);
    }
    /// A null is at least so many, as a household without members is.
    static possible<std::int64_t> head_count(flat_column const& c,
                                             possible<std::int64_t> const& count,
                                             std::int64_t least) {
        if (count.hi() && *count.hi() < least)
            throw error{.code = errc::nobody_living_in,
                        .subject = "column " + c.name,
                        .found = "nobody",
                        .remedy = "give at least 1, or null where it is not known",
                        .path = c.name};
        return possible<std::int64_t>::between(std::max(least, count.lo().value_or(least)),
                                               count.hi());
    }
    void put_id(flat_column const& c, arrow_column const& v) {
        if (v.is_null(row_))
            return;
        auto id = text_in(c, v, row_);
        if (auto const wrong = what_is_wrong_with_id(id); !wrong.empty())
            throw error{.code = errc::invalid_id,
                        .subject = "column " + c.name,
                        .found = std::string(wrong),
                        .remedy = "pass identifiers that stand for nobody",
                        .path = c.name};
        h_.id = std::move(id);
    }
    void put_attested(flat_column const& c, arrow_column const& v) {
        attested_fact said{.fact = c.fact};
        if (c.kind.is(kind::boolean))
            said.value = yes_no_in(c, v, row_);
        else if (c.kind.is(kind::money))
            said.value = money_in(c, v, row_);
        else
            said.value = number_in(c, v, row_);
        h_.facts.push_back(said);
    }

    household& h_;
    std::int64_t row_;
};

/// Is a row of the structure itself null?
bool has_null_rows(ArrowArray const& array) {
    if (array.null_count == 0 || array.n_buffers < 1 || array.buffers == nullptr ||
        array.buffers[0] == nullptr)
        return false;
    for (auto at = array.offset; at < array.offset + array.length; ++at)
        if (!bit_at(array.buffers[0], at))
            return true;
    return false;
}

error nothing_says(std::string_view what, std::string_view column) {
    return {.code = errc::missing_key,
            .subject = "the " + std::string(what),
            .found = "null, or no column and nothing for all rows",
            .remedy = "pass a column " + std::string(column) + ", or one for all rows",
            .path = std::string(column)};
}

}  // namespace

result<table_batch> table_batch::of(std::span<flat_column const> columns,
                                    std::span<nested_column const> lists,
                                    ArrowArray const& array,
                                    flat_defaults const& defaults) {
    if (array.length < 0 || array.offset < 0 || has_null_rows(array))
        return error{.code = errc::wrong_type,
                     .subject = "the batch",
                     .found = "rows that are null as a whole, or no length",
                     .remedy = "leave such rows out"};
    table_batch b;
    b.defaults_ = &defaults;
    b.rows_ = array.length;
    std::vector<arrow_column> all;
    for (auto const& c : columns) {
        auto const found = find_array(array, c.child, c.inner, c.name);
        if (!found)
            return found.error();
        auto values = arrow_column::of(c.type, *found->array, found->offset, array.length, c.name);
        if (!values)
            return std::move(values).error();
        values->hide(found->outer);
        all.push_back(*std::move(values));
    }
    static_cast<column_values&>(b) = column_values(columns, std::move(all));
    auto nested = nested_batch::of(lists, array);
    if (!nested)
        return std::move(nested).error();
    b.lists_ = *std::move(nested);
    b.area_ = b.find(flat_meaning::area);
    b.discovered_ = b.find(flat_meaning::discovered);
    return b;
}

std::size_t table_batch::find(flat_meaning means) const {
    return static_cast<std::size_t>(std::ranges::find(columns(), means, &flat_column::means) -
                                    columns().begin());
}

result<area> table_batch::area_at(std::int64_t row) const {
    if (area_ == columns().size() || values(area_).is_null(row)) {
        if (defaults_->area)
            return *defaults_->area;
        return nothing_says("area", "area");
    }
    try {
        auto a = area::parse(text_in(columns()[area_], values(area_), row));
        constexpr std::size_t county = 6;  // a household is in one, at least
        if (a && a->code().size() < county)
            a = error{.code = errc::invalid_area,
                      .subject = "the area",
                      .found = "text that is not 6 to 12 digits",
                      .remedy = "give the division code of the county, township or village"};
        if (!a)
            return std::move(a).error().at(columns()[area_].name);
        return a;
    } catch (error& e) {
        return std::move(e);
    }
}

result<month> table_batch::discovered_at(std::int64_t row) const {
    if (discovered_ == columns().size() || values(discovered_).is_null(row)) {
        if (defaults_->discovered)
            return *defaults_->discovered;
        auto e = nothing_says("month of discovery", "discovered");
        e.code = errc::discovered_missing;
        return e;
    }
    try {
        return month_in(columns()[discovered_], values(discovered_), row);
    } catch (error& e) {
        return std::move(e);
    }
}

bool table_batch::same_value(std::size_t column, std::int64_t row, std::int64_t other) const {
    auto const& v = values(column);
    if (v.is_null(row) || v.is_null(other))
        return v.is_null(row) && v.is_null(other);
    if (v.type().is_dictionary() || !is_text(v.type().layout))
        return v.integer(row) == v.integer(other);
    auto const text = v.text(row);
    return text && text == v.text(other);
}

bool table_batch::same_place_and_month(std::int64_t row, std::int64_t other) const {
    return (!says_area() || same_value(area_, row, other)) &&
           (!says_month() || same_value(discovered_, row, other));
}

result<household> table_batch::household_at(std::int64_t row, fact_table const& facts) const {
    auto place = area_at(row);
    if (!place)
        return std::move(place).error();
    auto found = discovered_at(row);
    if (!found)
        return std::move(found).error();
    household h;
    if (!lists_.empty()) {
        auto read = lists_.household_at(row, facts, *found);
        if (!read)
            return read;
        h = *std::move(read);
    }
    h.area = *std::move(place);
    h.discovered = *found;
    if (lists_.empty() || std::ranges::any_of(columns(), &is_sum_column))
        h.sums.emplace();
    try {
        row_filler filler(h, row);
        for (std::size_t i = 0; i < columns().size(); ++i)
            filler.put(columns()[i], values(i));
    } catch (error& e) {
        return std::move(e);
    }
    std::ranges::sort(h.facts, {}, &attested_fact::fact);
    if (auto const lifts = lists_.empty() ? std::nullopt : facts.find(bar_lifting_fact)) {
        auto const* said = h.find_attested(*lifts);
        bool const lifted = said != nullptr && said->attested == attested_fact::only_value &&
                            said->value == decltype(said->value)(possible<bool>(true));
        if (lifted)
            return error{.code = errc::reason_missing,
                         .subject = "the override",
                         .found = "no reason",
                         .remedy = "make it a structure of value and reason (MEK-34)",
                         .path = "facts." + std::string(bar_lifting_fact)};
    }
    return h;
}

}  // namespace fangpin::detail
