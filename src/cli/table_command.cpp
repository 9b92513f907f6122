// fangpin table
#include "cli/arrow_handle.hpp"
#include "cli/batch_stream.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/packs.hpp"
#include "cli/summary.hpp"
#include "cli/table_answers.hpp"

#include <algorithm>
#include <optional>

namespace fangpin::cli {

namespace {

struct table_command_options {
    std::vector<std::string> packs;
    std::string found;
    std::string area;
    std::vector<std::string> mapping;
    std::vector<std::string> answers;
    std::string from;
    std::string to;
    std::string lang = "zh";
    std::vector<std::string> files;
    std::uint32_t threads = 1;
    bool screening = false;
    bool summary = false;
    bool drop = false;
};

std::optional<table_format> format_called(std::string const& name) {
    if (name.empty())
        return std::nullopt;
    return name == "csv" ? table_format::csv : table_format::json_lines;
}

/// What a summary counts and nobody wants to see.
std::vector<std::string> hidden_answers(table_command_options const& o) {
    std::vector<std::string> hidden;
    if (o.summary && !o.answers.empty())
        for (auto const* name : {"outcome", "fired", "barred", "categories"})
            if (std::ranges::find(o.answers, name) == o.answers.end())
                hidden.emplace_back(name);
    return hidden;
}

/// The options as the C library takes them.
class table_call {
public:
    table_call(table_command_options const& o, std::vector<std::string> const& hidden) {
        for (std::string_view const pair : o.mapping) {
            auto const middle = pair.rfind('=');
            mapping_.push_back(pass(pair.substr(0, middle)));
            mapping_.push_back(pass(pair.substr(middle + 1)));
        }
        for (auto const* names : {&o.answers, &hidden})
            for (auto const& name : *names)
                answers_.push_back(pass(name));
        options_.screening = o.screening ? 1 : 0;
        options_.area = pass(o.area);
        options_.found = to_month(o.found);
        options_.errors_as_rows = 1;
        options_.mapping = mapping_.data();
        options_.mapping_count = o.mapping.size();
        options_.answers = answers_.data();
        options_.answers_count = answers_.size();
        options_.drop_columns = o.drop ? 1 : 0;
        options_.threads = o.threads;
    }

    /// @throws failure  when the columns are not those of a register of sums
    void open(policy_handle const& policy, batch_source& from, ArrowArrayStream* answers) const {
        ArrowArrayStream in{};
        from.open(in);
        fangpin_error* error = nullptr;
        auto const status = fangpin_table_evaluate(policy.get(), &in, &options_, answers, &error);
        error_handle const wrong(error);
        from.rethrow();
        if (status != FANGPIN_OK)
            throw failure(to_failure(wrong).what());
    }

private:
    std::vector<fangpin_str> mapping_{};
    std::vector<fangpin_str> answers_{};
    fangpin_table_options options_ = FANGPIN_TABLE_OPTIONS_INIT;
};

int judge_table(table_command_options const& o) {
    auto const policy = load_policy(o.packs);
    auto const files = o.files.empty() ? std::vector<std::string>{"-"} : o.files;
    check_inputs(files);
    table_input in(files, format_called(o.from));
    batch_source source(in);
    auto const hidden = hidden_answers(o);
    arrow_handle<ArrowArrayStream> stream;
    table_call(o, hidden).open(policy, source, stream.get());
    in.check_others();

    arrow_handle<ArrowSchema> schema;
    if (stream->get_schema(stream.get(), schema.get()) != 0)
        throw failure("the answers cannot be had");
    table_answers answers(*schema, in.columns(), hidden, format_called(o.to).value_or(in.format()));
    while (true) {
        arrow_handle<ArrowArray> batch;
        if (stream->get_next(stream.get(), batch.get()) != 0) {
            answers.finish();
            source.rethrow();
            throw failure(stream->get_last_error(stream.get()));
        }
        if (batch->release == nullptr)
            break;
        answers.take(*batch, source.last());
    }
    answers.finish();
    if (o.summary)
        write_aside(summarise(answers.counted(), policy, o.lang));
    return answers.counted().failed == 0 ? done : some_rows_failed;
}

std::string wrong_pair(std::string const& pair) {
    auto const middle = pair.rfind('=');
    bool const fine = middle != std::string::npos && middle != 0 && middle + 1 != pair.size();
    return fine ? std::string() : "not COLUMN=FACT such as HH_NET=net_income: " + pair;
}

std::string repeated_name(std::vector<std::string> names) {
    std::ranges::sort(names);
    auto const twice = std::ranges::adjacent_find(names);
    return twice == names.end() ? std::string() : "asked for twice: " + *twice;
}

}  // namespace

void add_table(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand(
        "table",
        "Judge a register of sums: CSV or JSON Lines in and out, a line for each row, in order. "
        "Money is in yuan");
    auto const o = std::make_shared<table_command_options>();
    add_policy_option(*command, o->packs)->required();
    add_month(*command, "--found", o->found, "Month of discovery of rows without one");
    command->add_option("--area", o->area, "Division code of rows without one")->type_name("CODE");
    command->add_flag("--screening", o->screening, "Presume what the pack allows to presume");
    command->add_option("--map", o->mapping, "A column of another name, and the fact that it says")
        ->type_name("COLUMN=FACT")
        ->allow_extra_args(false)
        ->check(wrong_pair);
    command->add_option("--answers", o->answers, "What to answer, in this order, with commas")
        ->type_name("NAME,...")
        ->allow_extra_args(false)
        ->delimiter(',');
    command->add_option("--from", o->from, "Format; otherwise each file's name tells, or its begin")
        ->check(CLI::IsMember({"csv", "jsonl"}));
    command->add_option("--to", o->to, "Format of the answers; otherwise that of the first file")
        ->check(CLI::IsMember({"csv", "jsonl"}));
    command->add_option("--threads", o->threads, "How many work at once; answers stay the same")
        ->check(CLI::Range(1, 1024));
    command->add_flag("--drop", o->drop, "Leave out ids and columns that mean nothing");
    command->add_flag("--summary", o->summary, "Counts on standard error");
    add_language(*command, o->lang)->needs("--summary");
    command->add_option("files", o->files, "Registers of the same columns; - for standard input")
        ->type_name("FILE");
    command->callback([&chosen, o] {
        if (auto const twice = repeated_name(o->answers); !twice.empty())
            throw CLI::ValidationError("--answers", twice);
        chosen = [o] { return judge_table(*o); };
    });
}

}  // namespace fangpin::cli
