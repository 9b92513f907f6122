#include "rules/worker.hpp"

#include "rules/constants.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin {

using operand = detail::operand;

std::optional<std::size_t> compiler::worker::add(std::string_view source,
                                                 std::optional<type> expected,
                                                 std::vector<error>& errors) {
    reads_.clear();
    auto const value = whole(source, expected, errors);
    if (!value)
        return std::nullopt;
    program_.rules.push_back({.root = value->node,
                              .type = value->type,
                              .value = value->at,
                              .reads = {reads_.begin(), reads_.end()}});
    return program_.rules.size() - 1;
}

compiler::worker::maybe compiler::worker::whole(std::string_view source,
                                                std::optional<type> expected,
                                                std::vector<error>& errors) {
    auto const outer_source = std::exchange(source_, source);
    auto* const outer_errors = std::exchange(errors_, &errors);
    auto const before = errors.size();
    maybe value;
    if (auto const tree = parse_rule(source, errors)) {
        value = compile(*tree, expected ? expected->domain : text_domain::free);
        bool const empty_list = value && value->type.kind == kind::nothing && expected &&
                                value->type.list_depth == expected->list_depth;
        if (value && expected && value->type != *expected && !empty_list)
            value = mismatch(*tree, to_string(*expected), value->type);
        if (emitter_.count() > rule_limits::code)
            value = fail(*tree, errc::pack_too_complex,
                         "more than " + std::to_string(rule_limits::code) + " instructions",
                         "use fewer or shorter rules");
    }
    source_ = outer_source;
    errors_ = outer_errors;
    return errors.size() == before ? value : std::nullopt;
}

program compiler::worker::finish() {
    program_.code = emitter_.take();
    std::vector<std::uint32_t> starts(loops_);
    for (std::uint32_t at = 0; at < program_.code.size(); ++at)
        if (program_.code[at].op >= opcode::loop_some)
            starts[program_.code[at].set] = at;
    for (auto& node : program_.nodes)
        if (node.kind == account_kind::loop)
            node.loop = starts[node.loop];
    program_.fact_registers.resize(facts_.size(), program::no_register);
    program_.fact_types.resize(facts_.size());
    program_.formula_roots.resize(facts_.size(), program::no_register);
    return std::move(program_);
}

compiler::worker::maybe compiler::worker::compile(syntax const& s, text_domain hint) {
    nesting const counted(*this);
    if (levels_ > rule_limits::whole_depth)
        return too_deep(s);
    switch (s.kind) {
        case syntax_kind::number:
            if (auto const value = detail::read_number(s.text))
                return constant(s, {.kind = kind::number}, *value);
            return fail(s, errc::rule_type, "a number of more than 38 digits", "use fewer digits");
        case syntax_kind::temporal:
            if (auto const value = detail::read_temporal(s.text))
                return constant(s, value->type, value->value);
            return fail(s, errc::rule_syntax, "@\"" + s.text + "\"",
                        "write a date @\"2022-06-01\", a month @\"2022-06\" or a duration "
                        "@\"P1Y6M\", @\"P3D\"");
        case syntax_kind::boolean: {
            operand o{.type = {.kind = kind::boolean}, .at = emitter_.allocate(bank::truths)};
            program_.truths.push_back({o.at, truth(s.text == "true")});
            return finish_node(s, o, {}, account_kind::constant);
        }
        case syntax_kind::text: return text_literal(s, hint);
        case syntax_kind::name: return name(s);
        case syntax_kind::list: return list(s, hint);
        case syntax_kind::negate: return negate(s);
        case syntax_kind::binary: return binary(s);
        case syntax_kind::logical: return logical(s);
        case syntax_kind::between: return between(s);
        case syntax_kind::membership: return membership(s);
        case syntax_kind::condition: return condition(s, hint);
        case syntax_kind::quantifier: return quantifier(s);
        case syntax_kind::call: return call(s);
        case syntax_kind::filter: return filter(s, hint);
        case syntax_kind::path: return path(s);
        case syntax_kind::range:
            return fail(s, errc::rule_type, "a range that stands alone",
                        "ranges stand behind \"in\": x in [1..5]");
        case syntax_kind::unary_test: break;
    }
    return fail(s, errc::rule_type, "a comparison without a left side",
                "such tests stand behind \"in\": x in (< 5, > 10)");
}

std::uint32_t compiler::worker::number_register(number const& value) {
    auto const [known, added] =
        numbers_.try_emplace({value.numerator(), value.denominator()}, 0U);
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
        fail(s, errc::rule_unknown_name,
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
    operand o{.type = {.kind = kind::text, .domain = hint}, .at = emitter_.allocate(bank::texts)};
    program_.texts.push_back({o.at, *bit});
    return finish_node(s, o, {}, account_kind::constant);
}

compiler::worker::maybe compiler::worker::name(syntax const& s) {
    for (auto v = variables_.rbegin(); v != variables_.rend(); ++v) {
        // in a filter the properties of the element stand by themselves
        bool const own = v->name == "item" && is_element(v->value.type.kind) &&
                         !v->value.type.is_list() &&
                         find_property(v->value.type.kind, s.text);
        if (v->name != s.text && !own)
            continue;
        v->used = true;
        return v->name == s.text ? finish_node(s, v->value, {}, account_kind::fact)
                                 : property_of(s, v->value, s.text);
    }
    if (auto const place = facts_.find(s.text))
        return fact(s, *place);
    if (s.text == "null")
        return fail(s, errc::rule_unknown_name, "null",
                    "what is not known is unknown, and no rule can ask for that; leave it out");
    return fail(s, errc::rule_unknown_name, "\"" + s.text + "\"",
                suggestion(s.text, known_names(), "use a fact that the library or the pack knows"));
}

std::vector<std::string_view> compiler::worker::known_names() const {
    auto names = facts_.names();
    for (auto const& v : variables_) {
        names.push_back(v.name);
        if (is_element(v.value.type.kind))
            for (auto const p : property_names(v.value.type.kind))
                names.push_back(p);
    }
    return names;
}

compiler::worker::maybe compiler::worker::fact(syntax const& s, std::uint16_t place) {
    auto const& f = facts_[place];
    if (f.origin == fact_origin::formula)
        return formula(s, place);
    program_.fact_registers.resize(facts_.size(), program::no_register);
    program_.fact_types.resize(facts_.size());
    auto& at = program_.fact_registers[place];
    if (at == program::no_register)
        at = emitter_.allocate(bank_of(f.type));
    program_.fact_types[place] = f.type;
    reads_.insert(place);
    auto const value = finish_node(s, {.type = f.type, .at = at}, {}, account_kind::fact);
    program_.nodes[value.node].fact = place;
    return value;
}

compiler::worker::maybe compiler::worker::formula(syntax const& s, std::uint16_t place) {
    if (std::ranges::find(formulas_open_, place) != formulas_open_.end())
        return fail(s, errc::rule_type, "\"" + facts_[place].name + "\", which asks for itself",
                    "take the circle out of the facts' rules");
    if (!formulas_.contains(place)) {
        auto const outer_deepest = std::exchange(deepest_, levels_);
        auto const outer_reads = std::exchange(reads_, {});
        auto const outer_variables = std::exchange(variables_, {});
        auto outer_loops = emitter_.leave_loops();
        formulas_open_.push_back(place);
        auto const rule = facts_[place].rule;
        auto const before = errors_->size();
        auto const value = whole(rule, facts_[place].type, *errors_);
        for (auto i = before; i < errors_->size(); ++i)  // the place is one in the fact's own rule
            if ((*errors_)[i].source.empty())
                (*errors_)[i].source = "fact " + facts_[place].name;
        formulas_open_.pop_back();
        emitter_.enter_loops(std::move(outer_loops));
        variables_ = outer_variables;
        auto const own_reads = std::exchange(reads_, outer_reads);
        auto const depth = deepest_ - levels_;
        deepest_ = std::max(deepest_, outer_deepest);
        formulas_.emplace(place,
                          known_formula{value, {own_reads.begin(), own_reads.end()}, depth});
        if (!value)
            return std::nullopt;
        program_.formula_roots.resize(facts_.size(), program::no_register);
        program_.formula_roots[place] = value->node;
    }
    auto const& known = formulas_.at(place);
    if (!known.value) {
        fail(s, errc::rule_type, "\"" + facts_[place].name + "\", whose own rule is wrong",
             "correct that rule first");
        errors_->back().source = "fact " + facts_[place].name;  // a pack tells it at the fact
        return std::nullopt;
    }
    deepest_ = std::max(deepest_, levels_ + known.depth);
    if (deepest_ > rule_limits::whole_depth)
        return too_deep(s);
    reads_.insert(known.reads.begin(), known.reads.end());
    auto const value = finish_node(s, *known.value, {known.value->node}, account_kind::fact);
    program_.nodes[value.node].fact = place;
    return value;
}

std::nullopt_t compiler::worker::fail(syntax const& s, errc code, std::string found,
                                      std::string remedy) {
    errors_->push_back(placed({.code = code,
                               .subject = "the rule",
                               .found = std::move(found),
                               .remedy = std::move(remedy)},
                              source_, s.begin));
    return std::nullopt;
}

std::nullopt_t compiler::worker::too_deep(syntax const& s) {
    return fail(s, errc::pack_too_complex,
                "facts that ask for facts more than " + std::to_string(rule_limits::whole_depth) +
                    " levels deep",
                "let fewer facts build on one another");
}

std::nullopt_t compiler::worker::mismatch(syntax const& s, std::string const& wanted,
                                          type const& found) {
    return fail(s, errc::rule_type, to_string(found) + " in \"" + words_of(s) + "\"",
                "write " + wanted + " here");
}

std::string compiler::worker::words_of(syntax const& s) const {
    return single_spaced(source_.substr(s.begin, s.end - s.begin));
}

operand compiler::worker::finish_node(syntax const& s, operand value,
                                      std::vector<std::uint32_t> parts, account_kind kind) {
    std::erase_if(parts, [&](auto p) {
        return p == operand::no_node || program_.nodes[p].kind == account_kind::constant;
    });
    value.node = static_cast<std::uint32_t>(program_.nodes.size());
    program_.words.push_back(words_of(s));
    program_.nodes.push_back({.kind = kind,
                              .type = value.type,
                              .value = value.at,
                              .words = static_cast<std::uint32_t>(program_.words.size() - 1),
                              .parts = std::move(parts)});
    return value;
}

operand compiler::worker::step(opcode op, type result, std::initializer_list<operand> from,
                               instruction extra) {
    std::uint32_t* const slots[] = {&extra.a, &extra.b, &extra.c};
    std::uint32_t level = 0;
    std::size_t slot = 0;
    for (auto const& o : from) {
        *slots[slot++] = o.at;
        level = std::max(level, o.level);
    }
    extra.op = op;
    return {.type = result, .at = emitter_.emit(extra, bank_of(result), level), .level = level};
}

operand compiler::worker::emitted(syntax const& s, opcode op, type result,
                                  std::initializer_list<operand> from, instruction extra) {
    std::vector<std::uint32_t> parts;
    for (auto const& o : from)
        parts.push_back(o.node);
    return finish_node(s, step(op, result, from, extra), std::move(parts));
}

compiler::compiler(fact_table& facts) : worker_(std::make_unique<worker>(facts)) {}
compiler::~compiler() = default;

std::optional<std::size_t> compiler::add(std::string_view source, std::optional<type> expected,
                                         std::vector<error>& errors) {
    return worker_->add(source, expected, errors);
}

program compiler::finish() && {
    return worker_->finish();
}

}  // namespace fangpin
