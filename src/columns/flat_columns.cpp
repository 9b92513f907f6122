#include "columns/flat_columns.hpp"

#include "columns/column_terms.hpp"

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

/// Amounts and counts of which there is no less than none.
bool never_negative(fact_info const& f) {
    return f.native && *f.native != native_fact::net_income &&
           *f.native != native_fact::previous_net_income;
}

error wrong_type(flat_column const& c, std::string_view wanted) {
    return {.code = errc::wrong_type,
            .subject = "column " + c.name,
            .found = "a type that cannot hold it",
            .remedy = "pass " + std::string(wanted),
            .path = c.name};
}

/// Can the column's type hold what it means?
std::optional<error> check_type(flat_column const& c) {
    using enum arrow_layout;
    auto const seen = c.type.seen();
    auto const end = seen == range ? c.type.ends->layout : seen;
    if (seen == nothing)
        return std::nullopt;
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
        if (end == decimal128 && (seen == range ? c.type.ends->scale : c.type.scale) > 2)
            return wrong_type(c, "decimal(p, 2) yuan: more than two decimals are no money");
        return is_integer(end) || end == decimal128 || is_text(end)
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

/// Goes over the columns and says what each is taken for.
class finder {
public:
    finder(ArrowSchema const& schema, std::span<column_mapping const> mappings)
        : schema_(schema), mappings_(mappings) {}

    /// Calls `visit(child, name of the column, name of the fact, is it asked for by a mapping?)`.
    template <class Visit>
    std::optional<error> each(Visit visit) const {
        for (auto const& m : mappings_)
            if (!has_column(m.column))
                return error{.code = errc::missing_key,
                             .subject = "column " + m.column,
                             .found = "no such column in the table",
                             .remedy = suggestion(m.column, columns(), "see the table's columns"),
                             .path = m.column};
        for (std::size_t i = 0; i < static_cast<std::size_t>(schema_.n_children); ++i) {
            std::string const name =
                schema_.children[i]->name != nullptr ? schema_.children[i]->name : "";
            auto const* mapping = mapping_of(name);
            auto wrong =
                visit(i, name, mapping != nullptr ? mapping->fact : name, mapping != nullptr);
            if (wrong)
                return wrong;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::vector<std::string_view> columns() const {
        std::vector<std::string_view> all;
        for (std::int64_t i = 0; i < schema_.n_children; ++i)
            if (schema_.children[i]->name != nullptr)
                all.emplace_back(schema_.children[i]->name);
        return all;
    }
    [[nodiscard]] bool has_column(std::string_view name) const {
        auto const all = columns();
        return std::ranges::find(all, name) != all.end();
    }
    [[nodiscard]] column_mapping const* mapping_of(std::string_view name) const {
        auto const found = std::ranges::find(mappings_, name, &column_mapping::column);
        return found != mappings_.end() ? &*found : nullptr;
    }

    ArrowSchema const& schema_;
    std::span<column_mapping const> mappings_;
};

/// What a column of that name means; nothing where it means nothing and need not.
result<std::optional<flat_column>> meaning_of(policy const& p,
                                              std::string const& column,
                                              std::string const& fact,
                                              bool mapped) {
    flat_column c{.name = column};
    if (auto const means = special(fact)) {
        c.means = *means;
        if (*means == flat_meaning::total_income) {
            c.kind.kind = kind::money;
            c.never_negative = true;
        }
        return std::optional(std::move(c));
    }
    auto const place = p.facts.find(fact);
    if (place && can_be_given(p.facts[*place])) {
        c.fact = *place;
        c.kind = p.facts[*place].type;
        c.native = p.facts[*place].native;
        c.never_negative = never_negative(p.facts[*place]);
        return std::optional(std::move(c));
    }
    if (!mapped)
        return std::optional<flat_column>();
    if (!place)
        return error{.code = errc::unknown_fact,
                     .subject = "the fact of column " + column,
                     .found = "a name that neither the library nor the policy knows",
                     .remedy = suggestion(fact, p.facts.names(), "name a fact of the policy"),
                     .path = column};
    return error{.code = errc::derived_fact,
                 .subject = "the fact " + p.facts[*place].name,
                 .found = "a column for what is worked out, or no single value",
                 .remedy = "give what it is worked out from",
                 .path = column};
}

}  // namespace

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
    static_cast<void>(finder(schema, mappings)
                          .each([&](std::size_t, auto const&, std::string const& fact, bool)
                                    -> std::optional<error> {
                              auto const place = p.facts.find(fact);
                              if (place && p.facts[*place].origin == fact_origin::formula &&
                                  can_be_given(p.facts[*place]))
                                  given.push_back(p.facts[*place].name);
                              return std::nullopt;
                          }));
    return given;
}

result<std::vector<flat_column>> find_flat_columns(policy const& p,
                                                   ArrowSchema const& schema,
                                                   std::span<column_mapping const> mappings) {
    std::vector<flat_column> all;
    auto wrong = finder(schema, mappings)
                     .each([&](std::size_t child,
                               std::string const& column,
                               std::string const& fact,
                               bool mapped) -> std::optional<error> {
                         auto means = meaning_of(p, column, fact, mapped);
                         if (!means)
                             return std::move(means).error();
                         if (!*means)
                             return std::nullopt;
                         auto& c = **means;
                         c.child = child;
                         auto type = read_arrow_type(*schema.children[child]);
                         if (!type)
                             return std::move(type).error();
                         c.type = *std::move(type);
                         if (auto unfit = check_type(c))
                             return unfit;
                         for (auto const& other : all)
                             if (other.means == c.means && other.fact == c.fact)
                                 return error{.code = errc::duplicate_key,
                                              .subject = "column " + column,
                                              .found = "a second column for what column " +
                                                       other.name + " says",
                                              .remedy = "keep one of the two",
                                              .path = column};
                         all.push_back(std::move(c));
                         return std::nullopt;
                     });
    if (wrong)
        return *std::move(wrong);
    return all;
}

}  // namespace fangpin::detail
