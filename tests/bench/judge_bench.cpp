// What a judgement costs, beside reading and writing the same bytes with Boost.JSON.
//
// Run on the sample register: judge_bench REGISTER.jsonl [Google Benchmark's own options]
#include <fangpin/decision/judge.hpp>
#include <fangpin/document/decision_document.hpp>
#include <fangpin/document/household_document.hpp>
#include <fangpin/document/rows.hpp>
#include <fangpin/policy/builtin.hpp>

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

namespace fp = fangpin;

/// The settled households of a register, as text and as parsed.
struct sample {
    std::shared_ptr<fp::policy const> policy = *fp::builtin_policy("maerkang-2022");
    std::vector<std::string> documents;
    std::vector<fp::household> households;
    std::vector<std::string> decisions;  ///< with accounts

    void load(char const* path) {
        std::stringstream text;
        text << std::ifstream(path).rdbuf();
        auto const whole = text.str();
        fp::rows rows(whole, true);
        fp::judge judge(policy);
        while (auto const row = rows.next()) {
            auto h = fp::read_household(row->json, policy->facts);
            if (!h)
                continue;
            auto const d = judge(*h, {.account = true});
            if (!d || d->outcome() == fp::outcome::undetermined)
                continue;
            documents.emplace_back(row->json);
            decisions.push_back(fp::write_decision(*d));
            households.push_back(*std::move(h));
        }
    }
};

sample& the_sample() {
    static sample s;
    return s;
}

void from_household(benchmark::State& state, bool account) {
    auto const& s = the_sample();
    fp::judge judge(s.policy);
    std::size_t i = 0;
    for (auto _ : state) {
        auto d = judge(s.households[i], {.account = account});
        benchmark::DoNotOptimize(d);
        i = i + 1 == s.households.size() ? 0 : i + 1;
    }
}

void json_to_json(benchmark::State& state, bool account) {
    auto const& s = the_sample();
    fp::judge judge(s.policy);
    std::size_t i = 0;
    for (auto _ : state) {
        auto const h = fp::read_household(s.documents[i], s.policy->facts);
        auto const d = judge(*h, {.account = account});
        benchmark::DoNotOptimize(fp::write_decision(*d));
        i = i + 1 == s.documents.size() ? 0 : i + 1;
    }
}

/// Boost.JSON reads the document into its tree and writes the decision's tree.
void boost_read_and_write(benchmark::State& state, bool account) {
    auto const& s = the_sample();
    fp::judge judge(s.policy);
    std::vector<boost::json::value> trees;
    for (auto const& h : s.households)
        trees.push_back(boost::json::parse(fp::write_decision(*judge(h, {.account = account}))));
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(boost::json::parse(s.documents[i]));
        benchmark::DoNotOptimize(boost::json::serialize(trees[i]));
        i = i + 1 == trees.size() ? 0 : i + 1;
    }
}

/// The least of many short repetitions is what a judgement takes when nobody else is at the
/// processor; the mean says how busy the machine was.
void add(char const* name, void (*run)(benchmark::State&, bool), bool account) {
    benchmark::RegisterBenchmark(name, run, account)
        ->ComputeStatistics(
            "least", [](std::vector<double> const& times) { return std::ranges::min(times); });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: judge_bench REGISTER.jsonl [options of Google Benchmark]\n";
        return 2;
    }
    the_sample().load(argv[1]);
    if (the_sample().households.empty()) {
        std::cerr << argv[1] << ": no settled household to judge\n";
        return 2;
    }
    std::cerr << the_sample().households.size() << " settled households\n";
    for (int i = 2; i < argc; ++i)
        argv[i - 1] = argv[i];
    argc = std::max(1, argc - 1);
    add("household, no account", from_household, false);
    add("household, account", from_household, true);
    add("JSON to JSON, no account", json_to_json, false);
    add("Boost.JSON, same bytes, no account", boost_read_and_write, false);
    add("JSON to JSON, account", json_to_json, true);
    add("Boost.JSON, same bytes, account", boost_read_and_write, true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
