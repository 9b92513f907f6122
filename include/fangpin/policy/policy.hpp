/// @file
/// One published text: its standards, rules and readings, each with its clause.
#pragma once

#include <fangpin/income/class_total.hpp>
#include <fangpin/policy/course_of_cases.hpp>
#include <fangpin/policy/issue.hpp>
#include <fangpin/policy/outcome_table.hpp>
#include <fangpin/policy/policy_rule.hpp>
#include <fangpin/rules/fact_table.hpp>
#include <fangpin/rules/program.hpp>
#include <fangpin/standards/history.hpp>

#include <memory>
#include <span>

namespace fangpin {

/// The text of a pack, and what to call it in errors.
struct pack_text {
    std::string toml{};
    std::string name{};  ///< a file name; empty: the pack's place among those given
};

/// A choice made where the text is open; shown with every decision that it touches.
struct reading {
    std::string id{};
    std::string clause{};  ///< empty: of the edition as a whole
    std::string text{};
    std::string text_en{};
    bool at_the_line = false;  ///< shown only where income may lie exactly at the standard
};

/// What the text asks for and the pack does not compute, or a word that it leaves without a number.
/// Shown with the policy; no decision reads it.
struct gap {
    std::string id{};      ///< the clause, or clause and code
    std::string clause{};  ///< empty where `source` stands instead
    wording source{};
    std::string text{};
    std::string text_en{};
};

/// A fact of the pack's own, and where the text speaks of it.
struct pack_fact {
    std::uint16_t fact = 0;
    std::string clause{};
    wording source{};
};

/// A value taken in screening for a fact that the document does not mention.
struct presumption {
    std::uint16_t fact = 0;
    truth yes_no{};
    number_range amount{};  ///< of counts and amounts; lists are presumed empty
    std::string clause{};
    wording source{};
};

/// A test that a pack carries with it, in the form that it stands in: TOML written as JSON.
struct pack_case {
    std::string id{};
    std::vector<std::string> clauses{};
    std::string title{};
    std::string given{};                 ///< JSON merge patch on the base case
    std::vector<std::string> without{};  ///< dotted keys taken out after that
    std::string expect{};                ///< JSON
    bool screening = false;
    std::string found{};
    std::uint32_t line = 0;
};

/// One edition, loaded and compiled. Immutable; may be shared between threads.
class policy {
public:
    /// Loads packs, bases first, and returns the last of them.
    ///
    /// @param issues  receives everything wrong with the packs, all at once; warnings and notes too
    /// @param given   names of formula facts that are taken as given instead of being worked out:
    ///                a register may hold `natural_disaster` without the events
    /// @returns nothing when there is an error among the issues
    static std::shared_ptr<policy const> load(std::span<pack_text const> texts,
                                              std::vector<issue>& issues,
                                              std::span<std::string const> given = {});

    /// Notes which further figures the rules ask for, and what they are called, once they are
    /// compiled.
    void note_figures();

    std::string id{};
    int revision = 1;
    std::string title{};
    std::string title_en{};
    std::optional<date> published{};
    fangpin::area area{};
    std::optional<month> governs_from{};
    std::optional<month> governs_to{};
    standard_history standards{};
    std::string window_clause{};  ///< of `clauses.tsv`; empty where the source stands instead
    wording window_source{};
    std::string size_clause{};
    wording size_source{};
    std::string income_clause{};
    wording income_source{};
    std::string guarantees_clause{};
    wording guarantees_source{};
    std::string audit_clause{};  ///< that asks which households a register leaves out
    wording audit_source{};      ///< both empty: the text does not ask
    partial_entries partial = partial_entries::range;
    std::vector<policy_rule> rules{};  ///< in pack order
    std::vector<presumption> presumptions{};
    std::vector<pack_fact> own_facts{};
    std::vector<reading> readings{};
    std::vector<gap> gaps{};
    std::vector<std::string> cited{};  ///< clauses that some entry carries out, sorted
    std::vector<pack_case> cases{};
    std::string case_base{};  ///< JSON
    fact_table facts{};
    fangpin::program program{};
    outcome_table table{};
    course_of_cases course{};
    fangpin::program conditions{};               ///< of procedures: those with a rule
    std::vector<std::uint16_t> other_figures{};  ///< places of `standard("name")` facts
    std::vector<std::string> texts{};            ///< as given, bases first
    std::string digest{};  ///< `sha256:` of the canonical JSON array of the texts
};

}  // namespace fangpin
