#include "cli/row_reader.hpp"

#include <map>

namespace fangpin::cli {

failure broken_row(input_file const& file,
                   std::uint64_t line,
                   std::string const& found,
                   std::string const& remedy) {
    return failure(file.name() + ":" + std::to_string(line) + ": " + found + "; " + remedy);
}

/// No name is repeated in an error: where the header is missing they are somebody's data.
void check_names(input_file const& file,
                 std::uint64_t line,
                 std::vector<std::string> const& columns) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const number = std::to_string(i + 1);
        if (columns[i].empty())
            throw broken_row(
                file, line, "column " + number + " has no name", "give each column a name");
        if (columns[i].find('\0') != std::string::npos)  // would end the name in C
            throw broken_row(
                file, line, "a zero byte in the name of column " + number, "take it out");
        auto const [other, is_new] = places.emplace(columns[i], i + 1);
        if (!is_new)
            throw broken_row(file,
                             line,
                             "columns " + std::to_string(other->second) + " and " + number +
                                 " have the same name",
                             "keep one of the two, or rename it");
    }
}

}  // namespace fangpin::cli
