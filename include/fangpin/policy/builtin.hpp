/// @file
/// The editions that come with the library.
#pragma once

#include <fangpin/policy/policy.hpp>

namespace fangpin {

/// Id and TOML text of each shipped pack, ordered by id.
struct builtin_pack {
    std::string_view id;
    std::string_view toml;
};
[[nodiscard]] std::span<builtin_pack const> builtin_packs();

/// The shipped edition of that id. @returns `errc::unknown_policy` with the nearest id
[[nodiscard]] result<std::shared_ptr<policy const>> builtin_policy(std::string_view id);

}  // namespace fangpin
