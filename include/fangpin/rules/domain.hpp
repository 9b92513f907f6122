/// @file
/// Which texts a text may be.
#pragma once

#include <fangpin/household/codes.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace fangpin {

/// A closed set of texts. Texts of different domains do not compare: `m.labour = m.school` is an
/// error, although both know the code `none`.
enum class text_domain : std::uint8_t {
    free,  ///< texts that stand in the rule itself
    registry,
    registration,
    relation,
    sex,
    health,
    labour,
    school,
    allowance,
    event_kind,
    asset_kind,
    asset_origin,
    guarantee_status,
    count_
};

/// The codes of a domain, in the order of their bits; none for `free`.
[[nodiscard]] std::span<term const> codes_of(text_domain domain);
[[nodiscard]] std::string_view to_string(text_domain domain);

}  // namespace fangpin
