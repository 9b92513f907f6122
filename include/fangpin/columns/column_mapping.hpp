/// @file
/// Which column of a table is which fact.
#pragma once

#include <string>

namespace fangpin {

/// A column under a name of its own. Columns that are called as a fact is, in English or Chinese,
/// need none.
struct column_mapping {
    std::string column{};
    /// A fact; or `id`, `area`, `discovered`, or `total_income`: the four classes together. Several
    /// columns may be parts of one class of income or expenditure, such as its months, and a column
    /// of lists has several in each row, such as those of a ledger.
    std::string fact{};
};

}  // namespace fangpin
