/// @file
/// The tables of a policy's page in HTML.
#pragma once

#include "decision/narrator.hpp"
#include "document/html_writer.hpp"
#include "document/policy_page.hpp"

namespace fangpin::detail {

/// Writes a section as a table: clause, what it says, rule; each reading and gap a row below what
/// it is about.
class page_rows {
public:
    page_rows(html_writer& to, narrator const& say) : html_(to), say_(say) {}

    void table(page_section const& s);

private:
    void head(page_section const& s);
    void block(page_block const& b);
    void clause_row(page_block const& b);
    void entry_row(page_block const& b, page_entry const& e);
    void note_row(page_note const& n);
    void elsewhere_row(page_block const& b);
    void citation(page_citation const& cited);
    void wording(page_citation const& cited);
    void paragraph(std::string const& words, std::string_view css, std::string_view lang = {});

    html_writer& html_;
    narrator const& say_;
    std::string_view rest_{};  ///< how many columns are right of the first
};

}  // namespace fangpin::detail
