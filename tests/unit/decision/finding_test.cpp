#include <fangpin/decision/finding.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;
using fp::testing::household_with;
using fp::testing::maerkang;

namespace {

/// What an audit comes to when everything is known, as the text says it.
fp::finding known(fp::outcome o, bool monitored) {
    bool const due = o == fp::outcome::eligible;
    return due == monitored ? fp::finding::agrees
           : due            ? fp::finding::not_listed
                            : fp::finding::listed_without_ground;
}

/// The finding of all completions, where they have one in common.
fp::finding of_completions(fp::outcomes possible, fp::truth monitored) {
    std::vector<fp::finding> found;
    for (auto const o : possible.listed())
        for (bool const listed : {false, true})
            if (listed ? monitored.may_be_yes() : monitored.may_be_no())
                found.push_back(known(o, listed));
    auto const same = [&](fp::finding f) { return f == found.front(); };
    return std::ranges::all_of(found, same) ? found.front() : fp::finding::cannot_tell;
}

/// All sets of outcomes but the empty one.
std::vector<fp::outcomes> every_possible() {
    std::vector<fp::outcomes> all;
    for (unsigned bits = 1; bits < 16; ++bits)
        all.push_back({.bits = static_cast<std::uint8_t>(bits << 1U)});
    return all;
}

std::vector<fp::truth> const monitored_answers{
    fp::truth::no(), fp::truth::yes(), fp::truth::unknown()};

fp::finding found(fp::outcomes possible, fp::truth monitored) {
    return fp::held_against(fp::ground_for_monitoring(possible), monitored);
}

/// The finding of a changed base household, then what it rests on: `MEK-16 no`.
std::vector<std::string> audited(std::string const& changes) {
    auto const h = household_with(changes);
    auto const d = fp::judge(maerkang())(h);
    REQUIRE(d);
    std::vector<std::string> said{std::string(to_string(fp::audit(*d)))};
    for (auto const place : fp::grounds(*d))
        said.push_back(d->policy->rules[place].id + " " + std::string(to_string(d->values[place])));
    return said;
}

using texts = std::vector<std::string>;

/// Due under MEK-16, whatever the base says.
std::string due(std::string const& more, std::string const& facts = "") {
    return R"({"guarantees":{"housing":"unmet"},"income":[
        {"class":"wage","from":"2021-06","to":"2022-05","yuan":"1000.00"},
        {"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
        {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}],)" +
           more + R"("facts":{"at_risk":true,"self_reliant":false)" + facts + "}}";
}

}  // namespace

TEST_CASE("a finding is what every completion comes to, for all sets of outcomes and answers",
          "[decision][MEK-84]") {
    for (auto const possible : every_possible())
        for (auto const monitored : monitored_answers) {
            CAPTURE(int{possible.bits}, to_string(monitored));
            CHECK(found(possible, monitored) == of_completions(possible, monitored));
        }
}

TEST_CASE("what is not known of the register or of the ground is taken for no finding",
          "[decision][MEK-84]") {
    for (auto const possible : every_possible()) {
        CHECK(found(possible, fp::truth::unknown()) == fp::finding::cannot_tell);
        auto const all = possible.listed();
        if (possible.may_be(fp::outcome::eligible) && all.size() > 1)
            for (auto const monitored : monitored_answers)
                CHECK(found(possible, monitored) == fp::finding::cannot_tell);
    }
}

TEST_CASE("learning more never changes a finding that was settled", "[decision][MEK-84]") {
    for (auto const possible : every_possible())
        for (auto const narrower : every_possible())
            if ((narrower.bits & ~possible.bits) == 0)
                for (auto const monitored : monitored_answers)
                    for (auto const known : monitored_answers) {
                        bool const learned = (known.bits() & ~monitored.bits()) == 0;
                        auto const before = found(possible, monitored);
                        if (learned && before != fp::finding::cannot_tell)
                            CHECK(found(narrower, known) == before);
                    }
}

TEST_CASE("a household that is due and not monitored is found, with the conditions that hold",
          "[decision][MEK-84][MEK-16]") {
    CHECK(audited(due(R"("monitored":false,)")) == texts{"not_listed", "MEK-16 yes"});
    CHECK(audited(due(R"("monitored":true,)")) == texts{"agrees", "MEK-16 yes"});
    CHECK(audited(due(R"("monitored":null,)")) == texts{"cannot_tell", "MEK-16 yes"});
}

TEST_CASE("a bar is no ground for monitoring, and a village review that lifts it is",
          "[decision][MEK-84][MEK-27][MEK-34]") {
    auto const rich = std::string(R"(,"large_deposit":true)");
    CHECK(audited(due(R"("monitored":true,)", rich)) ==
          texts{"listed_without_ground", "MEK-16 yes", "MEK-27 yes", "MEK-34 no"});
    CHECK(audited(due(R"("monitored":false,)", rich)) ==
          texts{"agrees", "MEK-16 yes", "MEK-27 yes", "MEK-34 no"});
    auto const lifted =
        rich + R"(,"village_review_override":{"value":true,"reason":"invented for tests"})";
    CHECK(audited(due(R"("monitored":true,)", lifted)) ==
          texts{"agrees", "MEK-16 yes", "MEK-27 yes", "MEK-34 yes"});
    CHECK(audited(due(R"("monitored":false,)", lifted)) ==
          texts{"not_listed", "MEK-16 yes", "MEK-27 yes", "MEK-34 yes"});
}

TEST_CASE("neither who lives elsewhere nor who meets no condition has ground",
          "[decision][MEK-84][MEK-01][MEK-10]") {
    CHECK(audited(R"({"monitored":true,"registration":"urban"})") ==
          texts{"listed_without_ground", "MEK-01 no"});
    CHECK(audited(R"({"monitored":true})") == texts{"listed_without_ground",
                                                    "MEK-16 no",
                                                    "MEK-17 no",
                                                    "MEK-18 no",
                                                    "MEK-19 no",
                                                    "MEK-20 no",
                                                    "MEK-21 no"});
    CHECK(audited(R"({"monitored":false})").front() == "agrees");
}

TEST_CASE("outcomes that are all without ground are an answer, others are not",
          "[decision][MEK-84][MEK-27]") {
    CHECK(audited(R"({"monitored":true,"residence_months":null})").front() ==
          "listed_without_ground");
    CHECK(audited(R"({"monitored":false,"residence_months":null})").front() == "agrees");
    CHECK(audited(due(R"("monitored":true,)", R"(,"large_deposit":null)")) ==
          texts{"cannot_tell", "MEK-16 yes", "MEK-27 unknown", "MEK-34 no"});
    CHECK(audited(due(R"("monitored":false,"residence_months":null,)")) ==
          texts{"cannot_tell", "MEK-10 unknown", "MEK-16 yes"});
}

TEST_CASE("whether a household is monitored is not presumed", "[decision][MEK-84]") {
    auto document = boost::json::parse(fp::testing::document_with("{}")).as_object();
    document.erase("monitored");
    auto const h = fp::read_household(boost::json::serialize(document), maerkang()->facts);
    REQUIRE(h);
    auto const d = fp::judge(maerkang())(*h, {.screening = true});
    REQUIRE(d);
    CHECK(d->outcome() == fp::outcome::not_eligible);
    CHECK(fp::audit(*d) == fp::finding::cannot_tell);
}
