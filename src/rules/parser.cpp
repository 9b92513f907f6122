#include "rules/parser.hpp"

#include <array>

namespace fangpin::detail {

using node = parser::node;

node parser::run() {
    auto whole = expression();
    if (here().kind != token_kind::end)
        fail("more text after the end of the expression", "join the parts with an operator");
    return whole;
}

node parser::expression() {
    level const counted(*this);
    auto const begin = here().begin;
    if (take_word("if")) {
        auto condition = expression();
        expect_word("then");
        auto then = expression();
        expect_word("else");
        auto otherwise = expression();
        return make(syntax_kind::condition,
                    begin,
                    "",
                    std::move(condition),
                    std::move(then),
                    std::move(otherwise));
    }
    if (at_word("some") || at_word("every"))
        return quantifier();
    return logical("or");
}

node parser::quantifier() {
    auto const begin = here().begin;
    std::string const word = here().text;
    ++at_;
    if (here().kind != token_kind::name)
        fail(found_here(), "name the variable, as in: some m in members satisfies …");
    std::string const variable = here().text;
    ++at_;
    expect_word("in");
    auto list = sum();
    node body;
    if (take_symbol(",")) {  // some a in x, b in y satisfies …: one inside the other
        auto const inner = here().begin;
        --at_;
        tokens_[at_] = {.kind = token_kind::name, .begin = inner, .end = inner, .text = word};
        level const counted(*this);
        body = quantifier();
    } else {
        expect_word("satisfies");
        body = expression();
    }
    auto n = make(syntax_kind::quantifier, begin, word, std::move(list), std::move(body));
    n->variable = variable;
    return n;
}

node parser::logical(std::string_view word) {
    auto const begin = here().begin;
    auto const operand = [&] { return word == "or" ? logical("and") : comparison(); };
    auto first = operand();
    if (!at_word(word))
        return first;
    auto n = make(syntax_kind::logical, begin, std::string(word), std::move(first));
    while (take_word(word))
        adopt(*n, operand());
    return n;
}

bool parser::at_comparison() const {
    static constexpr std::array<std::string_view, 6> all{"=", "!=", "<", "<=", ">", ">="};
    return here().kind == token_kind::symbol && std::ranges::find(all, here().text) != all.end();
}

node parser::comparison() {
    auto const begin = here().begin;
    auto left = sum();
    for (;;) {
        if (at_comparison()) {
            std::string const op = here().text;
            ++at_;
            auto right = sum();
            left = make(syntax_kind::binary, begin, op, std::move(left), std::move(right));
        } else if (take_word("between")) {
            auto low = sum();
            expect_word("and");
            auto high = sum();
            left = make(
                syntax_kind::between, begin, "", std::move(left), std::move(low), std::move(high));
        } else if (take_word("in")) {
            left = membership(begin, std::move(left));
        } else {
            return left;
        }
    }
}

/// Behind `in` stand a test, several in brackets, or an expression that begins with brackets.
node parser::membership(std::uint32_t begin, node value) {
    auto n = make(syntax_kind::membership, begin, "", std::move(value));
    auto const open = here().begin;
    if (!take_symbol("(")) {
        adopt(*n, test());
        return n;
    }
    auto const outer = std::exchange(ends_range_, false);
    auto first = bracketed_test();
    if (take_symbol("..")) {
        adopt(*n, range_from(open, "(", std::move(first), outer));
        return n;
    }
    adopt(*n, std::move(first));
    while (take_symbol(","))
        adopt(*n, bracketed_test());
    ends_range_ = outer;
    expect_symbol(")");
    n->end = tokens_[at_ - 1].end;
    if (n->children.size() == 2 && n->child(1).kind != syntax_kind::unary_test &&
        continues_sum()) {  // (a + b) * c is an expression after all
        auto left = std::move(n->children.back());
        n->children.pop_back();
        left->begin = open;
        left->end = n->end;
        adopt(*n, sum(std::move(left)));
    }
    return n;
}

bool parser::continues_sum() const {
    return at_symbol("+") || at_symbol("-") || at_symbol("*") || at_symbol("/") || at_symbol(".") ||
           at_symbol("[");
}

node parser::bracketed_test() {
    return at_comparison() ? test() : expression();
}

node parser::test() {
    auto const begin = here().begin;
    if (at_comparison()) {
        std::string const op = here().text;
        ++at_;
        auto operand = sum();
        return make(syntax_kind::unary_test, begin, op, std::move(operand));
    }
    return sum();
}

// Each of these goes on from `left` where that has been read already.
node parser::sum(node left) {
    auto const begin = left ? left->begin : here().begin;
    left = product(std::move(left));
    while (at_symbol("+") || at_symbol("-")) {
        std::string const op = here().text;
        ++at_;
        auto right = product();
        left = make(syntax_kind::binary, begin, op, std::move(left), std::move(right));
    }
    return left;
}

node parser::product(node left) {
    auto const begin = left ? left->begin : here().begin;
    left = unary(std::move(left));
    while (at_symbol("*") || at_symbol("/")) {
        std::string const op = here().text;
        ++at_;
        auto right = unary();
        left = make(syntax_kind::binary, begin, op, std::move(left), std::move(right));
    }
    return left;
}

node parser::unary(node value) {
    level const counted(*this);
    auto const begin = here().begin;
    if (!value && take_symbol("-")) {
        auto operand = unary();
        return make(syntax_kind::negate, begin, "", std::move(operand));
    }
    return postfix(std::move(value));
}

}  // namespace fangpin::detail
