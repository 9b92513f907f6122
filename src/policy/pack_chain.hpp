/// @file
/// Packs as given, each laid over the one that it extends.
#pragma once

#include "policy/pack_reader.hpp"

namespace fangpin::detail {

/// A text as parsed, laid over its base where it extends one.
struct parsed_pack {
    std::string id{};
    std::string extends{};  ///< the id of its base; empty: it stands on its own
    pack_node root{};
    std::vector<std::string> texts{};  ///< bases first
    std::vector<std::string> bases{};  ///< ids of those texts but its own
    /// Extended by one given later, which shows what is wrong with it; or without its base.
    bool left_out = false;
};

/// Reads packs and lays them over their bases, which come first.
class pack_chain {
public:
    pack_chain(std::span<pack_text const> texts, std::vector<issue>& issues);
    pack_chain(pack_chain const&) = delete;
    pack_chain& operator=(pack_chain const&) = delete;
    ~pack_chain() = default;

    [[nodiscard]] std::vector<parsed_pack> const& packs() const noexcept { return packs_; }
    [[nodiscard]] pack_reader& reader() noexcept { return reader_; }

private:
    std::optional<parsed_pack> parse(std::string const& toml);
    /// A pack that was given before, or another that has a base's id, leaves no id for this one.
    void check_id(std::size_t place);
    void extend(std::size_t place);
    std::optional<parsed_pack> base_of(std::size_t place);
    void fail_without_base(std::size_t place);
    [[nodiscard]] bool is_in_circle(std::size_t place) const;
    [[nodiscard]] parsed_pack* find(std::string_view id, std::size_t before);
    void fail(error e);

    std::vector<issue>& issues_;
    std::vector<std::string> names_;  ///< by `pack_node::from`
    pack_reader reader_{names_, issues_};
    std::vector<parsed_pack> packs_;
};

}  // namespace fangpin::detail
