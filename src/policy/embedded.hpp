/// @file
/// The files of src/policies and src/calendar, carried inside the library.
#pragma once

#include <span>
#include <string_view>

namespace fangpin::detail {

/// A file as it was when the library was built.
struct embedded_file {
    std::string_view name;  ///< without folders: `maerkang-2022.toml`
    std::string_view text;
};

/// All of them, each folder ordered by name. Defined in a source that the build writes.
[[nodiscard]] std::span<embedded_file const> embedded_files();

}  // namespace fangpin::detail
