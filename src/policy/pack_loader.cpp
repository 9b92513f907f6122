#include "policy/pack_loader.hpp"

#include "policy/cited_clauses.hpp"
#include "policy/course_loader.hpp"
#include "policy/parts.hpp"

#include <algorithm>

namespace fangpin::detail {

void pack_loader::load(policy& p) {
    reader_.allow({root_, "the pack"}, pack_sections);
    header(p);
    methods(p);
    standards(p);
    pending(p);
    facts(p);
    take_as_given(p);
    rules(p);
    course_loader(root_, reader_).load(p);
    audit(p);
    p.note_figures();
    check_figures(p);
    note_pending(p);
    presumptions(p);
    readings(p);
    gaps(p);
    cases(p);
    p.cited = cited_clauses(root_);
}

void pack_loader::header(policy& p) {
    auto const* node = reader_.table_of(root_, "policy", true);
    if (node == nullptr)
        return;
    table const t{*node, "[policy]"};
    reader_.allow(t, {"id", "revision", "title", "title_en", "published", "area", "governs"});
    p.id = reader_.text(t, "id", true).value_or("");
    auto const* id = node->find("id");
    if (id != nullptr && id->what == pack_node::kind::text && p.id.empty())
        reader_.fail(errc::pack_wrong_type,
                     t.subject,
                     "an \"id\" without a name",
                     "give the pack an id of its own",
                     *id);
    auto const revision = reader_.integer(t, "revision", true).value_or(1);
    if (revision < 1 || revision > 1'000'000)
        reader_.fail(errc::pack_wrong_type,
                     t.subject,
                     "\"revision\" is " + std::to_string(revision),
                     "count revisions from 1",
                     *node->find("revision"));
    else
        p.revision = static_cast<int>(revision);
    p.title = reader_.text(t, "title", true).value_or("");
    p.title_en = reader_.text(t, "title_en", false).value_or(p.title);
    p.published = reader_.day(t, "published", false);
    if (auto const code = reader_.text(t, "area", true)) {
        auto parsed = area::parse(*code);
        if (parsed)
            p.area = *parsed;
        else
            reader_.fail(errc::pack_wrong_type,
                         t.subject,
                         "\"area\" is no area code",
                         parsed.error().remedy,
                         *node->find("area"));
    }
    if (auto const* governs = reader_.table_of(*node, "governs", false)) {
        table const g{*governs, "[policy] governs"};
        reader_.allow(g, {"from", "to"});
        p.governs_from = reader_.month_of(g, "from");
        p.governs_to = reader_.month_of(g, "to");
        if (p.governs_from && p.governs_to && *p.governs_to < *p.governs_from)
            reader_.fail(errc::pack_wrong_type,
                         g.subject,
                         "\"to\" lies before \"from\"",
                         "turn them round",
                         *governs);
    }
}

/// How income and people are counted. One way of each is known; a pack still says which it takes
/// and by which clause, so that the decision can.
void pack_loader::methods(policy& p) {
    if (auto const* node = reader_.table_of(root_, "window", true)) {
        table const t{*node, "[window]"};
        reader_.allow(t, {"clause", "source", "source_en", "rule"});
        p.window_clause = reader_.clause(t, true);
        p.window_source = reader_.source(t);
        reader_.choice(t, "rule", {"twelve_months_before_discovery"}, true);
    }
    if (auto const* node = reader_.table_of(root_, "size", true)) {
        table const t{*node, "[size]"};
        reader_.allow(t, {"clause", "source", "source_en", "rule"});
        p.size_clause = reader_.clause(t, true);
        p.size_source = reader_.source(t);
        reader_.choice(t, "rule", {"living_in"}, true);
    }
    if (auto const* node = reader_.table_of(root_, "income", false)) {
        table const t{*node, "[income]"};
        reader_.allow(t, {"clause", "source", "source_en", "partial"});
        p.income_clause = reader_.clause(t, true);
        p.income_source = reader_.source(t);
        p.partial = static_cast<partial_entries>(
            reader_.choice(t, "partial", {"range", "pro_rata"}, false));
    }
    possible<guarantee> counted;
    if (auto const* node = reader_.table_of(root_, "guarantees", false)) {
        table const t{*node, "[guarantees]"};
        reader_.allow(t, {"clause", "source", "source_en", "counted"});
        p.guarantees_clause = reader_.clause(t, true);
        p.guarantees_source = reader_.source(t);
        std::uint64_t bits = 0;
        for (auto const& name : reader_.texts(t, "counted")) {
            if (auto const g = find_code<guarantee>(name))
                bits |= std::uint64_t{1} << index_of(*g);
            else
                reader_.fail(errc::pack_wrong_type,
                             t.subject,
                             "the guarantee \"" + name + "\"",
                             "name food, clothing, education, medical, housing or water",
                             *node);
        }
        if (bits != 0)
            counted = possible<guarantee>::of_bits(bits);
    }
    p.facts = fact_table(counted);
}

void pack_loader::standards(policy& p) {
    auto const nodes = reader_.tables(root_, "standard");
    for (auto const* node : nodes) {
        table const t{*node, "[[standard]]"};
        reader_.allow(t,
                      {"clause",
                       "source",
                       "source_en",
                       "title",
                       "title_en",
                       "name",
                       "registry",
                       "area",
                       "from",
                       "to",
                       "known_since",
                       "yuan_per_person",
                       "at_the_line"});
        standard s;
        s.clause = reader_.clause(t, true);
        s.source = reader_.source(t);
        s.title = reader_.in_both_languages(t, "title");
        s.name = reader_.text(t, "name", true).value_or("");
        s.area = p.area;
        if (auto const code = reader_.text(t, "area", false)) {
            auto parsed = area::parse(*code);
            if (parsed && parsed->within(p.area))
                s.area = *parsed;
            else
                reader_.fail(errc::pack_wrong_type,
                             t.subject,
                             "an area that is not the pack's",
                             "give a code that begins with " + p.area.code(),
                             *node->find("area"));
        }
        if (auto const who = reader_.text(t, "registry", false)) {
            s.registry = find_code<registry>(*who);
            if (!s.registry)
                reader_.fail(errc::pack_wrong_type,
                             t.subject,
                             "the registry \"" + *who + "\"",
                             "write ordinary, out_of_poverty or registered_poor",
                             *node->find("registry"));
        }
        auto const from = reader_.day(t, "from", true);
        s.from = from.value_or(date());
        s.to = reader_.day(t, "to", false);
        s.known_since = reader_.day(t, "known_since", false);
        if (from && s.to && *s.to < *from)
            reader_.fail(errc::pack_wrong_type,
                         t.subject,
                         "\"to\" lies before \"from\"",
                         "turn them round",
                         *node->find("to"));
        if (auto const yuan = reader_.text(t, "yuan_per_person", true)) {
            auto const amount = money::parse(*yuan);
            if (amount && amount->fen() > 0)
                s.per_person = *amount;
            else
                reader_.fail(errc::pack_wrong_type,
                             t.subject,
                             "\"yuan_per_person\" is no amount",
                             "write yuan as text with at most two decimals, above zero",
                             *node->find("yuan_per_person"));
        }
        s.line = static_cast<at_the_line>(
            reader_.choice(t, "at_the_line", {"neither", "below", "above"}, false));
        if (s.line == at_the_line::neither)
            reader_.report(severity::note,
                           errc::ok,
                           t.subject,
                           "income exactly at " + to_string(s) + " is neither below nor above",
                           "",
                           *node);
        p.standards.entries.push_back(std::move(s));
    }
    standard_overlaps(p, nodes);
}

void pack_loader::standard_overlaps(policy const& p, std::vector<pack_node const*> const& nodes) {
    auto const& entries = p.standards.entries;
    for (auto const& both : p.standards.overlaps())
        reader_.fail(errc::standards_overlap,
                     "[[standard]] " + entries[both.second].name,
                     to_string(entries[both.second]) + " beside " + to_string(entries[both.first]),
                     "let one end before the other begins",
                     *nodes[both.second]);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const& one = entries[i];
        standard const* next = nullptr;
        for (auto const& other : entries)
            if (one.to && other.name == one.name && other.area == one.area &&
                other.registry == one.registry && other.from > *one.to &&
                (next == nullptr || other.from < next->from))
                next = &other;
        if (next != nullptr && next->from.index() > one.to->index() + 1)
            reader_.report(severity::warning,
                           errc::no_standard,
                           "[[standard]] " + one.name,
                           "no figure from " + to_string(date::of_index(one.to->index() + 1)) +
                               " to " + to_string(date::of_index(next->from.index() - 1)),
                           "close the gap, or say why in a [[standard_pending]]",
                           *nodes[i]);
    }
}

void pack_loader::pending(policy& p) {
    for (auto const* node : reader_.tables(root_, "standard_pending")) {
        table const t{*node, "[[standard_pending]]"};
        reader_.allow(t,
                      {"clause",
                       "source",
                       "source_en",
                       "title",
                       "title_en",
                       "name",
                       "from",
                       "to",
                       "text",
                       "text_en"});
        pending_standard s;
        s.clause = reader_.clause(t, true);
        s.source = reader_.source(t);
        s.title = reader_.in_both_languages(t, "title");
        s.name = reader_.text(t, "name", true).value_or("");
        s.from = reader_.day(t, "from", true).value_or(date());
        s.to = reader_.day(t, "to", false);
        s.text = reader_.text(t, "text", true).value_or("");
        s.text_en = reader_.text(t, "text_en", false).value_or(s.text);
        p.standards.pending.push_back(std::move(s));
    }
}

}  // namespace fangpin::detail
