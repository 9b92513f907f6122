/// @file
/// Writes `fangpin.audit/1`.
#pragma once

#include <fangpin/decision/finding.hpp>

namespace fangpin {

/// The decision held against the register, in canonical bytes: finding, outcome, whether the
/// household is monitored, the clauses that the outcome rests on, and the clause of the text that
/// asks for an audit, if one does.
///
/// @param row  which household of the register it is, from 1; 0: `null`
[[nodiscard]] std::string write_audit(decision const& d, std::uint64_t row);

}  // namespace fangpin
