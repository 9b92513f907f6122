/// @file
/// What the opaque handles of the C ABI hold.
#pragma once

#include "capi/judges.hpp"

#include <fangpin.h>
#include <fangpin/document/rows.hpp>

#include <string>
#include <vector>

struct fangpin_text {
    std::string text{};
};

struct fangpin_error {
    fangpin::error what{};
    std::string message{};
    std::string household{};
    std::vector<fangpin_error> rest{};    ///< of the first error: all that follow it
    fangpin_error const* next = nullptr;  ///< in the first error's `rest`
};

struct fangpin_policy {
    std::shared_ptr<fangpin::capi::judges> judges{};

    [[nodiscard]] fangpin::policy const& edition() const { return judges->under(); }
};

/// Keeps its household, which the decision refers to, and what it was judged by.
struct fangpin_decision {
    std::shared_ptr<fangpin::capi::judges> judges{};
    fangpin::household household{};
    std::optional<fangpin::decision> decision{};
    std::string json{};
};

struct fangpin_report {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::string text{};
};

struct fangpin_rows {
    std::string_view input{};
    fangpin::rows rows;
    std::size_t offset = 0;    ///< of the last document, in bytes
    std::uint32_t line = 0;    ///< of the last document; 0 before the first
    std::uint32_t column = 0;  ///< likewise
};
