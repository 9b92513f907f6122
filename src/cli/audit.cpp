// fangpin audit
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/packs.hpp"
#include "cli/register.hpp"
#include "cli/summary.hpp"

#include <array>

namespace fangpin::cli {

namespace {

struct audit_options : register_options {
    bool all = false;
};

/// By the numbers of findings in C.
constexpr std::array finding_names{"cannot_tell", "agrees", "not_listed", "listed_without_ground"};

/// Holds a register against the rules, row by row.
class auditor {
public:
    explicit auditor(audit_options const& o)
        : asked_(o), policy_(load_policy(o.packs)), options_(o.judging()) {}

    void look_at(given_row const& row) {
        fangpin_decision* decision = nullptr;
        fangpin_error* error = nullptr;
        auto const code =
            fangpin_decide_json(policy_.get(), row.document, &options_, &decision, &error);
        decision_handle const judged(decision);
        error_handle const at_fault(error);
        if (code != FANGPIN_OK) {
            ++failed_;
            count(errors_, view(fangpin_status_name(code)));
            write_row_error(out_, at_fault.get(), row);
            return;
        }
        auto const found = fangpin_audit_finding(judged.get());
        ++audited_;
        count(findings_, finding_names.at(static_cast<std::size_t>(found)));
        bool const told = found != FANGPIN_AGREES && (found != FANGPIN_CANNOT_TELL || asked_.all);
        if (!told)
            return;
        auto const line = made<text_handle>([&](auto out, auto wrong) {
            return fangpin_audit_json(judged.get(), row.number, out, wrong);
        });
        out_.write_line(view(line));
    }

    int finish() {
        out_.finish();
        summary s(policy_, asked_.lang);
        s.rows(audited_, "audited", failed_);
        s.each("findings",
               {"not_listed", "listed_without_ground", "cannot_tell", "agrees"},
               findings_,
               audited_);
        s.section("errors", errors_, audited_ + failed_);
        write_aside(std::move(s).text());
        return failed_ == 0 ? done : some_rows_failed;
    }

private:
    audit_options const& asked_;
    policy_handle policy_;
    fangpin_decide_options options_;
    output out_{};
    counts findings_{};
    counts errors_{};
    std::uint64_t audited_ = 0;
    std::uint64_t failed_ = 0;
};

int audit(audit_options const& o) {
    auto const inputs = o.inputs();
    auditor a(o);
    each_row(inputs, o.lines, [&a](given_row const& row) { a.look_at(row); });
    return a.finish();
}

}  // namespace

void add_audit(CLI::App& app, action& chosen) {
    auto* command = app.add_subcommand(
        "audit",
        "Hold a register against the rules: who is to be monitored and is not, and the reverse");
    auto const o = std::make_shared<audit_options>();
    add_register_options(*command, *o);
    command->add_flag("--all", o->all, "List those of whom it cannot be told, too");
    command->callback([&chosen, o] { chosen = [o] { return audit(*o); }; });
}

}  // namespace fangpin::cli
