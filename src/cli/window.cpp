// fangpin window
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct window_options {
    std::string found;
    std::vector<std::string> packs;
};

int show_window(window_options const& o) {
    auto const policy = o.packs.empty() ? policy_handle() : load_policy(o.packs);
    auto const text = made<text_handle>([&](auto out, auto error) {
        return fangpin_window_json(policy.get(), to_month(o.found), out, error);
    });
    output out;
    out.write_line(view(text));
    out.finish();
    return done;
}

}  // namespace

void add_window(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand("window", "The months that income is counted over, as JSON");
    auto const o = std::make_shared<window_options>();
    add_month(*command, "found", o->found, "Month of discovery")->required();
    add_policy_option(*command, o->packs);
    command->callback([&chosen, o] { chosen = [o] { return show_window(*o); }; });
}

}  // namespace fangpin::cli
