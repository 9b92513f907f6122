#include "document/page_blocks.hpp"
#include "document/page_sentences.hpp"

#include <algorithm>
#include <set>

namespace fangpin::detail {
namespace {

/// The texts that a pack carries out: its own, and those whose clauses its entries cite.
std::set<std::string_view> texts_of(policy const& p) {
    std::set<std::string_view> texts{p.id};
    for (auto const& id : p.cited)
        if (auto const* c = find_clause(id))
            texts.insert(c->source);
    return texts;
}

page_block block_of(page_subject const& s, clause const& c) {
    page_block block{.anchor = anchor_of("clause:", c.id), .cited = cite(c)};
    if (s.lang == language::en)  // the table has this column in English alone
        block.takes = std::string(c.behaviour);
    return block;
}

}  // namespace

std::vector<page_section> left_out_sections(page_subject const& s) {
    std::vector<page_section> all;
    auto const texts = texts_of(s.of);
    for (auto const& [kind, words] : say::clause_kinds) {
        page_section section{.anchor = anchor_of("left_out:", kind),
                             .title = s.say.say(words),
                             .columns = s.titles({say::column_clause, say::column_wording}),
                             .part = true};
        for (auto const& c : clauses())
            if (c.kind == kind && texts.contains(c.source) &&
                !std::ranges::binary_search(s.of.cited, c.id))
                section.blocks.push_back(block_of(s, c));
        if (!section.blocks.empty())
            all.push_back(std::move(section));
    }
    if (!all.empty())
        all.insert(all.begin(),
                   {.anchor = "section:left_out",
                    .title = s.say.say(say::left_out_title),
                    .remark = s.say.say(say::left_out_remark)});
    return all;
}

}  // namespace fangpin::detail
