#include "policy/pack_loader.hpp"
#include "policy/parts.hpp"

#include <fangpin/policy/outcome_table.hpp>
#include <fangpin/rules/machine.hpp>
#include <fangpin/values/nearest.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace fangpin::detail {
namespace {

[[nodiscard]] bool has_code(rule_role role) {
    return role >= rule_role::category;
}

[[nodiscard]] std::string subject_of(policy_rule const& r) {
    return "[[" + std::string(to_string(r.role)) + "]] " + r.id;
}

constexpr type boolean{.kind = kind::boolean};

bool is_rule_name(std::string const& name) {
    std::vector<error> wrong;
    auto const tree = parse_rule(name, wrong);
    return tree && wrong.empty() && tree->kind == syntax_kind::name && tree->text == name;
}

}  // namespace

/// Facts of the pack's own: attested ones, and formulas.
void pack_loader::facts(policy& p) {
    for (auto const* node : reader_.tables(root_, "fact")) {
        table const t{*node, "[[fact]]"};
        reader_.allow(t, {"name", "type", "zh", "en", "when", "clause", "source", "source_en"});
        static constexpr std::array types{kind::boolean, kind::money, kind::number};
        fact_info f;
        f.name = reader_.text(t, "name", true).value_or("");
        f.type.kind = types[reader_.choice(t, "type", {"boolean", "money", "count"}, true)];
        f.zh = reader_.text(t, "zh", true).value_or("");
        f.en = reader_.text(t, "en", false).value_or("");
        pack_fact own{.clause = reader_.clause(t, true), .source = reader_.source(t)};
        auto const rule = reader_.text(t, "when", false);
        if (rule) {
            f.origin = fact_origin::formula;
            f.rule = *rule;
        }
        if (!is_rule_name(f.name))
            reader_.fail(errc::pack_wrong_type,
                         t.subject + " " + f.name,
                         "a name that no rule can ask for",
                         "use letters, digits and _, no word of the rule language",
                         *node);
        // A formula may take the place of an attested fact: the county has a number for it.
        auto const known = p.facts.find(f.name);
        bool const derives = known && rule && p.facts[*known].origin == fact_origin::attested &&
                             p.facts[*known].type == f.type;
        auto const place = derives ? p.facts.derive(*known, *rule) : p.facts.add(f);
        if (!place)
            reader_.fail(errc::part_exists,
                         t.subject + " " + f.name,
                         "a name, or the label \"" + f.zh + "\", that another fact has",
                         "choose another name and label",
                         *node);
        else if (rule)
            formulas_.emplace_back(*place, node->find("when"));
        if (place) {
            own.fact = *place;
            p.own_facts.push_back(std::move(own));
        }
    }
}

void pack_loader::take_as_given(policy& p) {
    for (auto const& name : given_)
        if (auto const place = p.facts.find(name);
            place && p.facts[*place].origin == fact_origin::formula) {
            p.facts.attest(*place);
            std::erase_if(formulas_, [&](auto const& f) { return f.first == *place; });
        }
}

void pack_loader::rules(policy& p) {
    std::vector<std::pair<policy_rule, pack_node const*>> all;
    for (auto const& [key, role] : rule_sections)
        for (auto const* node : reader_.tables(root_, key))
            all.emplace_back(one_rule(role, {*node, "[[" + std::string(key) + "]]"}), node);
    std::vector<pack_node const*> nodes;
    for (auto& [rule, node] : all) {
        p.rules.push_back(std::move(rule));
        nodes.push_back(node);
    }
    check_ids(p, nodes);
    compile(p, nodes);
    if (std::ranges::none_of(p.rules, [](auto const& r) { return r.role == rule_role::inclusion; }))
        reader_.report(severity::warning,
                       errc::pack_missing_key,
                       "the pack",
                       "no [[inclusion]]",
                       "without one no household is ever eligible",
                       root_);
}

policy_rule pack_loader::one_rule(rule_role role, table const& t) {
    policy_rule r{.role = role};
    if (has_code(role))
        reader_.allow(
            t,
            {"id", "clause", "source", "source_en", "also", "code", "title", "title_en", "when"});
    else
        reader_.allow(t,
                      {"id", "clause", "source", "source_en", "also", "title", "title_en", "when"});
    r.clause = reader_.clause(t, true);
    r.source = reader_.source(t);
    r.also = reader_.texts(t, "also");
    for (auto const& id : r.also)
        reader_.check_clause(id, t.subject + " " + r.clause, *t.node.find("also"));
    r.id = reader_.text(t, "id", false).value_or("");
    r.code = has_code(role) ? reader_.text(t, "code", true).value_or("") : "";
    r.title = reader_.text(t, "title", true).value_or("");
    r.title_en = reader_.text(t, "title_en", false).value_or(r.title);
    r.when = reader_.text(t, "when", true).value_or("");
    return r;
}

void pack_loader::check_ids(policy const& p, std::vector<pack_node const*> const& nodes) {
    std::map<std::string, int> ids;
    std::set<std::pair<rule_role, std::string>> codes;
    for (std::size_t i = 0; i < p.rules.size(); ++i) {
        auto const& r = p.rules[i];
        if (r.id.empty())
            reader_.fail(errc::pack_missing_key,
                         "[[" + std::string(to_string(r.role)) + "]]",
                         "neither \"id\" nor \"clause\"",
                         "give it an id",
                         *nodes[i]);
        else if (++ids[r.id] == 2)
            reader_.fail(errc::part_exists,
                         subject_of(r),
                         "a second entry of that id",
                         "give one of them an id of its own",
                         *nodes[i]);
        if (!r.code.empty() && !codes.emplace(r.role, r.code).second)
            reader_.fail(errc::part_exists,
                         subject_of(r),
                         "the code \"" + r.code + "\", which another entry has",
                         "give each a code of its own",
                         *nodes[i]);
    }
}

void pack_loader::compile(policy& p, std::vector<pack_node const*> const& nodes) {
    compiler c(p.facts);
    auto const add = [&](std::string_view source,
                         type expected,
                         std::string const& subject,
                         pack_node const& where,
                         bool own_formula) {
        std::vector<error> errors;
        auto const at = c.add(source, expected, errors);
        for (auto& e : errors)
            if (e.source.empty() || own_formula)  // a fact's own errors are told at the fact
                reader_.fail_in_rule(std::move(e), subject, where);
        return at;
    };
    for (auto const& [place, node] : formulas_)
        add(std::string(p.facts[place].name),
            p.facts[place].type,
            "[[fact]] " + p.facts[place].name,
            *node,
            true);
    for (std::size_t i = 0; i < p.rules.size(); ++i)
        if (auto const* when = nodes[i]->find("when"); when != nullptr && !p.rules[i].when.empty())
            if (auto const at = add(p.rules[i].when, boolean, subject_of(p.rules[i]), *when, false))
                p.rules[i].compiled = *at;
    p.program = std::move(c).finish();
    check_reach(p, nodes);
}

/// Asks each rule about a household of which nothing is known, then whatever is answered to what
/// it asks: what is settled even so, no household can change.
void pack_loader::check_reach(policy const& p, std::vector<pack_node const*> const& nodes) {
    machine m(p.program);
    household const nobody;
    m.start(nobody);
    m.run();
    auto const foregone = foregone_rules(p);
    for (std::size_t i = 0; i < p.rules.size(); ++i) {
        if (p.rules[i].compiled >= p.program.rules.size() || p.rules[i].when.empty())
            continue;
        auto const answer = m.truth_at(p.program.rules[p.rules[i].compiled].value);
        if (answer == truth::fault())
            reader_.report(severity::warning,
                           errc::division_by_zero,
                           subject_of(p.rules[i]),
                           "a rule that can never be worked out",
                           "ask first whether the divisor is zero",
                           *nodes[i]);
        else if (answer.is_no() || foregone[i] == false)
            reader_.report(severity::warning,
                           errc::rule_type,
                           subject_of(p.rules[i]),
                           "a rule that can never be true",
                           "look for a contradiction",
                           *nodes[i]);
        else if (answer.is_yes() || foregone[i] == true)
            reader_.report(severity::warning,
                           errc::rule_type,
                           subject_of(p.rules[i]),
                           "a rule that is always true",
                           "ask a fact",
                           *nodes[i]);
    }
}

void pack_loader::presumptions(policy& p) {
    for (auto const* node : reader_.tables(root_, "presumption")) {
        table const t{*node, "[[presumption]]"};
        reader_.allow(t, {"fact", "value", "clause", "source", "source_en"});
        auto const name = reader_.text(t, "fact", true).value_or("");
        auto const* value = node->find("value");
        auto const place = p.facts.find(name);
        bool const can_be = place && (p.facts[*place].origin == fact_origin::attested ||
                                      p.facts[*place].origin == fact_origin::recorded);
        if (!can_be) {
            reader_.fail(
                errc::rule_unknown_name,
                t.subject,
                "the fact \"" + name + (place ? "\", which is worked out" : "\""),
                place ? "take the presumption out: only recorded and attested facts are presumed"
                      : suggestion(name, p.facts.names(), "name a recorded or attested fact"),
                *node);
            continue;
        }
        if (std::ranges::find(p.presumptions, *place, &presumption::fact) != p.presumptions.end())
            reader_.fail(errc::part_exists,
                         t.subject + " " + name,
                         "a second presumption of this fact",
                         "keep one of them",
                         *node);
        presumption taken{.fact = *place,
                          .clause = reader_.text(t, "clause", false).value_or(""),
                          .source = reader_.source(t)};
        if (!taken.clause.empty())
            reader_.check_clause(taken.clause, t.subject + " " + name, *node->find("clause"));
        auto const& wanted = p.facts[*place].type;
        bool good = value != nullptr;
        if (good && wanted.is(kind::boolean)) {
            good = value->what == pack_node::kind::boolean;
            taken.yes_no = truth(value->boolean);
        } else if (good && wanted.is(kind::money)) {
            auto const amount = money::parse(value->text);
            good = value->what == pack_node::kind::text && amount.has_value();
            if (good)
                taken.amount = number_range::point(number(amount->fen()));
        } else if (good && wanted.is(kind::number)) {
            good = value->what == pack_node::kind::integer && value->integer >= 0;
            taken.amount = number_range::point(number(value->integer));
        } else {
            good = good && wanted.is_list() && value->what == pack_node::kind::array &&
                   value->elements.empty();
        }
        if (good)
            p.presumptions.push_back(taken);
        else
            reader_.fail(errc::pack_wrong_type,
                         t.subject + " " + name,
                         "a value that does not fit " + to_string(wanted),
                         "write false, \"0\", 0 or [] as the fact is",
                         *node);
    }
}

}  // namespace fangpin::detail
