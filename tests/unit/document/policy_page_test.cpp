#include "document/policy_page.hpp"

#include "support/documents.hpp"

#include <fangpin/policy/clause.hpp>

#include <map>

namespace fp = fangpin;
using fp::detail::page_block;
using fp::detail::page_section;
using fp::detail::policy_page;

namespace {

page_section const* find(policy_page const& page, std::string const& anchor) {
    auto const found = std::ranges::find(page.sections, anchor, &page_section::anchor);
    return found == page.sections.end() ? nullptr : &*found;
}

page_block const* find(page_section const* in, std::string const& clause) {
    if (in == nullptr)
        return nullptr;
    for (auto const& b : in->blocks)
        if (b.cited.id == clause)
            return &b;
    return nullptr;
}

std::vector<std::string> ids(std::vector<fp::detail::page_note> const& notes) {
    std::vector<std::string> all;
    for (auto const& n : notes)
        all.push_back(n.anchor);
    return all;
}

/// How often each reading and gap stands on a page.
std::map<std::string, int> counted(policy_page const& page) {
    std::map<std::string, int> times;
    auto const count = [&](auto const& notes) {
        for (auto const& n : notes)
            ++times[n.anchor];
    };
    for (auto const& s : page.sections) {
        count(s.notes);
        for (auto const& b : s.blocks) {
            count(b.notes);
            for (auto const& e : b.entries)
                count(e.notes);
        }
    }
    return times;
}

policy_page shown(std::string const& id, fp::language lang) {
    return fp::detail::page_of(**fp::builtin_policy(id), lang);
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each reading and gap of a shipped pack stands on its page once", "[document]") {
    for (auto const& pack : fp::builtin_packs())
        for (auto const lang : {fp::language::zh, fp::language::en}) {
            CAPTURE(pack.id);
            auto const p = *fp::builtin_policy(pack.id);
            auto const times = counted(fp::detail::page_of(*p, lang));
            CHECK(times.size() == p->readings.size() + p->gaps.size());
            for (auto const& [anchor, number] : times) {
                CAPTURE(anchor);
                CHECK(number == 1);
            }
        }
}

TEST_CASE("a clause with rules and figures has its notes with the rules",
          "[document][JH-03][LA-01]") {
    auto const page = shown("jiaohe-2022", fp::language::zh);
    auto const* scope = find(find(page, "section:scope"), "JH-03");
    REQUIRE(scope != nullptr);
    CHECK(ids(scope->notes) == texts{"reading:JH-03.line",
                                     "reading:JH-03.rural",
                                     "gap:JH-03.provincial",
                                     "gap:JH-03.multiple"});
    auto const* figure = find(find(page, "section:figures"), "JH-03");
    REQUIRE(figure != nullptr);
    CHECK(figure->entries.size() == 2);  // that of 2021, and the one left to the province
    CHECK(figure->notes.empty());
    CHECK(ids(figure->elsewhere) == ids(scope->notes));

    auto const luan = shown("luan-2019", fp::language::zh);
    auto const* facts = find(find(luan, "section:facts"), "LA-01");
    REQUIRE(facts != nullptr);
    CHECK(facts->entries.size() == 3);
    CHECK(facts->elsewhere == find(find(luan, "section:grade"), "LA-01")->notes);
}

TEST_CASE("what belongs to no clause of the page stands with the text as a whole",
          "[document][NAT-01]") {
    auto const page = shown("maerkang-2022", fp::language::en);
    auto const* whole = find(page, "section:whole");
    REQUIRE(whole != nullptr);
    CHECK(ids(whole->notes) ==
          texts{"reading:MEK.days", "gap:NAT-01", "gap:NAT-02", "gap:MEK.rest"});
    CHECK(whole->notes[1].source.starts_with("NAT-01 national "));
    CHECK(whole->notes[3].source.starts_with("maerkang-2022 "));
}

TEST_CASE("clauses that no entry cites come last, by kind, with their notes",
          "[document][MEK-02][MEK-63]") {
    for (auto const& pack : fp::builtin_packs()) {
        CAPTURE(pack.id);
        auto const p = *fp::builtin_policy(pack.id);
        auto const page = fp::detail::page_of(*p, fp::language::en);
        texts listed;
        for (auto const& s : page.sections)
            if (s.part)
                for (auto const& b : s.blocks) {
                    CHECK(fp::find_clause(b.cited.id)->kind == s.anchor.substr(9));  // left_out:…
                    CHECK_FALSE(b.cited.wording.empty());
                    CHECK_FALSE(b.takes.empty());
                    listed.push_back(b.cited.id);
                }
        texts owed;
        for (auto const& c : fp::clauses())
            if (c.source == pack.id && !std::ranges::binary_search(p->cited, c.id))
                owed.emplace_back(c.id);
        CHECK(page.sections.back().part);
        std::ranges::sort(listed);
        std::ranges::sort(owed);
        CHECK(listed == owed);
    }
    auto const page = shown("maerkang-2022", fp::language::zh);
    auto const* bills = find(find(page, "left_out:assistance"), "MEK-63");
    REQUIRE(bills != nullptr);
    CHECK(ids(bills->notes) == texts{"gap:MEK-63"});
    CHECK(bills->takes.empty());  // the table says it in English alone
    CHECK(find(find(page, "left_out:attention"), "MEK-02") == nullptr);  // MEK-09 carries it out
}

TEST_CASE("the wording of the table is shown where it adds something", "[document][MEK-16]") {
    auto const wording = [](fp::language lang, char const* section, char const* clause) {
        auto const page = shown("maerkang-2022", lang);
        return find(find(page, section), clause)->cited.wording;
    };
    using enum fp::language;
    CHECK(wording(zh, "section:inclusion", "MEK-16").empty());  // the title says the same
    CHECK_FALSE(wording(en, "section:inclusion", "MEK-16").empty());
    CHECK_FALSE(wording(zh, "section:attention", "MEK-09").empty());  // one clause, many groups
    CHECK_FALSE(wording(zh, "section:figures", "MEK-03").empty());
}

TEST_CASE("the facts are those that rules ask for, with what they are", "[document]") {
    auto const page = shown("qianjiang-2024", fp::language::en);
    auto const* facts = find(page, "section:facts");
    REQUIRE(facts != nullptr);
    REQUIRE(facts->blocks.size() == 1);
    auto const& all = facts->blocks.front().entries;
    auto const fact = [&](char const* name) {
        return std::ranges::find(all, name, &fp::detail::page_entry::id);
    };
    REQUIRE(fact("at_risk") != all.end());
    CHECK(fact("at_risk")->label == "attested by officials");
    CHECK(fact("at_risk")->wording == "at risk (存在返贫致贫风险)");
    REQUIRE(fact("disaster") != all.end());
    CHECK(fact("disaster")->rule == "natural_disaster or fire or epidemic");
    CHECK(fact("large_deposit") == all.end());  // no rule of this text asks for it
}
