/// @file
/// Puts what is known of a household where a program looks for it.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {

/// The class of entries that a fact is the sum of.
[[nodiscard]] std::optional<entry_class> class_of(native_fact f);

/// Fills the facts of a household into the machine.
///
/// @param[out] presumed  facts that screening gave their presumed value
void bind(machine& m,
          policy const& p,
          household const& h,
          situation const& s,
          bool screening,
          std::vector<std::uint16_t>& presumed);

/// The same without screening, for a household whose month of discovery may not be known.
void bind(
    machine& m, policy const& p, household const& h, situation const& s, possible<month> found);

}  // namespace fangpin::detail
