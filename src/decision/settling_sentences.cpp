#include "decision/settling_sentences.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// A code of any field: answers to leaves name it without saying of which.
std::string code_word(policy const& p,
                      leaf const& l,
                      std::string_view answer,
                      narrator const& say) {
    auto const fact = p.facts.find(l.key);
    auto const codes = codes_of(p.facts[*fact].type.domain);
    auto const code = std::ranges::find(codes, answer, &term::name);
    return say.word(*code);
}

std::string one_answer(decision const& d,
                       std::string_view key,
                       std::string_view answer,
                       narrator const& say) {
    auto const& p = *d.policy;
    auto const& l = *std::ranges::find(p.table.leaves, key, &leaf::key);
    if (l.what == leaf::kind::income)
        return say.say(answer == "less"      ? say::if_below
                       : answer == "greater" ? say::if_above
                                             : say::if_equal);
    auto const fact = p.facts.find(key);
    auto const label = fact ? say.label(p.facts[*fact]) : std::string(key);
    auto const word = l.what == leaf::kind::code ? code_word(p, l, answer, say)
                                                 : say.answer(truth(answer == "yes"));
    return say.say(say::fact_value, {label, word});
}

}  // namespace

std::vector<std::string> settling_sentences(decision const& d, narrator const& say) {
    std::vector<std::string> sentences;
    for (auto const& s : d.settles) {
        std::vector<std::string> answers;
        for (auto const& [key, answer] : s.answers)
            answers.push_back(one_answer(d, key, answer, say));
        sentences.push_back(
            say.say(say::settles, {say.joined(answers, say::semicolon), say.answer(s.then)}));
    }
    return sentences;
}

}  // namespace fangpin::detail
