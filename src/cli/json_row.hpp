/// @file
/// One line of JSON Lines as a row.
#pragma once

#include "cli/row_batch.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::cli {

/// What is wrong with a line; all is well where nothing was found.
struct bad_line {
    std::string found{};
    std::string remedy{};
    std::size_t character = 0;  ///< where its JSON breaks off, from 1; 0: not there
};

/// Reads flat objects of texts, whole numbers, true, false and null.
class json_row {
public:
    json_row();
    ~json_row();

    /// The keys of an object, in its order.
    [[nodiscard]] bad_line keys_of(std::string_view line, std::vector<std::string>& keys);

    /// Puts the values where they belong, and does not end the row.
    ///
    /// @param keys   all that there may be; each at most once
    /// @param place  of each, in the batch
    [[nodiscard]] bad_line read(std::string_view line,
                                std::vector<std::string> const& keys,
                                std::vector<std::size_t> const& place,
                                row_batch& to);

private:
    struct handler;
    struct parts;
    std::unique_ptr<parts> parts_;
};

}  // namespace fangpin::cli
