#include <fangpin/lifecycle/case_terms.hpp>

#include "support/catch.hpp"

#include <set>

namespace fp = fangpin;

namespace {

template <class Terms>
void check_terms(Terms const& terms) {
    std::set<std::string_view> zh;
    std::set<std::string_view> en;
    for (auto const& t : terms) {
        CHECK_FALSE(t.zh.empty());
        CHECK_FALSE(t.en.empty());
        zh.insert(t.zh);
        en.insert(t.en);
    }
    CHECK(zh.size() == terms.size());
    CHECK(en.size() == terms.size());
}

}  // namespace

TEST_CASE("every state, procedure and level has words of its own in both languages",
          "[lifecycle][MEK-71][QJ-12][LA-02]") {
    check_terms(fp::case_state_terms);
    check_terms(fp::procedure_kind_terms);
    check_terms(fp::admin_level_terms);
}

TEST_CASE("a word is found by what it stands for", "[lifecycle][QJ-21]") {
    CHECK(fp::term_of(fp::case_state::gone).en == "gone");
    CHECK(fp::term_of(fp::procedure_kind::issue).zh == "问题整改销号");
    CHECK(fp::term_of(fp::admin_level::county).en == "county");
}
