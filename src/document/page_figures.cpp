#include "document/page_blocks.hpp"
#include "document/page_sentences.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

std::string period(narrator const& say, date from, std::optional<date> const& to) {
    return to ? say.say(say::between, {to_string(from), to_string(*to)})
              : say.say(say::since, {to_string(from)});
}

std::string in_words(page_subject const& s, standard const& figure) {
    auto words = s.say.say(say::figure,
                           {to_string(figure.per_person), period(s.say, figure.from, figure.to)});
    if (figure.registry)
        words += s.say.say(say::figure_registry,
                           {s.say.word(terms_of<registry>[index_of(*figure.registry)])});
    if (figure.area != s.of.area)
        words += s.say.say(say::figure_area, {figure.area.code()});
    if (figure.known_since)
        words += s.say.say(say::figure_known, {to_string(*figure.known_since)});
    return words + s.say.say(figure.line == at_the_line::neither ? say::line_neither
                             : figure.line == at_the_line::below ? say::line_below
                                                                 : say::line_above);
}

void standards(page_subject const& s, page_section& to) {
    for (auto const& figure : s.of.standards.entries)
        add_entry(to,
                  cite(figure.clause, s.say.choose(figure.source)),
                  {.label = "standard " + figure.name, .wording = in_words(s, figure)});
    for (auto const& none : s.of.standards.pending)
        add_entry(to,
                  cite(none.clause, s.say.choose(none.source)),
                  {.label = "standard_pending " + none.name,
                   .wording = s.say.say(say::figure_pending,
                                        {s.say.choose(none.text, none.text_en),
                                         period(s.say, none.from, none.to)})});
}

void methods(page_subject const& s, page_section& to) {
    auto const& p = s.of;
    add_entry(to,
              cite(p.window_clause, s.say.choose(p.window_source)),
              {.label = "window",
               .wording = s.say.say(say::window_rule),
               .rule = "twelve_months_before_discovery"});
    add_entry(to,
              cite(p.size_clause, s.say.choose(p.size_source)),
              {.label = "size", .wording = s.say.say(say::size_rule), .rule = "living_in"});
    bool const range = p.partial == partial_entries::range;
    add_entry(to,
              cite(p.income_clause, s.say.choose(p.income_source)),
              {.label = "income",
               .wording = s.say.say(range ? say::income_range : say::income_pro_rata),
               .rule = range ? "range" : "pro_rata"});
    if (auto const place = p.facts.find(guarantee_unmet))
        add_entry(to,
                  cite(p.guarantees_clause, s.say.choose(p.guarantees_source)),
                  {.label = "guarantees",
                   .wording = s.say.say(say::guarantees_rule, {s.say.label(p.facts[*place])}),
                   .rule = p.facts[*place].rule});
    if (!p.audit_clause.empty() || !p.audit_source.empty())
        add_entry(to,
                  cite(p.audit_clause, s.say.choose(p.audit_source)),
                  {.label = "audit", .wording = s.say.say(say::audit_rule)});
}

/// Figures and pending figures of one clause stand apart in a policy and together on a page.
void join_blocks(page_section& in) {
    std::vector<page_block> joined;
    for (auto& block : in.blocks) {
        auto const same = std::ranges::find_if(joined, [&](auto const& other) {
            return !block.cited.id.empty() && other.cited.id == block.cited.id;
        });
        if (same == joined.end())
            joined.push_back(std::move(block));
        else
            std::ranges::move(block.entries, std::back_inserter(same->entries));
    }
    in.blocks = std::move(joined);
}

}  // namespace

page_section figures_section(page_subject const& s) {
    page_section section{
        .anchor = "section:figures",
        .title = s.say.say(say::figures_title),
        .columns = s.titles({say::column_clause, say::column_wording, say::column_rule})};
    standards(s, section);
    methods(s, section);
    join_blocks(section);
    drop_repeated_wordings(section, s.lang);
    return section;
}

}  // namespace fangpin::detail
