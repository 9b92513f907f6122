/// @file
/// A diagram read back: what stands in its boxes and on its arrows.
#pragma once

#include <fangpin/document/case_diagram.hpp>
#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

#include <map>
#include <regex>

namespace fangpin::testing {

/// Without blanks and line ends: where a label is folded is a matter of looks.
inline std::string unfolded(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

struct drawn_arrow {
    std::string from{};
    std::string to{};
    std::string label{};
};

struct drawn {
    std::string dot{};
    std::map<std::string, std::string> boxes{};  ///< labels by name
    std::vector<drawn_arrow> arrows{};

    [[nodiscard]] std::vector<std::string> labels(std::string const& from,
                                                  std::string const& to) const {
        std::vector<std::string> all;
        for (auto const& a : arrows)
            if (a.from == from && a.to == to)
                all.push_back(a.label);
        return all;
    }
};

/// The text of a label without its markup.
inline std::string text_of(std::string const& statement) {
    static std::regex const label("label=<(.*?)</table>>");
    static std::regex const tag("<[^>]*>");
    std::smatch found;
    if (!std::regex_search(statement, found, label))
        return {};
    auto text = unfolded(std::regex_replace(found[1].str(), tag, ""));
    for (auto const& [markup, sign] : std::map<std::string, std::string>{
             {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        for (auto at = text.find(markup); at != std::string::npos; at = text.find(markup, at + 1))
            text.replace(at, markup.size(), sign);
    return text;
}

inline drawn draw(policy const& p, language lang = language::en) {
    drawn d{.dot = *draw_cases(p, lang)};
    static std::regex const box(R"re(^ *"([^"]*)" \[)re");
    static std::regex const arrow(R"re(^ *"([^"]*)" -> "([^"]*)" \[)re");
    std::istringstream lines(d.dot);
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_search(line, found, arrow))
            d.arrows.push_back({found[1], found[2], text_of(line)});
        else if (std::regex_search(line, found, box))
            d.boxes[found[1]] = text_of(line);
    }
    return d;
}
inline drawn draw(std::string_view edition, language lang = language::en) {
    return draw(**builtin_policy(edition), lang);
}

}  // namespace fangpin::testing
