/// @file
/// A TOML document as the loader walks it.
#pragma once

#include <fangpin/policy/policy.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fangpin::detail {

/// One TOML value with its place. The TOML library itself is needed in one file only.
struct pack_node {
    enum class kind : std::uint8_t { table, array, text, integer, boolean, date, other };

    kind what = kind::table;
    std::string text{};  ///< of texts; of the rest as JSON
    std::int64_t integer = 0;
    bool boolean = false;
    fangpin::date date{};
    std::vector<std::pair<std::string, pack_node>> entries{};  ///< of tables, in file order
    std::vector<pack_node> elements{};                         ///< of arrays
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    [[nodiscard]] pack_node const* find(std::string_view key) const {
        for (auto const& [name, value] : entries)
            if (name == key)
                return &value;
        return nullptr;
    }
};

/// "a text", "a table", for error messages.
[[nodiscard]] std::string_view name_of(pack_node::kind k);

/// Reads TOML. @returns `errc::pack_syntax` with its place
[[nodiscard]] result<pack_node> read_toml(std::string_view toml);

/// The value as JSON, dates as text: how a pack's test cases become household documents.
[[nodiscard]] std::string to_json(pack_node const& n);

}  // namespace fangpin::detail
