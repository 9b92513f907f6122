#include "decision/missing_figure.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

bool reads(compiled_rule const& rule, std::uint16_t fact) {
    return std::ranges::binary_search(rule.reads, fact);
}

std::pair<error, std::string> missing(policy const& p,
                                      household const& h,
                                      std::string const& name) {
    auto const near = p.standards.nearest(name, h.area, h.discovered);
    std::string found =
        "no figure for the household's area and registry in force on the last day of " +
        to_string(h.discovered);
    if (near.empty())
        found += "; the policy has none for this area";
    for (std::size_t i = 0; i < near.size(); ++i)
        found += (i == 0 ? "; the nearest: " : "; ") + to_string(*near[i]);
    std::string remedy = "add the figure for that month to the pack";
    auto const* left = p.standards.find_pending(name, h.discovered);
    if (left != nullptr)
        remedy += "; the text leaves it to another authority (" + left->clause + ")";
    return {error{.code = errc::no_standard,
                  .subject = "standard " + name + ", area " + h.area.code() + ", " +
                             to_string(h.discovered),
                  .found = std::move(found),
                  .remedy = std::move(remedy)},
            left != nullptr ? left->clause : std::string()};
}

}  // namespace

std::optional<std::pair<error, std::string>> missing_figure(policy const& p,
                                                            household const& h,
                                                            situation const& s,
                                                            compiled_rule const& rule) {
    using enum native_fact;
    for (auto const f : {standard, income_below_standard, income_above_standard, margin})
        if (s.monitoring.missing && reads(rule, fact_table::place(f)))
            return missing(p, h, "monitoring");
    for (auto const f : rule.reads)
        if (auto const& name = p.facts[f].standard_name;
            !name.empty() && p.standards.at(name, h.area, h.registry, h.discovered).missing)
            return missing(p, h, name);
    return std::nullopt;
}

}  // namespace fangpin::detail
