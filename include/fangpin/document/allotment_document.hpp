/// @file
/// Reads and writes `fangpin.allotment/1`.
#pragma once

#include <fangpin/lifecycle/allotment.hpp>
#include <fangpin/policy/policy.hpp>
#include <fangpin/values/result.hpp>

namespace fangpin {

/// Who is to be given to whom.
struct allotment_request {
    std::vector<available_contact> contacts{};
    std::vector<household_to_allot> households{};
};

/// Reads a request.
///
///     {"format": "fangpin.allotment/1",
///      "contacts": [{"contact": "P-1", "households": 3, "serves": ["513201100201"]}],
///      "cases": [{"case": "C-9", "area": "513201100201"}]}
///
/// `households` are those that the contact has already; without `serves` a contact serves every
/// area.
///
/// @returns errors with their place; a contact or a case that stands twice is one
[[nodiscard]] result<allotment_request> read_allotment_request(std::string_view json);

/// The answer in canonical bytes, with the clause of the limit.
[[nodiscard]] std::string write_allotment(allotment const& a, policy const& under);

}  // namespace fangpin
