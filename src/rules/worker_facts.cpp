#include "rules/worker.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>
#include <ranges>

namespace fangpin {

compiler::worker::maybe compiler::worker::name(syntax const& s) {
    for (auto& v : std::ranges::reverse_view(variables_)) {
        // in a filter the properties of the element stand by themselves
        bool const own = v.name == "item" && is_element(v.value.type.kind) &&
                         !v.value.type.is_list() && find_property(v.value.type.kind, s.text);
        if (v.name != s.text && !own)
            continue;
        v.used = true;
        return v.name == s.text ? finish_node(s, v.value, {}, account_kind::fact)
                                : property_of(s, v.value, s.text);
    }
    if (auto const place = facts_.find(s.text))
        return fact(s, *place);
    if (s.text == "null")
        return fail(s,
                    errc::rule_unknown_name,
                    "null",
                    "what is not known is unknown, and no rule can ask for that; leave it out");
    return fail(s,
                errc::rule_unknown_name,
                "\"" + s.text + "\"",
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
        return fail(s,
                    errc::rule_type,
                    "\"" + facts_[place].name + "\", which asks for itself",
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
        formulas_.emplace(place, known_formula{value, {own_reads.begin(), own_reads.end()}, depth});
        if (!value)
            return std::nullopt;
        program_.formula_roots.resize(facts_.size(), program::no_register);
        program_.formula_roots[place] = value->node;
    }
    auto const& known = formulas_.at(place);
    if (!known.value) {
        fail(s,
             errc::rule_type,
             "\"" + facts_[place].name + "\", whose own rule is wrong",
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

}  // namespace fangpin
