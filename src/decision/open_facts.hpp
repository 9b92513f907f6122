/// @file
/// Facts that are not fully known, where it matters.
#pragma once

#include <fangpin/decision/decision.hpp>

#include <set>

namespace fangpin::detail {

/// Collects, along the accounts of rules, what leaves them open: recorded and attested facts by
/// their key in a document, an amount by its class. What lies in a part that is settled is no
/// matter and is left out.
class open_facts {
public:
    /// @param m  as the run left it; rounds of loops are run again
    open_facts(decision const& d, machine& m) : d_(d), machine_(m) {}

    void add(leaf const& l);
    [[nodiscard]] std::vector<std::string> sorted() && { return {keys_.begin(), keys_.end()}; }

private:
    void add(std::uint32_t at);
    [[nodiscard]] bool is_settled(account_node const& node) const;
    void add_fact(account_node const& node);
    void add_native(native_fact f, account_node const& node);
    void add_list(native_fact f);
    void add_property(account_node const& node);
    void add_loop(account_node const& node);
    void add_choice(account_node const& node);
    void add_against_standard();
    void add_net();
    void add_classes(class_totals const& totals);
    void add_size(possible<bool> member::* counted, std::string_view key);

    decision const& d_;
    machine& machine_;
    std::set<std::string> keys_;
};

}  // namespace fangpin::detail
