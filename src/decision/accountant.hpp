/// @file
/// Writes down why, from the registers that a run left.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {

class accountant {
public:
    accountant(policy const& p, situation const& s, machine& m)
        : policy_(p), situation_(s), machine_(m) {}

    /// The accounts of all rules. Bodies of loops are worked out again for each element, since a
    /// register keeps only the last.
    [[nodiscard]] account write();

private:
    void write_node(std::uint32_t at);
    void write_loop(account_node const& node);
    void write_derived(std::uint16_t fact);
    void write_derived_parts(native_fact fact);
    account_line& begin();
    void set_value(account_line& line, type const& t, std::uint32_t at);
    void set_amount(account_line& line, number_range const& amount);

    policy const& policy_;
    situation const& situation_;
    machine& machine_;
    account account_;
};

}  // namespace fangpin::detail
