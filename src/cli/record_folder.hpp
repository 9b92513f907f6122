/// @file
/// Where records go.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fangpin::cli {

/// A folder of records, `<row>.json`. One that is there already is never written over.
class record_folder {
public:
    /// Makes the folder where it does not exist.
    /// @throws failure
    explicit record_folder(std::string folder);

    /// The file appears under its name when it is whole, also where the program is interrupted.
    ///
    /// @throws failure  when the file exists or cannot be written whole; then none is left behind
    void write(std::uint64_t row, std::string_view record) const;

private:
    std::string folder_;
    std::string run_;  ///< in the names of unfinished files, which begin with a dot
};

}  // namespace fangpin::cli
