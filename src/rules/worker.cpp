#include "rules/worker.hpp"

#include "rules/constants.hpp"
#include "rules/loop_fusion.hpp"
#include "rules/registers.hpp"

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
            value = fail(*tree,
                         errc::pack_too_complex,
                         "more than " + std::to_string(rule_limits::code) + " instructions",
                         "use fewer or shorter rules");
    }
    source_ = outer_source;
    errors_ = outer_errors;
    return errors.size() == before ? value : std::nullopt;
}

program compiler::worker::finish() {
    program_.loops_apart = emitter_.take();
    program_.code = detail::fuse_loops(program_);
    std::vector<std::uint32_t> starts(loops_);
    for (std::uint32_t at = 0; at < program_.loops_apart.size(); ++at)
        if (auto const& i = program_.loops_apart[at]; detail::is_loop(i.op))
            starts[i.set] = at;
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
        return fail(s,
                    errc::rule_syntax,
                    "@\"" + s.text + "\"",
                    "write a date @\"2022-06-01\", a month @\"2022-06\" or a duration "
                    "@\"P1Y6M\", @\"P3D\"");
    case syntax_kind::boolean: {
        operand const o{.type = {.kind = kind::boolean}, .at = emitter_.allocate(bank::truths)};
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
        return fail(s,
                    errc::rule_type,
                    "a range that stands alone",
                    "ranges stand behind \"in\": x in [1..5]");
    case syntax_kind::unary_test: break;
    }
    return fail(s,
                errc::rule_type,
                "a comparison without a left side",
                "such tests stand behind \"in\": x in (< 5, > 10)");
}

std::nullopt_t compiler::worker::fail(syntax const& s,
                                      errc code,
                                      std::string found,
                                      std::string remedy) {
    errors_->push_back(placed({.code = code,
                               .subject = "the rule",
                               .found = std::move(found),
                               .remedy = std::move(remedy)},
                              source_,
                              s.begin));
    return std::nullopt;
}

std::nullopt_t compiler::worker::too_deep(syntax const& s) {
    return fail(s,
                errc::pack_too_complex,
                "facts that ask for facts more than " + std::to_string(rule_limits::whole_depth) +
                    " levels deep",
                "let fewer facts build on one another");
}

std::nullopt_t compiler::worker::mismatch(syntax const& s,
                                          std::string const& wanted,
                                          type const& found) {
    return fail(s,
                errc::rule_type,
                to_string(found) + " in \"" + words_of(s) + "\"",
                "write " + wanted + " here");
}

std::string compiler::worker::words_of(syntax const& s) const {
    return single_spaced(source_.substr(s.begin, s.end - s.begin));
}

operand compiler::worker::finish_node(syntax const& s,
                                      operand value,
                                      std::vector<std::uint32_t> parts,
                                      account_kind kind) {
    std::erase(parts, operand::no_node);
    value.node = static_cast<std::uint32_t>(program_.nodes.size());
    program_.words.push_back(words_of(s));
    program_.nodes.push_back({.kind = kind,
                              .type = value.type,
                              .value = value.at,
                              .words = static_cast<std::uint32_t>(program_.words.size() - 1),
                              .parts = std::move(parts)});
    return value;
}

operand compiler::worker::step(opcode op,
                               type result,
                               std::initializer_list<operand> from,
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

operand compiler::worker::emitted(syntax const& s,
                                  opcode op,
                                  type result,
                                  std::initializer_list<operand> from,
                                  instruction extra) {
    std::vector<std::uint32_t> parts;
    for (auto const& o : from)
        parts.push_back(o.node);
    auto const kind =
        op == opcode::negation ? account_kind::negation
        : op == opcode::choose_truth || op == opcode::choose_number || op == opcode::choose_text
            ? account_kind::choice
            : account_kind::operation;
    return finish_node(s, step(op, result, from, extra), std::move(parts), kind);
}

compiler::compiler(fact_table& facts) : worker_(std::make_unique<worker>(facts)) {}
compiler::~compiler() = default;

std::optional<std::size_t> compiler::add(std::string_view source,
                                         std::optional<type> expected,
                                         std::vector<error>& errors) {
    return worker_->add(source, expected, errors);
}

program compiler::finish() && {
    return worker_->finish();
}

}  // namespace fangpin
