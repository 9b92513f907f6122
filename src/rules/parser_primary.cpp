#include "rules/parser.hpp"

#include <array>

namespace fangpin::detail {
namespace {

/// Functions whose FEEL names are several words, longest first.
constexpr std::array<std::string_view, 6> spaced_names{"round half even",
                                                       "round half down",
                                                       "round half up",
                                                       "round down",
                                                       "round up",
                                                       "list contains"};

}  // namespace

using node = parser::node;

node parser::postfix(node value) {
    auto const begin = value ? value->begin : here().begin;
    if (!value)
        value = primary();
    for (;;) {
        if (take_symbol(".")) {
            if (here().kind != token_kind::name)
                fail(found_here(), "name a property, as in m.labour");
            std::string const property = here().text;
            ++at_;
            value = make(syntax_kind::path, begin, property, std::move(value));
        } else if (at_symbol("[") && !ends_range_) {
            ++at_;
            auto const outer = std::exchange(ends_range_, false);
            auto inside = expression();
            ends_range_ = outer;
            expect_symbol("]");
            value = make(syntax_kind::filter, begin, "", std::move(value), std::move(inside));
        } else {
            return value;
        }
    }
}

node parser::leaf(syntax_kind kind) {
    auto const begin = here().begin;
    std::string text = here().text;
    ++at_;
    return make(kind, begin, std::move(text));
}

node parser::primary() {
    switch (here().kind) {
    case token_kind::number: return leaf(syntax_kind::number);
    case token_kind::text: return leaf(syntax_kind::text);
    case token_kind::temporal: return leaf(syntax_kind::temporal);
    case token_kind::name: return named();
    case token_kind::symbol:
        if (at_symbol("(") || at_symbol("[") || at_symbol("]"))
            return bracketed();
        break;
    case token_kind::end: break;
    }
    fail(found_here(), "write a value, a fact or an expression here");
}

node parser::named() {
    static constexpr std::array<std::string_view, 10> reserved{
        "and", "or", "in", "between", "then", "else", "satisfies", "some", "every", "if"};
    if (at_word("true") || at_word("false"))
        return leaf(syntax_kind::boolean);
    if (std::ranges::find(reserved, here().text) != reserved.end()) {
        if (at_word("some") || at_word("every") || at_word("if"))
            fail(found_here(), "put the whole of it into brackets");
        fail(found_here(), "write a value, a fact or an expression here");
    }
    auto const begin = here().begin;
    std::string name = spaced_name();
    if (!take_symbol("("))
        return make(syntax_kind::name, begin, std::move(name));
    auto n = make(syntax_kind::call, begin, std::move(name));
    auto const outer = std::exchange(ends_range_, false);
    if (!at_symbol(")"))
        do
            adopt(*n, expression());
        while (take_symbol(","));
    ends_range_ = outer;
    expect_symbol(")");
    n->end = tokens_[at_ - 1].end;
    return n;
}

std::string parser::spaced_name() {
    for (auto const spaced : spaced_names) {
        std::string joined = here().text;
        auto next = at_ + 1;
        while (joined.size() < spaced.size() && tokens_[next].kind == token_kind::name)
            joined += " " + tokens_[next++].text;
        if (joined == spaced) {
            at_ = next;
            return joined;
        }
    }
    return tokens_[at_++].text;
}

/// A range behind its `..`; `outer` is whether it stands at the end of another.
node parser::range_from(std::uint32_t begin, std::string_view open, node first, bool outer) {
    ends_range_ = true;
    auto last = expression();
    ends_range_ = outer;
    if (!at_symbol(")") && !at_symbol("]") && !at_symbol("["))
        fail(found_here(), "close the range with ] or )");
    std::string const brackets =
        std::string(open == "[" ? "[" : "(") + (at_symbol("]") ? "]" : ")");
    ++at_;
    return make(syntax_kind::range, begin, brackets, std::move(first), std::move(last));
}

/// `(a)`, `[a, b]`, and the ranges `[a..b]`, `(a..b]`, `]a..b[`.
node parser::bracketed() {
    auto const begin = here().begin;
    std::string const open = here().text;
    ++at_;
    if (open == "[" && take_symbol("]"))
        return make(syntax_kind::list, begin, "");
    auto const outer = std::exchange(ends_range_, false);
    auto first = expression();
    if (take_symbol(".."))
        return range_from(begin, open, std::move(first), outer);
    if (open == "(") {
        ends_range_ = outer;
        expect_symbol(")");
        first->begin = begin;  // the account shows the expression with its brackets
        first->end = tokens_[at_ - 1].end;
        return first;
    }
    if (open == "]")
        fail(found_here(), "a range that begins with ] needs two ends, as in ]0..10]");
    auto n = make(syntax_kind::list, begin, "", std::move(first));
    while (take_symbol(","))
        adopt(*n, expression());
    ends_range_ = outer;
    expect_symbol("]");
    n->end = tokens_[at_ - 1].end;
    return n;
}

}  // namespace fangpin::detail
