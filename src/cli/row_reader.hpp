/// @file
/// Registers of sums as files hold them.
#pragma once

#include "cli/failure.hpp"
#include "cli/input_file.hpp"
#include "cli/row_batch.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace fangpin::cli {

/// Hands out a file's rows as it is read.
class row_reader {
public:
    row_reader() = default;
    row_reader(row_reader const&) = delete;
    row_reader& operator=(row_reader const&) = delete;
    virtual ~row_reader() = default;

    /// In the order of the file: the header of CSV, the keys of the first line of JSON Lines.
    [[nodiscard]] virtual std::vector<std::string> const& columns() const noexcept = 0;
    /// Reads on: some rows, perhaps none.
    ///
    /// @param place  by column of the file, its place in the batch
    /// @returns whether there may be more
    /// @throws failure  at a row that is broken; those before it are in the batch
    [[nodiscard]] virtual bool read(row_batch& to, std::vector<std::size_t> const& place) = 0;
};

/// No row is longer: who has forgotten to close a quote is told so while there is memory left.
inline constexpr std::size_t longest_row = std::size_t{16} * 1024 * 1024;

/// CSV as RFC 4180 has it, in UTF-8. Lines without anything are passed over.
/// @throws failure  when its header is no good
[[nodiscard]] std::unique_ptr<row_reader> read_csv(input_file file);

/// JSON Lines: a flat object for each row, whose keys are among those of the first.
/// @throws failure  when its first line is no good
[[nodiscard]] std::unique_ptr<row_reader> read_json_lines(input_file file);

/// "villages.csv:17: found; remedy".
[[nodiscard]] failure broken_row(input_file const& file,
                                 std::uint64_t line,
                                 std::string const& found,
                                 std::string const& remedy);

/// @throws failure  when two of the columns have the same name, or one has none
void check_names(input_file const& file,
                 std::uint64_t line,
                 std::vector<std::string> const& columns);

}  // namespace fangpin::cli
