/// @file
/// Catch2, version 2 or 3.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Matchers::ContainsSubstring;
#else
#include <catch2/catch.hpp>
/// Version 3 calls it so.
inline auto ContainsSubstring(std::string const& text) {  // NOLINT(readability-identifier-naming)
    return Catch::Contains(text);
}
#endif
