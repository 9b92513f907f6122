// Every case that the procedures of the texts can lead to, against what the texts demand.
#include "search/searches.hpp"

#include <chrono>
#include <iostream>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

using names = std::set<std::string>;

/// Runs searches of one text and prints what each came to. @returns all moves seen
names moves_of(std::vector<search> const& searches) {
    names moves;
    for (auto const& s : searches) {
        auto const begun = std::chrono::steady_clock::now();
        auto const found = closure_of(s, shipped(s.text.policy));
        auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begun);
        std::cout << s.name << ": " << found.states << " states, " << found.taken
                  << " events taken, " << found.refused << " refused, " << took.count() << " ms\n";
        CAPTURE(s.name);
        for (auto const& [name, how] : found.wrong)
            UNSCOPED_INFO(name << how);
        CHECK(found.wrong.empty());
        CHECK(found.in_debt == 0);
        CHECK(found.dead == 0);
        moves.insert(found.moves.begin(), found.moves.end());
    }
    return moves;
}

names told(told_text const& text) {
    return {text.moves.begin(), text.moves.end()};
}

}  // namespace

TEST_CASE("no case of Maerkang comes anywhere without what its text demands before it",
          "[search][closure][MEK-39][MEK-41][MEK-43][MEK-44][MEK-45][MEK-46][MEK-47][MEK-48][MEK-"
          "49][MEK-50]"
          "[MEK-51][MEK-52][MEK-53][MEK-54][MEK-55][MEK-57][MEK-71][MEK-72][MEK-73][MEK-74]"
          "[MEK-75][MEK-76][MEK-77][MEK-78][MEK-79][MEK-80][QJ-19][QJ-21]") {
    CHECK(moves_of(maerkang_searches()) == told(told_maerkang()));
}

TEST_CASE(
    "nor does a case of the other texts, and what a text has no way to is never reached",
    "[search][closure][JH-07][JH-08][JH-09][JH-10][JH-12][JH-13][JH-14][QJ-09][QJ-12][QJ-13][QJ-17]"
    "[QJ-19][QJ-21][AJ-08][LA-02]") {
    std::map<std::string, std::vector<search>> by_text;
    for (auto const& s : other_searches())
        by_text[std::string(s.text.policy) + s.over].push_back(s);
    for (auto const& [policy, searches] : by_text)
        CHECK(moves_of(searches) == told(searches.front().text));
}

TEST_CASE("nor does one that is helped while both procedures run", "[.][long][MEK-41][MEK-73]") {
    CHECK(moves_of({maerkang_with_help()}) == told(told_maerkang()));
}
