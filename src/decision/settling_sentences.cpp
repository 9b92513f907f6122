#include "decision/settling_sentences.hpp"

#include "decision/figures_by_kind.hpp"
#include "decision/spoken_rule.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::string_view kind_key = native_terms[fact_table::place(native_fact::registry)].name;

/// The sentences about one decision.
class settling_narrator {
public:
    settling_narrator(decision const& d, narrator const& say) : d_(d), say_(say) {}

    /// Nothing where no kind of household that has a standard can give one of the answers.
    [[nodiscard]] std::optional<std::string> sentence_for(settling const& s) const {
        std::vector<std::string> answers;
        for (auto const& [key, answer] : s.answers) {
            answers.push_back(one_answer(s, key, answer));
            if (answers.back().empty())
                return std::nullopt;
        }
        return say_.say(say::settles,
                        {say_.joined(answers, say::settled_by), outcome_then(s.then)});
    }

private:
    [[nodiscard]] std::string outcome_then(outcome o) const {
        switch (o) {
        case outcome::eligible: return say_.say(say::then_eligible);
        case outcome::barred: return say_.say(say::then_barred);
        case outcome::not_eligible: return say_.say(say::then_not_eligible);
        case outcome::out_of_scope: return say_.say(say::then_out_of_scope);
        case outcome::undetermined: break;
        }
        return say_.say(say::unknown);
    }

    [[nodiscard]] std::string one_answer(settling const& s,
                                         std::string_view key,
                                         std::string_view answer) const {
        auto const& p = *d_.policy;
        auto const& l = *std::ranges::find(p.table.leaves, key, &leaf::key);
        if (l.what == leaf::kind::income)
            return income(s, answer);
        auto const fact = p.facts.find(key);
        if (l.what == leaf::kind::truth && !fact)
            return spoken_rule(p, say_).clause(key, answer == "yes");
        auto const word = l.what == leaf::kind::code
                              ? say_.word(*std::ranges::find(
                                    codes_of(p.facts[*fact].type.domain), answer, &term::name))
                              : say_.answer(truth(answer == "yes"));
        return say_.say(say::answered, {say_.label(p.facts[*fact]), word});
    }

    /// How income lies to the standard, with the kinds of household for which it may.
    [[nodiscard]] std::string income(settling const& s, std::string_view answer) const {
        bool const less = answer == "less";
        bool const greater = answer == "greater";
        auto text = say_.say(less ? say::if_below : greater ? say::if_above : say::if_equal);
        if (std::ranges::any_of(s.answers, [](auto const& a) { return a.first == kind_key; }))
            return text;
        std::vector<std::string> names;
        bool surely = true;
        auto const kinds = figures_by_kind(d_);
        for (auto const& k : kinds) {
            auto const lies = less ? k.against.below : greater ? k.against.above : k.against.equal;
            if (k.figure == nullptr || !lies.may_be_yes())
                continue;
            names.push_back(say_.word(terms_of<registry>[index_of(k.kind)]));
            surely = surely && lies.is_yes();
        }
        if (kinds.empty() || names.size() == kinds.size())
            return text;
        if (names.empty())
            return {};
        return say_.say(surely ? say::kind_makes_it : say::kind_and,
                        {say_.label(d_.policy->facts[fact_table::place(native_fact::registry)]),
                         say_.joined(names, say::either),
                         text});
    }

    decision const& d_;
    narrator const& say_;
};

}  // namespace

std::vector<std::string> settling_sentences(decision const& d, narrator const& say) {
    settling_narrator const narrator(d, say);
    std::vector<std::string> sentences;
    for (auto const& s : d.settles)
        if (auto sentence = narrator.sentence_for(s))
            sentences.push_back(*std::move(sentence));
    return sentences;
}

}  // namespace fangpin::detail
