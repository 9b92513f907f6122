/// @file
/// Everything known about one household.
#pragma once

#include <fangpin/household/asset.hpp>
#include <fangpin/household/attested_fact.hpp>
#include <fangpin/household/entry.hpp>
#include <fangpin/household/event.hpp>
#include <fangpin/household/household_sums.hpp>
#include <fangpin/household/member.hpp>
#include <fangpin/values/area.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace fangpin {

/// A key of the document that may be missing, and presumed in screening.
enum class recorded_key : std::uint8_t {
    registry,
    registration,
    residence_months,
    away_months,
    monitored,
    members,
    events,
    assets,
    count_
};

/// One household as found in one month. What is not known is unknown, never zero or false.
///
/// Lists are kept in an order of their own (members by id, the rest by content), so that two
/// documents that list the same things differently are the same household.
struct household {
    std::string id{};
    fangpin::area area{};
    month discovered{};
    possible<fangpin::registry> registry{};
    possible<fangpin::registration> registration{};
    possible<std::int64_t> residence_months{};  ///< whole months lived in the village as a whole
    possible<std::int64_t> away_months{};       ///< whole months away as a whole
    possible<bool> monitored{};                 ///< already a monitored household
    possible_list<member> members{};
    std::vector<entry> entries{};
    std::optional<household_sums> sums{};  ///< of a row of a register of sums
    possible_list<event> events{};
    possible_list<asset> assets{};
    std::array<possible<guarantee_status>, static_cast<std::size_t>(guarantee::count_)>
        guarantees{};
    std::vector<attested_fact> facts{};  ///< by place of the fact, each once
    std::vector<attestation> attestations{};
    std::uint32_t stated = 0;  ///< bit per `recorded_key` that the document has

    /// What was said about a fact; nothing: nobody attested it.
    [[nodiscard]] attested_fact const* find_attested(std::uint16_t fact) const {
        auto const found = std::ranges::lower_bound(facts, fact, {}, &attested_fact::fact);
        return found != facts.end() && found->fact == fact ? &*found : nullptr;
    }
    /// How a fact was attested, where more than its value was said.
    [[nodiscard]] attestation const* find_attestation(std::uint16_t fact) const {
        auto const* said = find_attested(fact);
        return said != nullptr && said->attested != attested_fact::only_value
                   ? &attestations[said->attested]
                   : nullptr;
    }
    [[nodiscard]] bool has(recorded_key key) const noexcept {
        return (stated >> static_cast<unsigned>(key) & 1U) != 0;
    }
};

}  // namespace fangpin
