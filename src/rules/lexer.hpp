/// @file
/// Splits a rule into words.
#pragma once

#include <fangpin/rules/syntax.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::detail {

enum class token_kind : std::uint8_t { end, name, number, text, temporal, symbol };

struct token {
    token_kind kind = token_kind::end;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string text{};  ///< of texts: unescaped; of the rest: as written
};

/// All words of a rule, closed by one of kind `end`; nothing and an error when there is a character
/// that the language does not know. Comments (`//` and `/* */`) and white space are passed over.
[[nodiscard]] std::optional<std::vector<token>> split_words(std::string_view source,
                                                            std::vector<error>& errors);

}  // namespace fangpin::detail
