// What a diagram shows of each edition.
#include "drawn.hpp"

#include <fangpin/lifecycle/case_terms.hpp>
#include <fangpin/lifecycle/transitions.hpp>

#include <algorithm>
#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string name(fp::procedure const& p, std::string const& what) {
    return std::string(to_string(p.kind)) + "." + what;
}
std::string name(fp::case_state s) {
    return "state." + std::string(to_string(s));
}
template <class Entry>
std::string const& cited(Entry const& e) {
    return e.clause.empty() ? e.source : e.clause;
}
bool has(std::string const& text, std::string const& part) {
    return text.find(unfolded(part)) != std::string::npos;
}
/// The box that a step stands in, alone or with others: by its title.
std::string box_of(drawn const& d,
                   fp::procedure const& in,
                   fp::procedure_step const& s,
                   fp::language lang) {
    auto const alone = d.boxes.find(name(in, "step." + s.id));
    if (alone != d.boxes.end())
        return alone->first;
    auto const& title = lang == fp::language::zh ? s.title : s.title_en;
    for (auto const& [box, label] : d.boxes)
        if (box.starts_with(name(in, "step.")) && has(label, title))
            return box;
    return {};
}
bool any_has(std::vector<std::string> const& labels, std::string const& part) {
    return std::ranges::any_of(labels, [&](auto const& l) { return has(l, part); });
}

template <class Check>
void each_edition(Check check) {
    for (auto const& pack : fp::builtin_packs())
        for (auto const lang : {fp::language::zh, fp::language::en}) {
            auto const p = *fp::builtin_policy(pack.id);
            CAPTURE(pack.id, lang);
            check(*p, draw(*p, lang), lang);
        }
}

}  // namespace

TEST_CASE("every step is a box with its title, level and clauses", "[document][MEK-43][JH-10]") {
    each_edition([](fp::policy const& p, drawn const& d, fp::language lang) {
        bool const zh = lang == fp::language::zh;
        for (auto const& in : p.course.procedures)
            for (auto const& s : in.steps) {
                CAPTURE(s.id);
                auto const box = d.boxes.find(box_of(d, in, s, lang));
                REQUIRE(box != d.boxes.end());
                auto const level = term_of(s.level);
                CHECK(has(box->second, zh ? s.title : s.title_en));
                CHECK(has(box->second, std::string(zh ? level.zh : level.en)));
                CHECK(has(box->second, cited(s)));
                CHECK(has(box->second, s.notice_clause));
                CHECK(has(box->second, s.waiver_clause));
                for (auto const& clause : s.also)
                    CHECK(has(box->second, clause));
            }
    });
}

TEST_CASE("every need is an arrow with the clause of the step, and there are no others",
          "[document][MEK-45][MEK-51]") {
    each_edition([](fp::policy const& p, drawn const& d, fp::language lang) {
        std::set<std::pair<std::string, std::string>> between_steps;
        for (auto const& in : p.course.procedures)
            for (auto const& s : in.steps) {
                CAPTURE(s.id);
                auto const to = box_of(d, in, s, lang);
                for (auto const need : s.needs) {
                    auto const from = box_of(d, in, in.steps[need], lang);
                    auto const labels = d.labels(from, to);
                    REQUIRE(labels.size() == 1);
                    CHECK(has(labels.front(), cited(s)));
                    between_steps.emplace(from, to);
                }
                CHECK(d.labels(name(in, "from"), to).size() == (s.needs.empty() ? 1 : 0));
            }
        CHECK(between_steps.size() ==
              static_cast<std::size_t>(std::ranges::count_if(d.arrows, [](auto const& a) {
                  return a.from.find(".step.") != std::string::npos &&
                         a.to.find(".step.") != std::string::npos;
              })));
    });
}

TEST_CASE("steps that stand side by side share a box that lists them, others have their own",
          "[document][MEK-85]") {
    each_edition([](fp::policy const& p, drawn const& d, fp::language lang) {
        for (auto const& in : p.course.procedures) {
            std::set<std::string> boxes;
            for (auto const& s : in.steps)
                boxes.insert(box_of(d, in, s, lang));
            // seventeen departments report what a disaster has done, and the list is pushed on
            CHECK(boxes.size() ==
                  (in.kind == fp::procedure_kind::assessment ? 2 : in.steps.size()));
        }
    });
}

TEST_CASE("no arrow leads from or to a box that is not there", "[document][MEK-43]") {
    each_edition([](fp::policy const&, drawn const& d, fp::language) {
        for (auto const& a : d.arrows) {
            CAPTURE(a.from, a.to);
            CHECK(d.boxes.contains(a.from));
            CHECK(d.boxes.contains(a.to));
        }
    });
}

TEST_CASE("conditions stand in one box before the step that decides",
          "[document][MEK-72][MEK-73][MEK-79][JH-13]") {
    each_edition([](fp::policy const& p, drawn const& d, fp::language lang) {
        for (auto const& in : p.course.procedures) {
            auto const box = d.boxes.find(name(in, "conditions"));
            CHECK((box == d.boxes.end()) == in.conditions.empty());
            for (auto const& c : in.conditions) {
                CAPTURE(c.id);
                CHECK(has(box->second, lang == fp::language::zh ? c.title : c.title_en));
                CHECK(has(box->second, cited(c)));
            }
            auto const decides = std::ranges::find(in.steps, true, &fp::procedure_step::decides);
            if (!in.conditions.empty())
                CHECK(d.labels(name(in, "conditions"), name(in, "step." + decides->id)).size() ==
                      1);
        }
    });
}

TEST_CASE("every transition of an edition is an arrow with its clause, and no other's is",
          "[document][MEK-53][MEK-71][MEK-76][MEK-77][QJ-09][QJ-17][LA-02][AJ-08]") {
    each_edition([](fp::policy const& p, drawn const& d, fp::language) {
        std::set<std::pair<std::string, std::string>> expected;
        auto const arrow = [&](fp::case_state from, fp::case_state to, std::string const& clause) {
            CAPTURE(to_string(from), to_string(to), clause);
            CHECK(any_has(d.labels(name(from), name(to)), clause));
            expected.emplace(name(from), name(to));
        };
        for (auto const& t : fp::transitions) {
            auto const* by = p.course.find(t.by);
            if (by == nullptr)
                continue;
            auto const step = [&](bool fp::procedure_step::* what) {
                return cited(*std::ranges::find(by->steps, true, what));
            };
            if (!t.moves()) {
                arrow(t.from, t.from, cited(*by));
                continue;
            }
            if (t.during != t.from)
                arrow(t.from, t.during, cited(*by));
            arrow(t.during, t.approved, step(&fp::procedure_step::takes_effect));
            if (t.refused != t.during)
                arrow(t.during, t.refused, step(&fp::procedure_step::decides));
        }
        if (d.boxes.contains("state.declined"))
            expected.emplace("state.declined", "state.clue");
        if (p.course.relapse != fp::relapse_course::none)
            arrow(fp::case_state::risk_eliminated,
                  p.course.relapse == fp::relapse_course::re_mark ? fp::case_state::monitored
                                                                  : fp::case_state::clue,
                  p.course.relapse_clause);
        for (auto const& a : d.arrows)
            if (a.from.starts_with("state.")) {
                CAPTURE(a.from, a.to);
                CHECK(expected.contains({a.from, a.to}));
            }
    });
}

TEST_CASE("the same edition gives the same bytes", "[document][MEK-43]") {
    each_edition([](fp::policy const& p, drawn const& d, fp::language lang) {
        CHECK(*fp::draw_cases(p, lang) == d.dot);
    });
}
