#include "cli/register.hpp"

#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/packs.hpp"
#include "cli/progress.hpp"

namespace fangpin::cli {

fangpin_decide_options register_options::judging() const {
    fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
    options.found = to_month(found);
    options.screening = screening ? 1 : 0;
    return options;
}

std::vector<std::string> register_options::inputs() const {
    auto const named = files.empty() ? std::vector<std::string>{"-"} : files;
    check_inputs(named);
    return named;
}

void add_register_options(CLI::App& command, register_options& o) {
    add_policy_option(command, o.packs)->required();
    add_month(command, "--found", o.found, "Month of discovery where a document gives none");
    command.add_flag("--screening", o.screening, "Presume what the pack allows to presume");
    command.add_flag("--lines", o.lines, "Each line is a household");
    command.add_option("files", o.files, "Households in JSON; - for standard input")
        ->type_name("FILE");
}

void each_row(std::vector<std::string> const& inputs,
              bool lines,
              std::function<void(given_row const&)> const& take) {
    progress shown;
    given_row row;
    for (auto const& file : inputs) {
        auto const input = read_input(file);
        auto const rows = made<rows_handle>([&](auto out, auto error) {
            return fangpin_rows_open(pass(input), lines ? 1 : 0, out, error);
        });
        row.file = file == "-" ? std::string_view() : file;
        row.within = rows.get();
        while (fangpin_rows_next(rows.get(), &row.document) == FANGPIN_OK &&
               row.document.data != nullptr) {
            ++row.number;
            take(row);
            shown.at(row.number);
        }
    }
}

void write_row_error(output& to, fangpin_error const* at_fault, given_row const& row) {
    fangpin_text* text = nullptr;
    auto const write = [&](std::string_view name) {
        return fangpin_error_row_json(at_fault,
                                      row.number,
                                      pass(name),
                                      fangpin_rows_line(row.within),
                                      fangpin_rows_column(row.within),
                                      &text,
                                      nullptr);
    };
    // A file name may be any bytes; JSON has no way to say them.
    if (write(row.file) == FANGPIN_E_INVALID_UTF8)
        write("");
    text_handle const line(text);
    to.write_line(view(line));
}

}  // namespace fangpin::cli
