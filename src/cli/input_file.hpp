/// @file
/// A file read piece by piece.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::cli {

struct closed {
    void operator()(std::FILE* f) const noexcept {
        if (f != stdin)
            std::fclose(f);
    }
};
using file_handle = std::unique_ptr<std::FILE, closed>;

/// What to call a file in errors.
[[nodiscard]] std::string input_name(std::string const& file);

/// @param file  `-` for standard input
/// @throws failure  when it cannot be opened
[[nodiscard]] file_handle open_file(std::string const& file);

/// Not all of it is ever in memory.
class input_file {
public:
    /// @throws failure  when it cannot be opened
    explicit input_file(std::string const& file);

    /// What to call it in errors.
    [[nodiscard]] std::string const& name() const noexcept { return name_; }
    /// The next piece, until the call after; empty at the end.
    /// @throws failure  when it cannot be read
    [[nodiscard]] std::string_view next();
    /// What `next` is going to give.
    [[nodiscard]] std::string_view peek();

private:
    std::string name_;
    file_handle file_;
    std::vector<char> piece_{};
    std::string_view ahead_{};
};

}  // namespace fangpin::cli
