#include "cli/options.hpp"

#include <algorithm>
#include <chrono>

namespace fangpin::cli {

namespace {

/// Text in which each 0 of a pattern is a digit, and the rest stands as it is.
bool looks_like(std::string const& text, std::string_view pattern) {
    return std::equal(
        text.begin(), text.end(), pattern.begin(), pattern.end(), [](char c, char wanted) {
            return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
        });
}

bool is_month(std::string const& text) {
    if (!looks_like(text, "0000-00"))
        return false;
    auto const number = text.substr(5);
    return number >= "01" && number <= "12";
}

/// @pre it looks like 2022-06-30
std::chrono::year_month_day day_of(std::string const& text) {
    auto const number = [&](std::size_t at, std::size_t digits) {
        return std::stoi(text.substr(at, digits));
    };
    return {std::chrono::year(number(0, 4)),
            std::chrono::month(static_cast<unsigned>(number(5, 2))),
            std::chrono::day(static_cast<unsigned>(number(8, 2)))};
}

bool is_day(std::string const& text) {
    return looks_like(text, "0000-00-00") && day_of(text).ok();
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
