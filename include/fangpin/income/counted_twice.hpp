/// @file
/// Income that a document lists twice.
#pragma once

#include <fangpin/household/entry.hpp>

#include <optional>
#include <span>
#include <utility>

namespace fangpin {

/// Are these two the same money? Income and cost entries of the same class, item, cause and member
/// (missing equals missing) must not overlap in months. Rigid expenditure may repeat: two hospital
/// bills in one month are two bills.
[[nodiscard]] inline bool counted_twice(entry const& a, entry const& b) {
    return a.entry_class == b.entry_class && a.entry_class != entry_class::rigid &&
           a.months.overlaps(b.months) && a.item == b.item && a.cause == b.cause &&
           a.member == b.member;
}

/// The first pair of entries, by place, that count the same money twice.
[[nodiscard]] inline std::optional<std::pair<std::size_t, std::size_t>> find_counted_twice(
    std::span<entry const> entries) {
    for (std::size_t later = 1; later < entries.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier)
            if (counted_twice(entries[earlier], entries[later]))
                return std::pair(earlier, later);
    return std::nullopt;
}

}  // namespace fangpin
