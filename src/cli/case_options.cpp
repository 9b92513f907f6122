#include "cli/case_options.hpp"

#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

CLI::Option* add_case_options(CLI::App& command, case_options& o) {
    add_policy_option(command, o.packs)->required();
    command
        .add_option(
            "--moving-to",
            o.moving_to,
            "A text that cases may move to: a shipped edition, or a pack that extends those "
            "of --policy")
        ->type_name("ID|FILE")
        ->allow_extra_args(false);
    command.add_flag(
        "--estimates", o.estimates, "Estimate years whose holidays are not announced, and mark it");
    return add_day(command, "--on", o.on, "The day that is looked from");
}

case_call::case_call(case_options const& o) : policy_(load_policy(o.packs)) {
    for (auto const& name : o.moving_to) {
        auto packs = o.packs;
        packs.push_back(name);
        further_.push_back(load_policy(is_pack_file(name) ? packs : std::vector{name}));
        moves_to_.push_back(further_.back().get());
    }
    options_.as_of = o.on.empty() ? 0 : to_day(o.on);
    options_.estimates = o.estimates ? 1 : 0;
    options_.moves_to = moves_to_.data();
    options_.moves_to_count = moves_to_.size();
}

std::string read_events(std::vector<std::string> const& files) {
    check_inputs(files);
    std::string events;
    for (auto const& file : files)
        events += read_input(file) + "\n";
    return events;
}

}  // namespace fangpin::cli
