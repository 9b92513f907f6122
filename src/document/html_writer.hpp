/// @file
/// Writes HTML in which whatever a text says is text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fangpin::detail {

/// Appends elements, each closed by the one who opened it, and escaped text.
class html_writer {
public:
    using attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    explicit html_writer(std::string& out) : out_(out) {}

    /// Opens an element; attributes without a value are left out.
    html_writer& open(std::string_view name, attributes with = {});
    html_writer& close();
    html_writer& text(std::string_view words);
    /// Text that a line may be broken in behind each `.` and `_`.
    html_writer& name(std::string_view words);
    /// An element that holds nothing but text.
    html_writer& element(std::string_view name, std::string_view words, attributes with = {}) {
        return open(name, with).text(words).close();
    }
    /// An element that has no end: `<meta …>`.
    html_writer& single(std::string_view name, attributes with);
    html_writer& end_line();

private:
    void tag(std::string_view name, attributes with);

    std::string& out_;
    std::vector<std::string_view> open_;
};

}  // namespace fangpin::detail
