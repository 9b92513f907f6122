#include "cli/table.hpp"

#include <boost/locale/utf.hpp>

#include <algorithm>
#include <array>

namespace fangpin::cli {

namespace {

struct range {
    char32_t first;
    char32_t last;
};
/// What terminals draw two columns wide, as far as texts of this kind use it.
constexpr std::array wide{range{0x1100, 0x115F},
                          range{0x2E80, 0xA4CF},
                          range{0xAC00, 0xD7A3},
                          range{0xF900, 0xFAFF},
                          range{0xFE30, 0xFE6F},
                          range{0xFF00, 0xFF60},
                          range{0xFFE0, 0xFFE6},
                          range{0x1F300, 0x1FAFF},
                          range{0x20000, 0x3FFFD}};

/// Takes the next character off the text. @returns its width
std::size_t take(std::string_view& text) {
    namespace utf = boost::locale::utf;
    auto const* at = text.begin();
    auto const point = utf::utf_traits<char>::decode(at, text.end());
    text.remove_prefix(static_cast<std::size_t>(at - text.begin()));
    if (point == utf::illegal || point == utf::incomplete)
        return 1;
    return std::ranges::any_of(wide, [&](range r) { return point >= r.first && point <= r.last; })
               ? 2
               : 1;
}

std::string padded(std::string const& text, std::size_t width, bool to_the_right) {
    std::string const blanks(width - std::min(width, display_width(text)), ' ');
    return to_the_right ? blanks + text : text + blanks;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    while (!utf8.empty())
        width += take(utf8);
    return width;
}

std::string cut(std::string_view utf8, std::size_t width) {
    if (display_width(utf8) <= width)
        return std::string(utf8);
    std::size_t used = 3;
    auto rest = utf8;
    while (!rest.empty()) {
        auto const before = rest.size();
        used += take(rest);
        if (used > width)
            return std::string(utf8.substr(0, utf8.size() - before)) + "...";
    }
    return std::string(utf8);
}

std::string grouped(std::uint64_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string share(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0)
        return "-";
    auto const tenths = (part * 2000 + whole) / (whole * 2);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

void table::add(std::string label, std::uint64_t count, std::uint64_t whole, std::string remark) {
    rows_.push_back({.label = std::move(label),
                     .count = grouped(count),
                     .share = cli::share(count, whole),
                     .remark = std::move(remark)});
}

std::string table::to_text(std::size_t width) const {
    std::size_t label = 0;
    std::size_t count = 0;
    std::size_t share = 6;
    for (auto const& r : rows_) {
        label = std::max(label, display_width(r.label));
        count = std::max(count, display_width(r.count));
        share = std::max(share, display_width(r.share));
    }
    auto const used = 2 + label + 2 + count + 2 + share + 2;
    std::string text;
    for (auto const& r : rows_) {
        text += "  " + padded(r.label, label, false) + "  " + padded(r.count, count, true) + "  " +
                padded(r.share, share, true);
        if (!r.remark.empty() && used < width)
            text += "  " + cut(r.remark, width - used);
        text += "\n";
    }
    return text;
}

}  // namespace fangpin::cli
