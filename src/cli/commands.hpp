/// @file
/// The commands, one source each.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>

namespace fangpin::cli {

/// What the chosen command does; returns the program's status.
using action = std::function<int()>;

void add_policies(CLI::App& app, action& chosen);
void add_policy(CLI::App& app, action& chosen);
void add_decide(CLI::App& app, action& chosen);
void add_table(CLI::App& app, action& chosen);
void add_audit(CLI::App& app, action& chosen);
void add_explain(CLI::App& app, action& chosen);
void add_verify(CLI::App& app, action& chosen);
void add_rule(CLI::App& app, action& chosen);
void add_window(CLI::App& app, action& chosen);
void add_case(CLI::App& app, action& chosen);

// of fangpin case
void add_case_advance(CLI::App& under, action& chosen);
void add_case_explain(CLI::App& under, action& chosen);
void add_case_assign(CLI::App& under, action& chosen);
void add_case_diagram(CLI::App& under, action& chosen);

}  // namespace fangpin::cli
