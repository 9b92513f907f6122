/// @file
/// Takes a record apart.
#pragma once

#include "document/json_tape.hpp"

#include <fangpin/policy/policy.hpp>

#include <optional>

namespace fangpin::detail {

inline constexpr std::string_view record_format = "fangpin.record/1";

/// What a record is made of, besides what is worked out from it.
struct record_parts {
    std::shared_ptr<policy const> under;
    std::string household;  ///< canonical
    std::optional<month> found;
    bool screening = false;
    std::string library;
};

/// `errc::record_damaged`.
[[nodiscard]] error damaged(std::string found, std::string path = {});

/// The parts of a record. Neither its decision nor its digest is looked at.
///
/// @returns `errc::record_format`, `errc::record_damaged`, the first error of its texts
[[nodiscard]] result<record_parts> read_record(json_tape const& record);

}  // namespace fangpin::detail
