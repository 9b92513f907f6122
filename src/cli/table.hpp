/// @file
/// Columns that line up, also where they hold Chinese text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::cli {

/// How many columns of a terminal a text takes: Chinese characters take two.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// The text, cut with `...` where it is wider than `width`.
[[nodiscard]] std::string cut(std::string_view utf8, std::size_t width);

/// `1,234,567`.
[[nodiscard]] std::string grouped(std::uint64_t number);

/// `12.3%` of `whole`, rounded; exact in whole numbers.
[[nodiscard]] std::string share(std::uint64_t part, std::uint64_t whole);

/// Rows of label, number, share and a remark.
class table {
public:
    void add(std::string label, std::uint64_t count, std::uint64_t whole, std::string remark = {});

    /// All rows, each column as wide as its widest text, nothing wider than `width`.
    [[nodiscard]] std::string to_text(std::size_t width) const;

private:
    struct row {
        std::string label;
        std::string count;
        std::string share;
        std::string remark;
    };
    std::vector<row> rows_;
};

}  // namespace fangpin::cli
