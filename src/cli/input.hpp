/// @file
/// Files and standard input.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fangpin::cli {

/// The whole content of a file, `-` for standard input; only its beginning, somewhat more than
/// `enough`, where it goes on for longer.
/// @throws failure  when it cannot be read
[[nodiscard]] std::string read_input(std::string const& file, std::size_t enough = SIZE_MAX);

/// Finds out whether all inputs can be opened, before anything is written.
/// @throws failure  when one cannot, or standard input is named twice
void check_inputs(std::vector<std::string> const& files);

}  // namespace fangpin::cli
