/// @file
/// Facts and values in words.
#pragma once

#include "decision/sentences_of_rules.hpp"

#include <fangpin/decision/display.hpp>

#include <initializer_list>

namespace fangpin::detail {

/// Says things in one language.
class narrator {
public:
    explicit narrator(language lang) : lang_(lang) {}

    /// Around what is Chinese a Chinese sentence has no blanks.
    [[nodiscard]] std::string say(sentence const& s,
                                  std::initializer_list<std::string_view> about = {}) const;
    [[nodiscard]] std::string joined(std::vector<std::string> const& parts,
                                     sentence const& between) const;

    [[nodiscard]] std::string label(fact_info const& f) const;
    [[nodiscard]] std::string label(property_term const& p) const;
    [[nodiscard]] std::string word(term const& t) const;
    [[nodiscard]] std::string answer(truth t) const;
    [[nodiscard]] std::string answer(outcome o) const;
    [[nodiscard]] std::string month_of(month m) const;
    [[nodiscard]] std::string day_of(date d) const;
    /// With its unit, where it has one.
    [[nodiscard]] std::string number(kind k,
                                     number_range const& n,
                                     say::unit const* unit = nullptr) const;
    /// With its unit: `6800.00 yuan`.
    [[nodiscard]] std::string amount(number_range const& fen) const;
    /// A clause in brackets, where there is none the source; empty where there is neither.
    [[nodiscard]] std::string cited(std::string_view clause, std::string_view source) const;
    [[nodiscard]] std::string text(text_domain domain, std::uint64_t set) const;
    /// The value of an account's line.
    [[nodiscard]] std::string value(account const& a,
                                    account_line const& line,
                                    say::unit const* unit = nullptr) const;

    /// Wording of a rule, title of a policy: whichever of two texts is in the language.
    [[nodiscard]] std::string const& choose(std::string const& zh, std::string const& en) const {
        return lang_ == language::zh || en.empty() ? zh : en;
    }

    [[nodiscard]] std::string const& choose(wording const& w) const { return choose(w.zh, w.en); }

private:
    [[nodiscard]] std::string one(kind k, fangpin::number const& n, toward where) const;
    [[nodiscard]] std::string counted(std::string_view text, bool is_one, say::unit const& u) const;

    language lang_;
};

}  // namespace fangpin::detail
