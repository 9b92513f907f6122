#include "cli/output.hpp"

#include "cli/failure.hpp"

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace fangpin::cli {

namespace {

failure unwritable() {
    return failure("standard output: cannot be written: " + std::generic_category().message(errno));
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

}  // namespace fangpin::cli
