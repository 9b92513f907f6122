#include "policy/pack_chain.hpp"

#include "policy/overlay.hpp"

#include <fangpin/policy/builtin.hpp>
#include <fangpin/values/nearest.hpp>

#include <gsl/assert>

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::size_t largest_pack = 4'000'000;  // bytes

}  // namespace

void pack_chain::add(pack_text const& text, std::size_t place) {
    names_.push_back(text.name.empty() ? "pack " + std::to_string(place) : text.name);
    auto parsed = parse(text.toml);
    if (!parsed)
        return;
    if (!parsed->id.empty() && find(parsed->id) != nullptr)
        fail({.code = errc::duplicate_pack,
              .subject = "the packs",
              .found = "a second pack \"" + parsed->id + "\"",
              .remedy = "give each pack an id of its own"});
    extend(*parsed);
    packs_.push_back(*std::move(parsed));
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
    if (auto const* header = p.root.find("policy"))
        p.id = header->text_of("id");
    return p;
}

void pack_chain::extend(parsed_pack& p) {
    auto const* header = p.root.find("policy");
    auto const* extends = header != nullptr ? header->find("extends") : nullptr;
    if (extends == nullptr)
        return;
    p.left_out = true;
    auto const wanted = reader_.text({*header, "[policy]"}, "extends", true);
    if (!wanted)
        return;
    auto base = base_of(*wanted);
    if (!base) {
        std::vector<std::string_view> ids;
        for (auto const& given : packs_)
            ids.emplace_back(given.id);
        for (auto const& shipped : builtin_packs())
            ids.push_back(shipped.id);
        reader_.fail(errc::base_unknown,
                     "[policy] extends",
                     "\"" + *wanted + "\", which is neither shipped nor given before",
                     suggestion(*wanted, ids, "give the base's text before this one"),
                     *extends);
        return;
    }
    p.root = laid_over(std::move(base->root), std::move(p.root), reader_);
    base->texts.push_back(std::move(p.texts.front()));
    p.texts = std::move(base->texts);
    p.left_out = base->left_out;
}

/// One given before goes before a shipped one, so that a record needs nothing but itself.
std::optional<parsed_pack> pack_chain::base_of(std::string const& id) {
    if (auto* given = find(id)) {
        auto base = *given;
        given->left_out = true;
        return base;
    }
    auto const shipped = std::ranges::find(builtin_packs(), id, &builtin_pack::id);
    if (shipped == builtin_packs().end())
        return std::nullopt;
    names_.push_back(id + ".toml");
    auto root = read_toml(shipped->toml, static_cast<std::uint16_t>(names_.size() - 1));
    Expects(root.has_value());
    return parsed_pack{.id = id, .root = *std::move(root), .texts = {std::string(shipped->toml)}};
}

parsed_pack* pack_chain::find(std::string const& id) {
    auto const found = std::ranges::find(packs_, id, &parsed_pack::id);
    return found == packs_.end() ? nullptr : &*found;
}

void pack_chain::fail(error e) {
    e.source = names_.back();
    issues_.push_back({severity::error, std::move(e)});
}

}  // namespace fangpin::detail
