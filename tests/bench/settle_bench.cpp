// What the exact outcome costs, with all that it hangs on and the smallest answers that settle it.
//
// Run on an undetermined household: settle_bench DOCUMENT.json [Google Benchmark's own options]
#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>
#include <fangpin/policy/builtin.hpp>

#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace {

namespace fp = fangpin;

/// A household of which nothing is known but where and when it was found.
struct nobody {
    char const* policy;
    char const* area;
    char const* month;
    char const* more = "";
};

constexpr nobody households[] = {
    {.policy = "maerkang-2022", .area = "513201", .month = "2022-06"},
    {.policy = "qianjiang-2024", .area = "429005", .month = "2024-06"},
    {.policy = "jiaohe-2022", .area = "220281", .month = "2021-06"},
    {.policy = "anju-2021", .area = "510904", .month = "2020-06"},
    // the text has no figure for a household that may be ordinary
    {.policy = "luan-2019",
     .area = "341502",
     .month = "2019-06",
     .more = R"(,"registry":{"any":["out_of_poverty","registered_poor"]})"},
};

std::string document_of(nobody const& n) {
    return R"({"format":"fangpin.household/1","id":"nobody","area":")" + std::string(n.area) +
           R"(","discovered":")" + n.month + "\"" + n.more + "}";
}

/// From parsed household to decision, no account.
void settle(benchmark::State& state, std::string const& policy, std::string const& document) {
    auto const p = *fp::builtin_policy(policy);
    auto const h = fp::read_household(document, p->facts);
    if (!h) {
        state.SkipWithError("a document that is refused");
        return;
    }
    fp::judge judge(p);
    auto const once = judge(*h);
    if (!once || once->outcome() != fp::outcome::undetermined) {
        state.SkipWithError("not an undetermined household");
        return;
    }
    for (auto _ : state) {
        auto d = judge(*h);
        benchmark::DoNotOptimize(d);
    }
    state.counters["relevant"] = static_cast<double>(once->relevant.size());
    state.counters["settles"] = static_cast<double>(once->settles.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: settle_bench DOCUMENT.json [options of Google Benchmark]\n";
        return 2;
    }
    std::stringstream sample;
    sample << std::ifstream(argv[1]).rdbuf();
    for (int i = 2; i < argc; ++i)
        argv[i - 1] = argv[i];
    argc = std::max(1, argc - 1);
    auto const add = [](std::string const& name, std::string policy, std::string document) {
        benchmark::RegisterBenchmark(name.c_str(), [policy, document](auto& state) {
            settle(state, policy, document);
        })->Unit(benchmark::kMicrosecond);
    };
    add("document, maerkang-2022", "maerkang-2022", sample.str());
    for (auto const& n : households)
        add(std::string("nothing known, ") + n.policy, n.policy, document_of(n));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
