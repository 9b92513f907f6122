#include "cli/input.hpp"

#include "cli/failure.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace fangpin::cli {

namespace {

struct closed {
    void operator()(std::FILE* f) const noexcept {
        if (f != stdin)
            std::fclose(f);
    }
};
using file_handle = std::unique_ptr<std::FILE, closed>;

failure unreadable(std::string const& file, int why) {
    auto const name = file == "-" ? std::string("standard input") : file;
    return failure(name + ": cannot be read: " + std::generic_category().message(why));
}

file_handle open(std::string const& file) {
    if (file == "-")
        return file_handle(stdin);
    std::error_code none;
    if (std::filesystem::is_directory(file, none))
        throw unreadable(file, EISDIR);
    file_handle opened(std::fopen(file.c_str(), "rb"));
    if (!opened)
        throw unreadable(file, errno);
    return opened;
}

}  // namespace

std::string read_input(std::string const& file, std::size_t enough) {
    auto const opened = open(file);
    std::string text;
    std::error_code unknown;
    if (auto const size = std::filesystem::file_size(file, unknown); !unknown)
        text.reserve(std::min(static_cast<std::size_t>(size), enough));
    std::array<char, 65536> part{};
    while (std::feof(opened.get()) == 0 && std::ferror(opened.get()) == 0 && text.size() <= enough)
        text.append(part.data(), std::fread(part.data(), 1, part.size(), opened.get()));
    if (std::ferror(opened.get()) != 0)
        throw unreadable(file, errno);
    return text;
}

void check_inputs(std::vector<std::string> const& files) {
    bool standard_input = false;
    for (auto const& file : files) {
        if (file == "-" && std::exchange(standard_input, true))
            throw failure("standard input is named twice");
        open(file);
    }
}

}  // namespace fangpin::cli
