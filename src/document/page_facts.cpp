#include "document/page_blocks.hpp"
#include "document/page_sentences.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

bool is_asked(program const& rules, std::size_t fact) {
    auto const there = [fact](std::vector<std::uint32_t> const& all) {
        return fact < all.size() && all[fact] != program::no_register;
    };
    return there(rules.fact_registers) || there(rules.formula_roots);
}

/// The label in the page's language, with the Chinese term beside an English one.
std::string labelled(page_subject const& s, fact_info const& f) {
    auto const label = s.say.label(f);
    return f.zh.empty() || f.zh == label ? label : s.say.say(say::labelled, {label, f.zh});
}

page_entry entry_of(page_subject const& s, std::size_t place) {
    auto const& f = s.of.facts[place];
    return {.anchor = anchor_of("fact:", f.name),
            .id = f.name,
            .label = s.say.say(say::origins.at(static_cast<std::size_t>(f.origin))),
            .wording = labelled(s, f),
            .rule = f.rule};
}

std::string presumed(page_subject const& s, presumption const& taken) {
    auto const& type = s.of.facts[taken.fact].type;
    if (type.is_list())
        return "[]";
    return type.is(kind::boolean) ? s.say.answer(taken.yes_no)
                                  : s.say.number(type.kind, taken.amount);
}

}  // namespace

page_section facts_section(page_subject const& s) {
    page_section section{
        .anchor = "section:facts",
        .title = s.say.say(say::facts_title),
        .columns = s.titles({say::column_fact, say::column_meaning, say::column_origin})};
    for (auto const& own : s.of.own_facts)
        add_entry(section, cite(own.clause, s.say.choose(own.source)), entry_of(s, own.fact));
    for (std::size_t f = 0; f < s.of.facts.size(); ++f)
        if ((is_asked(s.of.program, f) || is_asked(s.of.conditions, f)) &&
            std::ranges::find(s.of.own_facts, f, &pack_fact::fact) == s.of.own_facts.end())
            add_entry(section, {}, entry_of(s, f));
    return section;
}

page_section presumptions_section(page_subject const& s) {
    page_section section{
        .anchor = "section:presumption",
        .title = s.say.say(say::presumptions_title),
        .remark = s.say.say(say::presumptions_remark),
        .columns = s.titles({say::column_fact, say::column_meaning, say::column_presumed})};
    for (auto const& taken : s.of.presumptions) {
        auto const& f = s.of.facts[taken.fact];
        add_entry(section,
                  cite(taken.clause, s.say.choose(taken.source)),
                  {.anchor = anchor_of("presumption:", f.name),
                   .id = f.name,
                   .label = presumed(s, taken),
                   .wording = labelled(s, f)});
    }
    return section;
}

}  // namespace fangpin::detail
