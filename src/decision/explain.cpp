#include <fangpin/decision/explain.hpp>

#include "decision/income_lines.hpp"
#include "decision/reasons.hpp"
#include "decision/settling_sentences.hpp"
#include "decision/told_lines.hpp"

#include <fangpin/policy/clause.hpp>

#include <algorithm>
#include <array>

namespace fangpin {
namespace {

using detail::narrator;
namespace say = detail::say;

class explanation {
public:
    explanation(decision const& d, language lang) : d_(d), say_(lang) {}

    std::string write() {
        asked();
        answer();
        income();
        clauses();
        missing();
        settles();
        readings();
        return std::move(lines_).take();
    }

private:
    void line(std::string const& sentence, int indent = 0) { lines_.line(sentence, indent); }
    void title(detail::sentence const& s) { lines_.title(say_.say(s)); }

    void asked() {
        auto const& p = *d_.policy;
        line(say_.say(say::asked,
                      {d_.judged->id,
                       say_.month_of(d_.judged->discovered),
                       say_.choose(p.title, p.title_en),
                       p.id,
                       std::to_string(p.revision)}));
        if (!d_.screening) {
            line(say_.say(say::strict));
            return;
        }
        std::vector<std::string> presumed;
        for (auto const f : d_.presumed)
            presumed.push_back(say_.label(p.facts[f]));
        line(presumed.empty() ? say_.say(say::screening_none)
                              : say_.say(say::screening, {say_.joined(presumed, say::comma)}));
    }

    void answer() {
        std::vector<std::string> possible;
        for (auto const o : d_.possible.listed())
            possible.push_back(say_.answer(o));
        if (d_.outcome() == outcome::undetermined)
            line(say_.say(say::undetermined, {say_.joined(possible, say::semicolon)}));
        else
            line(say_.say(say::answer, {possible.front()}));
        if (d_.outcome() != outcome::undetermined &&
            possible_outcomes(d_.verdict).settled() == outcome::undetermined)
            line(say_.say(say::either_way));
        if (d_.overridden() && d_.outcome() == outcome::eligible)
            line(say_.say(say::overridden));
        groups(rule_role::category, say::categories);
        groups(rule_role::tag, say::tags);
        first(rule_role::need_type, say::need_type);
        first(rule_role::grade, say::grade);
        groups(rule_role::attention, say::attention);
    }
    void groups(rule_role role, detail::sentence const& s) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < d_.values.size(); ++i)
            if (d_.policy->rules[i].role == role && d_.values[i].is_yes())
                all.push_back(wording(d_.policy->rules[i]));
        if (!all.empty())
            line(say_.say(s, {say_.joined(all, say::comma)}));
    }
    void first(rule_role role, detail::sentence const& s) {
        auto const f = d_.first(role);
        std::vector<std::string> all;
        for (auto const code : f.possible)
            for (auto const& rule : d_.policy->rules)
                if (rule.role == role && rule.code == code)
                    all.push_back(wording(rule));
        if (f.has_none)
            all.push_back(say_.say(say::none));
        auto const text = say_.joined(all, say::either);
        if (f.defined)
            line(say_.say(s, {all.size() == 1 ? text : say_.say(say::still_open, {text})}));
    }
    [[nodiscard]] std::string wording(policy_rule const& rule) const {
        return say_.choose(rule.title, rule.title_en);
    }

    void income() {
        title(say::income_title);
        for (auto const& l : detail::income_lines(d_, say_))
            line(l.words, l.indent);
    }

    void clauses() {
        static constexpr std::array headings{
            std::pair(rule_role::scope, say::scope),
            std::pair(rule_role::inclusion, say::inclusion),
            std::pair(rule_role::exclusion, say::exclusion),
            std::pair(rule_role::override_, say::override_),
            std::pair(rule_role::category, say::category),
            std::pair(rule_role::tag, say::tag),
            std::pair(rule_role::need_type, say::need_types),
            std::pair(rule_role::grade, say::grades),
            std::pair(rule_role::attention, say::attention_groups),
        };
        title(say::clauses_title);
        for (auto const& [role, heading] : headings) {
            bool first_of_role = true;
            for (std::size_t i = 0; i < d_.values.size(); ++i) {
                if (d_.policy->rules[i].role != role)
                    continue;
                if (std::exchange(first_of_role, false))
                    line(say_.say(heading), 1);
                one_clause(i);
            }
        }
    }
    void one_clause(std::size_t i) {
        auto const& rule = d_.policy->rules[i];
        auto const* cited = find_clause(rule.clause);
        auto const number = cited != nullptr ? rule.id + " " + std::string(cited->number) : rule.id;
        line(say_.say(say::clause, {number, wording(rule), say_.answer(d_.values[i])}), 2);
        auto const why = detail::reasons(d_, say_).of(d_.account.starts[i]);
        if (!why.empty())
            line(say_.say(say::because, {say_.joined(why, say::semicolon)}), 3);
    }

    void missing() {
        std::vector<std::string> open;
        for (std::size_t i = 0; i < d_.values.size(); ++i) {
            if (!d_.values[i].is_open() || !matters(d_.policy->rules[i].role))
                continue;
            for (auto& label : detail::reasons(d_, say_).open(d_.account.starts[i]))
                if (std::ranges::find(open, label) == open.end())
                    open.push_back(std::move(label));
        }
        title(say::missing_title);
        if (open.empty() || d_.outcome() != outcome::undetermined) {
            line(say_.say(any_open() ? say::missing_idle : say::nothing_missing), 1);
            return;
        }
        line(say_.say(say::missing, {say_.joined(open, say::comma)}), 1);
    }

    void settles() {
        auto const all = detail::settling_sentences(d_, say_);
        if (all.empty())
            return;
        constexpr std::size_t read_aloud = 12;
        title(say::settles_title);
        for (std::size_t i = 0; i < std::min(all.size(), read_aloud); ++i)
            line(all[i], 1);
        if (all.size() > read_aloud || !d_.settles_complete)
            line(say_.say(say::settles_more), 1);
    }

    [[nodiscard]] bool any_open() const {
        return std::ranges::any_of(d_.values, [](truth t) { return t.is_open(); });
    }
    /// Does what is open in a role still bear on the outcome, or does an earlier answer settle it?
    [[nodiscard]] bool matters(rule_role role) const {
        auto const& v = d_.verdict;
        switch (role) {
        case rule_role::scope: return v.scope.is_open();
        case rule_role::inclusion: return !v.scope.is_no() && v.inclusion.is_open();
        case rule_role::exclusion:
            return !v.scope.is_no() && !v.inclusion.is_no() && v.exclusion.is_open() &&
                   !v.override_.is_yes();
        case rule_role::override_:
            return !v.scope.is_no() && !v.inclusion.is_no() && !v.exclusion.is_no() &&
                   v.override_.is_open();
        default: return false;
        }
    }

    void readings() {
        title(say::readings_title);
        auto const taken = d_.readings();
        for (auto const* r : taken)
            line(say_.say(say::reading, {r->id, say_.choose(r->text, r->text_en)}), 1);
        if (taken.empty())
            line(say_.say(say::no_readings), 1);
    }

    decision const& d_;
    narrator say_;
    detail::told_lines lines_;
};

}  // namespace

std::string explain(decision const& d, language lang) {
    return explanation(d, lang).write();
}

}  // namespace fangpin
