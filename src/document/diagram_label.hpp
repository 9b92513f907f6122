/// @file
/// Labels of a diagram, and the inks that it is drawn with.
#pragma once

#include "document/html_writer.hpp"

namespace fangpin::detail {

/// Colours that stay apart in print, and grey ones where there is no colour.
namespace ink {

inline constexpr auto text = "#1f2529";
inline constexpr auto quiet = "#55606a";
inline constexpr auto line = "#66717b";
inline constexpr auto frame = "#b4bdc5";
inline constexpr auto approved = "#2a6a4b";
inline constexpr auto refused = "#9b3a33";
inline constexpr auto paper = "#ffffff";
inline constexpr auto state = "#e6eaee";
inline constexpr auto condition = "#fbfaf4";

}  // namespace ink

/// A label of several lines in the markup that Graphviz reads. Text is folded, and never markup.
/// Each line is a row of a table: lines that are merely broken stand too close for Chinese.
class label_writer {
public:
    /// @param width  columns, of which a Chinese character takes two
    /// @param align  where shorter lines go: `left`; empty: the middle
    explicit label_writer(std::size_t width, std::string_view align = {});

    label_writer& strong(std::string_view words) { return lines(words, "b", {}, 0); }
    label_writer& plain(std::string_view words) { return lines(words, {}, {}, 0); }
    /// In small grey letters.
    label_writer& quiet(std::string_view words) { return lines(words, {}, ink::quiet, 0); }
    /// With lines after the first indented.
    label_writer& item(std::string_view words) { return lines(words, {}, {}, 2); }
    [[nodiscard]] std::string str() const {
        return rows_ == 0 ? std::string() : text_ + "</table>";
    }

private:
    label_writer& lines(std::string_view words,
                        std::string_view element,
                        std::string_view color,
                        std::size_t indent);

    std::size_t width_;
    std::string_view align_;
    std::string text_;
    std::size_t rows_ = 0;
};

}  // namespace fangpin::detail
