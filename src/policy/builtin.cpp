#include <fangpin/policy/builtin.hpp>

#include "policy/embedded.hpp"

#include <fangpin/values/nearest.hpp>

namespace fangpin {

std::span<builtin_pack const> builtin_packs() {
    static std::vector<builtin_pack> const packs = [] {
        std::vector<builtin_pack> all;
        constexpr std::string_view ending = ".toml";
        for (auto const& file : detail::embedded_files())
            if (file.name.ends_with(ending))
                all.push_back({file.name.substr(0, file.name.size() - ending.size()), file.text});
        return all;
    }();
    return packs;
}

result<std::shared_ptr<policy const>> builtin_policy(std::string_view id) {
    std::vector<std::string_view> ids;
    for (auto const& pack : builtin_packs()) {
        ids.push_back(pack.id);
        if (pack.id != id)
            continue;
        std::vector<issue> issues;
        pack_text const text{.toml = std::string(pack.toml), .name = std::string(id) + ".toml"};
        auto loaded = policy::load({&text, 1}, issues);
        if (loaded)
            return loaded;
        for (auto& i : issues)
            if (i.severity == severity::error)
                return std::move(i.what);
    }
    return error{.code = errc::unknown_policy,
                 .subject = "the policy",
                 .found = "an id that is not built in",
                 .remedy = suggestion(id, ids, "list them with \"fangpin policies\"")};
}

}  // namespace fangpin
