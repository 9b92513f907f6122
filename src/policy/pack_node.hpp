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
    std::uint16_t from = 0;  ///< which of the texts that were read it stands in

    [[nodiscard]] pack_node const* find(std::string_view key) const {
        for (auto const& [name, value] : entries)
            if (name == key)
                return &value;
        return nullptr;
    }
    [[nodiscard]] pack_node* find(std::string_view key) {
        return const_cast<pack_node*>(std::as_const(*this).find(key));
    }
    /// The text under a key; empty where there is none.
    [[nodiscard]] std::string text_of(std::string_view key) const {
        auto const* value = find(key);
        return value != nullptr && value->what == kind::text ? value->text : std::string();
    }
    /// Puts a value in place of a key's old one, or behind all others.
    void set(std::string_view key, pack_node value);
    void erase(std::string_view key) {
        std::erase_if(entries, [&](auto const& entry) { return entry.first == key; });
    }
};

/// "a text", "a table", for error messages.
[[nodiscard]] std::string_view name_of(pack_node::kind k);

/// Reads TOML. @param from  kept in every node, for messages
/// @returns `errc::pack_syntax` with its place
[[nodiscard]] result<pack_node> read_toml(std::string_view toml, std::uint16_t from);

/// The value as JSON, dates as text: how a pack's test cases become household documents.
[[nodiscard]] std::string to_json(pack_node const& n);

}  // namespace fangpin::detail
