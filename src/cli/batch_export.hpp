/// @file
/// Batches of text as the Arrow C data interface hands them over.
#pragma once

#include "cli/row_batch.hpp"

#include <fangpin.h>

#include <memory>
#include <string>
#include <vector>

namespace fangpin::cli {

/// A structure of strings. To be released by whoever takes it.
void export_schema(std::vector<std::string> const& columns, ArrowSchema& out);

/// Lends the rows out, and keeps them until all columns are released.
void export_batch(std::shared_ptr<row_batch const> const& rows, ArrowArray& out);

}  // namespace fangpin::cli
