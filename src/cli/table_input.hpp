/// @file
/// Files of a register of sums, read as one table.
#pragma once

#include "cli/row_reader.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fangpin::cli {

enum class table_format : std::uint8_t { csv, json_lines };

/// One after the other, a batch at a time; their columns are those of the first.
class table_input {
public:
    /// @param files  at least one; `-` is standard input
    /// @param from   their format; otherwise each file's name says it, or how it begins
    /// @throws failure  when the first has no columns
    table_input(std::vector<std::string> files, std::optional<table_format> from);

    /// Of the first file.
    [[nodiscard]] table_format format() const noexcept { return format_; }
    [[nodiscard]] std::vector<std::string> const& columns() const noexcept { return columns_; }

    /// Looks at the columns of all other files.
    /// @throws failure  naming the file and the column that are different
    void check_others();

    /// Fills a batch; none is empty but the last.
    /// @throws failure  at a row that is broken; when those before it have been handed out
    [[nodiscard]] std::shared_ptr<row_batch const> next();

private:
    struct opened {
        std::unique_ptr<row_reader> reader{};
        std::vector<std::size_t> place{};  ///< of its columns in the table
    };
    [[nodiscard]] std::unique_ptr<row_reader> open(std::string const& file);
    [[nodiscard]] opened open_next(std::string const& file);

    std::vector<std::string> files_;
    std::optional<table_format> from_;
    table_format format_{};
    std::vector<std::string> columns_{};
    std::vector<opened> opened_;  ///< of each file, where it has been opened and not read
    std::size_t at_ = 0;          ///< the file that is being read
    std::uint64_t rows_ = 0;      ///< handed out
    std::optional<failure> broken_{};
};

}  // namespace fangpin::cli
