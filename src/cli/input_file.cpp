#include "cli/input_file.hpp"

#include "cli/failure.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace fangpin::cli {

namespace {

constexpr std::size_t piece_size = std::size_t{64} * 1024;

failure unreadable(std::string const& name, int why) {
    return failure(name + ": cannot be read: " + std::generic_category().message(why));
}

}  // namespace

std::string input_name(std::string const& file) {
    return file == "-" ? "standard input" : file;
}

file_handle open_file(std::string const& file) {
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

input_file::input_file(std::string const& file) : name_(input_name(file)), file_(open_file(file)) {}

std::string_view input_file::peek() {
    if (ahead_.empty() && std::feof(file_.get()) == 0) {
        piece_.resize(piece_size);
        ahead_ = {piece_.data(), std::fread(piece_.data(), 1, piece_.size(), file_.get())};
        if (std::ferror(file_.get()) != 0)
            throw unreadable(name_, errno);
    }
    return ahead_;
}

std::string_view input_file::next() {
    static_cast<void>(peek());
    return std::exchange(ahead_, {});
}

}  // namespace fangpin::cli
