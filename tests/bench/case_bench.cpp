// What cases cost: folding events, reading them, and what is due in a million cases.
//
// case_bench [CASES] [Google Benchmark's own options]
#include <fangpin/document/calendar_document.hpp>
#include <fangpin/document/case_document.hpp>
#include <fangpin/policy/builtin.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <iostream>

namespace {

namespace fp = fangpin;

/// A household of Maerkang from the clue to where it is monitored, and its elimination reviewed.
constexpr std::array course{
    R"("on":"2022-09-01","do":"open","channel":"screening","household":"H",)"
    R"("registry":"ordinary","level":"village")",
    R"("on":"2022-09-01","do":"begin","procedure":"identification","level":"township")",
    R"("on":"2022-09-02","do":"complete","step":"risk_assessment","level":"township",)"
    R"("evidence":["verification_list:D-1"])",
    R"("on":"2022-09-03","do":"help","measure":"temporary_relief","level":"village")",
    R"("on":"2022-09-05","do":"complete","step":"household_visit","level":"village",)"
    R"("evidence":["application_and_authorisation:D-2","collection_form:D-3"])",
    R"("on":"2022-09-05","do":"hand_in","step":"household_visit","level":"village")",
    R"("on":"2022-09-07","do":"complete","step":"data_matching","level":"county")",
    R"("on":"2022-09-08","do":"hold_meeting","step":"review_and_notice",)"
    R"("form":"representatives_meeting","level":"village")",
    R"("on":"2022-09-08","do":"post_notice","step":"review_and_notice","level":"village")",
    R"("on":"2022-09-09","do":"object","step":"review_and_notice","level":"village")",
    R"("on":"2022-09-12","do":"dismiss","step":"review_and_notice","reason":"unfounded",)"
    R"("level":"village")",
    R"("on":"2022-09-13","do":"complete","step":"review_and_notice","level":"village",)"
    R"("evidence":["minutes:D-4"])",
    R"("on":"2022-09-14","do":"complete","step":"township_review","level":"township")",
    R"("on":"2022-09-15","do":"complete","step":"county_determination","level":"county",)"
    R"("evidence":["written_reply:D-5"],"approved":true)",
    R"("on":"2022-09-16","do":"complete","step":"contact_named","level":"township")",
    R"("on":"2022-09-16","do":"name_contact","contact":"contact-7","level":"township")",
    R"("on":"2022-09-30","do":"fulfil","duty":"MEK-83","level":"village")",
    R"("on":"2022-10-31","do":"fulfil","duty":"MEK-83","level":"village")",
    R"("on":"2022-11-01","do":"begin","procedure":"elimination","risk_disappeared":true,)"
    R"("reason":"recovered","level":"township")",
    R"("on":"2022-11-02","do":"complete","step":"household_visit",)"
    R"("procedure":"elimination","level":"township","evidence":["village_list:D-6",)"
    R"("supporting_papers:D-7"])",
    R"("on":"2022-11-03","do":"hold_meeting","step":"review_and_notice",)"
    R"("form":"representatives_meeting","level":"village")",
    R"("on":"2022-11-03","do":"give_consent","step":"review_and_notice","level":"village")",
    R"("on":"2022-11-03","do":"post_notice","step":"review_and_notice","level":"village")",
    R"("on":"2022-11-09","do":"complete","step":"review_and_notice",)"
    R"("procedure":"elimination","level":"village")",
};
constexpr std::size_t determination = 13;
constexpr std::size_t under_identification = 8;  ///< events: review and township review are open
constexpr std::size_t monitored = 17;            ///< events: three steps open, five duties

std::string line_of(std::string const& id, std::size_t n) {
    return R"({"format":"fangpin.event/1","by":"post-1","case":")" + id + "\"," + course.at(n) +
           "}";
}

struct told_course {
    std::shared_ptr<fp::policy const> under = *fp::builtin_policy("maerkang-2022");
    std::vector<fp::case_event> events;

    told_course() {
        for (std::size_t n = 0; n < course.size(); ++n) {
            auto e = fp::read_event(line_of("C", n), *under);
            if (!e) {
                std::cerr << to_string(e.error()) << '\n';
                std::exit(2);
            }
            events.push_back(std::move(e->event));
        }
        events[determination].decided = "eligible";
        events[determination].decided_by = under->digest;
    }
    /// @returns whether every event was taken
    [[nodiscard]] bool tell(fp::case_file& c, std::size_t until) const {
        for (std::size_t n = 0; n < until; ++n)
            if (auto no = c.advance(events[n])) {
                std::cerr << course.at(n) << ": " << to_string(no->why) << '\n';
                return false;
            }
        return true;
    }
};

told_course const& the_course() {
    static told_course const c;
    return c;
}

using counted = benchmark::Counter;

void count_events(benchmark::State& state, std::size_t in_each) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(in_each));
}

/// The caller keeps the events, so each is copied into the log.
void advance_copies(benchmark::State& state) {
    auto const& told = the_course();
    for (auto _ : state) {
        fp::case_file c(told.under, "C");
        if (!told.tell(c, course.size()))
            state.SkipWithError("an event that is refused");
        benchmark::DoNotOptimize(c);
    }
    count_events(state, course.size());
}

/// The caller gives the events away.
void advance_moved(benchmark::State& state) {
    auto const& told = the_course();
    constexpr std::size_t batch = 16;
    for (auto _ : state) {
        std::vector const given(batch, told.events);
        auto events = given;
        std::vector<fp::case_file> cases(batch, fp::case_file(told.under, "C"));
        auto const begun = std::clock();  // of the processor, which others use too
        for (std::size_t i = 0; i < batch; ++i)
            for (auto& e : events[i])
                benchmark::DoNotOptimize(cases[i].advance(std::move(e)));
        state.SetIterationTime(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
    }
    count_events(state, batch * course.size());
}

void replay_lines(benchmark::State& state) {
    std::vector<std::string> lines;
    for (int i = 0; i < 200; ++i)
        for (std::size_t n = 0; n < determination; ++n)  // a decision document is another's cost
            lines.push_back(line_of("C-" + std::to_string(i), n));
    for (auto _ : state) {
        fp::replay cases({the_course().under});
        for (auto const& line : lines)
            if (cases.add(line))
                state.SkipWithError("an event that is none");
        benchmark::DoNotOptimize(cases);
    }
    count_events(state, lines.size());
}

/// Half under identification, with two steps open; half monitored, with four steps and duties.
void agenda_of(benchmark::State& state, std::size_t count) {
    auto const& told = the_course();
    std::vector<fp::case_file> cases;
    cases.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        if (!told.tell(cases.emplace_back(told.under, "C-" + std::to_string(i)),
                       i % 2 == 0 ? under_identification : monitored))
            state.SkipWithError("an event that is refused");
    std::vector<fp::case_file const*> each;
    each.reserve(count);
    for (auto const& c : cases)
        each.push_back(&c);
    auto const& calendar = fp::national_calendar();
    auto const day = *fp::date::parse("2022-10-20");
    std::size_t lines = 0;
    for (auto _ : state) {
        auto const all = fp::agenda({.cases = each}, day, calendar);
        for (auto const& line : all)
            benchmark::DoNotOptimize(line);
        lines = all.size();
    }
    state.counters["items"] = counted(static_cast<double>(lines));
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t cases = 1'000'000;
    if (argc > 1 && std::isdigit(static_cast<unsigned char>(*argv[1])) != 0) {
        std::string_view const given = argv[1];
        std::from_chars(given.data(), given.data() + given.size(), cases);
        for (int i = 2; i < argc; ++i)
            argv[i - 1] = argv[i];
        --argc;
    }
    benchmark::RegisterBenchmark("advance, events copied", advance_copies);
    benchmark::RegisterBenchmark("advance, events moved", advance_moved)->UseManualTime();
    benchmark::RegisterBenchmark("replay of JSON Lines", replay_lines);
    benchmark::RegisterBenchmark(
        ("agenda of " + std::to_string(cases) + " cases").c_str(), agenda_of, cases)
        ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
