#include "decision/smallest_answers.hpp"

namespace fangpin::detail {

/// Either the first question is not answered, or it is: by each of its answers in turn.
std::optional<literals> const& smallest_answers::of(diagram::place f) {
    static std::optional<literals> const none;
    static std::optional<literals> const always{std::in_place};
    if (f == diagram::no)
        return none;
    if (f == diagram::yes)
        return always;
    if (auto const known = known_.find(f); known != known_.end())
        return known->second;
    auto const question = functions_.question(f);
    auto best = of(after_all(functions_, f, possible_[question]));
    for (auto const& l : literals_of(all_, question)) {
        auto const& rest = of(after_all(functions_, f, l.answers));
        if (!rest || (best && rest->size() >= best->size()))
            continue;
        auto with = order_.with(*rest, static_cast<std::size_t>(&l - all_.data()));
        if (!best || order_.before(with, *best))
            best = std::move(with);
    }
    return known_.emplace(f, std::move(best)).first->second;
}

}  // namespace fangpin::detail
