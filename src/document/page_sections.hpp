/// @file
/// The sections of a policy's page.
#pragma once

#include "decision/narrator.hpp"
#include "document/policy_page.hpp"

namespace fangpin::detail {

/// What a page is about, and the language that it is in.
struct page_subject {
    policy const& of;
    language lang;
    narrator say{lang};

    /// Titles of columns.
    [[nodiscard]] std::vector<std::string> titles(std::initializer_list<sentence> all) const {
        std::vector<std::string> said;
        for (auto const& title : all)
            said.push_back(say.say(title));
        return said;
    }
};

/// Standards, window, size, income, guarantees.
[[nodiscard]] page_section figures_section(page_subject const& s);
/// One section for each role that the pack has rules of.
[[nodiscard]] std::vector<page_section> rule_sections_of(page_subject const& s);
/// One section for each procedure, then the duties and what holds of all cases.
[[nodiscard]] std::vector<page_section> course_sections_of(page_subject const& s);
/// The facts that rules ask for, the pack's own first.
[[nodiscard]] page_section facts_section(page_subject const& s);
[[nodiscard]] page_section presumptions_section(page_subject const& s);
/// The clauses of the pack's texts that none of its entries cites: a title, then a section a kind.
[[nodiscard]] std::vector<page_section> left_out_sections(page_subject const& s);

/// Puts each reading and each gap to its clause, once, and points there from the clause's other
/// places; what belongs to no clause of the page goes into a section of its own.
void place_notes(page_subject const& s, std::vector<page_section>& sections);

}  // namespace fangpin::detail
