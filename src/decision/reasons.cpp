#include "decision/reasons.hpp"

#include "decision/figures_by_kind.hpp"
#include "decision/spoken_rule.hpp"

#include <algorithm>
#include <array>

namespace fangpin::detail {

std::vector<std::string> reasons::of(std::uint32_t line) {
    labels_only_ = false;
    found_.clear();
    collect(line);
    return std::move(found_);
}

std::vector<std::string> reasons::open(std::uint32_t line) {
    labels_only_ = true;
    found_.clear();
    collect(line);
    return std::move(found_);
}

void reasons::add(std::string label,
                  account_line const& line,
                  std::string const& more,
                  say::unit const* unit) {
    auto const value = say_.value(d_.account, line, unit);
    auto text = labels_only_ || value.empty() ? std::move(label)
                                              : say_.say(say::fact_value, {label, value}) + more;
    add(std::move(text));
}

void reasons::add(std::string text) {
    if (std::ranges::find(found_, text) == found_.end())
        found_.push_back(std::move(text));
}

bool reasons::decides(account_line const& whole, account_line const& part, account_kind how) const {
    if (whole.yes_no.is_open())
        return part.yes_no.is_open();
    if (how == account_kind::all_of)
        return whole.yes_no.is_yes() || part.yes_no.is_no();
    if (how == account_kind::any_of)
        return whole.yes_no.is_no() || part.yes_no.is_yes();
    return true;
}

void reasons::collect(std::uint32_t at) {
    auto const& line = d_.account.lines[at];
    if (line.is_fact) {
        collect_fact(at);
        return;
    }
    auto const& node = d_.policy->program.nodes[line.node];
    if (node.asked != property::count_) {
        bool const known = line.value_kind != kind::boolean || !line.yes_no.is_open();
        auto const& term = property_terms[static_cast<std::size_t>(node.asked)];
        if (!labels_only_ || !known || line.end == at + 1)
            add(say_.label(term), line, {}, say::unit_of(term.name));
        return;
    }
    bool const of_list =
        line.amount != account_line::none && line.end > at + 1 && d_.account.lines[at + 1].is_list;
    if (node.kind == account_kind::loop)
        collect_loop(at);
    else if (node.kind == account_kind::choice)
        collect_choice(at);
    else if (of_list && !labels_only_)  // how many, how much of a list: it is no fact
        add(spoken_rule(*d_.policy, say_).value(words_of(line)), line);
    else
        collect_parts(at);
}

/// Of a choice the question and the branch that was taken.
void reasons::collect_choice(std::uint32_t at) {
    auto const& nodes = d_.policy->program.nodes;
    auto const& parts = nodes[d_.account.lines[at].node].parts;
    auto line = at + 1;
    std::array<std::uint32_t, 3> lines{};  // 0: a constant, which has none
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (nodes[parts[i]].kind != account_kind::constant) {
            lines.at(i) = line;
            line = d_.account.lines[line].end;
        }
    auto const asked = lines[0] == 0 ? truth::unknown() : d_.account.lines[lines[0]].yes_no;
    if (lines[0] != 0 && (!labels_only_ || asked.is_open()))
        collect(lines[0]);
    if (lines[1] != 0 && asked.may_be_yes())
        collect(lines[1]);
    if (lines[2] != 0 && asked.may_be_no())
        collect(lines[2]);
}

void reasons::collect_parts(std::uint32_t at) {
    auto const& line = d_.account.lines[at];
    auto const how = d_.policy->program.nodes[line.node].kind;
    for (auto part = at + 1; part < line.end; part = d_.account.lines[part].end)
        if (decides(line, d_.account.lines[part], how))
            collect(part);
}

/// A formula of the library is a fact in its own right (an accident happened); one of the pack's
/// own is explained by its parts.
void reasons::collect_fact(std::uint32_t at) {
    auto const& line = d_.account.lines[at];
    auto const& f = d_.policy->facts[line.fact];
    std::string more;
    if (auto const* how = d_.judged->find_attestation(line.fact);
        how != nullptr && !how->reason.empty())
        more = say_.say(say::reason, {how->reason});
    if (std::ranges::find(d_.presumed, line.fact) != d_.presumed.end())
        more += say_.say(say::presumed);
    bool const open_amount =
        line.amount != account_line::none && !d_.account.numbers[line.amount].is_point();
    bool const open = line.amount != account_line::none ? open_amount
                      : line.value_kind == kind::text   ? !std::has_single_bit(line.texts)
                                                        : line.yes_no.is_open();
    if (labels_only_ && open && add_kind(f))
        return;
    if (!labels_only_ || open)
        add(say_.label(f), line, more, say::unit_of(f.name));
}

bool reasons::add_kind(fact_info const& f) {
    if (!hangs_on_kind(d_, f))
        return false;
    add(say_.label(d_.policy->facts[fact_table::place(native_fact::registry)]));
    return *f.native == native_fact::standard ||
           (d_.situation.net.is_point() && d_.situation.size.is_point());
}

std::string const& reasons::words_of(account_line const& line) const {
    auto const& p = d_.policy->program;
    return p.words[p.nodes[line.node].words];
}

opcode reasons::gathered_by(account_line const& loop) const {
    auto const& p = d_.policy->program;
    auto const at = p.nodes[loop.node].loop;
    auto const& head = p.loops_apart[at];
    return head.op == opcode::loop_filter ? head.op : p.loops_apart[at + head.length].op;
}

bool reasons::decides(account_line const& loop, account_line const& element) const {
    if (element.present.is_no())
        return false;
    bool const every = gathered_by(loop) == opcode::gather_every;
    // What "some" looks for is a yes, what "every" looks for is a no; a filter keeps each yes.
    bool const may = every ? element.yes_no.may_be_no() : element.yes_no.may_be_yes();
    bool const open = element.yes_no.is_open() || element.present.is_open();
    return may && (loop.is_list || loop.yes_no.is_open() == open);
}

void reasons::collect_loop(std::uint32_t at) {
    auto const& whole = d_.account.lines[at];
    auto const first = at + 1;  // the list itself
    auto const& list = d_.account.lines[first];
    auto const of_what = list.is_fact ? say_.label(d_.policy->facts[list.fact]) : std::string();
    bool const open = !whole.is_list && whole.yes_no.is_open();
    bool told = false;
    for (auto part = list.end; part < whole.end; part = d_.account.lines[part].end)
        if (decides(whole, d_.account.lines[part])) {
            told = true;
            collect_element(part, of_what);
        }
    if (!list.complete && (open || whole.is_list))
        add(say_.say(say::list_open, {of_what}));
    else if (!told && !labels_only_)
        add(spoken_rule(*d_.policy, say_)
                .loop(words_of(whole), gathered_by(whole) == opcode::gather_every));
}

void reasons::collect_element(std::uint32_t at, std::string const& of_what) {
    auto const& body = d_.account.lines[at];
    reasons inner(d_, say_);
    std::vector<std::string> why;
    if (!labels_only_)
        why = inner.of(at);
    else if (body.yes_no.is_open())
        why = inner.open(at);
    if (body.present.is_open()) {  // only residents are a list that a member may or may not be in
        auto const label =
            say_.label(property_terms[static_cast<std::size_t>(property::living_in)]);
        why.push_back(labels_only_ ? label
                                   : say_.say(say::fact_value, {label, say_.say(say::unknown)}));
    }
    if (why.empty())
        why.push_back(of_what);
    add(say_.say(say::element, {element_name(body), say_.joined(why, say::comma)}));
}

std::string reasons::element_name(account_line const& line) const {
    switch (line.element_kind) {
    case kind::member: return say_.say(say::member, {d_.judged->members.items[line.element].id});
    case kind::event:
        return say_.say(say::event) + " " +
               say_.word(
                   terms_of<event_kind>[index_of(d_.judged->events.items[line.element].kind)]);
    case kind::asset: {  // by what it is: its place in the document is no part of the household
        auto const what = d_.judged->assets.items[line.element].kind.known();
        return say_.say(say::asset) +
               (what ? " " + say_.word(terms_of<asset_kind>[index_of(*what)]) : std::string());
    }
    default: return say_.say(say::other_element);
    }
}

}  // namespace fangpin::detail
