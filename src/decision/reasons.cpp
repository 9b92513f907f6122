#include "decision/reasons.hpp"

#include <algorithm>

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

void reasons::add(std::string label, account_line const& line, std::string const& more) {
    auto const value = say_.value(d_.account, line);
    auto text = labels_only_ || value.empty() ? std::move(label)
                                              : say_.say(say::fact_value, {label, value}) + more;
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
        if (!labels_only_ || !known || line.end == at + 1)
            add(say_.label(property_terms[static_cast<std::size_t>(node.asked)]), line);
        return;
    }
    if (node.kind == account_kind::loop)
        collect_loop(at);
    else
        collect_parts(at);
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
    if (!labels_only_ || open)
        add(say_.label(f), line, more);
}

void reasons::collect_loop(std::uint32_t at) {
    auto const& whole = d_.account.lines[at];
    auto const first = at + 1;  // the list itself
    auto const& list = d_.account.lines[first];
    auto const of_what = list.is_fact ? say_.label(d_.policy->facts[list.fact]) : std::string();
    bool told = false;
    for (auto part = list.end; part < whole.end; part = d_.account.lines[part].end) {
        auto const& body = d_.account.lines[part];
        bool const open = whole.yes_no.is_open() && body.yes_no.is_open();
        bool const same = !whole.yes_no.is_open() && body.yes_no == whole.yes_no;
        // "some" that is no, "every" that is yes: all elements agree, which one sentence says
        if (!open && !(same && whole.yes_no.is_yes()))
            continue;
        told = true;
        if (labels_only_) {
            found_.push_back(say_.say(say::element, {element_name(body), of_what}));
            continue;
        }
        reasons inner(d_, say_);
        auto const why = inner.of(part);
        found_.push_back(
            say_.say(say::element, {element_name(body), say_.joined(why, say::comma)}));
    }
    if (told)
        return;
    if (whole.yes_no.is_open())
        found_.push_back(say_.say(say::list_open, {of_what}));
    else if (!labels_only_ && whole.yes_no.is_no())
        found_.push_back(say_.say(say::none_of, {of_what}));
}

std::string reasons::element_name(account_line const& line) const {
    switch (line.element_kind) {
    case kind::member: return say_.say(say::member, {d_.judged->members.items[line.element].id});
    case kind::event:
        return say_.say(say::event) + " " +
               say_.word(
                   terms_of<event_kind>[index_of(d_.judged->events.items[line.element].kind)]);
    case kind::asset: return say_.say(say::asset) + " " + std::to_string(line.element + 1);
    default: return say_.say(say::other_element);
    }
}

}  // namespace fangpin::detail
