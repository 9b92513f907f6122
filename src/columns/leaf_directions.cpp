#include "columns/leaf_directions.hpp"

#include <map>
#include <set>

namespace fangpin::detail {
namespace {

/// Where the account of a rule asks a leaf.
class walker {
public:
    explicit walker(policy const& p) : policy_(p) {
        for (std::uint32_t i = 0; i < p.table.leaves.size(); ++i) {
            auto const& l = p.table.leaves[i];
            if (l.what == leaf::kind::truth)
                by_register_.emplace(l.at, i);
            else if (l.what == leaf::kind::code)
                by_code_.emplace(l.at, i);
            else
                income_ = i;
        }
    }

    void walk(std::uint32_t at, rule_role role, bool denied) {
        auto const& node = policy_.program.nodes[at];
        switch (node.kind) {
        case account_kind::all_of:
        case account_kind::any_of:
            for (auto const part : node.parts)
                walk(part, role, denied);
            return;
        case account_kind::negation: walk(node.parts[0], role, !denied); return;
        case account_kind::choice:
            for (auto const part : node.parts)
                both_ways(part, role);
            return;
        case account_kind::constant: return;
        default: break;
        }
        if (auto const leaf = leaf_of(at)) {
            ask(*leaf, role, denied);
            return;
        }
        if (node.kind == account_kind::fact && !node.parts.empty()) {  // a formula, taken apart
            walk(node.parts.front(), role, denied);
            return;
        }
        codes(at, role);
    }
    [[nodiscard]] std::vector<std::uint32_t> found() const {
        std::vector<std::uint32_t> all;
        for (auto const& [leaf, ways] : asked_)
            if (ways.size() > 1)
                all.push_back(leaf);
        return all;
    }

private:
    [[nodiscard]] std::optional<std::uint32_t> leaf_of(std::uint32_t at) const {
        auto const& node = policy_.program.nodes[at];
        if (node.fact != account_node::no_fact && node.kind == account_kind::fact) {
            auto const native = policy_.facts[node.fact].native;
            if (native == native_fact::income_below_standard ||
                native == native_fact::income_above_standard)
                return income_;
        }
        auto const found = by_register_.find(node.value);
        if (found == by_register_.end() || bank_of(node.type) != bank::truths)
            return std::nullopt;
        return found->second;
    }
    void ask(std::uint32_t leaf, rule_role role, bool denied) {
        // the two sides of the standard are one question, which pulls both ways by its nature
        auto& ways = asked_[leaf];
        ways.emplace(role, denied);
        if (leaf == income_)
            ways.emplace(role, !denied);
    }
    void both_ways(std::uint32_t at, rule_role role) {
        walk(at, role, false);
        walk(at, role, true);
    }
    /// A comparison of a code: which way it pulls is not looked into.
    void codes(std::uint32_t at, rule_role role) {
        auto const& node = policy_.program.nodes[at];
        if (node.fact != account_node::no_fact) {
            auto const reg = policy_.program.fact_registers[node.fact];
            if (auto const found = by_code_.find(reg);
                found != by_code_.end() && bank_of(node.type) == bank::texts) {
                ask(found->second, role, false);
                ask(found->second, role, true);
            }
        }
        for (auto const part : node.parts)
            codes(part, role);
    }

    policy const& policy_;
    std::map<std::uint32_t, std::uint32_t> by_register_;
    std::map<std::uint32_t, std::uint32_t> by_code_;
    std::optional<std::uint32_t> income_;
    std::map<std::uint32_t, std::set<std::pair<rule_role, bool>>> asked_;
};

}  // namespace

std::vector<std::uint32_t> asked_both_ways(policy const& p) {
    walker w(p);
    for (auto const& rule : p.rules)
        if (rule.role == rule_role::scope || rule.role == rule_role::inclusion ||
            rule.role == rule_role::exclusion || rule.role == rule_role::override_)
            w.walk(p.program.rules[rule.compiled].root, rule.role, false);
    return w.found();
}

}  // namespace fangpin::detail
