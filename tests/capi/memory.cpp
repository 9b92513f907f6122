// Memory runs out at every allocation of every call: memory [ALLOCATIONS per call]
//
// Calls that allocate very often are failed at some of them, far apart. Nothing falls over, is left
// behind or comes out half made, and there is the same answer once there is memory again.
#include "failing_memory.hpp"
#include "list_table.hpp"
#include "small_stream.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>

namespace {

struct given {
    fangpin_policy* policy = nullptr;
    fangpin_decision* decision = nullptr;
    fangpin_error* wrong = nullptr;
    std::string document{};
};

void sweep_texts(given const& g) {
    sweep("window", text([](auto out, auto error) {
              return fangpin_window_json(nullptr, 202206, out, error);
          }));
    sweep("policies",
          text([](auto out, auto error) { return fangpin_policies_json({}, 0, out, error); }));
    sweep("show", text([&](auto out, auto error) {
              return fangpin_policy_show(g.policy, pass("zh"), out, error);
          }));
    sweep("show html", text([&](auto out, auto error) {
              return fangpin_policy_show_html(g.policy, pass("en"), out, error);
          }));
    sweep("diagram", text([&](auto out, auto error) {
              return fangpin_case_diagram(g.policy, pass("zh"), out, error);
          }));
    sweep("explain", text([&](auto out, auto error) {
              return fangpin_decision_explain(g.decision, pass("zh"), out, error);
          }));
    sweep("row error", text([&](auto out, auto error) {
              return fangpin_error_row_json(g.wrong, 1, pass("f"), 1, 1, out, error);
          }));
    sweep("audit", text([&](auto out, auto error) {
              return fangpin_audit_json(g.decision, 1, out, error);
          }));
    auto const make_record = text([&](auto out, auto error) {
        return fangpin_record_json(g.policy, pass(g.document), nullptr, out, error);
    });
    auto const changed = in_peace(make_record).said + " ";
    sweep("record", make_record);
    sweep("verify", text([&](auto out, auto error) {
              return fangpin_verify_json(pass(changed), out, error);
          }));
    std::ifstream file(FANGPIN_SOURCE_DIR "/examples/cases/maerkang.jsonl");
    std::string first;
    std::getline(file, first);
    auto const events = first + "\n{\n";
    fangpin_case_options looking = FANGPIN_CASE_OPTIONS_INIT;
    looking.as_of = 19'200;
    sweep("cases", text([&](auto out, auto error) {
              return fangpin_case_replay(g.policy, pass(events), &looking, out, error);
          }));
    sweep("agenda", text([&](auto out, auto error) {
              return fangpin_case_agenda(g.policy, pass(events), &looking, out, error);
          }));
    sweep("advance", text([&](auto out, auto error) {
              std::int32_t taken = 0;
              return fangpin_case_advance(
                  g.policy, pass(""), pass(first), &looking, out, &taken, error);
          }));
    auto const asked =
        std::string(R"({"format":"fangpin.allotment/1","contacts":[{"contact":"P-1",)") +
        R"("households":0}],"cases":[{"case":"C-1","area":"513201"}]})";
    sweep("assign", text([&](auto out, auto error) {
              return fangpin_case_assign(g.policy, pass(asked), out, error);
          }));
    std::string const told = events + std::string(std::istreambuf_iterator<char>(file), {});
    sweep("timeline", text([&](auto out, auto error) {
              return fangpin_case_explain(g.policy, pass(told), pass("zh"), nullptr, out, error);
          }));
    sweep("damage",
          text([&](auto, auto error) { return fangpin_record_check(pass(changed), error); }));
    for (auto const* expression : {"sum([1, 2, 3]) / 7", "1 +", "houshold_size > 1 / 0"})
        sweep("rule", text([&](auto out, auto error) {
                  auto const facts = pass(R"({"at_risk":true})");
                  return fangpin_rule_json(g.policy, pass(expression), facts, out, error);
              }));
}

void sweep_decisions(given const& g) {
    for (auto const& document : {g.document, std::string("{}"), g.document + "x"})
        for (std::int32_t const account : {0, 1}) {
            auto const make = [&](auto out, auto error) {
                fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
                options.account = account;
                return fangpin_decide_json(g.policy, pass(document), &options, out, error);
            };
            sweep("decide", [&](fangpin_error** error) {
                return one<fangpin_decision>(
                    make, fangpin_decision_json, fangpin_decision_free, error);
            });
        }
}

void sweep_packs(given const& g) {
    auto const sweep_policy = [](char const* name, auto make) {
        sweep(name, [make](fangpin_error** error) {
            return one<fangpin_policy>(make, fangpin_policy_id, fangpin_policy_free, error);
        });
    };
    auto const pack = fangpin_policy_text(g.policy, 0);
    auto const wrong = pass("[policy]\nid = 1\nodd = 2\n");
    sweep_policy("builtin", [](auto out, auto error) {
        return fangpin_policy_builtin(pass("maerkang-2022"), out, error);
    });
    for (auto const& toml : {pack, wrong})
        sweep_policy("load", [&](auto out, auto error) {
            return fangpin_policy_load(&toml, 1, out, error);
        });
    auto const check_pack = [&](auto out, auto error) {
        return fangpin_policy_check(&pack, nullptr, 1, out, error);
    };
    sweep("check", [&](fangpin_error** error) {
        return one<fangpin_report>(check_pack, fangpin_report_str, fangpin_report_free, error);
    });
}

/// What a table comes to: the outcome of each row. A stream has its own way of telling an error.
answer judge_table(given const& g, ArrowArrayStream in, fangpin_error** error) {
    static constexpr std::array<fangpin_str, 1> wanted{{{"outcome", 7}}};
    fangpin_table_options options = FANGPIN_TABLE_OPTIONS_INIT;
    options.area = pass("513201101201");
    options.found = 202206;
    options.answers = wanted.data();
    options.answers_count = wanted.size();
    ArrowArrayStream out{};
    answer a;
    a.status = fangpin_table_evaluate(g.policy, &in, &options, &out, error);
    check(in.release == nullptr, "table", until_failure, "a stream that was not taken over");
    if (a.status != FANGPIN_OK)
        return a;
    ArrowArray batch{};
    a.handed_out = true;
    int const number = out.get_next(&out, &batch);
    if (number != 0) {
        check(number == ENOMEM, "table", until_failure, "another error of a stream");
        a.status = FANGPIN_E_OUT_OF_MEMORY;
        a.handed_out = false;
        a.told = false;
    } else {
        auto const left = std::exchange(until_failure, -1);
        auto const* outcomes = static_cast<char const*>(batch.children[0]->buffers[1]);
        for (std::int64_t row = 0; row < batch.length; ++row)
            a.said += static_cast<char>('0' + outcomes[row]);
        batch.release(&batch);
        until_failure = left;
    }
    out.release(&out);
    return a;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1)
        most_allocations = std::atoll(argv[1]);
    given g;
    std::ifstream file(FANGPIN_SOURCE_DIR "/examples/documents/sample.json");
    g.document.assign(std::istreambuf_iterator<char>(file), {});
    fangpin_decision* none = nullptr;
    fangpin_policy_builtin(pass("maerkang-2022"), &g.policy, nullptr);
    fangpin_decide_json(g.policy, pass(g.document), nullptr, &g.decision, nullptr);
    fangpin_decide_json(g.policy, pass("{}"), nullptr, &none, &g.wrong);

    sweep_texts(g);
    sweep_decisions(g);
    sweep_packs(g);
    sweep("table", [&](fangpin_error** error) {
        ArrowArrayStream in{};
        fangpin_test_stream(&in);
        return judge_table(g, in, error);
    });
    fangpin_test::list_table lists(30);
    sweep("table of lists",
          [&](fangpin_error** error) { return judge_table(g, lists.stream(), error); });

    fangpin_error_free(g.wrong);
    fangpin_decision_free(g.decision);
    fangpin_policy_free(g.policy);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
