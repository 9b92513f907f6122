#include "decision/figures_by_kind.hpp"

namespace fangpin::detail {
namespace {

bool differs(decision const& d, standard_in_force const& figure) {
    return !figure.missing && !figure.per_person.is_point() && !d.judged->registry.is_known();
}

}  // namespace

std::vector<figure_of_kind> figures_by_kind(decision const& d) {
    std::vector<figure_of_kind> all;
    auto const& s = d.situation;
    auto const& h = *d.judged;
    if (!differs(d, s.monitoring))
        return all;
    for (std::size_t i = 0; i < static_cast<std::size_t>(registry::count_); ++i) {
        auto const one = static_cast<registry>(i);
        if (!h.registry.may_be(one))
            continue;
        auto const in_force = d.policy->standards.at("monitoring", h.area, one, h.discovered);
        all.push_back({.kind = one,
                       .figure = in_force.missing ? nullptr : in_force.entries.front(),
                       .against = comparison::of(s.net, in_force.per_person, s.size)});
    }
    return all;
}

bool hangs_on_kind(decision const& d, fact_info const& f) {
    using enum native_fact;
    if (!f.native)
        return false;
    if (*f.native == standard && !f.standard_name.empty())
        return differs(
            d,
            d.policy->standards.at(
                f.standard_name, d.judged->area, d.judged->registry, d.judged->discovered));
    bool const compares = *f.native == standard || *f.native == income_below_standard ||
                          *f.native == income_above_standard || *f.native == margin;
    return compares && differs(d, d.situation.monitoring);
}

}  // namespace fangpin::detail
