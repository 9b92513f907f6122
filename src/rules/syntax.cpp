#include <fangpin/rules/syntax.hpp>

#include "rules/parser.hpp"

#include <algorithm>

namespace fangpin {

std::string single_spaced(std::string_view source) {
    std::vector<error> ignored;
    auto const tokens = detail::split_words(source, ignored);
    std::string words;
    std::uint32_t last = 0;
    for (auto const& t : tokens.value_or(std::vector<detail::token>{})) {
        if (t.kind == detail::token_kind::end)
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
                   [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; })) +
               1;
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
        return detail::parser(source, std::move(*tokens), errors).run();
    } catch (detail::parser::stopped const&) {
        return nullptr;
    }
}

}  // namespace fangpin
