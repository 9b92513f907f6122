/// @file
/// A policy as an auditor reads it, before it is plain text or HTML.
#pragma once

#include <fangpin/decision/explain.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fangpin::detail {

/// A clause of a text, or the source that stands instead.
struct page_citation {
    std::string id{};        ///< `MEK-16`; empty: a source, or neither
    std::string document{};  ///< `maerkang-2022`; what a source says
    std::string number{};    ///< `三(五)1-1`
    std::string wording{};   ///< as `clauses.tsv` has it; empty where an entry says the same

    [[nodiscard]] bool empty() const { return id.empty() && document.empty(); }
    /// Document and number.
    [[nodiscard]] std::string place() const {
        return number.empty() ? document : document + " " + number;
    }
};

/// A reading or a gap.
struct page_note {
    std::string anchor{};
    std::string label{};
    std::string id{};
    std::string text{};
    std::string source{};  ///< where the text says it, when not under the clause that it stands at

    friend bool operator==(page_note const&, page_note const&) = default;
};

/// What a pack makes of a clause: one rule, figure, fact or presumption.
struct page_entry {
    std::string anchor{};  ///< empty: nothing points here
    std::string id{};      ///< empty: that of the clause
    std::string label{};   ///< in the pack's own words: `attention chronic`
    std::string wording{};
    std::string rule{};  ///< as written, of any number of lines
    std::vector<page_citation> also{};
    std::vector<page_note> notes{};  ///< of this entry alone
};

/// A clause with all that a section has on it.
struct page_block {
    std::string anchor{};
    page_citation cited{};
    std::string takes{};  ///< of clauses left out: what carrying them out would take
    std::vector<page_entry> entries{};
    std::vector<page_note> notes{};
    std::vector<page_note> elsewhere{};  ///< notes of the clause that stand in another section
};

struct page_section {
    std::string anchor{};
    std::string title{};
    std::string remark{};
    std::vector<std::string> columns{};  ///< titles, as many as a table of it has
    bool part = false;                   ///< of the section before it that is none
    bool of_rules = false;               ///< notes stand here rather than with figures and facts
    std::vector<page_block> blocks{};
    std::vector<page_note> notes{};  ///< of no block
};

/// All that is on a page, in one language; how it looks is up to whoever writes it.
struct policy_page {
    language lang{};
    std::string title{};
    std::vector<std::pair<std::string, std::string>> about{};  ///< name and value
    std::string remark{};
    std::vector<page_section> sections{};
};

/// The one walk over a policy that text and HTML are written from.
[[nodiscard]] policy_page page_of(policy const& p, language lang);

}  // namespace fangpin::detail
