// fangpin decide
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/packs.hpp"
#include "cli/progress.hpp"
#include "cli/record_folder.hpp"
#include "cli/summary.hpp"

#include <optional>

namespace fangpin::cli {

namespace {

struct decide_options {
    std::vector<std::string> packs;
    std::string found;
    std::string lang = "zh";
    std::vector<std::string> files;
    std::string records;
    bool screening = false;
    bool no_account = false;
    bool lines = false;
    bool summary = false;
};

/// Judges row by row, over all inputs.
class run {
public:
    explicit run(decide_options const& o) : asked_(o), policy_(load_policy(o.packs)) {
        options_.found = to_month(o.found);
        options_.screening = o.screening ? 1 : 0;
        options_.account = o.no_account ? 0 : 1;
        if (!o.records.empty())
            records_.emplace(o.records);
    }

    void judge_all(std::string const& file) {
        auto const input = read_input(file);
        auto const rows = made<rows_handle>([&](auto out, auto error) {
            return fangpin_rows_open(pass(input), asked_.lines ? 1 : 0, out, error);
        });
        fangpin_str document{};
        while (fangpin_rows_next(rows.get(), &document) == FANGPIN_OK && document.data != nullptr) {
            ++row_;
            judge(document, file == "-" ? "" : file, rows.get());
            progress_.at(row_);
        }
    }

    int finish() {
        out_.finish();
        return counted_.failed == 0 ? done : some_rows_failed;
    }
    [[nodiscard]] std::string summary() const { return summarise(counted_, policy_, asked_.lang); }

private:
    void judge(fangpin_str document, std::string_view file, fangpin_rows const* rows) {
        fangpin_decision* decision = nullptr;
        fangpin_text* record = nullptr;
        fangpin_error* error = nullptr;
        auto code = fangpin_decide_json(policy_.get(), document, &options_, &decision, &error);
        if (code == FANGPIN_OK && records_)
            code = fangpin_record_json(policy_.get(), document, &options_, &record, &error);
        decision_handle const judged(decision);
        text_handle const kept(record);
        error_handle const at_fault(error);
        if (code != FANGPIN_OK) {
            counted_.add_failure(view(fangpin_status_name(code)));
            write_error(at_fault.get(), file, rows);
            return;
        }
        if (records_)
            records_->write(row_, view(kept));
        auto const json = view(fangpin_decision_json(judged.get()));
        out_.write_line(json);
        if (asked_.summary)
            counted_.add(json);
    }

    void write_error(fangpin_error const* at_fault,
                     std::string_view file,
                     fangpin_rows const* rows) {
        fangpin_text* text = nullptr;
        auto const write = [&](std::string_view name) {
            return fangpin_error_row_json(at_fault,
                                          row_,
                                          pass(name),
                                          fangpin_rows_line(rows),
                                          fangpin_rows_column(rows),
                                          &text,
                                          nullptr);
        };
        // A file name may be any bytes; JSON has no way to say them.
        if (write(file) == FANGPIN_E_INVALID_UTF8)
            write("");
        text_handle const line(text);
        out_.write_line(view(line));
    }

    decide_options const& asked_;
    policy_handle policy_;
    fangpin_decide_options options_ = FANGPIN_DECIDE_OPTIONS_INIT;
    std::optional<record_folder> records_{};
    output out_{};
    tally counted_{};
    std::uint64_t row_ = 0;
    progress progress_{};
};

int decide(decide_options const& o) {
    auto const files = o.files.empty() ? std::vector<std::string>{"-"} : o.files;
    check_inputs(files);
    run r(o);
    for (auto const& file : files)
        r.judge_all(file);
    auto const status = r.finish();
    if (o.summary)
        std::fputs(r.summary().c_str(), stderr);
    return status;
}

}  // namespace

void add_decide(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand(
        "decide", "Judge households: JSON, arrays or JSON Lines in, JSON Lines out, in order");
    auto const o = std::make_shared<decide_options>();
    add_policy_option(*command, o->packs)->required();
    add_month(*command, "--found", o->found, "Month of discovery where a document gives none");
    command->add_flag("--screening", o->screening, "Presume what the pack allows to presume");
    command->add_flag("--no-account", o->no_account, "Leave out why: `because` is null");
    command->add_flag("--lines", o->lines, "Each line is a household");
    command->add_option("--record", o->records, "Write a record of each decision as DIR/<row>.json")
        ->type_name("DIR");
    command->add_flag("--summary", o->summary, "Counts on standard error");
    add_language(*command, o->lang)->needs("--summary");
    command->add_option("files", o->files, "Households in JSON; - for standard input")
        ->type_name("FILE");
    command->callback([&chosen, o] { chosen = [o] { return decide(*o); }; });
}

}  // namespace fangpin::cli
