#include "values/utf8.hpp"

#include <boost/locale/utf.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace fangpin::detail {

namespace {

/// Most of a text is ASCII: eight bytes at a time.
bool begins_with_ascii(char const* at, char const* end) {
    constexpr std::uint64_t tops = 0x8080808080808080U;
    std::uint64_t eight = tops;
    if (end - at >= 8)
        std::memcpy(&eight, at, 8);
    return (eight & tops) == 0;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    namespace utf = boost::locale::utf;
    for (auto const* at = text.begin(); at != text.end();) {
        if (begins_with_ascii(at, text.end())) {
            at += 8;
            continue;
        }
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        auto const* const first = at;
        auto const point = utf::utf_traits<char>::decode(at, text.end());
        if (point == utf::illegal || point == utf::incomplete)
            return static_cast<std::size_t>(first - text.begin());
    }
    return {};
}

std::size_t count_characters(std::string_view text) noexcept {
    auto const begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::ranges::count_if(text, begins));
}

}  // namespace fangpin::detail
