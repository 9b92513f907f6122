/// @file
/// Reads the parts of a household document.
#pragma once

#include "document/value_reader.hpp"

#include <fangpin/household/household.hpp>
#include <fangpin/rules/fact_table.hpp>

namespace fangpin::detail {

/// The fact that lifts a bar, which nobody may say without a reason.
///
/// @clause MEK-34
inline constexpr std::string_view bar_lifting_fact = "village_review_override";

/// Reads one household off a tape; throws `error` at the first thing wrong.
class household_reader {
public:
    household_reader(json_tape const& tape, fact_table const& facts) : read_(tape), facts_(facts) {}

    /// A whole document.
    [[nodiscard]] household document(std::optional<month> found);
    /// The recorded keys of an object that may have others too and may lack any.
    /// @param[in,out] found  month of discovery; the object's own wins
    [[nodiscard]] household recorded(std::optional<month>& found) const;

    // household_lists.cpp: the lists of a household, for whoever has the object they stand in
    [[nodiscard]] possible_list<member> members(json_node const& n,
                                                place const& where,
                                                std::optional<month> found) const;
    [[nodiscard]] possible_list<event> events(json_node const& n,
                                              place const& where,
                                              std::optional<month> found) const;
    [[nodiscard]] possible_list<asset> assets(json_node const& n, place const& where) const;
    void guarantees(json_node const& n, place const& where, household& h) const;
    /// Attested facts.
    void facts(json_node const& n, place const& where, household& h) const;

private:
    void entries(json_node const& document, place const& where, household& h) const;
    void entry_list(json_node const& n,
                    place const& where,
                    bool income,
                    household& h,
                    std::vector<std::string>& paths) const;
    [[nodiscard]] entry one_entry(json_node const& n, place const& where, bool income) const;
    [[nodiscard]] entry_class class_of(json_node const& n, place const& where, bool income) const;
    [[nodiscard]] member one_member(json_node const& n, place const& where) const;
    [[nodiscard]] attested_fact one_fact(json_node const& n,
                                         place const& where,
                                         std::uint16_t fact,
                                         std::vector<attestation>& attestations) const;
    [[nodiscard]] attestation how_attested(json_node const& n, place const& where) const;

    value_reader read_;
    fact_table const& facts_;
};

}  // namespace fangpin::detail
