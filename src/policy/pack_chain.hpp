/// @file
/// Packs as given, each laid over the one that it extends.
#pragma once

#include "policy/pack_reader.hpp"

namespace fangpin::detail {

/// A text as parsed, laid over its base where it extends one.
struct parsed_pack {
    std::string id{};
    pack_node root{};
    std::vector<std::string> texts{};  ///< bases first
    /// Extended by one given later, which shows what is wrong with it; or without its base.
    bool left_out = false;
};

/// Reads packs one after the other, bases first.
class pack_chain {
public:
    explicit pack_chain(std::vector<issue>& issues) : issues_(issues) {}
    pack_chain(pack_chain const&) = delete;
    pack_chain& operator=(pack_chain const&) = delete;
    ~pack_chain() = default;

    /// @param place  among those given, from 1
    void add(pack_text const& text, std::size_t place);

    [[nodiscard]] std::vector<parsed_pack> const& packs() const noexcept { return packs_; }
    [[nodiscard]] pack_reader& reader() noexcept { return reader_; }

private:
    std::optional<parsed_pack> parse(std::string const& toml);
    void extend(parsed_pack& p);
    std::optional<parsed_pack> base_of(std::string const& id);
    [[nodiscard]] parsed_pack* find(std::string const& id);
    void fail(error e);

    std::vector<issue>& issues_;
    std::vector<std::string> names_;  ///< by `pack_node::from`
    pack_reader reader_{names_, issues_};
    std::vector<parsed_pack> packs_;
};

}  // namespace fangpin::detail
