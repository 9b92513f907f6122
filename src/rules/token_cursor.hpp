/// @file
/// Where in a rule the parser is.
#pragma once

#include "rules/lexer.hpp"

#include <utility>

namespace fangpin::detail {

/// The words of a rule, the one that is read next, and what to say when it is another.
class token_cursor {
public:
    /// What a failed parse leaves behind; the error is recorded already.
    struct stopped {};

    token_cursor(std::string_view source, std::vector<token> tokens, std::vector<error>& errors)
        : source_(source), tokens_(std::move(tokens)), errors_(errors) {}

    [[nodiscard]] token const& here() const { return tokens_[at_]; }
    [[nodiscard]] bool at_symbol(std::string_view s) const {
        return here().kind == token_kind::symbol && here().text == s;
    }
    [[nodiscard]] bool at_word(std::string_view w) const {
        return here().kind == token_kind::name && here().text == w;
    }
    bool take_symbol(std::string_view s) {
        bool const found = at_symbol(s);
        at_ += found ? 1 : 0;
        return found;
    }
    bool take_word(std::string_view w) {
        bool const found = at_word(w);
        at_ += found ? 1 : 0;
        return found;
    }
    void expect_symbol(std::string_view s) {
        if (!take_symbol(s))
            fail(found_here(), "write \"" + std::string(s) + "\" here");
    }
    void expect_word(std::string_view w) {
        if (!take_word(w))
            fail(found_here(), "write \"" + std::string(w) + "\" here");
    }
    [[nodiscard]] std::string found_here() const {
        if (here().kind == token_kind::end)
            return "the end of the rule";
        return "\"" + std::string(source_.substr(here().begin, here().end - here().begin)) + "\"";
    }

    [[noreturn]] void fail(std::string found, std::string remedy) {
        errors_.push_back(placed({.code = errc::rule_syntax,
                                  .subject = "the rule",
                                  .found = std::move(found),
                                  .remedy = std::move(remedy)},
                                 source_,
                                 here().begin));
        throw stopped{};
    }

protected:
    std::string_view source_;
    std::vector<token> tokens_;
    std::vector<error>& errors_;
    std::size_t at_ = 0;
};

}  // namespace fangpin::detail
