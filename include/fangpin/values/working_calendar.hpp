/// @file
/// Which days are worked.
#pragma once

#include <fangpin/values/calendar_day.hpp>
#include <fangpin/values/calendar_layer.hpp>

#include <algorithm>
#include <set>

namespace fangpin {

/// The working days of the years that have been announced, make-up working days included.
///
///     auto const calendar = national_calendar();  // <fangpin/document/calendar_document.hpp>
///     calendar.at(*date::of(2022, 10, 8))->working();  // true: a Saturday that was worked
///
/// A year is announced in the last months of the year before. Of a year that has not been, nothing
/// is said (`errc::calendar_missing`) unless the caller asks for estimates, which are marked.
/// Reading one calendar from many threads is safe. A look-up costs the same for every day.
class working_calendar {
public:
    /// Knows no year.
    working_calendar() = default;

    /// This calendar with what a layer announces laid over it.
    ///
    /// The country's layer may bring new years, and change years that are known: a notice may come
    /// late (May Day of 2019, Spring Festival of 2020), and that of a year may take in days of the
    /// December before. The layer of a smaller area changes known years only.
    ///
    /// @returns `errc::area_not_covered` where the layer's area is not within the calendar's own;
    ///          `errc::calendar_missing` where the country has not announced the year yet;
    ///          `errc::duplicate_key` for a year that stands twice in the layer;
    ///          `errc::invalid_date` for a day of another year, a day that stands twice or in both
    ///          lists, and a make-up working day that is a working day anyway: it is a slip, and
    ///          the day meant is another. Each with its place, such as `years[0].work[2]`.
    [[nodiscard]] result<working_calendar> overlaid(calendar_layer const& layer) const {
        if (!layer.area.within(area_))
            return error{.code = errc::area_not_covered,
                         .subject = "the calendar",
                         .found = "days of area " + name(layer.area) +
                                  ", to be laid over the calendar of area " + name(area_),
                         .remedy = "lay them over the calendar of the country",
                         .path = "area"};
        auto laid = *this;
        laid.area_ = layer.area;
        std::set<int> years;
        for (std::size_t i = 0; i < layer.years.size(); ++i) {
            auto const& y = layer.years[i];
            auto const place = "years[" + std::to_string(i) + "]";
            if (!years.insert(y.year).second)
                return error{.code = errc::duplicate_key,
                             .subject = "the year " + std::to_string(y.year),
                             .found = "a year that stands there twice",
                             .remedy = "put its days together",
                             .path = place + ".year"};
            if (auto wrong = laid.lay(y, place))
                return std::move(*wrong);
        }
        return laid;
    }

    /// This calendar with marked estimates for all years after the last one known: weekends and the
    /// holidays of fixed date only (`estimated_kind`), so that a day may turn out otherwise.
    [[nodiscard]] working_calendar with_estimates() const {
        auto more = *this;
        more.estimates_ = true;
        return more;
    }

    /// What is known of a day; nothing where its year is not.
    [[nodiscard]] std::optional<calendar_day> find(date d) const {
        auto const at = std::int64_t{d.index()} - begin_.index();
        if (at >= 0 && at < std::ssize(days_)) {
            auto const kind = days_[static_cast<std::size_t>(at)];
            return kind ? std::optional(calendar_day{.kind = *kind}) : std::nullopt;
        }
        if (estimates_ && at > 0 && !days_.empty() && d <= date::latest())
            return calendar_day{.kind = estimated_kind(d), .estimated = true};
        return std::nullopt;
    }
    /// The same where it must be known. @returns `errc::calendar_missing` with the years that are
    [[nodiscard]] result<calendar_day> at(date d) const {
        if (auto const day = find(d))
            return *day;
        return missing(d.month().year(), {});
    }

    /// The years that have been announced, in order.
    [[nodiscard]] std::vector<int> years() const {
        std::vector<int> known;
        auto const end = begin_.plus_days(static_cast<int>(days_.size()));
        auto const next = [](date first) {
            return date::last_day_of(first.month() + 11).plus_days(1);
        };
        for (auto first = begin_; first < end; first = next(first))
            if (days_[static_cast<std::size_t>(first - begin_)])
                known.push_back(first.month().year());
        return known;
    }
    /// Where it holds; no code for the whole country.
    [[nodiscard]] fangpin::area const& area() const noexcept { return area_; }

private:
    [[nodiscard]] static std::string name(fangpin::area const& a) {
        return a.code().empty() ? "\"\" (the country)" : a.code();
    }
    [[nodiscard]] error missing(int year, std::string path) const {
        std::string known;
        for (auto const y : years())
            known += (known.empty() ? "; known are " : ", ") + std::to_string(y);
        return error{.code = errc::calendar_missing,
                     .subject = "the working calendar of " + std::to_string(year),
                     .found = "no days off announced" + known,
                     .remedy =
                         "lay the notice of that year over the calendar of the country, or ask "
                         "for estimates while there is none",
                     .path = std::move(path)};
    }

    [[nodiscard]] std::optional<error> lay(calendar_year const& y, std::string const& place) {
        auto const first = date::of(y.year, 1, 1);
        if (!first)
            return error{.code = errc::invalid_date,
                         .subject = "the year",
                         .found = std::to_string(y.year),
                         .remedy = "write a year of the calendar, such as 2026",
                         .path = place + ".year"};
        if (!find(*first) || find(*first)->estimated) {
            if (!area_.code().empty())
                return missing(y.year, place + ".year");
            add(*first, date::last_day_of(*month::of(y.year, 12)));
        }
        std::set<date> named;
        for (auto const kind : {day_kind::off, day_kind::make_up}) {
            auto const& list = kind == day_kind::off ? y.off : y.work;
            for (std::size_t i = 0; i < list.size(); ++i)
                if (auto found = contradiction(list[i], kind, y.year, named); !found.empty())
                    return error{.code = errc::invalid_date,
                                 .subject = "the day " + to_string(list[i]),
                                 .found = std::move(found),
                                 .remedy = "correct it as the notice has it",
                                 .path = place + (kind == day_kind::off ? ".off[" : ".work[") +
                                         std::to_string(i) + "]"};
                else
                    days_[static_cast<std::size_t>(list[i] - begin_)] = kind;
        }
        return std::nullopt;
    }
    /// What speaks against a day in a list; nothing where all is well.
    [[nodiscard]] std::string contradiction(date d,
                                            day_kind kind,
                                            int year,
                                            std::set<date>& named) const {
        if (d.month().year() != year)
            return "a day outside of the year " + std::to_string(year) + " that it stands under";
        if (!named.insert(d).second)
            return "a day that stands there twice, or both as off and as worked";
        if (kind == day_kind::make_up && find(d)->working())
            return "a make-up working day that is a working day already";
        return {};
    }
    /// Makes room for a year and puts its weeks there.
    void add(date first, date last) {
        if (days_.empty())
            begin_ = first;
        if (first < begin_) {
            days_.insert(days_.begin(), static_cast<std::size_t>(begin_ - first), std::nullopt);
            begin_ = first;
        }
        auto const size = static_cast<std::size_t>(last - begin_) + 1;
        days_.resize(std::max(days_.size(), size));
        for (auto d = first; d <= last; d = d.plus_days(1))
            days_[static_cast<std::size_t>(d - begin_)] = ordinary_kind(d);
    }

    fangpin::area area_{};
    bool estimates_ = false;
    date begin_{};
    std::vector<std::optional<day_kind>> days_{};  ///< from `begin_` on; whole years
};

}  // namespace fangpin
