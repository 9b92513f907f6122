/// @file
/// Turns one pack's TOML into a policy.
#pragma once

#include "policy/pack_reader.hpp"

#include <fangpin/rules/compiler.hpp>

namespace fangpin::detail {

/// Loads one pack, section by section.
class pack_loader {
public:
    /// @param given  formula facts that are not worked out
    pack_loader(pack_node const& root, pack_reader& reader, std::span<std::string const> given)
        : root_(root), reader_(reader), given_(given) {}

    void load(policy& p);

private:
    using table = pack_reader::table;

    // pack_loader.cpp
    void header(policy& p);
    void methods(policy& p);
    void standards(policy& p);
    void standard_overlaps(policy const& p, std::vector<pack_node const*> const& nodes);
    void pending(policy& p);

    // pack_figures.cpp
    void check_figures(policy const& p);
    void note_pending(policy const& p);

    // pack_audit.cpp
    void audit(policy& p);

    // pack_notes.cpp
    void readings(policy& p);
    void gaps(policy& p);
    void cases(policy& p);

    // pack_rules.cpp
    void facts(policy& p);
    void take_as_given(policy& p);
    void rules(policy& p);
    policy_rule one_rule(rule_role role, table const& t);
    void check_ids(policy const& p, std::vector<pack_node const*> const& nodes);
    void compile(policy& p, std::vector<pack_node const*> const& nodes);
    void check_reach(policy const& p, std::vector<pack_node const*> const& nodes);
    void presumptions(policy& p);

    pack_node const& root_;
    pack_reader& reader_;
    std::span<std::string const> given_;
    std::vector<std::pair<std::uint16_t, pack_node const*>> formulas_;
};

}  // namespace fangpin::detail
