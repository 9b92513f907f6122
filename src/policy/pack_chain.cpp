#include "policy/pack_chain.hpp"

#include "policy/overlay.hpp"

#include <fangpin/policy/builtin.hpp>
#include <fangpin/values/nearest.hpp>

#include <gsl/assert>

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::size_t largest_pack = 4'000'000;  // bytes

/// Where a pack says a thing about itself; the pack where it does not.
pack_node const& header_of(parsed_pack const& p, std::string_view key) {
    auto const* header = p.root.find("policy");
    auto const* value = header != nullptr ? header->find(key) : nullptr;
    return value != nullptr ? *value : p.root;
}

}  // namespace

pack_chain::pack_chain(std::span<pack_text const> texts, std::vector<issue>& issues)
    : issues_(issues) {
    for (auto const& text : texts) {
        names_.push_back(text.name.empty() ? "pack " + std::to_string(names_.size() + 1)
                                           : text.name);
        if (auto parsed = parse(text.toml))
            packs_.push_back(*std::move(parsed));
    }
    for (std::size_t place = 0; place < packs_.size(); ++place) {
        check_id(place);
        extend(place);
    }
}

std::optional<parsed_pack> pack_chain::parse(std::string const& toml) {
    if (toml.size() > largest_pack) {
        fail({.code = errc::pack_too_complex,
              .subject = "the pack",
              .found = "more than " + std::to_string(largest_pack) + " bytes",
              .remedy = "shorten it"});
        return std::nullopt;
    }
    auto root = read_toml(toml, static_cast<std::uint16_t>(names_.size() - 1));
    if (!root) {
        fail(std::move(root).error());
        return std::nullopt;
    }
    parsed_pack p{.root = *std::move(root), .texts = {toml}};
    if (auto const* header = p.root.find("policy")) {
        p.id = header->text_of("id");
        p.left_out = header->find("extends") != nullptr;
        if (p.left_out)
            p.extends = reader_.text({*header, "[policy]"}, "extends", true).value_or("");
    }
    return p;
}

void pack_chain::check_id(std::size_t place) {
    auto const& p = packs_[place];
    if (find(p.id, place) != nullptr)
        reader_.fail(errc::duplicate_pack,
                     "[policy] id",
                     "\"" + p.id + "\", which a pack given before has too",
                     "give each pack an id of its own",
                     header_of(p, "id"));
}

void pack_chain::extend(std::size_t place) {
    auto& p = packs_[place];
    if (!p.left_out || header_of(p, "extends").what != pack_node::kind::text)
        return;
    auto base = base_of(place);
    if (!base) {
        fail_without_base(place);
        return;
    }
    if (std::ranges::find(base->bases, p.id) != base->bases.end())
        reader_.fail(errc::duplicate_pack,
                     "[policy] id",
                     "\"" + p.id + "\", which is its base's",
                     "give each pack an id of its own",
                     header_of(p, "id"));
    p.root = laid_over(std::move(base->root), std::move(p.root), reader_);
    base->texts.push_back(std::move(p.texts.front()));
    p.texts = std::move(base->texts);
    p.bases = std::move(base->bases);
    p.left_out = base->left_out;
}

/// One given before goes before a shipped one, so that a record needs nothing but itself.
std::optional<parsed_pack> pack_chain::base_of(std::size_t place) {
    auto const& id = packs_[place].extends;
    if (auto* given = find(id, place)) {
        auto base = *given;
        base.bases.push_back(id);
        given->left_out = true;
        return base;
    }
    auto const shipped = std::ranges::find(builtin_packs(), id, &builtin_pack::id);
    if (shipped == builtin_packs().end())
        return std::nullopt;
    names_.push_back(id + ".toml");
    auto root = read_toml(shipped->toml, static_cast<std::uint16_t>(names_.size() - 1));
    Expects(root.has_value());
    return parsed_pack{
        .id = id, .root = *std::move(root), .texts = {std::string(shipped->toml)}, .bases = {id}};
}

void pack_chain::fail_without_base(std::size_t place) {
    auto const& p = packs_[place];
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i < place; ++i)
        ids.emplace_back(packs_[i].id);
    for (auto const& shipped : builtin_packs())
        ids.push_back(shipped.id);
    std::string found = "which is neither shipped nor given before";
    auto remedy = suggestion(p.extends, ids, "give the base's text before this one");
    if (p.extends == p.id) {
        found = "which is the pack itself";
        remedy = "name the pack that it is laid over";
    } else if (is_in_circle(place)) {
        found = "which extends this one in turn";
        remedy = "let one of them stand on its own";
    } else if (find(p.extends, packs_.size()) != nullptr) {
        found = "which is given after this one";
        remedy = "give it before this one";
    }
    reader_.fail(errc::base_unknown,
                 "[policy] extends",
                 "\"" + p.extends + "\", " + found,
                 remedy,
                 header_of(p, "extends"));
}

/// Follows the bases until one comes back to this pack.
bool pack_chain::is_in_circle(std::size_t place) const {
    auto const* at = &packs_[place];
    for (std::size_t steps = 0; steps < packs_.size(); ++steps) {
        auto const base = std::ranges::find(packs_, at->extends, &parsed_pack::id);
        if (base == packs_.end() || base->extends.empty())
            return false;
        if (base->extends == packs_[place].id)
            return true;
        at = &*base;
    }
    return false;
}

parsed_pack* pack_chain::find(std::string_view id, std::size_t before) {
    auto const end = packs_.begin() + static_cast<std::ptrdiff_t>(before);
    auto const found = std::ranges::find(packs_.begin(), end, id, &parsed_pack::id);
    return found == end || id.empty() ? nullptr : &*found;
}

void pack_chain::fail(error e) {
    e.source = names_.back();
    issues_.push_back({severity::error, std::move(e)});
}

}  // namespace fangpin::detail
