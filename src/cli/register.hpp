/// @file
/// Registers: files of many households, judged row by row.
#pragma once

#include "cli/call.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <vector>

namespace fangpin::cli {

/// What judging a register takes, whatever is made of the decisions.
struct register_options {
    std::vector<std::string> packs;
    std::string found;
    std::string lang = "zh";
    std::vector<std::string> files;
    bool screening = false;
    bool lines = false;

    /// As the C library takes them.
    [[nodiscard]] fangpin_decide_options judging() const;
    /// The files, standard input where there is none.
    /// @throws failure  when one cannot be opened
    [[nodiscard]] std::vector<std::string> inputs() const;
};

/// Adds `--policy`, `--found`, `--screening`, `--lines` and the files.
void add_register_options(CLI::App& command, register_options& o);

/// One household of an input, and where it stands.
struct given_row {
    fangpin_str document{};
    std::string_view file{};  ///< empty for standard input
    fangpin_rows const* within = nullptr;
    std::uint64_t number = 0;  ///< from 1 over all inputs
};

/// Hands out every household of the inputs, in order.
/// @param lines  each line is a household, whatever the first looks like
/// @throws failure  when an input cannot be read
void each_row(std::vector<std::string> const& inputs,
              bool lines,
              std::function<void(given_row const&)> const& take);

/// The line that stands in place of an answer.
void write_row_error(output& to, fangpin_error const* at_fault, given_row const& row);

}  // namespace fangpin::cli
