// fangpin decide
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/packs.hpp"
#include "cli/record_folder.hpp"
#include "cli/register.hpp"
#include "cli/summary.hpp"

#include <optional>

namespace fangpin::cli {

namespace {

struct decide_options : register_options {
    std::string records;
    bool no_account = false;
    bool summary = false;
};

/// Judges row by row, over all inputs.
class run {
public:
    explicit run(decide_options const& o)
        : asked_(o), policy_(load_policy(o.packs)), options_(o.judging()) {
        options_.account = o.no_account ? 0 : 1;
        if (!o.records.empty())
            records_.emplace(o.records);
    }

    void judge(given_row const& row) {
        fangpin_decision* decision = nullptr;
        fangpin_text* record = nullptr;
        fangpin_error* error = nullptr;
        auto code = fangpin_decide_json(policy_.get(), row.document, &options_, &decision, &error);
        if (code == FANGPIN_OK && records_)
            code = fangpin_record_json(policy_.get(), row.document, &options_, &record, &error);
        decision_handle const judged(decision);
        text_handle const kept(record);
        error_handle const at_fault(error);
        if (code != FANGPIN_OK) {
            counted_.add_failure(view(fangpin_status_name(code)));
            write_row_error(out_, at_fault.get(), row);
            return;
        }
        if (records_)
            records_->write(row.number, view(kept));
        auto const json = view(fangpin_decision_json(judged.get()));
        out_.write_line(json);
        if (asked_.summary)
            counted_.add(json);
    }

    int finish() {
        out_.finish();
        if (asked_.summary)
            write_aside(summarise(counted_, policy_, asked_.lang));
        return counted_.failed == 0 ? done : some_rows_failed;
    }

private:
    decide_options const& asked_;
    policy_handle policy_;
    fangpin_decide_options options_;
    std::optional<record_folder> records_{};
    output out_{};
    tally counted_{};
};

int decide(decide_options const& o) {
    auto const inputs = o.inputs();  // looked at before a folder of records is made
    run r(o);
    each_row(inputs, o.lines, [&r](given_row const& row) { r.judge(row); });
    return r.finish();
}

}  // namespace

void add_decide(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand(
        "decide", "Judge households: JSON, arrays or JSON Lines in, JSON Lines out, in order");
    auto const o = std::make_shared<decide_options>();
    add_register_options(*command, *o);
    command->add_flag("--no-account", o->no_account, "Leave out why: `because` is null");
    command->add_option("--record", o->records, "Write a record of each decision as DIR/<row>.json")
        ->type_name("DIR");
    command->add_flag("--summary", o->summary, "Counts on standard error");
    add_language(*command, o->lang)->needs("--summary");
    command->callback([&chosen, o] { chosen = [o] { return decide(*o); }; });
}

}  // namespace fangpin::cli
