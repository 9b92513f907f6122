#include "policy/pack_loader.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>
#include <set>

namespace fangpin::detail {
namespace {

constexpr std::string_view compared_with_income = "monitoring";

std::set<std::string> names_of(standard_history const& figures) {
    std::set<std::string> names;
    for (auto const& s : figures.entries)
        names.insert(s.name);
    for (auto const& s : figures.pending)
        names.insert(s.name);
    return names;
}

/// The entries of a section, without a word about what is wrong with it: that has been said.
std::vector<pack_node> const& entries_of(pack_node const& root, std::string_view section) {
    static std::vector<pack_node> const none;
    auto const* found = root.find(section);
    return found == nullptr ? none : found->elements;
}

std::set<std::string> names_asked(policy const& p) {
    std::set<std::string> names{std::string(compared_with_income)};
    for (auto const f : p.other_figures)
        names.insert(p.facts[f].standard_name);
    return names;
}

/// What of a pending period no figure for everybody covers yet.
std::vector<std::pair<date, std::optional<date>>> still_pending(policy const& p,
                                                                pending_standard const& s) {
    std::vector<standard const*> given;
    for (auto const& e : p.standards.entries)
        if (e.name == s.name && e.area == p.area && !e.registry)
            given.push_back(&e);
    std::ranges::sort(given, {}, &standard::from);
    std::vector<std::pair<date, std::optional<date>>> left;
    auto from = s.from;
    for (auto const* e : given) {
        if ((e->to && *e->to < from) || (s.to && *s.to < e->from))
            continue;
        if (from < e->from)
            left.emplace_back(from, e->from.plus_days(-1));
        if (!e->to)
            return left;
        from = e->to->plus_days(1);
    }
    if (!s.to || from <= *s.to)
        left.emplace_back(from, s.to);
    return left;
}

}  // namespace

/// A figure that rules ask for and that nobody gives, and one that nobody asks for: both are most
/// likely a slip of the pen.
void pack_loader::check_figures(policy const& p) {
    auto const given = names_of(p.standards);
    auto const asked = names_asked(p);
    std::vector<std::string> const known(given.begin(), given.end());
    for (auto const& name : asked)
        if (!given.contains(name) && name != compared_with_income)
            reader_.fail(errc::rule_unknown_name,
                         "standard(\"" + name + "\")",
                         "a figure that no [[standard]] and no [[standard_pending]] has",
                         suggestion(name, known, "add it, or name another"),
                         root_);
    std::vector<std::string> const wanted(asked.begin(), asked.end());
    for (auto const* section : {"standard", "standard_pending"})
        for (auto const& node : entries_of(root_, section)) {
            auto const* name = node.find("name");
            if (name == nullptr || name->what != pack_node::kind::text ||
                asked.contains(name->text))
                continue;
            reader_.report(severity::warning,
                           errc::rule_unknown_name,
                           "[[" + std::string(section) + "]] " + name->text,
                           "a figure that no rule asks for",
                           suggestion(name->text, wanted, "take it out, or ask for it"),
                           *name);
        }
}

void pack_loader::note_pending(policy const& p) {
    auto const& nodes = entries_of(root_, "standard_pending");
    for (std::size_t i = 0; i < std::min(nodes.size(), p.standards.pending.size()); ++i) {
        auto const& s = p.standards.pending[i];
        for (auto const& [from, to] : still_pending(p, s))
            reader_.report(severity::note,
                           errc::no_standard,
                           "[[standard_pending]] " + s.name,
                           "no figure from " + to_string(from) +
                               (to ? " to " + to_string(*to) : std::string()) + " (" + s.clause +
                               ")",
                           "add it when it is published",
                           nodes[i]);
    }
}

}  // namespace fangpin::detail
