#include "cli/options.hpp"

#include <algorithm>

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

}  // namespace

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
