#include "cli/packs.hpp"

#include "cli/input.hpp"

#include <algorithm>
#include <filesystem>

namespace fangpin::cli {

namespace {

policy_handle shipped(std::string const& id) {
    return made<policy_handle>(
        [&](auto out, auto error) { return fangpin_policy_builtin(pass(id), out, error); });
}

}  // namespace

bool is_pack_file(std::string const& name) {
    std::error_code none;
    auto const kind = std::filesystem::status(name, none).type();
    bool const exists = kind != std::filesystem::file_type::not_found &&
                        kind != std::filesystem::file_type::none &&
                        kind != std::filesystem::file_type::directory;
    return exists || name.find('/') != std::string::npos || name.ends_with(".toml");
}

CLI::Option* add_policy_option(CLI::App& command, std::vector<std::string>& names) {
    return command
        .add_option("--policy",
                    names,
                    "A shipped edition or a pack in TOML; several times: those that the last one "
                    "extends come first")
        ->type_name("ID|FILE")
        ->allow_extra_args(false);
}

std::vector<pack> read_packs(std::vector<std::string> const& names) {
    std::vector<pack> packs;
    for (auto const& name : names) {
        if (is_pack_file(name)) {
            packs.push_back({.name = name, .text = read_input(name)});
            continue;
        }
        auto const policy = shipped(name);
        for (std::size_t i = 0; i < fangpin_policy_text_count(policy.get()); ++i) {
            std::string const text(view(fangpin_policy_text(policy.get(), i)));
            if (std::ranges::find(packs, text, &pack::text) == packs.end())
                packs.push_back({.name = name, .text = text});
        }
    }
    return packs;
}

policy_handle load_policy(std::vector<std::string> const& names) {
    if (names.size() == 1 && !is_pack_file(names.front()))
        return shipped(names.front());
    auto const packs = read_packs(names);
    borrowed_packs const given(packs);
    return made<policy_handle>([&](auto out, auto error) {
        return fangpin_policy_load_named(given.texts(), given.names(), given.size(), out, error);
    });
}

borrowed_packs::borrowed_packs(std::vector<pack> const& packs) {
    for (auto const& p : packs) {
        texts_.push_back(pass(p.text));
        names_.push_back(pass(p.name));
    }
}

}  // namespace fangpin::cli
