// What the library says of days and deadlines, as a table for test_calendar.py.
//
//   fangpin_calendar_dump days FROM TO [--estimates] [LAYER.json]...   the working calendar
//   fangpin_calendar_dump dates FROM TO                                the calendar alone
#include <fangpin/document/calendar_document.hpp>
#include <fangpin/values/deadline.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <span>

namespace {

namespace fp = fangpin;

template <class T>
T needed(fp::result<T> r) {
    if (r)
        return *r;
    std::cerr << to_string(r.error()) << '\n';
    std::exit(1);
}

fp::working_calendar calendar_of(std::span<char* const> arguments) {
    auto calendar = fp::national_calendar();
    for (std::string const argument : arguments) {
        if (argument == "--estimates") {
            calendar = calendar.with_estimates();
            continue;
        }
        std::ifstream file(argument, std::ios::binary);
        std::string const json(std::istreambuf_iterator<char>(file), {});
        calendar = needed(calendar.overlaid(needed(fp::read_calendar(json))));
    }
    return calendar;
}

std::string cell(fp::result<fp::due> const& d) {
    if (!d)
        return std::string(to_string(d.error().code));
    return (d->estimated ? "~" : "") + to_string(d->on);
}

std::string cell(fp::result<fp::calendar_day> const& d) {
    if (!d)
        return std::string(to_string(d.error().code));
    constexpr std::array<char const*, 4> kinds{"working", "make_up", "rest", "off"};
    return (d->estimated ? "~" : "") + std::string(kinds.at(static_cast<std::size_t>(d->kind)));
}

void days(fp::date first, fp::date last, fp::working_calendar const& calendar) {
    using enum fp::day_unit;
    for (auto d = first; d <= last; d = d.plus_days(1)) {
        std::cout << to_string(d) << '\t' << cell(calendar.at(d));
        for (bool const roll : {true, false})
            for (int count = 1; count <= 15; ++count)
                std::cout << '\t' << cell(due_date(d, {count, calendar_days, roll}, calendar));
        for (int count = 1; count <= 10; ++count)
            std::cout << '\t' << cell(due_date(d, {count, working_days}, calendar));
        for (int count = 1; count <= 5; ++count)
            std::cout << '\t' << cell(reminder_date(d, count, calendar));
        std::cout << '\n';
    }
}

void dates(fp::date first, fp::date last) {
    for (auto d = first; d <= last; d = d.plus_days(1)) {
        std::cout << to_string(d) << '\t' << static_cast<int>(d.weekday());
        for (int const count : {1, 15, 365, 10'000})
            std::cout << '\t' << to_string(d.plus_days(count)) << '\t'
                      << to_string(d.plus_days(-count));
        std::cout << '\t' << d - first << '\t' << days_overdue(d, last) << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::span<char* const> const arguments(argv, static_cast<std::size_t>(argc));
    if (argc < 4)
        return 2;
    auto const first = needed(fp::date::parse(arguments[2]));
    auto const last = needed(fp::date::parse(arguments[3]));
    if (std::string(arguments[1]) == "dates")
        dates(first, last);
    else
        days(first, last, calendar_of(arguments.subspan(4)));
    return 0;
}
