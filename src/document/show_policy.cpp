#include "decision/narrator.hpp"

#include <fangpin/document/policy_document.hpp>
#include <fangpin/policy/clause.hpp>

namespace fangpin {
namespace {

using detail::narrator;
using detail::sentence;
namespace say = detail::say;

/// A policy as an auditor reads it, beside the published text.
class policy_page {
public:
    policy_page(policy const& p, language lang) : p_(p), say_(lang) {}

    std::string write() {
        header();
        figures();
        rules();
        presumptions();
        readings();
        return std::move(text_);
    }

private:
    void line(std::string const& words, int indent = 0) {
        text_.append(static_cast<std::size_t>(indent) * 2, ' ');
        text_ += words + "\n";
    }
    void title(sentence const& s) {
        text_ += "\n";
        line(say_.say(s));
    }
    [[nodiscard]] static std::string cited(std::string const& id, std::string const& source) {
        auto const* c = find_clause(id);
        return c != nullptr ? id + " " + std::string(c->number) : source;
    }

    void header() {
        line(say_.choose(p_.title, p_.title_en));
        line(say_.say(say::policy_line,
                      {p_.id,
                       std::to_string(p_.revision),
                       p_.area.code(),
                       p_.published ? to_string(*p_.published) : ""}));
        line(p_.digest);
    }

    void figures() {
        title(say::figures_title);
        for (auto const& s : p_.standards.entries)
            line("[" + cited(s.clause, s.source) + "] " + s.name + ": " + to_string(s), 1);
        for (auto const& s : p_.standards.pending)
            line("[" + cited(s.clause, {}) + "] " + say_.choose(s.text, s.text_en), 1);
        line(say_.say(say::window_rule, {cited(p_.window_clause, p_.window_source)}), 1);
        line(say_.say(say::size_rule, {cited(p_.size_clause, p_.size_source)}), 1);
        if (!p_.income_clause.empty())
            line(say_.say(say::income_rule, {cited(p_.income_clause, {})}), 1);
        if (auto const place = p_.facts.find(guarantee_unmet); !p_.guarantees_clause.empty())
            line("[" + cited(p_.guarantees_clause, {}) + "] " + say_.label(p_.facts[*place]) +
                     ": " + p_.facts[*place].rule,
                 1);
    }

    void rules() {
        title(say::rules_title);
        for (auto const& r : p_.rules) {
            line("[" + (r.clause.empty() ? r.id : r.id + " " + number_of(r.clause)) + "] " +
                     std::string(to_string(r.role)) + (r.code.empty() ? "" : " " + r.code),
                 1);
            line(say_.choose(r.title, r.title_en), 2);
            line(r.when, 2);
            if (!r.source.empty())
                line(r.source, 2);
        }
    }
    [[nodiscard]] static std::string number_of(std::string const& id) {
        auto const* c = find_clause(id);
        return c != nullptr ? std::string(c->number) : std::string();
    }

    void presumptions() {
        if (p_.presumptions.empty())
            return;
        title(say::presumptions_title);
        for (auto const& taken : p_.presumptions) {
            auto const& f = p_.facts[taken.fact];
            auto const value = f.type.is_list()           ? std::string("[]")
                               : f.type.is(kind::boolean) ? say_.answer(taken.yes_no)
                                                          : say_.number(f.type.kind, taken.amount);
            line(say_.say(say::fact_value, {say_.label(f), value}), 1);
        }
    }

    void readings() {
        title(say::readings_title);
        for (auto const& r : p_.readings)
            line(say_.say(say::reading, {r.id, say_.choose(r.text, r.text_en)}), 1);
    }

    policy const& p_;
    narrator say_;
    std::string text_;
};

}  // namespace

std::string show_policy(policy const& p, language lang) {
    return policy_page(p, lang).write();
}

}  // namespace fangpin
