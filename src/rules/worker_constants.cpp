#include "rules/worker.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin {

using operand = detail::operand;

std::uint32_t compiler::worker::number_register(number const& value) {
    auto const [known, added] = numbers_.try_emplace({value.numerator(), value.denominator()}, 0U);
    if (added) {
        known->second = emitter_.allocate(bank::numbers);
        program_.numbers.push_back({known->second, number_range::point(value)});
    }
    return known->second;
}

compiler::worker::maybe compiler::worker::constant(syntax const& s, type t, number const& value) {
    return finish_node(s, {.type = t, .at = number_register(value)}, {}, account_kind::constant);
}

std::optional<std::uint64_t> compiler::worker::text_bit(syntax const& s, text_domain hint) {
    if (hint != text_domain::free) {
        auto const codes = codes_of(hint);
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (codes[i].name == s.text || codes[i].zh == s.text)
                return std::uint64_t{1} << i;
        std::vector<std::string_view> names;
        std::string all;
        for (auto const& code : codes) {
            names.push_back(code.name);
            all += (all.empty() ? "the codes are " : ", ") + std::string(code.name);
        }
        fail(s,
             errc::rule_unknown_name,
             "\"" + s.text + "\", which is no code of " + std::string(to_string(hint)),
             suggestion(s.text, names, all));
        return std::nullopt;
    }
    auto& texts = program_.free_texts;
    auto const known = std::ranges::find(texts, s.text);
    auto const bit = static_cast<std::size_t>(known - texts.begin());
    if (known == texts.end())
        texts.push_back(s.text);
    if (bit >= 62) {
        fail(s, errc::pack_too_complex, "more than 62 different texts", "use fewer texts");
        return std::nullopt;
    }
    return std::uint64_t{1} << bit;
}

compiler::worker::maybe compiler::worker::text_literal(syntax const& s, text_domain hint) {
    auto const bit = text_bit(s, hint);
    if (!bit)
        return std::nullopt;
    operand const o{.type = {.kind = kind::text, .domain = hint},
                    .at = emitter_.allocate(bank::texts)};
    program_.texts.push_back({o.at, *bit});
    return finish_node(s, o, {}, account_kind::constant);
}

/// The text that stands in the rule, as a set of one; nothing where it is worked out.
std::optional<std::uint64_t> compiler::worker::literal_text(operand const& o) const {
    auto const found = std::ranges::find(program_.texts, o.at, &program::constant_text::at);
    bool const literal = bank_of(o.type) == bank::texts && found != program_.texts.end();
    return literal ? std::optional(found->set) : std::nullopt;
}

}  // namespace fangpin
