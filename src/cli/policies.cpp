// fangpin policies
#include "cli/call.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace fangpin::cli {

namespace {

struct policies_options {
    std::string area;
    std::string month;
};

int list(policies_options const& o) {
    auto const text = made<text_handle>([&](auto out, auto error) {
        return fangpin_policies_json(pass(o.area), to_month(o.month), out, error);
    });
    output out;
    out.write_line(view(text));
    out.finish();
    return done;
}

}  // namespace

void add_policies(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand("policies", "List the editions that are shipped, as JSON");
    auto const o = std::make_shared<policies_options>();
    command->add_option("--area", o->area, "Only those of the county that this place lies in")
        ->type_name("CODE")
        ->check([](std::string const& code) {
            bool const digits = code.find_first_not_of("0123456789") == std::string::npos;
            return digits && code.size() >= 2 && code.size() <= 12
                       ? std::string()
                       : "not an area code such as 513201: " + code;
        });
    add_month(*command, "--month", o->month, "Only those that govern this month");
    command->callback([&chosen, o] { chosen = [o] { return list(*o); }; });
}

}  // namespace fangpin::cli
