#include "cli/options.hpp"

#include <algorithm>
#include <chrono>

namespace fangpin::cli {

namespace {

bool is_month(std::string const& text) {
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 7 || text[4] != '-' || !std::all_of(text.begin(), text.begin() + 4, digit) ||
        !std::all_of(text.begin() + 5, text.end(), digit))
        return false;
    auto const number = text.substr(5);
    return number >= "01" && number <= "12";
}

/// @pre is_month(text.substr(0, 7)), and two digits behind
std::chrono::year_month_day day_of(std::string const& text) {
    auto const number = [&](std::size_t at, std::size_t digits) {
        return std::stoi(text.substr(at, digits));
    };
    return {std::chrono::year(number(0, 4)),
            std::chrono::month(static_cast<unsigned>(number(5, 2))),
            std::chrono::day(static_cast<unsigned>(number(8, 2)))};
}

bool is_day(std::string const& text) {
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 10 && text[7] == '-' && is_month(text.substr(0, 7)) && digit(text[8]) &&
           digit(text[9]) && day_of(text).ok();
}

}  // namespace

CLI::Option* add_day(CLI::App& command,
                     std::string const& name,
                     std::string& day,
                     std::string const& what) {
    return command.add_option(name, day, what)
        ->type_name("YYYY-MM-DD")
        ->check([](std::string const& text) {
            return is_day(text) ? std::string() : "not a day such as 2022-06-30: " + text;
        });
}

std::int32_t to_day(std::string const& day) {
    return static_cast<std::int32_t>(std::chrono::sys_days(day_of(day)).time_since_epoch().count());
}

CLI::Option* add_month(CLI::App& command,
                       std::string const& name,
                       std::string& month,
                       std::string const& what) {
    return command.add_option(name, month, what)
        ->type_name("YYYY-MM")
        ->check([](std::string const& text) {
            return is_month(text) ? std::string() : "not a month such as 2022-06: " + text;
        });
}

CLI::Option* add_language(CLI::App& command, std::string& lang) {
    return command.add_option("--lang", lang, "Language: zh or en")
        ->type_name("LANG")
        ->check(CLI::IsMember({"zh", "en"}))
        ->capture_default_str();
}

fangpin_month to_month(std::string const& month) {
    if (month.empty())
        return 0;
    return std::stoi(month.substr(0, 4)) * 100 + std::stoi(month.substr(5));
}

}  // namespace fangpin::cli
