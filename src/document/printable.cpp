#include "document/printable.hpp"

#include "document/characters.hpp"

namespace fangpin::detail {
namespace {

bool steers(char32_t c) {
    return (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) ||        // controls
           c == 0x200e || c == 0x200f || c == 0x2028 || c == 0x2029 ||  // marks, separators
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

}  // namespace fangpin::detail
