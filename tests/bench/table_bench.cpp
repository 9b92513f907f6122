// What a register of sums costs by columns: Maerkang's text over an invented register, from one
// thread, without Python. The reference task beside other systems is in columns/.
//
// table_bench [Google Benchmark's own options]
//
// PACK=FILE judges under another pack, ROWS=N so many rows, LEVEL=N with loops up to x86-64-vN.
#include "columns/arrow_export.hpp"

#include <fangpin/columns/table_evaluation.hpp>
#include <fangpin/policy/builtin.hpp>

#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

namespace {

namespace fp = fangpin;
using fp::detail::array;
using fp::detail::arrow_owner;

std::int64_t const rows =
    std::getenv("ROWS") != nullptr ? std::atoll(std::getenv("ROWS")) : 1000000;
using bytes = std::vector<std::uint8_t>;

/// A register with a column for each fact of a policy that may be a yes or a no, and some sums.
struct invented_register {
    arrow_owner<ArrowSchema> schema;
    std::vector<std::shared_ptr<bytes>> bits;
    std::vector<std::shared_ptr<std::vector<std::int64_t>>> sums;

    explicit invented_register(fp::policy const& p) {
        std::mt19937_64 random(2022);
        std::vector<arrow_owner<ArrowSchema>> fields;
        for (auto const* name :
             {"total_income", "business_cost", "rigid_expenditure", "previous_net_income"}) {
            auto values = std::make_shared<std::vector<std::int64_t>>(rows);
            for (auto& v : *values)
                v = static_cast<std::int64_t>(random() % 4'000'000);
            sums.push_back(std::move(values));
            fields.push_back(fp::detail::make_schema({.format = "l", .name = name}));
        }
        auto sizes = std::make_shared<bytes>(rows);
        for (auto& size : *sizes)
            size = static_cast<std::uint8_t>(1 + random() % 8);
        bits.push_back(sizes);
        fields.push_back(fp::detail::make_schema({.format = "C", .name = "household_size"}));
        for (std::size_t f = 0; f < p.facts.size(); ++f)
            if (auto const& fact = p.facts[f];
                fact.origin == fp::fact_origin::attested && fact.type.is(fp::kind::boolean)) {
                for (int plane = 0; plane < 2; ++plane) {
                    auto some = std::make_shared<bytes>(rows / 8);
                    for (auto& eight : *some)
                        eight = static_cast<std::uint8_t>(
                            plane == 0 ? random() & random() & random()
                                       : random() | random() | random() | random());
                    bits.push_back(std::move(some));
                }
                fields.push_back(fp::detail::make_schema({.format = "b", .name = fact.name}));
            }
        schema = fp::detail::make_schema(
            {.format = "+s", .nullable = false, .children = std::move(fields)});
    }
    [[nodiscard]] arrow_owner<ArrowArray> batch() const {
        array table{.length = rows, .buffers = {nullptr}};
        for (auto const& values : sums)
            table.children.push_back(fp::detail::make_array(
                {.length = rows, .buffers = {nullptr, values->data()}, .keeper = values}));
        table.children.push_back(fp::detail::make_array(
            {.length = rows, .buffers = {nullptr, bits[0]->data()}, .keeper = bits[0]}));
        for (std::size_t i = 1; i < bits.size(); i += 2)
            table.children.push_back(
                fp::detail::make_array({.length = rows,
                                        .null_count = -1,
                                        .buffers = {bits[i + 1]->data(), bits[i]->data()},
                                        .keeper = bits[i]}));
        return fp::detail::make_array(std::move(table));
    }
};

std::shared_ptr<fp::policy const> pack() {
    auto const* file = std::getenv("PACK");
    if (file == nullptr)
        return *fp::builtin_policy("maerkang-2022");
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    std::vector<fp::pack_text> const texts{{.toml = text.str(), .name = file}};
    std::vector<fp::issue> issues;
    auto loaded = fp::policy::load(texts, issues);
    if (!loaded) {
        for (auto const& i : issues)
            std::cerr << to_string(i.what) << '\n';
        std::exit(2);
    }
    return loaded;
}

fp::processor level() {
    auto const* wanted = std::getenv("LEVEL");
    return wanted == nullptr ? fp::processor::best : static_cast<fp::processor>(std::atoi(wanted));
}

void judged(benchmark::State& state, std::vector<fp::answer> const& answers) {
    auto const p = pack();
    invented_register const data(*p);
    auto const how = fp::table_evaluation::of(p,
                                              *data.schema,
                                              {.area = *fp::area::parse("513201"),
                                               .found = fp::month::of(2022, 6),
                                               .answers = answers,
                                               .level = level()});
    if (!how) {
        state.SkipWithError(to_string(how.error()).c_str());
        return;
    }
    for (auto _ : state) {
        auto batch = data.batch();
        arrow_owner<ArrowArray> out;
        if (auto wrong = how->evaluate(*batch, *out))
            state.SkipWithError(to_string(wrong->why).c_str());
        benchmark::DoNotOptimize(out);
    }
    state.SetItemsProcessed(state.iterations() * rows);
}

void outcome_and_rules(benchmark::State& state) {
    judged(state, {fp::answer::outcome, fp::answer::categories, fp::answer::holds});
}
void every_reason(benchmark::State& state) {
    judged(state, {});
}
BENCHMARK(outcome_and_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(every_reason)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
