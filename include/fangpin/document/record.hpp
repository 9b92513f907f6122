/// @file
/// Decisions that can be worked out again from one file.
#pragma once

#include <fangpin/document/decision_document.hpp>

#include <optional>

namespace fangpin {

/// Judges a household and writes `fangpin.record/1`, canonical: the policy's texts, the household's
/// document, the decision with its account, and a digest of all that.
///
/// @param document  as given; it is kept in canonical bytes
/// @param found     the month of discovery, where the document has none
/// @returns the errors of reading and judging
[[nodiscard]] result<std::string> make_record(std::shared_ptr<policy const> const& under,
                                              std::string_view document,
                                              std::optional<month> found,
                                              bool screening);

/// Works a record's decision out again, from the record alone.
///
/// @returns nothing when the record comes out byte for byte; otherwise the path of the first
///          difference, such as `decision.income.net`. That proves damage, not forgery.
///          `errc::record_damaged` where it is no record, `errc::record_format` where it is of
///          another format; the errors of its own texts and of its own household.
[[nodiscard]] result<std::optional<std::string>> verify_record(std::string_view record);

/// Whether a record has the bytes that its digest was made of: much quicker than working it out
/// again, and blind to what else may be wrong with it.
///
/// @returns nothing when it has; otherwise `errc::record_damaged`, also for what is no record
[[nodiscard]] std::optional<error> find_damage(std::string_view record);

}  // namespace fangpin
