// What is in a list, among codes, or within ends.
#include "decision/spoken_rule.hpp"

namespace fangpin::detail {

std::string spoken_rule::membership(syntax const& s, bool holds) {
    auto const& value = s.child(0);
    std::vector<syntax const*> codes;  // one question, whether they stand apart or in a list
    std::vector<std::string> parts;
    for (std::size_t i = 1; i < s.children.size(); ++i) {
        auto const& one = s.child(i);
        if (one.kind == syntax_kind::list)
            for (auto const& element : one.children)
                codes.push_back(element.get());
        else if (one.kind != syntax_kind::range && one.kind != syntax_kind::unary_test &&
                 !meaning_.type_of(one).is_list())
            codes.push_back(&one);
        else
            parts.push_back(test(value, one, holds));
    }
    if (!codes.empty() || parts.empty())
        parts.insert(parts.begin(), among(value, codes, holds));
    if (parts.size() == 1)
        return parts.front();
    return holds ? say_.say(say::either_of, {say_.joined(parts, say::or_else)})
                 : say_.joined(parts, say::and_then);
}

std::string spoken_rule::test(syntax const& value, syntax const& test, bool holds) {
    if (test.kind == syntax_kind::range)
        return in_range(value, test, holds);
    if (test.kind != syntax_kind::unary_test)
        return contains(test, value, holds);
    auto const asked = relation_of(test.text).value_or(relation::equal);
    return related(value, holds ? asked : say::opposite(asked), test.child(0));
}

std::string spoken_rule::in_range(syntax const& of, syntax const& range, bool holds) {
    if (range.text == "[]")
        return say_.say(
            holds ? say::within : say::outside,
            {value(of, range.child(0)), value(range.child(0), of), value(range.child(1), of)});
    auto const low = range.text.front() == '[' ? relation::not_less : relation::more;
    auto const high = range.text.back() == ']' ? relation::not_more : relation::less;
    std::vector<std::string> const ends{
        related(of, holds ? low : say::opposite(low), range.child(0)),
        related(of, holds ? high : say::opposite(high), range.child(1))};
    return holds ? say_.joined(ends, say::and_then)
                 : say_.say(say::either_of, {say_.joined(ends, say::or_else)});
}

std::string spoken_rule::among(syntax const& of,
                               std::vector<syntax const*> const& what,
                               bool holds) {
    if (what.empty())
        return say_.say(holds ? say::in_no_case : say::in_any_case);
    if (what.size() == 1)
        return related(of, holds ? relation::equal : relation::unequal, *what.front());
    std::vector<std::string> words;
    for (auto const* one : what)
        words.push_back(value(*one, of));
    return say_.say(holds ? say::among : say::not_among,
                    {value(of, *what.front()), say_.joined(words, say::comma)});
}

std::string spoken_rule::contains(syntax const& in, syntax const& what, bool holds) {
    return say_.say(holds ? say::includes : say::does_not_include,
                    {value(in, what), value(what, in)});
}

}  // namespace fangpin::detail
