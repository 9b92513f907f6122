/// @file
/// What callers hand in, looked at before it is used.
#pragma once

#include <fangpin.h>
#include <fangpin/decision/explain.hpp>
#include <fangpin/policy/policy.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::capi {

/// The text itself; empty for NULL.
[[nodiscard]] inline std::string_view view(fangpin_str text) noexcept {
    return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.size);
}
/// @returns borrowed from `text`
[[nodiscard]] inline fangpin_str borrow(std::string_view text) noexcept {
    return {.data = text.data(), .size = text.size()};
}

/// What is wrong with an argument, if anything is.
using fault = std::optional<fangpin::error>;

/// Is the pointer there?
[[nodiscard]] fault check_given(void const* argument, std::string_view name);
/// Is the text there?
[[nodiscard]] fault check_bytes(fangpin_str text, std::string_view name);
/// Is the text there, and is it UTF-8?
[[nodiscard]] fault check_text(fangpin_str text, std::string_view name);
/// Is it yes (1) or no (0)?
[[nodiscard]] fault check_choice(std::int32_t choice, std::string_view name);
/// Are all texts there, and is every one UTF-8? `names` may be NULL.
[[nodiscard]] fault check_packs(fangpin_str const* texts,
                                fangpin_str const* names,
                                std::size_t count);
/// The first fault, if there is one.
[[nodiscard]] fault first_of(std::initializer_list<fault> faults);

/// @returns nothing for 0; `errc::invalid_argument` for what is not a month
[[nodiscard]] result<std::optional<month>> read_month(fangpin_month m, std::string_view name);
/// @returns `errc::unknown_language` for all but `zh` and `en`
[[nodiscard]] result<language> read_language(fangpin_str lang);
/// @pre `check_packs` has found nothing
[[nodiscard]] std::vector<pack_text> read_packs(fangpin_str const* texts,
                                                fangpin_str const* names,
                                                std::size_t count);

}  // namespace fangpin::capi
