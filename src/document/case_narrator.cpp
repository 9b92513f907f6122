#include "document/case_narrator.hpp"

#include "document/case_code_sentences.hpp"

#include <fangpin/policy/clause.hpp>

namespace fangpin::detail {

std::optional<step_in_case> step_of(case_file const& c, case_event const& e) {
    auto const at = find_step(c.running(), e);
    return at ? std::optional(step_in_case{.run = &c.running()[at->run], .at = at->step})
              : std::nullopt;
}

std::string case_narrator::code(std::string_view id) const {
    auto const known = std::ranges::find(case_codes, id, &term::name);
    return known != case_codes.end() ? narrator::word(*known) : std::string(id);
}

std::string case_narrator::codes(std::vector<std::string> const& ids,
                                 sentence const& between) const {
    std::vector<std::string> words;
    words.reserve(ids.size());
    for (auto const& id : ids)
        words.push_back(code(id));
    return joined(words, between);
}

std::string case_narrator::paper(std::string const& evidence) const {
    auto const colon = evidence.find(':');
    if (colon == std::string::npos)
        return evidence;
    return say(say::paper, {code(evidence.substr(0, colon)), evidence.substr(colon + 1)});
}

std::string case_narrator::who_acts(case_event const& e) const {
    return say(say::who, {code(e.by), word(term_of(e.level))});
}

std::string case_narrator::by(std::string_view clause, std::string_view source) const {
    if (clause.empty())
        return cited({}, source);
    auto const* known = find_clause(clause);
    auto const number = known == nullptr ? "" : " " + std::string(known->number);
    return say(say::by_clause, {std::string(clause) + number});
}

std::string case_narrator::as_inner(std::string text) const {
    for (auto const& [outer, inner] : say::inner_marks)
        for (auto at = text.find(outer); at != std::string::npos; at = text.find(outer, at))
            text.replace(at, outer.size(), inner);
    return text;
}

}  // namespace fangpin::detail
