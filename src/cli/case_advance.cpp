// fangpin case advance
#include "cli/case_options.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace fangpin::cli {

namespace {

struct advance_options : case_options {
    std::string log;
    std::string event;
    bool append = false;
};

std::string without_end(std::string text) {
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
}

bool ends_a_line(std::string const& text) {
    return text.empty() || text.back() == '\n';
}

failure unwritable(std::string const& log) {
    return failure(log + ": cannot be written: " + std::generic_category().message(errno));
}

void append(std::string const& log, std::string const& line) {
    auto* const file = std::fopen(log.c_str(), "ab");
    if (file == nullptr)
        throw unwritable(log);
    bool const whole = std::fwrite(line.data(), 1, line.size(), file) == line.size();
    if (std::fclose(file) != 0 || !whole)
        throw unwritable(log);
}

int advance(advance_options const& o) {
    case_call const with(o);
    check_inputs({o.event});
    auto const event = without_end(read_input(o.event));
    if (event.find('\n') != std::string::npos)
        throw failure(o.event + ": more than one line; an event is one line of JSON");
    std::error_code none;
    auto const log = std::filesystem::exists(o.log, none) ? read_input(o.log) : std::string();
    std::int32_t taken = 0;
    auto const text = made<text_handle>([&](auto out, auto error) {
        return fangpin_case_advance(
            with.policy(), pass(log), pass(event), with.options(), out, &taken, error);
    });
    if (taken == 1 && o.append)
        append(o.log, (ends_a_line(log) ? "" : "\n") + event + "\n");
    output out;
    out.write_line(view(text));
    out.finish();
    return taken == 1 ? done : some_rows_failed;
}

}  // namespace

void add_case_advance(CLI::App& under, action& chosen) {
    auto* command = under.add_subcommand(
        "advance", "One event more: the case with it, or why it is refused (status 1)");
    auto const o = std::make_shared<advance_options>();
    add_case_options(*command, *o);
    command
        ->add_option("--log",
                     o->log,
                     "The events so far, a line each; a file that does not exist is a new log")
        ->type_name("FILE")
        ->required();
    command->add_flag(
        "--append", o->append, "Write the event to the end of the log if it is taken");
    command->add_option("event", o->event, "The event, fangpin.event/1; - for standard input")
        ->type_name("FILE")
        ->required();
    command->callback([&chosen, o] { chosen = [o] { return advance(*o); }; });
}

}  // namespace fangpin::cli
