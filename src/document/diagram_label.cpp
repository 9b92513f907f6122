#include "document/diagram_label.hpp"

#include "document/folded_text.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// Folded to as few lines as the width allows, and these as even as can be.
std::string evenly_folded(std::string_view words, folding how) {
    auto const lines_at = [&](std::size_t width) {
        how.width = width;
        return std::ranges::count(folded(words, how), '\n');
    };
    auto const widest = how.width;
    auto const lines = lines_at(widest);
    auto width = widest;
    while (lines > 1 && width > widest / 2 && lines_at(width - 1) == lines)
        --width;
    how.width = width;
    return folded(words, how);
}

}  // namespace

label_writer::label_writer(std::size_t width, std::string_view align)
    : width_(width), align_(align) {
    html_writer(text_).open("table", {{"border", "0"}, {"cellspacing", "0"}, {"cellpadding", "1"}});
}

label_writer& label_writer::lines(std::string_view words,
                                  std::string_view element,
                                  std::string_view color,
                                  std::size_t indent) {
    if (words.empty())
        return *this;
    html_writer html(text_);
    auto const all = evenly_folded(words, {.rest = indent, .width = width_});
    for (std::string_view rest = all; !rest.empty(); ++rows_) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        html.open("tr").open("td", {{"align", align_}});
        if (!color.empty())
            html.open("font", {{"color", color}, {"point-size", "9"}});
        if (!element.empty())
            html.open(element);
        html.text(line);
        if (!element.empty())
            html.close();
        if (!color.empty())
            html.close();
        html.close().close();
    }
    return *this;
}

}  // namespace fangpin::detail
