/// @file
/// Standard output.
#pragma once

#include <string_view>

namespace fangpin::cli {

/// Results, and nothing else. Whatever prevents them from being written ends the program.
class output {
public:
    /// @throws failure  when the reader has gone, or the disk is full
    void write(std::string_view text);
    void write_line(std::string_view text) {
        write(text);
        write("\n");
    }
    /// To be called when all is written: what is still on its way may fail, too.
    /// @throws failure
    void finish();
};

/// What goes with the results and was asked for: a summary, on standard error.
/// @throws failure
void write_aside(std::string_view text);

}  // namespace fangpin::cli
