/// @file
/// How the sections of a policy's page cite and anchor what they show.
#pragma once

#include "document/page_sections.hpp"

#include <fangpin/policy/clause.hpp>

namespace fangpin::detail {

/// A name that links may point to: the id with whatever is no plain character as `%20`. A prefix
/// ends in `:`, which ids lose, so that no two kinds of things share an anchor.
[[nodiscard]] std::string anchor_of(std::string_view prefix, std::string_view id);

[[nodiscard]] page_citation cite(clause const& c);
/// The clause of that id, and where there is none, the source.
[[nodiscard]] page_citation cite(std::string const& clause, std::string const& source);

/// Puts an entry to the block of its clause or source: the last one when it is the same, else a new
/// one behind it.
void add_entry(page_section& to, page_citation const& cited, page_entry entry);

/// Leaves out the wordings of clauses that their only entry repeats.
void drop_repeated_wordings(page_section& in, language lang);

}  // namespace fangpin::detail
