/// @file
/// Rows as files hold them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::cli {

/// Puts rows together cell by cell, in the order of the columns.
class row_writer {
public:
    row_writer() = default;
    row_writer(row_writer const&) = delete;
    row_writer& operator=(row_writer const&) = delete;
    virtual ~row_writer() = default;

    virtual void null() = 0;
    /// @param bare  a number or a yes or no, which JSON has without quotes
    virtual void text(std::string_view value, bool bare) = 0;
    virtual void list(std::span<std::string_view const> values) = 0;
    virtual void end_row() = 0;

    /// What has been put together since it was last asked for.
    [[nodiscard]] std::string_view written() const noexcept { return written_; }
    void clear() noexcept { written_.clear(); }

protected:
    std::string& to() noexcept { return written_; }

private:
    std::string written_{};
};

/// CSV as RFC 4180 has it but for the ends of lines, which are line feeds; lists are parted by `;`.
/// Begins with the columns' names.
[[nodiscard]] std::unique_ptr<row_writer> write_csv(std::vector<std::string> const& columns);

/// An object for each row, with a key for each column.
[[nodiscard]] std::unique_ptr<row_writer> write_json_lines(std::vector<std::string> const& columns);

}  // namespace fangpin::cli
