/// @file
/// A pack that extends another.
#pragma once

#include "policy/pack_reader.hpp"

namespace fangpin::detail {

/// Lays an overlay over its base: adds entries, and where they say `replaces = true` or
/// `removes = true`, replaces or takes out the base's. Replaced entries keep their place, new ones
/// follow. `[policy]` is merged key by key. Test cases are the overlay's own, on the base's
/// `[case_base]` unless it brings one.
///
/// Records `errc::part_exists` and `errc::part_missing`.
[[nodiscard]] pack_node laid_over(pack_node base, pack_node overlay, pack_reader& reader);

}  // namespace fangpin::detail
