/// @file
/// What all sentences of a case's timeline have in common.
#pragma once

#include "decision/narrator.hpp"
#include "document/case_sentences.hpp"

#include <fangpin/lifecycle/case_file.hpp>
#include <fangpin/lifecycle/case_terms.hpp>

namespace fangpin::detail {

/// A step where it stands in a case.
struct step_in_case {
    run_of_procedure const* run;
    std::size_t at;

    [[nodiscard]] procedure_step const& lays_down() const { return run->step(at); }
    [[nodiscard]] step_progress const& progress() const { return run->steps[at]; }
};

/// The step that an event is about: of the latest procedure that has it, as the case takes it.
[[nodiscard]] std::optional<step_in_case> step_of(case_file const& c, case_event const& e);

/// Says what stands in events, cases and courses.
class case_narrator : public narrator {
public:
    using narrator::narrator;

    [[nodiscard]] std::string word(case_term t) const { return say({t.zh, t.en}); }
    /// What a code is called, where one of the tables has it; otherwise the code.
    [[nodiscard]] std::string code(std::string_view id) const;
    [[nodiscard]] std::string codes(std::vector<std::string> const& ids,
                                    sentence const& between) const;
    /// A reference to a paper, `kind:reference`, with its kind in words.
    [[nodiscard]] std::string paper(std::string const& evidence) const;
    [[nodiscard]] std::string length(int count, say::unit const& u = say::days_long) const {
        return say(count == 1 ? u.one : u.many, {std::to_string(count)});
    }
    [[nodiscard]] std::string who_acts(case_event const& e) const;
    /// What a pack calls a step, a condition or a duty, to be put in quotation marks: its own are
    /// the inner ones.
    [[nodiscard]] std::string title(auto const& entry) const {
        return as_inner(choose(entry.title, entry.title_en));
    }
    /// A clause with its number in the document, in brackets; where there is none the source.
    [[nodiscard]] std::string by(std::string_view clause, std::string_view source) const;
    [[nodiscard]] std::string by(auto const& entry) const { return by(entry.clause, entry.source); }

private:
    [[nodiscard]] std::string as_inner(std::string text) const;
};

}  // namespace fangpin::detail
