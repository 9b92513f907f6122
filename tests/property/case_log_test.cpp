// Laws of cases, over logs made at random under every text.
//
// FANGPIN_LOGS=1000000 fangpin_test_property '[logs]' tells a million of them.
#include "property/random_log.hpp"
#include "property/same_case.hpp"
#include "search/monitor.hpp"
#include "search/packs.hpp"
#include "search/told_maerkang.hpp"
#include "search/told_others.hpp"

#include <fangpin/document/case_document.hpp>

#include <cstdlib>
#include <iostream>
#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;
using fp::case_state;

namespace {

/// A text, its procedures as transcribed, and where its logs begin.
struct text_of_logs {
    told_text told;
    std::shared_ptr<fp::policy const> under;
    fp::date begins;
    judged_households judged;

    text_of_logs(told_text const& text, std::string const& over, std::string const& from)
        : told(text),
          under(loaded(shipped(text.policy), over)),
          begins(day(from)),
          judged(under, told) {}
};

std::vector<std::unique_ptr<text_of_logs>> all_texts() {
    std::vector<std::unique_ptr<text_of_logs>> all;
    auto const add = [&](told_text const& text, std::string const& from, char const* over = "") {
        all.push_back(std::make_unique<text_of_logs>(text, over, from));
    };
    add(told_maerkang(), "2022-01-04", invented_figures);
    add(told_qianjiang(true), "2024-01-04", invented_courses);
    add(told_jiaohe(), "2021-01-04");
    add(told_anju(), "2020-01-06");
    add(told_luan(), "2019-05-06");
    return all;
}

struct tally {
    std::size_t taken = 0;
    std::size_t refused = 0;
    std::set<case_state> reached{};
};

/// One case, told every event, and its twin, told those that were taken: after each event the twin
/// is the replay of that prefix of the log.
class told_twice {
public:
    told_twice(text_of_logs& text, tally& count)
        : count_(count),
          case_(text.under, "C-1"),
          twin_(text.under, "C-1"),
          told_(text.told, text.judged, text.under->digest) {}

    [[nodiscard]] fp::case_file const& file() const noexcept { return case_; }

    /// @returns what is wrong; empty: nothing
    std::string tell(fp::case_event const& e) {
        auto const forbidden = told_.forbids(e);
        if (auto const no = case_.advance(e)) {
            ++count_.refused;
            if (forbidden.empty())
                return "refused, though allowed: " + to_string(no->why);
            if (no->why.found.empty() || no->why.remedy.empty())
                return "refused without a word";
        } else {
            ++count_.taken;
            if (!forbidden.empty())
                return "taken, though " + forbidden.front();
            told_.take(e);
            if (twin_.advance(e))
                return "refused in the replay";
            if (auto const wrong = told_.compare(case_, e); !wrong.empty())
                return wrong.front();
            count_.reached.insert(case_.state());
        }
        return same_case(case_, twin_) ? "" : "not what its replay is";
    }

private:
    tally& count_;
    fp::case_file case_;
    fp::case_file twin_;
    monitor told_;
};

std::size_t logs_asked(std::size_t otherwise) {
    auto const* asked = std::getenv("FANGPIN_LOGS");  // NOLINT(concurrency-mt-unsafe)
    return asked != nullptr ? static_cast<std::size_t>(std::stoull(asked)) : otherwise;
}

std::string written(fp::case_file const& c) {
    return fp::write_case({.file = c}, std::nullopt, fp::national_calendar());
}

}  // namespace

TEST_CASE("whatever comes, a case is the replay of what it took, and stands where its text has it",
          "[lifecycle][logs][MEK-41][MEK-73][MEK-75][MEK-76][MEK-77][JH-14][QJ-17][QJ-19][QJ-21]") {
    random_source random(20'220'701);
    auto const texts = all_texts();
    auto const logs = logs_asked(5'000);
    tally count;
    for (std::size_t n = 0; n < logs; ++n) {
        auto& text = *texts[n % texts.size()];
        told_twice cases(text, count);
        random_log log(random, text.judged, text.begins);
        for (auto events = 20 + random.below(60); events > 0; --events) {
            auto const e = log.next(cases.file());
            if (auto const wrong = cases.tell(e); !wrong.empty()) {
                CAPTURE(n, text.told.policy, to_string(e.what), e.step, to_string(e.on));
                FAIL(wrong);
            }
        }
    }
    std::cout << logs << " logs: " << count.taken << " events taken, " << count.refused
              << " refused\n";
    CHECK(count.reached.size() == fp::case_state_names.size());
}

TEST_CASE("a log read anew gives the case that it was told of, after every event",
          "[lifecycle][logs]") {
    random_source random(7);
    auto const texts = all_texts();
    for (std::size_t n = 0; n < 50; ++n) {
        auto& text = *texts[n % texts.size()];
        fp::case_file c(text.under, "C-1");
        random_log log(random, text.judged, text.begins);
        for (int step = 0; step < 40; ++step) {
            if (c.advance(log.next(c)))
                continue;
            fp::case_file again(text.under, "C-1");
            for (auto const& e : c.log())
                REQUIRE_FALSE(again.advance(e));
            REQUIRE(same_case(again, c));
            REQUIRE(written(again) == written(c));
        }
    }
}
