// fangpin case assign
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"

namespace fangpin::cli {

namespace {

struct assign_options {
    std::vector<std::string> packs;
    std::string file;
};

int assign(assign_options const& o) {
    auto const policy = load_policy(o.packs);
    check_inputs({o.file});
    auto const request = read_input(o.file);
    auto const text = made<text_handle>([&](auto out, auto error) {
        return fangpin_case_assign(policy.get(), pass(request), out, error);
    });
    output out;
    out.write_line(view(text));
    out.finish();
    // canonical, and no id has a quotation mark
    bool const all = view(text).find(R"("shortage":null)") != std::string_view::npos;
    return all ? done : some_rows_failed;
}

}  // namespace

void add_case_assign(CLI::App& under, action& chosen) {
    auto* command = under.add_subcommand(
        "assign", "Give many households to contacts, or name the shortage (status 1)");
    auto const o = std::make_shared<assign_options>();
    add_policy_option(*command, o->packs)->required();
    command
        ->add_option(
            "file", o->file, "Contacts and cases, fangpin.allotment/1; - for standard input")
        ->type_name("FILE")
        ->required();
    command->callback([&chosen, o] { chosen = [o] { return assign(*o); }; });
}

}  // namespace fangpin::cli
