#include <fangpin/rules/fact_table.hpp>

namespace fangpin {
namespace {

std::string guarantee_rule(possible<guarantee> counted) {
    std::string rule;
    for (std::size_t i = 0; i < terms_of<guarantee>.size(); ++i)
        if (counted.may_be(static_cast<guarantee>(i)))
            rule += (rule.empty() ? "guarantees." : " or guarantees.") +
                    std::string(terms_of<guarantee>[i].name) + " = \"unmet\"";
    return rule;
}

}  // namespace

fact_table::fact_table(possible<guarantee> counted) {
    for (std::size_t i = 0; i < native_terms.size(); ++i)
        add({.name = std::string(native_terms[i].name),
             .zh = std::string(native_terms[i].zh),
             .origin = native_terms[i].origin,
             .type = native_terms[i].type,
             .native = static_cast<native_fact>(i)});
    for (auto const& known : attested_terms)
        add({.name = std::string(known.name),
             .zh = std::string(known.zh),
             .type = {.kind = known.name == attested_money ? kind::money : kind::boolean}});
    auto const add_formula = [this](std::string_view name, std::string_view zh, std::string rule) {
        add({.name = std::string(name),
             .zh = std::string(zh),
             .origin = fact_origin::formula,
             .type = {.kind = name == "net_income_per_capita" ? kind::money : kind::boolean},
             .rule = std::move(rule)});
    };
    for (auto const& f : formula_terms)
        add_formula(f.name, f.zh, std::string(f.rule));
    add_formula(guarantee_unmet, guarantee_unmet_zh, guarantee_rule(counted));
}

std::optional<std::uint16_t> fact_table::add(fact_info f) {
    if (places_.contains(f.name) || (!f.zh.empty() && places_.contains(f.zh)) ||
        facts_.size() >= most_facts)
        return std::nullopt;
    auto const place = static_cast<std::uint16_t>(facts_.size());
    places_.emplace(f.name, place);
    if (!f.zh.empty())
        places_.emplace(f.zh, place);
    facts_.push_back(std::move(f));
    return place;
}

std::optional<std::uint16_t> fact_table::derive(std::uint16_t place, std::string rule) {
    facts_[place].origin = fact_origin::formula;
    facts_[place].rule = std::move(rule);
    return place;
}

std::optional<std::uint16_t> fact_table::standard_named(std::string_view name) {
    auto const rule_text = "standard(\"" + std::string(name) + "\")";
    if (auto const known = find(rule_text))
        return known;
    return add({.name = rule_text,
                .origin = fact_origin::derived,
                .type = {.kind = kind::money},
                .native = native_fact::standard,
                .standard_name = std::string(name)});
}

std::optional<std::uint16_t> fact_table::find(std::string_view name) const {
    auto const found = places_.find(std::string(name));
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string_view> fact_table::names() const {
    std::vector<std::string_view> all;
    all.reserve(facts_.size());
    for (auto const& f : facts_)
        all.push_back(f.name);
    return all;
}

}  // namespace fangpin
