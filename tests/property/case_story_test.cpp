// Timelines of logs made at random under every text.
#include "property/random_log.hpp"
#include "search/told_maerkang.hpp"
#include "search/told_others.hpp"

#include <fangpin/document/case_story.hpp>
#include <fangpin/lifecycle/case_terms.hpp>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::vector<told_text> const& told_texts() {
    static std::vector<told_text> const all{
        told_maerkang(), told_qianjiang(false), told_jiaohe(), told_anju(), told_luan()};
    return all;
}

fp::replayed_case told_at_random(random_source& random, told_text const& text) {
    auto const under = *fp::builtin_policy(text.policy);
    fp::replayed_case c{.file = fp::case_file(under, "C-1"), .household = "H-1"};
    judged_households judged(under, text);
    random_log log(random, judged, day("2022-01-04"));
    for (std::uint64_t row = 1; row <= 40; ++row) {
        auto const e = log.next(c.file);
        if (auto why = c.file.advance(e))
            c.refused.push_back(
                {.row = row, .why = *std::move(why), .event = e, .after = c.file.log().size()});
    }
    return c;
}

std::size_t count(std::string const& text, std::string const& what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++n;
    return n;
}

}  // namespace

TEST_CASE("every event of a log has its line, taken or refused, and no refusal stays English",
          "[document]") {
    random_source random(20'220'706);
    std::size_t refused = 0;
    for (std::size_t n = 0; n < 300; ++n) {
        auto const c = told_at_random(random, told_texts().at(n % told_texts().size()));
        auto const zh = fp::explain_case(c, fp::language::zh, day("2023-01-01"), {});
        auto const en = fp::explain_case(c, fp::language::en, day("2023-01-01"), {});
        CAPTURE(zh);
        REQUIRE(count(zh, "未被接受") == c.refused.size());
        REQUIRE(count(en, " - not taken (row ") == c.refused.size());
        // each of them is one line that begins with its day
        REQUIRE(count(zh, "\n  202") == c.file.log().size() + c.refused.size());
        REQUIRE(count(en, "\n  202") == c.file.log().size() + c.refused.size());
        REQUIRE(count(zh, "不合规定(") == 0);
        for (auto const& r : c.refused) {
            REQUIRE(zh.find(r.why.why.remedy) == std::string::npos);
            REQUIRE((r.why.clause.empty() || zh.find("[" + r.why.clause) != std::string::npos));
        }
        refused += c.refused.size();
    }
    CHECK(refused > 1'000);
}

TEST_CASE("a timeline ends in the state of its case", "[document]") {
    random_source random(3);
    for (std::size_t n = 0; n < 200; ++n) {
        auto const c = told_at_random(random, told_texts().at(n % told_texts().size()));
        if (!c.file.begun())
            continue;
        auto const en = fp::explain_case(c, fp::language::en, std::nullopt, {});
        std::string const changed = "The case is now at: ";
        auto const last = en.rfind(changed);
        REQUIRE(last != std::string::npos);
        auto const state = std::string(term_of(c.file.state()).en);
        CAPTURE(en);
        REQUIRE(en.substr(last + changed.size(), state.size() + 1) == state + ".");
    }
}
