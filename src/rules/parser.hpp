/// @file
/// From words to a syntax tree.
#pragma once

#include "rules/token_cursor.hpp"

#include <algorithm>

namespace fangpin::detail {

/// Recursive descent over FEEL's expression grammar (DMN 1.3, 10.3.1), loosest binding first.
class parser : private token_cursor {
public:
    using node = std::unique_ptr<syntax>;
    using token_cursor::stopped;
    using token_cursor::token_cursor;

    node run();

private:
    template <class... Children>
    node make(syntax_kind kind, std::uint32_t begin, std::string text, Children... children) {
        auto n = std::make_unique<syntax>();
        n->kind = kind;
        n->begin = begin;
        n->text = std::move(text);
        (adopt(*n, std::move(children)), ...);
        n->end = at_ == 0 ? here().end : tokens_[at_ - 1].end;
        return n;
    }
    void adopt(syntax& parent, node child) {
        parent.depth = std::max(parent.depth, child->depth + 1);
        if (parent.depth > rule_limits::depth)
            fail("expressions nested more than " + std::to_string(rule_limits::depth) + " deep",
                 "split the rule into facts of the pack");
        parent.children.push_back(std::move(child));
        if (parent.children.size() > rule_limits::list)
            fail("more than " + std::to_string(rule_limits::list) + " elements",
                 "shorten the list");
        parent.end = tokens_[at_ - 1].end;
    }

    /// Counts the levels that are being parsed, for those that have no node yet.
    class level {
    public:
        explicit level(parser& p) : parser_(p) {
            if (++parser_.levels_ > rule_limits::depth)
                parser_.fail(
                    "expressions nested more than " + std::to_string(rule_limits::depth) + " deep",
                    "split the rule into facts of the pack");
        }
        level(level const&) = delete;
        level& operator=(level const&) = delete;
        ~level() { --parser_.levels_; }

    private:
        parser& parser_;
    };

    // parser.cpp: what binds loosely
    node expression();
    node quantifier();
    node logical(std::string_view word);
    [[nodiscard]] bool at_comparison() const;
    node comparison();
    /// Behind `in` stand a test, several in brackets, or an expression that begins with brackets.
    node membership(std::uint32_t begin, node value);
    [[nodiscard]] bool continues_sum() const;
    node bracketed_test();
    node test();
    // Each of these goes on from `left` where that has been read already.
    node sum(node left = nullptr);
    node product(node left = nullptr);
    node unary(node value = nullptr);

    // parser_primary.cpp: what binds tightly
    node postfix(node value);
    node leaf(syntax_kind kind);
    node primary();
    node named();
    std::string spaced_name();
    /// A range behind its `..`; `outer` is whether it stands at the end of another.
    node range_from(std::uint32_t begin, std::string_view open, node first, bool outer);
    /// `(a)`, `[a, b]`, and the ranges `[a..b]`, `(a..b]`, `]a..b[`.
    node bracketed();

    std::uint32_t levels_ = 0;
    bool ends_range_ = false;  ///< behind `..`, where `[` closes the range: ]0..10[
};

}  // namespace fangpin::detail
