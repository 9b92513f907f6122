/// @file
/// What the library answers to a table, on its way out.
#pragma once

#include "cli/answer_column.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/row_batch.hpp"
#include "cli/row_writer.hpp"
#include "cli/table_input.hpp"
#include "cli/tally.hpp"

#include <memory>
#include <string>
#include <vector>

namespace fangpin::cli {

/// Writes a line for each row, and counts.
class table_answers {
public:
    /// @param hidden  columns that are counted and not written
    table_answers(ArrowSchema const& schema,
                  std::vector<std::string> const& given,
                  std::vector<std::string> const& hidden,
                  table_format format);

    /// @param given  the rows that these are the answers to
    /// @throws failure  when they cannot be written
    void take(ArrowArray const& batch, row_batch const& given);
    /// @throws failure
    void finish();

    [[nodiscard]] tally const& counted() const noexcept { return counted_; }

private:
    struct shown_column {
        answer_column* column;
        std::size_t given;  ///< of columns that go along: their place in the register
    };
    [[nodiscard]] answer_column* find(std::string_view name);
    void write(shown_column const& c, row_batch const& given, std::int64_t row);
    void count_row(std::int64_t row);
    void count_set(answer_column* c, counts& into, std::int64_t row);
    void flush();

    std::vector<answer_column> columns_{};
    std::vector<shown_column> shown_{};
    std::unique_ptr<row_writer> writer_{};
    output out_{};
    progress progress_{};
    tally counted_{};
};

}  // namespace fangpin::cli
