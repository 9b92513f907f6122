/// @file
/// Files and standard input.
#pragma once

#include <string>
#include <vector>

namespace fangpin::cli {

/// The whole content of a file, `-` for standard input.
/// @throws failure  when it cannot be read
[[nodiscard]] std::string read_input(std::string const& file);

/// Finds out whether all inputs can be opened, before anything is written.
/// @throws failure  when one cannot, or standard input is named twice
void check_inputs(std::vector<std::string> const& files);

}  // namespace fangpin::cli
