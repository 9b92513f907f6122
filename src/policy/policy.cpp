#include <fangpin/policy/policy.hpp>

#include "policy/digest.hpp"
#include "policy/pack_loader.hpp"
#include "values/canonical_json.hpp"

#include <algorithm>
#include <set>

namespace fangpin {
namespace {

constexpr std::size_t largest_pack = 4'000'000;  // bytes

std::shared_ptr<policy> load_one(pack_text const& text,
                                 std::string const& name,
                                 std::vector<issue>& issues) {
    if (text.toml.size() > largest_pack) {
        issues.push_back({severity::error,
                          {.code = errc::pack_too_complex,
                           .subject = "the pack",
                           .found = "more than " + std::to_string(largest_pack) + " bytes",
                           .remedy = "shorten it",
                           .source = name}});
        return nullptr;
    }
    auto root = detail::read_toml(text.toml);
    if (!root) {
        auto e = std::move(root).error();
        e.source = name;
        issues.push_back({severity::error, std::move(e)});
        return nullptr;
    }
    auto loaded = std::make_shared<policy>();
    detail::pack_loader(*root, name, issues).load(*loaded);
    return loaded;
}

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
    for (std::size_t f = 0; f < facts.size(); ++f)
        if (!facts[f].standard_name.empty())
            other_figures.push_back(static_cast<std::uint16_t>(f));
}

std::shared_ptr<policy const> policy::load(std::span<pack_text const> texts,
                                           std::vector<issue>& issues) {
    std::shared_ptr<policy> last;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const name = texts[i].name.empty() ? "pack " + std::to_string(i + 1) : texts[i].name;
        last = load_one(texts[i], name, issues);
        if (last && !ids.insert(last->id).second)
            issues.push_back({severity::error,
                              {.code = errc::duplicate_pack,
                               .subject = "the packs",
                               .found = "a second pack \"" + last->id + "\"",
                               .remedy = "give each pack an id of its own",
                               .source = name}});
    }
    bool const wrong =
        std::ranges::any_of(issues, [](auto const& i) { return i.severity == severity::error; });
    if (wrong || !last)
        return nullptr;
    last->texts = {texts.back().toml};
    last->digest = digest_of(last->texts);
    return last;
}

}  // namespace fangpin
