#include "columns/answer_layout.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace fangpin::detail {
namespace {

bool is_set(answer a) {
    return a >= answer::possible && a <= answer::open_facts;
}

std::vector<std::uint32_t> rules_of(policy const& p, answer a) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t i = 0; i < p.rules.size(); ++i) {
        auto const role = p.rules[i].role;
        bool const wanted = a == answer::categories            ? role == rule_role::category
                            : a == answer::fired               ? role == rule_role::inclusion
                            : a == answer::barred              ? role == rule_role::exclusion
                            : a == answer::possible_need_types ? role == rule_role::need_type
                            : a == answer::possible_grades     ? role == rule_role::grade
                                                               : true;
        if (wanted)
            all.push_back(i);
    }
    return all;
}

/// What somebody says, or a table may, of the facts that rules read.
class open_fact_finder {
public:
    open_fact_finder(policy const& p,
                     std::span<flat_column const> columns,
                     std::span<nested_column const> lists)
        : policy_(p), columns_(columns), lists_(lists) {}

    std::vector<open_fact> find() {
        for (std::uint32_t i = 0; i < policy_.rules.size(); ++i)
            for (auto const f : policy_.program.rules[policy_.rules[i].compiled].reads)
                add(f, i);
        std::vector<open_fact> all;
        for (auto& [name, rules] : read_) {
            open_fact fact{.name = name, .columns = columns_of(name)};
            if (fact.columns.empty())
                find_in_lists(fact);
            fact.rules.assign(rules.begin(), rules.end());
            all.push_back(std::move(fact));
        }
        return all;
    }

private:
    using enum native_fact;

    void add(std::uint16_t fact, std::uint32_t rule) {
        auto const& f = policy_.facts[fact];
        if (!f.native) {
            if (f.origin == fact_origin::attested)
                read_[f.name].insert(rule);
            return;
        }
        switch (*f.native) {
        case native_fact::discovered: return;
        case native_fact::standard: add_figure(f.standard_name, rule); return;
        case native_fact::residents: read_["members"].insert(rule); return;
        case native_fact::net_income: add_net(rule); return;
        case native_fact::income_below_standard:
        case native_fact::income_above_standard:
        case native_fact::margin:
            add_net(rule);
            add_figure({}, rule);
            read_["household_size"].insert(rule);
            return;
        default: read_[f.name].insert(rule); return;
        }
    }
    /// Whose figure it is may hang on the registry.
    void add_figure(std::string_view name, std::uint32_t rule) {
        auto const called = name.empty() ? std::string_view("monitoring") : name;
        if (std::ranges::any_of(policy_.standards.entries, [&](auto const& s) {
                return s.name == called && s.registry.has_value();
            }))
            read_["registry"].insert(rule);
    }
    void find_in_lists(open_fact& fact) const {
        if (auto const list = find_list(lists_, fact.name)) {
            fact.list = reading_of(policy_, lists_, *list);
            return;
        }
        auto const place = policy_.facts.find(fact.name);
        if (place && std::ranges::find(lists_, place, &nested_column::fact) != lists_.end())
            fact.structure = place;
        else if (place && policy_.facts[*place].native && !lists_.empty())
            fact.sum = policy_.facts[*place].native;
    }
    void add_net(std::uint32_t rule) {
        if (!columns_of("net_income").empty()) {
            read_["net_income"].insert(rule);
            return;
        }
        if (!columns_of("total_income").empty())
            read_["total_income"].insert(rule);
        else
            for (auto const* name :
                 {"wage_income", "business_income", "property_income", "transfer_income"})
                read_[name].insert(rule);
        read_["business_cost"].insert(rule);
    }
    [[nodiscard]] std::vector<std::uint32_t> columns_of(std::string_view name) const {
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < columns_.size(); ++i) {
            auto const& c = columns_[i];
            if (c.means == flat_meaning::total_income ? name == "total_income"
                : c.means == flat_meaning::fact       ? policy_.facts[c.fact].name == name
                                                      : false)
                all.push_back(i);
        }
        return all;
    }

    policy const& policy_;
    std::span<flat_column const> columns_;
    std::span<nested_column const> lists_;
    std::map<std::string, std::set<std::uint32_t>> read_;  ///< rules, by name: sorted by bytes
};

}  // namespace

bool answer_layout::has(answer a) const noexcept {
    return std::ranges::find(columns, a) != columns.end();
}

answer_layout layout_of(policy const& p,
                        std::span<flat_column const> columns,
                        std::span<nested_column const> lists,
                        std::vector<answer> asked) {
    answer_layout l{.columns = std::move(asked)};
    if (l.columns.empty())
        for (std::size_t a = 0; a < static_cast<std::size_t>(answer::error_code); ++a)
            if (auto const one = static_cast<answer>(a);
                one < answer::holds || one > answer::possible_grades)
                l.columns.push_back(one);
    if (l.has(answer::open_facts))
        l.open_facts = open_fact_finder(p, columns, lists).find();
    for (auto const a : l.columns) {
        if (!is_set(a))
            continue;
        answer_bits set{.what = a};
        if (a == answer::possible) {
            set.count = 5;
        } else if (a == answer::open_facts) {
            set.count = l.open_facts.size();
        } else {
            set.rules = rules_of(p, a);
            set.first_of = !set.rules.empty() &&
                           (a == answer::possible_need_types || a == answer::possible_grades);
            set.count = set.rules.size() + (set.first_of ? 1 : 0);
        }
        l.sets.push_back(std::move(set));
    }
    return l;
}

}  // namespace fangpin::detail
