#include "rules/lexer.hpp"

#include <fangpin/rules/syntax.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace fangpin {
namespace {

using detail::token;
using detail::token_kind;
using node = std::unique_ptr<syntax>;

/// Functions whose FEEL names are several words, longest first.
constexpr std::array<std::string_view, 6> spaced_names{
    "round half even", "round half down", "round half up", "round down", "round up",
    "list contains"};

/// What a failed parse leaves behind; the error is recorded already.
struct stopped {};

/// Recursive descent over FEEL's expression grammar (DMN 1.3, 10.3.1), loosest binding first.
class parser {
public:
    parser(std::string_view source, std::vector<token> tokens, std::vector<error>& errors)
        : source_(source), tokens_(std::move(tokens)), errors_(errors) {}

    node run() {
        auto whole = expression();
        if (here().kind != token_kind::end)
            fail("more text after the end of the expression", "join the parts with an operator");
        return whole;
    }

private:
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
                                 source_, here().begin));
        throw stopped{};
    }

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
            fail("more than " + std::to_string(rule_limits::list) + " elements", "shorten the list");
        parent.end = tokens_[at_ - 1].end;
    }

    /// Counts the levels that are being parsed, for those that have no node yet.
    class level {
    public:
        explicit level(parser& p) : parser_(p) {
            if (++parser_.levels_ > rule_limits::depth)
                parser_.fail("expressions nested more than " + std::to_string(rule_limits::depth) +
                                 " deep",
                             "split the rule into facts of the pack");
        }
        level(level const&) = delete;
        level& operator=(level const&) = delete;
        ~level() { --parser_.levels_; }

    private:
        parser& parser_;
    };

    node expression() {
        level const counted(*this);
        auto const begin = here().begin;
        if (take_word("if")) {
            auto condition = expression();
            expect_word("then");
            auto then = expression();
            expect_word("else");
            auto otherwise = expression();
            return make(syntax_kind::condition, begin, "", std::move(condition), std::move(then),
                        std::move(otherwise));
        }
        if (at_word("some") || at_word("every"))
            return quantifier();
        return logical("or");
    }

    node quantifier() {
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
            --at_;
            tokens_[at_] = {.kind = token_kind::name,
                            .begin = here().begin,
                            .end = here().end,
                            .text = word};
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

    node logical(std::string_view word) {
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

    [[nodiscard]] bool at_comparison() const {
        static constexpr std::array<std::string_view, 6> all{"=", "!=", "<", "<=", ">", ">="};
        return here().kind == token_kind::symbol && std::ranges::find(all, here().text) != all.end();
    }

    node comparison() {
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
                left = make(syntax_kind::between, begin, "", std::move(left), std::move(low),
                            std::move(high));
            } else if (take_word("in")) {
                left = membership(begin, std::move(left));
            } else {
                return left;
            }
        }
    }

    node membership(std::uint32_t begin, node value) {
        auto n = make(syntax_kind::membership, begin, "", std::move(value));
        if (!at_symbol("(") || opens_range() || opens_sum()) {
            adopt(*n, test());
            return n;
        }
        ++at_;
        do
            adopt(*n, test());
        while (take_symbol(","));
        expect_symbol(")");
        n->end = tokens_[at_ - 1].end;
        return n;
    }
    /// The place of the bracket that closes the one here; the end of the rule when there is none.
    [[nodiscard]] std::size_t closing_bracket() const {
        int open = 0;
        for (auto i = at_; i + 1 < tokens_.size(); ++i) {
            if (tokens_[i].kind != token_kind::symbol)
                continue;
            auto const& text = tokens_[i].text;
            open += text == "(" || text == "[" ? 1 : text == ")" || text == "]" ? -1 : 0;
            if (open == 0)
                return i;
        }
        return tokens_.size() - 1;
    }
    /// `(a + b) * c` is an expression, not a list of tests.
    [[nodiscard]] bool opens_sum() const {
        static constexpr std::array<std::string_view, 6> more{"+", "-", "*", "/", ".", "["};
        auto const& behind = tokens_[std::min(closing_bracket() + 1, tokens_.size() - 1)];
        return behind.kind == token_kind::symbol &&
               std::ranges::find(more, behind.text) != more.end();
    }
    /// Is the bracket here the start of a range? Looks for `..` before the bracket that closes it.
    [[nodiscard]] bool opens_range() const {
        int open = 0;
        for (auto i = at_; i < tokens_.size(); ++i) {
            auto const& t = tokens_[i];
            if (t.kind != token_kind::symbol)
                continue;
            if (t.text == "(" || t.text == "[")
                ++open;
            else if (t.text == ")" || t.text == "]")
                --open;
            else if (t.text == ".." && open == 1)
                return true;
            else if (t.text == "," && open == 1)
                return false;
            if (open == 0)
                return false;
        }
        return false;
    }

    node test() {
        auto const begin = here().begin;
        if (at_comparison()) {
            std::string const op = here().text;
            ++at_;
            auto operand = sum();
            return make(syntax_kind::unary_test, begin, op, std::move(operand));
        }
        return sum();
    }

    node sum() {
        auto const begin = here().begin;
        auto left = product();
        while (at_symbol("+") || at_symbol("-")) {
            std::string const op = here().text;
            ++at_;
            auto right = product();
            left = make(syntax_kind::binary, begin, op, std::move(left), std::move(right));
        }
        return left;
    }

    node product() {
        auto const begin = here().begin;
        auto left = unary();
        while (at_symbol("*") || at_symbol("/")) {
            std::string const op = here().text;
            ++at_;
            auto right = unary();
            left = make(syntax_kind::binary, begin, op, std::move(left), std::move(right));
        }
        return left;
    }

    node unary() {
        level const counted(*this);
        auto const begin = here().begin;
        if (take_symbol("-")) {
            auto operand = unary();
            return make(syntax_kind::negate, begin, "", std::move(operand));
        }
        return postfix();
    }

    node postfix() {
        auto const begin = here().begin;
        auto value = primary();
        for (;;) {
            if (take_symbol(".")) {
                if (here().kind != token_kind::name)
                    fail(found_here(), "name a property, as in m.labour");
                std::string const property = here().text;
                ++at_;
                value = make(syntax_kind::path, begin, property, std::move(value));
            } else if (at_symbol("[") && !ends_range_ && !opens_range()) {
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

    node leaf(syntax_kind kind) {
        auto const begin = here().begin;
        std::string text = here().text;
        ++at_;
        return make(kind, begin, std::move(text));
    }

    node primary() {
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

    node named() {
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

    std::string spaced_name() {
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

    /// `(a)`, `[a, b]`, and the ranges `[a..b]`, `(a..b]`, `]a..b[`.
    node bracketed() {
        auto const begin = here().begin;
        std::string const open = here().text;
        ++at_;
        if (open == "[" && take_symbol("]"))
            return make(syntax_kind::list, begin, "");
        auto const outer = std::exchange(ends_range_, false);
        auto first = expression();
        if (take_symbol("..")) {
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

    std::string_view source_;
    std::vector<token> tokens_;
    std::vector<error>& errors_;
    std::size_t at_ = 0;
    std::uint32_t levels_ = 0;
    bool ends_range_ = false;  ///< behind `..`, where `[` closes the range: ]0..10[
};

}  // namespace

std::string single_spaced(std::string_view source) {
    std::vector<error> ignored;
    auto const tokens = detail::split_words(source, ignored);
    std::string words;
    std::uint32_t last = 0;
    for (auto const& t : tokens.value_or(std::vector<token>{})) {
        if (t.kind == token_kind::end)
            break;
        if (t.begin > last && !words.empty())
            words += ' ';
        words += source.substr(t.begin, t.end - t.begin);
        last = t.end;
    }
    return words;
}

error placed(error e, std::string_view source, std::size_t byte) {
    auto const before = source.substr(0, std::min(byte, source.size()));
    auto const line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    e.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
    e.column = static_cast<std::uint32_t>(std::ranges::count_if(
                   before.substr(line_start),
                   [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; })) + 1;
    return e;
}

std::unique_ptr<syntax> parse_rule(std::string_view source, std::vector<error>& errors) {
    if (source.size() > rule_limits::length) {
        errors.push_back({.code = errc::rule_syntax,
                          .subject = "the rule",
                          .found = "more than " + std::to_string(rule_limits::length) + " bytes",
                          .remedy = "split it into facts of the pack"});
        return nullptr;
    }
    auto tokens = detail::split_words(source, errors);
    if (!tokens)
        return nullptr;
    try {
        return parser(source, std::move(*tokens), errors).run();
    } catch (stopped const&) {
        return nullptr;
    }
}

}  // namespace fangpin
