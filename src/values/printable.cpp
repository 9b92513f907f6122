#include "values/printable.hpp"

#include "values/characters.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

bool steers(char32_t c) {
    return (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) ||  // controls
           c == 0x061c || c == 0x200e || c == 0x200f ||           // marks of direction
           c == 0x2028 || c == 0x2029 ||                          // separators
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    for (auto const& c : characters_of(text))
        out += c.point == U'\t'  ? std::string_view(" ")
               : steers(c.point) ? std::string_view("\xef\xbf\xbd")  // U+FFFD
                                 : c.bytes;
    return out;
}

std::string printable_line(std::string_view text) {
    auto line = printable(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

}  // namespace fangpin::detail
