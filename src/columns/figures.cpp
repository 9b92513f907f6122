#include "columns/figures.hpp"

namespace fangpin::detail {
namespace {

bool agree(standard_in_force const& a, standard_in_force const& b) {
    return a.per_person == b.per_person && a.missing == b.missing && a.entries.size() == 1 &&
           b.entries.size() == 1 && a.entries.front() == b.entries.front();
}

}  // namespace

figures_of_place const& figures::look_up(area const& place, month found) {
    auto const [known, is_new] = known_.try_emplace({place.code(), found.index()});
    if (!is_new)
        return known->second;
    auto& here = known->second;
    here.covered = place.within(policy_.area);
    for (auto const& name : names_) {
        auto& all = here.by_registry.emplace_back();
        bool same = true;
        for (std::uint64_t who = 1; who < all.size(); ++who) {
            all[who] = policy_.standards.at(name, place, possible<registry>::of_bits(who), found);
            same = same && agree(all[1], all[who]);
        }
        here.for_all.push_back(same || all[7].missing);
    }
    return here;
}

void figures::look(table_batch const& b,
                   std::int64_t first,
                   std::size_t rows,
                   std::uint64_t* wrong) {
    auto const mark = [&](std::size_t row) { wrong[row / 64] |= std::uint64_t{1} << row % 64; };
    places_.clear();
    months_.clear();
    same_ = !b.says_area() && !b.says_month();
    static area const no_place;
    auto const add = [&](std::size_t row) {
        auto const place = b.area_at(first + static_cast<std::int64_t>(row));
        auto const found = b.discovered_at(first + static_cast<std::int64_t>(row));
        auto const& here = look_up(place ? *place : no_place, found ? *found : month());
        places_.push_back(&here);
        months_.push_back(found ? *found : month());
        return place && found && here.covered;
    };
    if (same_) {
        if (!add(0))
            for (std::size_t row = 0; row < rows; ++row)
                mark(row);
        return;
    }
    for (std::size_t row = 0; row < rows; ++row) {
        auto const at = first + static_cast<std::int64_t>(row);
        if (row > 0 && b.same_place_and_month(at, at - 1)) {
            places_.push_back(places_.back());
            months_.push_back(months_.back());
            if ((wrong[(row - 1) / 64] >> (row - 1) % 64 & 1U) != 0)
                mark(row);
        } else if (!add(row)) {
            mark(row);
        }
    }
}

}  // namespace fangpin::detail
