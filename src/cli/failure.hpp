/// @file
/// What ends the program before it is done.
#pragma once

#include <stdexcept>
#include <string>

namespace fangpin::cli {

/// What the program returns.
enum status : int {
    done = 0,
    some_rows_failed = 1,  ///< also: a pack with errors, a household or a rule without an answer
    wrong_usage = 2,       ///< also: a wrong pack, a file that cannot be read or written
};

/// A message for standard error, and what to return.
class failure : public std::runtime_error {
public:
    explicit failure(std::string const& message, cli::status code = wrong_usage)
        : std::runtime_error(message), status_(code) {}

    [[nodiscard]] cli::status status() const noexcept { return status_; }

private:
    cli::status status_;
};

}  // namespace fangpin::cli
