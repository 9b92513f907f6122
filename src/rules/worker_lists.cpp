#include "rules/worker.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin {

using operand = detail::operand;

compiler::worker::maybe compiler::worker::make_list(syntax const& s,
                                                    std::vector<operand> const& elements) {
    type element{.kind = kind::nothing};
    std::uint32_t level = 0;
    std::vector<std::uint32_t> parts;
    auto const first = static_cast<std::uint32_t>(program_.operands.size());
    for (auto const& e : elements) {
        if (parts.empty())
            element = e.type;
        if (e.type != element)
            return mismatch(s, "elements of one type, " + to_string(element), e.type);
        if (is_element(e.type.kind) || e.type.list_depth > 3)
            return mismatch(s, "values", e.type);
        level = std::max(level, e.level);
        parts.push_back(e.node);
        program_.operands.push_back(e.at);
    }
    instruction const i{.op = opcode::make_list,
                        .item = bank_of(element),
                        .a = first,
                        .b = static_cast<std::uint32_t>(elements.size())};
    return finish_node(
        s,
        {.type = element.listed(), .at = emitter_.emit(i, bank::lists, level), .level = level},
        std::move(parts));
}

compiler::worker::maybe compiler::worker::list(syntax const& s, text_domain hint) {
    std::vector<operand> elements;
    for (auto const& child : s.children)
        if (auto const e = compile(*child, hint))
            elements.push_back(*e);
    if (elements.size() != s.children.size())
        return std::nullopt;
    return make_list(s, elements);
}

compiler::worker::maybe compiler::worker::quantifier(syntax const& s) {
    auto const over = compile(s.child(0));
    if (!over)
        return std::nullopt;
    if (!over->type.is_list())
        return mismatch(s.child(0), "a list", over->type);
    emitter_.open_loop();
    auto const element = over->type.element();
    operand const each{
        .type = element, .at = emitter_.allocate(bank_of(element)), .level = emitter_.level()};
    variables_.push_back({s.variable, each});
    auto const body = compile(s.child(1));
    variables_.pop_back();
    bool const good = body && body->type.is(kind::boolean);
    if (body && !good)
        mismatch(s.child(1), "a yes/no expression", body->type);
    instruction const gather{.op = s.text == "some" ? opcode::gather_some : opcode::gather_every,
                             .a = good ? body->at : 0};
    instruction const loop{.op = opcode::loop_each,
                           .item = bank_of(element),
                           .a = over->at,
                           .b = each.at,
                           .c = 1,
                           .set = loops_};
    operand answer{.type = {.kind = kind::boolean},
                   .at = emitter_.emit(gather, bank::truths, each.level)};
    answer.level = emitter_.level() - 1;
    emitter_.close_loop(loop, answer.level);
    auto const id = loops_++;
    if (!good)
        return std::nullopt;
    auto const value = finish_node(s, answer, {over->node, body->node}, account_kind::loop);
    program_.nodes[value.node].loop = id;
    return value;
}

compiler::worker::maybe compiler::worker::filter(syntax const& s, text_domain hint) {
    auto const over = compile(s.child(0), hint);
    if (!over)
        return std::nullopt;
    if (!over->type.is_list())
        return mismatch(s.child(0), "a list", over->type);
    auto const element = over->type.element();
    emitter_.open_loop();
    operand const each{
        .type = element, .at = emitter_.allocate(bank_of(element)), .level = emitter_.level()};
    variables_.push_back({"item", each});
    auto inside = compile(s.child(1));
    bool const depends = variables_.back().used;
    variables_.pop_back();
    auto const level = emitter_.level() - 1;
    if (inside && inside->type.is(kind::boolean)) {
        auto const kept = emitter_.allocate(bank::lists);
        instruction const loop{.op = opcode::loop_filter,
                               .item = bank_of(element),
                               .result = kept,
                               .a = over->at,
                               .b = each.at,
                               .c = inside->at,
                               .set = loops_};
        emitter_.close_loop(loop, level);
        auto const value = finish_node(s,
                                       {.type = over->type, .at = kept, .level = level},
                                       {over->node, inside->node},
                                       account_kind::loop);
        program_.nodes[value.node].loop = loops_++;
        return value;
    }
    emitter_.dissolve_loop();
    if (!inside)
        return std::nullopt;
    if (!inside->type.is(kind::number))
        return mismatch(
            s.child(1), "a yes/no expression, or the number of an element", inside->type);
    if (is_element(element.kind))
        return fail(s,
                    errc::rule_type,
                    "the number of an element of " + to_string(over->type),
                    "these have no order; filter them, as in members[relation = \"head\"]");
    if (depends)
        return fail(s,
                    errc::rule_type,
                    "an element's number that depends on the element",
                    "give the number itself");
    inside->level = std::min(inside->level, level);
    return emitted(s, opcode::at_index, element, {*over, *inside}, {.item = bank_of(element)});
}

compiler::worker::maybe compiler::worker::path(syntax const& s) {
    if (s.child(0).kind == syntax_kind::name) {
        auto const joined = s.child(0).text + "." + s.text;
        bool const shadowed = std::ranges::any_of(
            variables_, [&](auto const& v) { return v.name == s.child(0).text; });
        if (auto const place = facts_.find(joined); place && !shadowed)
            return fact(s, *place);
        if (!shadowed && s.child(0).text == "guarantees")
            return fail(s,
                        errc::rule_unknown_name,
                        "\"" + joined + "\"",
                        suggestion(joined, facts_.names(), "name one of the six guarantees"));
    }
    auto const owner = compile(s.child(0));
    return owner ? property_of(s, *owner, s.text) : std::nullopt;
}

compiler::worker::maybe compiler::worker::property_of(syntax const& s,
                                                      operand const& owner,
                                                      std::string_view name) {
    auto const kind = owner.type.kind;
    if (!is_element(kind) || owner.type.list_depth > 1)
        return fail(s,
                    errc::rule_type,
                    to_string(owner.type) + ", which has no properties",
                    "properties belong to members, events and assets");
    auto const asked = find_property(kind, name);
    if (!asked)
        return fail(s,
                    errc::rule_unknown_name,
                    "\"" + std::string(name) + "\"",
                    suggestion(name, property_names(kind), "use a property that it has"));
    auto const& term = property_terms[static_cast<std::size_t>(*asked)];
    instruction extra{.owner = kind, .b = static_cast<std::uint32_t>(*asked)};
    if (owner.type.is_list()) {
        if (term.type.is_list())
            return fail(s,
                        errc::rule_type,
                        "a list of lists in \"" + words_of(s) + "\"",
                        "ask each element: some m in members satisfies … in m.health");
        extra.item = bank_of(term.type);
        return emitted(s, opcode::project, term.type.listed(), {owner}, extra);
    }
    auto const where = bank_of(term.type);
    auto const op = where == bank::truths    ? opcode::property_truth
                    : where == bank::numbers ? opcode::property_number
                    : where == bank::texts   ? opcode::property_text
                                             : opcode::property_list;
    auto const value = emitted(s, op, term.type, {owner}, extra);
    program_.nodes[value.node].asked = *asked;
    return value;
}

}  // namespace fangpin
