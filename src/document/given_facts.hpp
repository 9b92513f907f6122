/// @file
/// Facts given for one expression.
#pragma once

#include "document/household_reader.hpp"

#include <fangpin/policy/policy.hpp>
#include <fangpin/rules/machine.hpp>
#include <fangpin/rules/situation.hpp>

namespace fangpin::detail {

/// What `--facts` says: keys of a household document, attested facts, and, which documents may not
/// say, facts that the library works out otherwise.
class given_facts {
public:
    /// @param table  facts that may be named; a formula that is given becomes a plain fact
    /// Throws `error` when something is wrong.
    given_facts(std::string_view json, fact_table& table);

    /// Fills the machine: what is given as given, the rest worked out, or unknown.
    void bind(machine& m, policy const& scratch) const;

private:
    struct direct {
        std::uint16_t fact = 0;
        truth yes_no{};
        number_range amount{};
    };
    void read(json_tape const& tape, fact_table& table);
    void read_named(json_tape const& tape, json_node const& n, place const& at, fact_table& table);
    [[nodiscard]] direct const* find(native_fact f) const;
    void rework(situation& s) const;

    household household_;
    std::optional<month> found_;
    std::vector<direct> direct_;
};

}  // namespace fangpin::detail
