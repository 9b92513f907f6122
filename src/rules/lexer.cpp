#include "rules/lexer.hpp"

#include <algorithm>
#include <array>

namespace fangpin::detail {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Every byte beyond ASCII is part of a letter: facts have Chinese names too.
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

class lexer {
public:
    lexer(std::string_view source, std::vector<error>& errors) : source_(source), errors_(errors) {}

    std::optional<std::vector<token>> run() {
        std::vector<token> tokens;
        while (skip_blanks()) {
            if (at_ == source_.size()) {
                tokens.push_back(finish(token_kind::end, at_));
                return tokens;
            }
            auto next = read();
            if (!next)
                return std::nullopt;
            tokens.push_back(std::move(*next));
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
    }

    bool fail(std::size_t place, char const* found, char const* remedy) {
        errors_.push_back(placed(
            {.code = errc::rule_syntax, .subject = "the rule", .found = found, .remedy = remedy},
            source_,
            place));
        return false;
    }

    bool skip_blanks() {
        while (at_ < source_.size()) {
            if (std::string_view(" \t\r\n").find(peek()) != std::string_view::npos) {
                ++at_;
            } else if (peek() == '/' && peek(1) == '/') {
                at_ = std::min(source_.find('\n', at_), source_.size());
            } else if (peek() == '/' && peek(1) == '*') {
                auto const close = source_.find("*/", at_ + 2);
                if (close == std::string_view::npos)
                    return fail(at_, "a comment that does not end", "close it with */");
                at_ = close + 2;
            } else {
                break;
            }
        }
        return true;
    }

    [[nodiscard]] token finish(token_kind kind, std::size_t begin) const {
        return {.kind = kind,
                .begin = static_cast<std::uint32_t>(begin),
                .end = static_cast<std::uint32_t>(at_),
                .text = std::string(source_.substr(begin, at_ - begin))};
    }

    std::optional<token> read() {
        auto const begin = at_;
        if (is_letter(peek())) {
            while (is_letter(peek()) || is_digit(peek()))
                ++at_;
            return finish(token_kind::name, begin);
        }
        if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1))))
            return read_number();
        if (peek() == '"')
            return read_text(token_kind::text, begin);
        if (peek() == '@' && peek(1) == '"') {
            ++at_;
            return read_text(token_kind::temporal, begin);
        }
        static constexpr std::array symbols{"..",
                                            "<=",
                                            ">=",
                                            "!=",
                                            "<",
                                            ">",
                                            "=",
                                            "+",
                                            "-",
                                            "*",
                                            "/",
                                            "(",
                                            ")",
                                            "[",
                                            "]",
                                            ",",
                                            "."};
        for (std::string_view const symbol : symbols)
            if (source_.substr(at_).starts_with(symbol)) {
                at_ += symbol.size();
                return finish(token_kind::symbol, begin);
            }
        fail(at_,
             "a character that the rule language does not know",
             "rules are made of names, numbers, \"texts\" and the operators of FEEL");
        return std::nullopt;
    }

    token read_number() {
        auto const begin = at_;
        while (is_digit(peek()))
            ++at_;
        if (peek() == '.' && is_digit(peek(1))) {
            ++at_;
            while (is_digit(peek()))
                ++at_;
        }
        return finish(token_kind::number, begin);
    }

    std::optional<token> read_text(token_kind kind, std::size_t begin) {
        std::string text;
        for (++at_; peek() != '"'; ++at_) {
            if (at_ >= source_.size() || peek() == '\n') {
                fail(begin, "a text that does not end", "close it with \"");
                return std::nullopt;
            }
            if (peek() == '\\') {
                ++at_;
                auto const known = std::string_view("\"\\nt").find(peek());
                if (known == std::string_view::npos) {
                    fail(at_,
                         "an escape that the rule language does not know",
                         "use \\\" \\\\ \\n or \\t");
                    return std::nullopt;
                }
                text += "\"\\\n\t"[known];
            } else {
                text += peek();
            }
        }
        ++at_;
        auto t = finish(kind, begin);
        t.text = std::move(text);
        return t;
    }

    std::string_view source_;
    std::vector<error>& errors_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<std::vector<token>> split_words(std::string_view source, std::vector<error>& errors) {
    return lexer(source, errors).run();
}

}  // namespace fangpin::detail
