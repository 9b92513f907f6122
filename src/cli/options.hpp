/// @file
/// Options that several commands share.
#pragma once

#include <fangpin.h>

#include <CLI/CLI.hpp>

#include <string>

namespace fangpin::cli {

/// Adds a month, written as `2022-06`.
CLI::Option* add_month(CLI::App& command,
                       std::string const& name,
                       std::string& month,
                       std::string const& what);

/// Adds a day, written as `2022-06-30`.
CLI::Option* add_day(CLI::App& command,
                     std::string const& name,
                     std::string& day,
                     std::string const& what);

/// Adds `--lang zh|en`.
CLI::Option* add_language(CLI::App& command, std::string& lang);

/// The day as the C library takes it: days since 1970-01-01.
/// @pre it was read by an option of `add_day`
[[nodiscard]] std::int32_t to_day(std::string const& day);
/// The month as the C library takes it; 0 when none was given.
/// @pre it was read by an option of `add_month`
[[nodiscard]] fangpin_month to_month(std::string const& month);

}  // namespace fangpin::cli
