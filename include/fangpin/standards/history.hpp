/// @file
/// All dated figures of a policy, and which of them holds for a household.
#pragma once

#include <fangpin/standards/standard.hpp>

#include <boost/container/static_vector.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace fangpin {

/// What the figures say for one place, month and set of registries.
struct standard_in_force {
    /// In fen; unbounded where some registry that the household may have has no figure.
    number_range per_person = number_range::any();
    /// Those it was taken from, each once.
    boost::container::static_vector<standard const*, static_cast<std::size_t>(registry::count_)>
        entries{};
    bool missing = false;  ///< no registry has a figure
};

/// The histories of a policy's figures. Whoever adds a figure adds an entry; none is changed.
///
/// @clause MEK-03
/// @clause MEK-04
class standard_history {
public:
    std::vector<standard> entries{};
    std::vector<pending_standard> pending{};

    /// The entry for one registry: of those in force on `day`, that of the nearest area that
    /// encloses the household's, and there one for its registry before one for all.
    [[nodiscard]] standard const* find(std::string_view name,
                                       area const& place,
                                       registry who,
                                       date day) const {
        standard const* best = nullptr;
        for (auto const& s : entries)
            if (s.name == name && s.in_force(day) && place.within(s.area) &&
                (!s.registry || *s.registry == who) && (best == nullptr || nearer(s, *best)))
                best = &s;
        return best;
    }

    /// The figure for a household found in month `found`: the one in force on that month's last
    /// day. Where the registry is not known, the range over those that it may be.
    [[nodiscard]] standard_in_force at(std::string_view name,
                                       area const& place,
                                       possible<registry> who,
                                       month found) const {
        auto const day = date::last_day_of(found);
        standard_in_force in_force{.missing = true};
        bool complete = true;
        for (std::size_t i = 0; i < static_cast<std::size_t>(registry::count_); ++i) {
            auto const one = static_cast<registry>(i);
            if (!who.may_be(one))
                continue;
            auto const* entry = find(name, place, one, day);
            complete = complete && entry != nullptr;
            if (entry == nullptr)
                continue;
            auto const figure = number_range::point(number(entry->per_person.fen()));
            in_force.per_person = in_force.missing ? figure : in_force.per_person.joined(figure);
            in_force.missing = false;
            if (std::ranges::find(in_force.entries, entry) == in_force.entries.end())
                in_force.entries.push_back(entry);
        }
        if (!complete)
            in_force.per_person = number_range::any();
        return in_force;
    }

    /// The time, if any, that a text leaves to somebody else to give a figure for.
    [[nodiscard]] pending_standard const* find_pending(std::string_view name, month found) const {
        auto const day = date::last_day_of(found);
        for (auto const& p : pending)
            if (p.name == name && p.from <= day && (!p.to || day <= *p.to))
                return &p;
        return nullptr;
    }

    /// What the pack calls a figure, by the first entry that does; nothing where none does.
    [[nodiscard]] wording const* title_of(std::string_view name) const {
        for (auto const& s : entries)
            if (s.name == name && !s.title.empty())
                return &s.title;
        for (auto const& p : pending)
            if (p.name == name && !p.title.empty())
                return &p.title;
        return nullptr;
    }

    /// The entries nearest to a month that has none: those in force, which are for others, and at
    /// most one on each side in time.
    [[nodiscard]] std::vector<standard const*> nearest(std::string_view name,
                                                       area const& place,
                                                       month found) const {
        auto const day = date::last_day_of(found);
        standard const* before = nullptr;
        standard const* after = nullptr;
        std::vector<standard const*> near;
        for (auto const& s : entries) {
            if (s.name != name || !place.within(s.area))
                continue;
            if (s.in_force(day))
                near.push_back(&s);
            if (s.to && *s.to < day && (before == nullptr || *before->to < *s.to))
                before = &s;
            if (s.from > day && (after == nullptr || s.from < after->from))
                after = &s;
        }
        for (auto const* s : {before, after})
            if (s != nullptr)
                near.push_back(s);
        return near;
    }

    /// Two entries of the same rank that hold on the same day, by place in `entries`.
    struct overlap {
        std::size_t first;
        std::size_t second;
    };
    [[nodiscard]] std::vector<overlap> overlaps() const {
        std::vector<overlap> found;
        for (std::size_t b = 1; b < entries.size(); ++b)
            for (std::size_t a = 0; a < b; ++a)
                if (same_rank(entries[a], entries[b]) &&
                    (!entries[a].to || entries[b].from <= *entries[a].to) &&
                    (!entries[b].to || entries[a].from <= *entries[b].to))
                    found.push_back({a, b});
        return found;
    }

private:
    [[nodiscard]] static bool nearer(standard const& a, standard const& b) {
        auto const rank = [](standard const& s) {
            return std::pair(s.area.code().size(), s.registry.has_value());
        };
        return rank(a) > rank(b);
    }
    [[nodiscard]] static bool same_rank(standard const& a, standard const& b) {
        return a.name == b.name && a.area == b.area && a.registry == b.registry;
    }
};

}  // namespace fangpin
