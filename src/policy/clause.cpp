#include <fangpin/policy/clause.hpp>

#include "policy/embedded.hpp"

#include <array>
#include <vector>

namespace fangpin {
namespace {

/// Splits the embedded table; its first line names the columns.
std::vector<clause> read_table() {
    std::vector<clause> all;
    std::string_view rest;
    for (auto const& file : detail::embedded_files())
        if (file.name == "clauses.tsv")
            rest = file.text;
    rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
    while (!rest.empty()) {
        auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        std::array<std::string_view, 6> columns;
        for (auto& column : columns) {
            column = line.substr(0, line.find('\t'));
            line.remove_prefix(std::min(column.size() + 1, line.size()));
        }
        all.push_back({columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]});
    }
    return all;
}

}  // namespace

std::span<clause const> clauses() {
    static std::vector<clause> const table = read_table();
    return table;
}

clause const* find_clause(std::string_view id) {
    for (auto const& c : clauses())
        if (c.id == id)
            return &c;
    return nullptr;
}

}  // namespace fangpin
