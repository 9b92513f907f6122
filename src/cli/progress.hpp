/// @file
/// How far it has come, for somebody who waits at a terminal.
#pragma once

#include <cstdint>
#include <cstdio>

#include <unistd.h>

namespace fangpin::cli {

/// Counts on standard error while rows are judged; nothing at all where that is not a terminal.
class progress {
public:
    progress() = default;
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;
    ~progress() {
        if (shown_)
            std::fputs("\r\033[K", stderr);
    }

    void at(std::uint64_t row) {
        if (!terminal_ || row % 1000 != 0)
            return;
        std::fprintf(stderr, "\r%llu rows", static_cast<unsigned long long>(row));
        shown_ = true;
    }

private:
    bool terminal_ = ::isatty(STDERR_FILENO) == 1;
    bool shown_ = false;
};

}  // namespace fangpin::cli
