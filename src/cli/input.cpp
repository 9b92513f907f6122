#include "cli/input.hpp"

#include "cli/failure.hpp"
#include "cli/input_file.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace fangpin::cli {

std::string read_input(std::string const& file, std::size_t enough) {
    input_file opened(file);
    std::string text;
    std::error_code unknown;
    if (auto const size = std::filesystem::file_size(file, unknown); !unknown)
        text.reserve(std::min(static_cast<std::size_t>(size), enough));
    while (text.size() <= enough) {
        auto const piece = opened.next();
        if (piece.empty())
            break;
        text += piece;
    }
    return text;
}

void check_inputs(std::vector<std::string> const& files) {
    bool standard_input = false;
    for (auto const& file : files) {
        if (file == "-" && std::exchange(standard_input, true))
            throw failure("standard input is named twice");
        static_cast<void>(open_file(file));
    }
}

}  // namespace fangpin::cli
