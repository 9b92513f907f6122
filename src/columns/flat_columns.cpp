#include "columns/flat_columns.hpp"

#include "columns/column_finder.hpp"
#include "columns/column_terms.hpp"
#include "columns/nested_columns.hpp"
#include "decision/binder.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace fangpin::detail {
namespace {

std::optional<flat_meaning> special(std::string_view name) {
    for (auto const& known : special_columns)
        if (known.name == name || known.zh == name)
            return known.means;
    return std::nullopt;
}

/// Sums that the library adds up of members and entries, which a register may hold as they are.
bool is_sum(native_fact f) {
    return f >= native_fact::household_size && f <= native_fact::previous_net_income;
}

/// May a column say it?
bool can_be_given(fact_info const& f) {
    if (f.type.is_list() || (f.native && *f.native == native_fact::discovered))
        return false;
    switch (f.origin) {
    case fact_origin::recorded:
    case fact_origin::attested: return true;
    case fact_origin::derived: return f.native && f.standard_name.empty() && is_sum(*f.native);
    case fact_origin::formula: return f.type.is(kind::boolean);
    }
    return false;
}

/// Amounts and counts of which there is no less than none: all but what costs were taken from.
bool never_negative(fact_info const& f) {
    return f.native != native_fact::net_income && f.native != native_fact::previous_net_income;
}

/// Income or expenditure of a class, which several amounts may make up.
bool is_class(flat_column const& c) {
    return c.native && class_of(*c.native);
}

error wrong_type(flat_column const& c, std::string_view wanted) {
    return {.code = errc::wrong_type,
            .subject = "column " + c.name,
            .found = "a type that cannot hold it",
            .remedy = "pass " + std::string(wanted),
            .path = c.name};
}

/// What a column of that name means; nothing where it means nothing and need not.
result<std::optional<flat_column>> meaning_of(policy const& p, table_column const& column) {
    auto const& fact = column.fact;
    flat_column c{.name = column.name};
    if (auto const means = column.in_facts ? std::nullopt : special(fact)) {
        c.means = *means;
        if (*means == flat_meaning::total_income) {
            c.kind.kind = kind::money;
            c.never_negative = true;
        }
        return std::optional(std::move(c));
    }
    auto const place = p.facts.find(fact);
    bool const allowed = place && (column.in_facts ? p.facts[*place].origin == fact_origin::attested
                                                   : can_be_given(p.facts[*place]));
    if (allowed) {
        c.fact = *place;
        c.kind = p.facts[*place].type;
        c.native = p.facts[*place].native;
        c.never_negative = never_negative(p.facts[*place]);
        return std::optional(std::move(c));
    }
    if (!column.asked)
        return std::optional<flat_column>();
    if (!place)
        return error{.code = errc::unknown_fact,
                     .subject = "the fact of column " + column.name,
                     .found = "a name that neither the library nor the policy knows",
                     .remedy = suggestion(fact, p.facts.names(), "name a fact of the policy"),
                     .path = column.name};
    return error{.code = errc::derived_fact,
                 .subject = "the fact " + p.facts[*place].name,
                 .found = "a column for what is worked out, or no single value",
                 .remedy = "give what it is worked out from",
                 .path = column.name};
}

}  // namespace

std::optional<error> check_type(flat_column const& c) {
    using enum arrow_layout;
    auto const seen = c.type.seen();
    auto const& of_one = seen == range ? *c.type.ends : seen == parts ? *c.type.part : c.type;
    auto const end = of_one.seen();
    if (seen == nothing)
        return std::nullopt;
    if (seen == parts && !is_class(c))
        return wrong_type(c, "one value: only income and expenditure of a class are added up");
    switch (c.means) {
    case flat_meaning::id:
    case flat_meaning::area:
        return is_text(seen) || is_integer(seen) ? std::nullopt
                                                 : std::optional(wrong_type(c, "strings"));
    case flat_meaning::discovered:
        return is_text(seen) || seen == date32
                   ? std::nullopt
                   : std::optional(
                         wrong_type(c, "months such as \"2022-06\", or date32 on the first"));
    default: break;
    }
    switch (c.kind.kind) {
    case kind::boolean:
        return seen == boolean || is_integer(seen) || is_text(seen)
                   ? std::nullopt
                   : std::optional(wrong_type(c, "booleans, integers 0 and 1, or strings"));
    case kind::money:
        if (end == decimal128 && of_one.scale > 2)
            return wrong_type(c, "decimal(p, 2) yuan: more than two decimals are no money");
        return is_integer(end) || end == decimal128 || is_text(end) ||
                       (seen == parts && end == nothing)
                   ? std::nullopt
                   : std::optional(
                         wrong_type(c, "int64 fen, decimal(p, 2) yuan, or strings of yuan"));
    case kind::number:
        return is_integer(end) || is_text(end)
                   ? std::nullopt
                   : std::optional(wrong_type(c, "integers, or strings of them"));
    case kind::text:
        if (c.kind.domain == text_domain::guarantee_status && (seen == boolean || is_integer(seen)))
            return std::nullopt;
        return is_text(seen) ? std::nullopt
                             : std::optional(wrong_type(c, "strings, or a dictionary of them"));
    default: return wrong_type(c, "no such column");
    }
}

bool is_sum_column(flat_column const& c) {
    return c.means == flat_meaning::total_income || (c.native && is_sum(*c.native));
}

std::optional<std::int64_t> sure_of(native_fact f) {
    using enum native_fact;
    switch (f) {
    case household_size: return 1;
    case size_registered:
    case wage_income:
    case business_income:
    case property_income:
    case transfer_income:
    case business_cost:
    case rigid_expenditure: return 0;
    default: return std::nullopt;
    }
}

std::vector<std::string> given_formulas(policy const& p,
                                        ArrowSchema const& schema,
                                        std::span<column_mapping const> mappings) {
    std::vector<std::string> given;
    auto const collect = [&](table_column const& column) -> std::optional<error> {
        auto const place = p.facts.find(column.fact);
        if (place && p.facts[*place].origin == fact_origin::formula &&
            can_be_given(p.facts[*place]))
            given.push_back(p.facts[*place].name);
        return std::nullopt;
    };
    static_cast<void>(column_finder(schema, mappings).each(collect));
    return given;
}

result<std::vector<flat_column>> find_flat_columns(policy const& p,
                                                   ArrowSchema const& schema,
                                                   std::span<column_mapping const> mappings) {
    std::vector<flat_column> all;
    auto const take = [&](table_column const& column) -> std::optional<error> {
        if (is_nested(p, column))
            return std::nullopt;
        auto means = meaning_of(p, column);
        if (!means)
            return std::move(means).error();
        if (!*means)
            return std::nullopt;
        auto& c = **means;
        c.child = column.child;
        c.inner = column.inner;
        auto type = read_arrow_type(column.schema);
        if (!type)
            return std::move(type).error();
        c.type = *std::move(type);
        if (auto unfit = check_type(c))
            return unfit;
        c.mapped = column.asked;
        for (auto const& other : all)
            if (other.means == c.means && other.fact == c.fact &&
                !(is_class(c) && (c.mapped || other.mapped)))
                return said_twice(column.name, other.name);
        all.push_back(std::move(c));
        return std::nullopt;
    };
    if (auto wrong = column_finder(schema, mappings).each(take))
        return *std::move(wrong);
    return all;
}

}  // namespace fangpin::detail
