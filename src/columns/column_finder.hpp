/// @file
/// Goes over the columns of a table and says what each is taken for.
#pragma once

#include <fangpin/columns/arrow_abi.h>
#include <fangpin/columns/column_mapping.hpp>
#include <fangpin/values/result.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::detail {

/// A column, or a part of a structure `guarantees` or `facts`.
struct table_column {
    std::size_t child = 0;               ///< its place in the table
    std::optional<std::size_t> inner{};  ///< its place in the structure
    ArrowSchema const& schema;
    std::string name{};     ///< in the table
    std::string fact{};     ///< what it is taken for
    bool in_facts = false;  ///< a part of `facts`: attested, or an error
    bool asked = false;     ///< so by a mapping, or by where it stands: it must mean that
};

/// Two columns of one fact.
[[nodiscard]] error said_twice(std::string const& column, std::string const& other);

class column_finder {
public:
    /// @param schema  of the table: a structure
    column_finder(ArrowSchema const& schema, std::span<column_mapping const> mappings)
        : schema_(schema), mappings_(mappings) {}

    using visitor = std::function<std::optional<error>(table_column const&)>;
    /// @returns the first error of `visit`, or `errc::missing_key` for a mapping of a column that
    ///          is not there
    [[nodiscard]] std::optional<error> each(visitor const& visit) const;

private:
    [[nodiscard]] std::vector<std::string_view> names() const;
    [[nodiscard]] column_mapping const* mapping_of(std::string_view name) const;

    ArrowSchema const& schema_;
    std::span<column_mapping const> mappings_;
};

}  // namespace fangpin::detail
