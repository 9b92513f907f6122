/// @file
/// Options that the commands about cases share.
#pragma once

#include "cli/call.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace fangpin::cli {

/// What the commands about cases are told.
struct case_options {
    std::vector<std::string> packs;
    std::vector<std::string> moving_to;
    std::string on;
    bool estimates = false;
};

/// Adds `--policy`, `--moving-to`, `--on` and `--estimates`. @returns the option of the day
CLI::Option* add_case_options(CLI::App& command, case_options& o);

/// The policy and the options as the C library takes them. Keeps what they point to.
class case_call {
public:
    explicit case_call(case_options const& o);

    [[nodiscard]] fangpin_policy const* policy() const noexcept { return policy_.get(); }
    [[nodiscard]] fangpin_case_options const* options() const noexcept { return &options_; }

private:
    policy_handle policy_;
    std::vector<policy_handle> further_;
    std::vector<fangpin_policy const*> moves_to_;
    fangpin_case_options options_ = FANGPIN_CASE_OPTIONS_INIT;
};

/// The text of several inputs, one after the other.
[[nodiscard]] std::string read_events(std::vector<std::string> const& files);

}  // namespace fangpin::cli
