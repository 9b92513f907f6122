/// @file
/// Policies as the command line names them: the id of a shipped edition, or a file.
#pragma once

#include "cli/call.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace fangpin::cli {

/// A pack and what to call it in errors.
struct pack {
    std::string name;
    std::string text;
};

/// Adds `--policy`, which may be given several times.
CLI::Option* add_policy_option(CLI::App& command, std::vector<std::string>& names);

/// A name that exists, has a folder or ends in `.toml` is a file; any other is an id.
[[nodiscard]] bool is_pack_file(std::string const& name);

/// The texts that the names stand for, those that they extend included where they are shipped.
/// @throws failure
[[nodiscard]] std::vector<pack> read_packs(std::vector<std::string> const& names);

/// The last of the policies, loaded with the others as its bases.
/// @throws failure
[[nodiscard]] policy_handle load_policy(std::vector<std::string> const& names);

/// The same packs as the C library takes them.
class borrowed_packs {
public:
    explicit borrowed_packs(std::vector<pack> const& packs);

    [[nodiscard]] fangpin_str const* texts() const noexcept { return texts_.data(); }
    [[nodiscard]] fangpin_str const* names() const noexcept { return names_.data(); }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

private:
    std::vector<fangpin_str> texts_;
    std::vector<fangpin_str> names_;
};

}  // namespace fangpin::cli
