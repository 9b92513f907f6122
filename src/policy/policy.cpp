#include <fangpin/policy/policy.hpp>

#include "policy/digest.hpp"
#include "policy/pack_chain.hpp"
#include "policy/pack_loader.hpp"
#include "policy/parts.hpp"
#include "values/canonical_json.hpp"

#include <algorithm>

namespace fangpin {
namespace {

std::string digest_of(std::vector<std::string> const& texts) {
    std::string json;
    detail::json_writer writer(json);
    writer.begin_array();
    for (auto const& text : texts)
        writer.text(text);
    writer.end_array();
    return "sha256:" + detail::sha256_hex(json);
}

}  // namespace

void policy::note_figures() {
    other_figures.clear();
    for (std::size_t f = 0; f < facts.size(); ++f) {
        auto const& name = facts[f].standard_name;
        if (name.empty())
            continue;
        auto const place = static_cast<std::uint16_t>(f);
        other_figures.push_back(place);
        if (auto const* called = standards.title_of(name))
            facts.call(place, *called);
    }
}

std::shared_ptr<policy const> policy::load(std::span<pack_text const> texts,
                                           std::vector<issue>& issues,
                                           std::span<std::string const> given) {
    detail::pack_chain chain(texts, issues);
    std::shared_ptr<policy> last;
    for (auto const& pack : chain.packs()) {
        if (pack.left_out)
            continue;
        last = std::make_shared<policy>();
        last->texts = pack.texts;
        auto root = pack.root;
        detail::name_entries(root);
        detail::pack_loader(root, chain.reader(), given).load(*last);
    }
    bool const wrong =
        std::ranges::any_of(issues, [](auto const& i) { return i.severity == severity::error; });
    if (wrong || !last)
        return nullptr;
    auto table = outcome_table_of(*last);
    if (!table) {
        issues.push_back({severity::error,
                          {.code = errc::pack_too_complex,
                           .subject = "the outcome",
                           .found = "conditions that hang together in too many ways",
                           .remedy = "ask fewer comparisons in scope, inclusion and exclusion",
                           .source = texts.back().name}});
        return nullptr;
    }
    last->table = *std::move(table);
    last->digest = digest_of(last->texts);
    return last;
}

}  // namespace fangpin
