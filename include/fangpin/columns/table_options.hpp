/// @file
/// How a table is judged, and what is answered.
#pragma once

#include <fangpin/columns/column_mapping.hpp>
#include <fangpin/values/area.hpp>
#include <fangpin/values/month.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fangpin {

/// A column of the answer. Sets are whole numbers without a sign, as wide as they need to be, or
/// fixed-size binary beyond 64 bits; the field's metadata says which bit is what, and its clause.
enum class answer : std::uint8_t {
    outcome,              ///< dictionary of names
    possible,             ///< set of outcomes: 1 eligible, 2 barred, 3 not eligible, 4 out of scope
    categories,           ///< set of categories that are yes
    fired,                ///< set of inclusions that are yes
    barred,               ///< set of exclusions that are yes
    holds,                ///< set of all rules that are yes, in pack order
    open_rules,           ///< set of all rules that are unknown, in pack order
    possible_need_types,  ///< set of need types that may be the first to hold; the last bit: none
    possible_grades,      ///< likewise of grades
    open_facts,      ///< where the outcome is undetermined: facts not known that an open rule reads
    net_income_min,  ///< int64 fen; null: no end is known
    net_income_max,
    standard,    ///< int64 fen a person; null: none, or not one alone
    margin_min,  ///< int64 fen: net income less standard times size
    margin_max,
    error_code,  ///< name; null: the row was judged
    error_message,
    count_
};

[[nodiscard]] constexpr std::string_view to_string(answer a) noexcept {
    constexpr std::array<std::string_view, static_cast<std::size_t>(answer::count_)> names{
        "outcome",
        "possible",
        "categories",
        "fired",
        "barred",
        "holds",
        "open_rules",
        "possible_need_types",
        "possible_grades",
        "open_facts",
        "net_income_min",
        "net_income_max",
        "standard",
        "margin_min",
        "margin_max",
        "error_code",
        "error_message"};
    return names.at(static_cast<std::size_t>(a));
}

/// The column of that name. @returns `errc::invalid_argument` with all names
[[nodiscard]] result<answer> find_answer(std::string_view name);

/// Which loops run: of what the processor has, or no more than a level, to compare machines.
enum class processor : std::uint8_t { x86_64, x86_64_v2, x86_64_v3, x86_64_v4, best };

struct table_options {
    std::optional<fangpin::area> area{};  ///< of rows without one
    std::optional<month> found{};         ///< month of discovery of rows without one
    bool screening = false;
    std::vector<column_mapping> columns{};
    /// In this order; empty: all but `holds`, `open_rules`, need types, grades and the errors.
    std::vector<answer> answers{};
    bool errors_as_rows = false;    ///< a row that cannot be judged gets an error instead
    bool pass_through = true;       ///< ids, and columns that mean nothing, go along
    unsigned threads = 1;           ///< 0: one for each core
    std::size_t block_rows = 4096;  ///< worked on at a time; answers do not depend on it
    processor level = processor::best;
    bool by_row = false;  ///< each row by itself, to check the rest against: slow
};

}  // namespace fangpin
