#include "values/characters.hpp"

#include <boost/locale/utf.hpp>

#include <algorithm>
#include <array>

namespace fangpin::detail {
namespace {

struct points {
    char32_t first;
    char32_t last;
};
/// Wide characters of UAX #11, and of its ambiguous ones those that stand in Chinese texts.
constexpr std::array wide_points{points{0x00b7, 0x00b7},
                                 points{0x1100, 0x115f},
                                 points{0x2014, 0x2014},
                                 points{0x2018, 0x201d},
                                 points{0x2026, 0x2026},
                                 points{0x2e80, 0x303e},
                                 points{0x3041, 0xa4cf},
                                 points{0xac00, 0xd7a3},
                                 points{0xf900, 0xfaff},
                                 points{0xfe30, 0xfe6f},
                                 points{0xff01, 0xff60},
                                 points{0xffe0, 0xffe6},
                                 points{0x1f300, 0x1f64f},
                                 points{0x20000, 0x3fffd}};

}  // namespace

int character::width() const noexcept {
    return std::ranges::any_of(
               wide_points, [this](auto const& r) { return r.first <= point && point <= r.last; })
               ? 2
               : 1;
}

std::vector<character> characters_of(std::string_view text) {
    namespace utf = boost::locale::utf;
    std::vector<character> all;
    all.reserve(text.size());
    for (auto const* at = text.begin(); at != text.end();) {
        auto const* const first = at;
        auto const point = utf::utf_traits<char>::decode(at, text.end());
        bool const wrong = point == utf::illegal || point == utf::incomplete;
        if (wrong)
            at = first + 1;
        all.push_back({wrong ? U'\ufffd' : static_cast<char32_t>(point),
                       std::string_view(first, static_cast<std::size_t>(at - first))});
    }
    return all;
}

}  // namespace fangpin::detail
