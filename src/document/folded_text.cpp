#include "document/folded_text.hpp"

#include "values/characters.hpp"

namespace fangpin::detail {
namespace {

/// Characters that nothing may be broken off from, before or behind.
constexpr std::u32string_view closing =
    U",.;:?!)]}%\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015"
    U"\uff01\uff05\uff09\uff0c\uff1a\uff1b\uff1f\u2019\u201d"
    U"\u2026\u2014";
constexpr std::u32string_view opening =
    U"([{\u3008\u300a\u300c\u300e\u3010\u3014\uff08\u2018\u201c";

bool may_break(character const& before, character const& after) {
    if (closing.find(after.point) != std::u32string_view::npos ||
        opening.find(before.point) != std::u32string_view::npos)
        return false;
    return before.width() == 2 || after.width() == 2;
}

/// Takes pieces that are not broken and fills lines with them.
class line_filler {
public:
    explicit line_filler(folding const& how) : how_(how) { indent(how.first); }

    /// @param spaces  how many stand before it; they go where the line is broken
    void put(std::string_view piece, std::size_t width, std::size_t spaces) {
        if (filled_ && column_ + spaces + width > how_.width) {
            text_ += "\n";
            indent(how_.rest);
        } else if (filled_) {
            text_.append(spaces, ' ');
            column_ += spaces;
        }
        text_ += piece;
        column_ += width;
        filled_ = true;
    }
    [[nodiscard]] std::string finish() && { return std::move(text_) + "\n"; }

private:
    void indent(std::size_t columns) {
        text_.append(columns, ' ');
        column_ = columns;
        filled_ = false;
    }

    folding how_;
    std::string text_;
    std::size_t column_ = 0;
    bool filled_ = false;
};

bool is_space(character const& c) {
    return c.point == U' ' || c.point == U'\n';
}

}  // namespace

std::string folded(std::string_view text, folding const& how) {
    line_filler lines(how);
    auto const all = characters_of(text);
    std::size_t spaces = 0;
    for (std::size_t i = 0; i < all.size();) {
        if (is_space(all[i])) {
            ++spaces;
            ++i;
            continue;
        }
        auto const first = i;
        std::size_t width = 0;
        do
            width += static_cast<std::size_t>(all[i++].width());
        while (i < all.size() && !is_space(all[i]) && !may_break(all[i - 1], all[i]));
        auto const begin = static_cast<std::size_t>(all[first].bytes.data() - text.data());
        auto const end = i < all.size()
                             ? static_cast<std::size_t>(all[i].bytes.data() - text.data())
                             : text.size();
        lines.put(text.substr(begin, end - begin), width, spaces);
        spaces = 0;
    }
    return std::move(lines).finish();
}

}  // namespace fangpin::detail
