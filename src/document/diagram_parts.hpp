/// @file
/// The parts of a diagram of cases.
#pragma once

#include "decision/narrator.hpp"
#include "document/diagram_label.hpp"
#include "document/dot_writer.hpp"

#include <fangpin/policy/policy.hpp>

namespace fangpin::detail {

/// A clause, or the source that stands instead.
template <class Entry>
[[nodiscard]] std::string const& cited(Entry const& e) {
    return e.clause.empty() ? e.source : e.clause;
}

/// The step with which a case has its new state; none where nobody decides.
[[nodiscard]] procedure_step const* effective_step(procedure const& p);

/// What the parts are drawn with.
struct drawing {
    policy const& of;
    narrator say;
    dot_writer dot;

    /// An arrow with words and a clause, either of which may be empty.
    void arrow(std::string_view from,
               std::string_view to,
               std::string_view words,
               std::string_view clause,
               char const* color = ink::line);
    /// A frame around what follows.
    void begin_part(std::string_view name, std::string_view title, std::string_view clauses);
    void end_part();
    /// A rounded box with the name of a state, or of several.
    void state(std::string_view name, std::string_view words, char const* style, char const* color);
};

void draw_states(drawing& to);
void draw_procedure(drawing& to, procedure const& p);

}  // namespace fangpin::detail
