#include "policy/course_loader.hpp"

#include <fangpin/rules/compiler.hpp>

#include <algorithm>
#include <set>

namespace fangpin::detail {

void course_loader::procedures(course_of_cases& c) {
    for (auto const* node : reader_.tables(root_, "procedure")) {
        table const t{*node, "[[procedure]] " + node->text_of("kind")};
        reader_.allow(
            t,
            {"kind", "clause", "source", "also", "title", "title_en", "allowed", "allowed_clause"});
        auto const kind = kind_of(t, "kind");
        procedure one;
        describe(one, t);
        whole_time(one, t);
        if (!kind)
            continue;
        one.kind = *kind;
        if (c.find(*kind) != nullptr)
            reader_.fail(errc::part_exists,
                         t.subject,
                         "a second procedure of that kind",
                         "put the steps of both into one",
                         *node);
        else
            c.procedures.push_back(std::move(one));
    }
}

/// @clause NAT-01
void course_loader::whole_time(procedure& of, table const& t) {
    of.allowed = allowed(t);
    of.allowed_clause = clause_under(t, "allowed_clause");
    if (auto const* cited = t.node.find("allowed_clause"); cited != nullptr && !of.allowed)
        fail(t, "\"allowed_clause\" without \"allowed\"", "say how long it may take", *cited);
    if (of.allowed_clause.empty())
        of.allowed_clause = of.clause;
}

course_loader::nodes course_loader::entries_of(std::string_view section, procedure const& in) {
    nodes all;
    if (auto const* value = root_.find(section))
        for (auto const& entry : value->elements)
            if (entry.text_of("procedure") == to_string(in.kind))
                all.push_back(&entry);
    return all;
}

void course_loader::belong(std::string_view section, course_of_cases const& c) {
    for (auto const* node : reader_.tables(root_, section)) {
        table const t{*node, "[[" + std::string(section) + "]] " + node->text_of("id")};
        auto const kind = kind_of(t, "procedure");
        if (kind && c.find(*kind) == nullptr)
            reader_.fail(errc::part_missing,
                         t.subject,
                         "the procedure \"" + std::string(to_string(*kind)) +
                             "\", which the pack does not have",
                         "add it as [[procedure]]",
                         *node);
    }
}

void course_loader::conditions(policy& p) {
    std::vector<std::pair<step_condition*, pack_node const*>> asked;
    for (auto& in : p.course.procedures) {
        auto const all = entries_of("condition", in);
        std::set<std::string> ids;
        for (auto const* node : all) {
            table const t{
                *node,
                "[[condition]] " + std::string(to_string(in.kind)) + "." + node->text_of("id")};
            in.conditions.push_back(one_condition(in, t));
            if (!ids.insert(in.conditions.back().id).second)
                reader_.fail(errc::part_exists,
                             t.subject,
                             "a second condition of that id",
                             "give each an id of its own",
                             *node);
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!in.conditions[i].when.empty())
                asked.emplace_back(&in.conditions[i], all[i]->find("when"));
    }
    if (!asked.empty())
        compile(p, asked);
}

step_condition course_loader::one_condition(procedure const& in, table const& t) {
    reader_.allow(t,
                  {"procedure",
                   "id",
                   "clause",
                   "source",
                   "also",
                   "title",
                   "title_en",
                   "when",
                   "months_helped",
                   "eligible",
                   "unless_risk_disappeared"});
    step_condition c;
    describe(c, t);
    c.id = reader_.text(t, "id", true).value_or("");
    c.when = reader_.text(t, "when", false).value_or("");
    c.months_helped = whole(t, "months_helped", 1, 120);
    c.eligible = reader_.flag(t, "eligible");
    c.unless_risk_disappeared = reader_.flag(t, "unless_risk_disappeared");
    int const asks = static_cast<int>(t.node.find("when") != nullptr) +
                     static_cast<int>(t.node.find("months_helped") != nullptr) +
                     static_cast<int>(c.eligible);
    if (asks != 1)
        fail(t,
             asks == 0 ? "nothing to ask" : "several things to ask",
             "give one of \"when\", \"months_helped\" and eligible = true",
             t.node);
    if (in.decider() == nullptr)
        fail(t,
             "a procedure that decides nothing",
             "say decides = true of the step that approves or refuses",
             t.node);
    return c;
}

/// A program of its own: judging a household runs none of it.
void course_loader::compile(
    policy& p, std::vector<std::pair<step_condition*, pack_node const*>> const& asked) {
    compiler rules(p.facts);
    for (auto const& [condition, when] : asked) {
        std::vector<error> errors;
        auto const at = rules.add(condition->when, type{.kind = kind::boolean}, errors);
        for (auto& e : errors)
            if (e.source.empty())  // a fact's own errors are told at the fact
                reader_.fail_in_rule(std::move(e), "[[condition]] " + condition->id, *when);
        condition->compiled = at.value_or(0);
    }
    p.conditions = std::move(rules).finish();
    // standard("name") may have added a fact that no rule of the other program asks for
    p.program.fact_registers.resize(p.facts.size(), program::no_register);
}

}  // namespace fangpin::detail
