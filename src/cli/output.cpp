#include "cli/output.hpp"

#include "cli/failure.hpp"

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace fangpin::cli {

namespace {

failure unwritable(char const* where = "standard output") {
    return failure(std::string(where) +
                   ": cannot be written: " + std::generic_category().message(errno));
}

}  // namespace

void output::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        throw unwritable();
}

void output::finish() {
    if (std::fflush(stdout) != 0)
        throw unwritable();
}

void write_aside(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stderr) != text.size())
        throw unwritable("standard error");
}

}  // namespace fangpin::cli
