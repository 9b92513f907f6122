#include "rules/worker.hpp"

namespace fangpin {
namespace {

using operand = detail::operand;

}  // namespace

compiler::worker::maybe compiler::worker::membership(syntax const& s) {
    maybe value;
    bool const literal_first = s.child(0).kind == syntax_kind::text && s.children.size() == 2 &&
                               s.child(1).kind != syntax_kind::range &&
                               s.child(1).kind != syntax_kind::unary_test;
    if (literal_first) {  // "chronic" in m.health: the list says which codes there are
        auto const sides = both_sides(s.child(0), s.child(1));
        auto const found = sides ? equal_or_in(s, sides->first, sides->second) : std::nullopt;
        return found ? maybe(finish_node(s, *found, {sides->first.node, sides->second.node}))
                     : std::nullopt;
    }
    value = compile(s.child(0));
    if (!value)
        return std::nullopt;
    // One set of texts is one question: a code that is one of two is surely in the set of both.
    if (value->type.is(kind::text) && value->type.domain != text_domain::free) {
        std::uint64_t set = 0;
        bool all_texts = true;
        for (std::size_t i = 1; i < s.children.size() && all_texts; ++i) {
            auto const texts = literal_texts(s.child(i), value->type.domain);
            all_texts = texts.has_value();
            set |= texts.value_or(0);
        }
        if (all_texts)
            return emitted(s, opcode::within_texts, boolean, {*value}, {.set = set});
    }
    maybe answer;
    std::vector<std::uint32_t> parts{value->node};
    bool wrong = false;
    for (std::size_t i = 1; i < s.children.size(); ++i) {
        auto const one = test(s, *value, s.child(i));
        wrong = wrong || !one;
        if (wrong)
            continue;
        parts.push_back(one->node);
        answer = answer ? step(opcode::any_of, boolean, {*answer, *one}) : *one;
    }
    if (wrong)
        return std::nullopt;
    return finish_node(s, *answer, std::move(parts));
}

/// The texts of a literal or a list of literals, all codes of `domain`; nothing for anything else.
std::optional<std::uint64_t> compiler::worker::literal_texts(syntax const& s, text_domain domain) {
    auto const bit_of = [&](syntax const& literal) -> std::optional<std::uint64_t> {
        auto const codes = codes_of(domain);
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (literal.kind == syntax_kind::text &&
                (codes[i].name == literal.text || codes[i].zh == literal.text))
                return std::uint64_t{1} << i;
        return std::nullopt;
    };
    if (s.kind != syntax_kind::list)
        return bit_of(s);
    std::uint64_t set = 0;
    for (auto const& child : s.children) {
        auto const bit = bit_of(*child);
        if (!bit)
            return std::nullopt;
        set |= *bit;
    }
    return set;
}

compiler::worker::maybe compiler::worker::test(syntax const& s,
                                               operand const& value,
                                               syntax const& test) {
    if (test.kind == syntax_kind::range)
        return in_range(test, value, test);
    if (test.kind == syntax_kind::unary_test) {
        auto const right = compile(test.child(0), value.type.domain);
        return right ? compare(test, test.text, value, *right) : std::nullopt;
    }
    auto const right = compile(test, value.type.domain);
    return right ? equal_or_in(s.child(0), value, *right) : std::nullopt;
}

/// Is a value the right side, or one of it where that is a list?
compiler::worker::maybe compiler::worker::equal_or_in(syntax const& s,
                                                      operand const& value,
                                                      operand const& right) {
    if (!right.type.is_list()) {
        auto same = compare(s, "=", value, right);
        if (same)
            same->node = right.node;
        return same;
    }
    if (right.type.kind != kind::nothing && right.type.element() != value.type)
        return mismatch(s, to_string(right.type.element()), value.type);
    auto const where = bank_of(value.type);
    if (where == bank::lists || where == bank::elements)
        return mismatch(s, "a single value", value.type);
    auto const op = where == bank::truths    ? opcode::has_truth
                    : where == bank::numbers ? opcode::has_number
                                             : opcode::has_text;
    auto found = step(op, boolean, {right, value});
    found.node = right.node;
    return found;
}

compiler::worker::maybe compiler::worker::in_range(syntax const& s,
                                                   operand const& value,
                                                   syntax const& range) {
    auto const low = compile(range.child(0));
    auto const high = compile(range.child(1));
    if (!low || !high)
        return std::nullopt;
    auto const above = compare(s, range.text[0] == '[' ? ">=" : ">", value, *low);
    auto const below = above ? compare(s, range.text[1] == ']' ? "<=" : "<", value, *high) : above;
    if (!below)
        return std::nullopt;
    return step(opcode::all_of, boolean, {*above, *below});
}

}  // namespace fangpin
