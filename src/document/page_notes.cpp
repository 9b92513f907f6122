#include "document/page_blocks.hpp"
#include "document/page_sentences.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

bool concerns(page_block const& block, std::string const& clause) {
    return block.cited.id == clause || std::ranges::any_of(block.entries, [&](auto const& e) {
               return std::ranges::find(e.also, clause, &page_citation::id) != e.also.end();
           });
}

/// The places of a clause on a page, the one where its notes stand first: with its rules, where
/// there are any.
std::vector<page_block*> places_of(std::string const& clause, std::vector<page_section>& sections) {
    std::vector<page_block*> places;
    for (bool const of_rules : {true, false})
        for (auto& section : sections)
            if (section.of_rules == of_rules)
                for (auto& block : section.blocks)
                    if (!clause.empty() && concerns(block, clause))
                        places.push_back(&block);
    return places;
}

/// A note that is called as one of several entries is belongs to that entry.
std::vector<page_note>& notes_of(page_block& block, std::string const& id) {
    auto const same = std::ranges::find(block.entries, id, &page_entry::id);
    return same == block.entries.end() ? block.notes : same->notes;
}

class note_board {
public:
    note_board(page_subject const& s, std::vector<page_section>& sections)
        : subject_(s), sections_(sections) {}

    void put(std::string const& clause, page_note note) {
        auto const places = places_of(clause, sections_);
        if (places.empty()) {
            if (!clause.empty())
                note.source = clause + " " + cite(clause, {}).place();
            rest_.push_back(std::move(note));
            return;
        }
        notes_of(*places.front(), note.id).push_back(note);
        for (std::size_t i = 1; i < places.size(); ++i)
            places[i]->elsewhere.push_back(note);
    }

    [[nodiscard]] page_section rest() && {
        return {.anchor = "section:whole",
                .title = subject_.say.say(say::whole_title),
                .columns = subject_.titles({say::column_clause, say::column_wording}),
                .notes = std::move(rest_)};
    }

private:
    page_subject const& subject_;
    std::vector<page_section>& sections_;
    std::vector<page_note> rest_;
};

}  // namespace

void place_notes(page_subject const& s, std::vector<page_section>& sections) {
    note_board board(s, sections);
    for (auto const& r : s.of.readings)
        board.put(r.clause,
                  {.anchor = anchor_of("reading:", r.id),
                   .label = s.say.say(say::note_reading),
                   .id = r.id,
                   .text = s.say.choose(r.text, r.text_en)});
    for (auto const& g : s.of.gaps)
        board.put(g.clause,
                  {.anchor = anchor_of("gap:", g.id),
                   .label = s.say.say(say::note_gap),
                   .id = g.id,
                   .text = s.say.choose(g.text, g.text_en),
                   .source = s.say.choose(g.source)});
    auto rest = std::move(board).rest();
    auto const left_out =
        std::ranges::find(sections, std::string("section:left_out"), &page_section::anchor);
    if (!rest.notes.empty())
        sections.insert(left_out, std::move(rest));
}

}  // namespace fangpin::detail
