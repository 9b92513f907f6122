/// @file
/// Procedures and duties made up for tests, and what is told of wrong ones.
#pragma once

#include "packs.hpp"

namespace fangpin::testing {

inline std::string const pack = least + inclusion("at_risk");

inline std::string a_procedure(std::string const& kind) {
    return "[[procedure]]\nkind = \"" + kind + "\"\nclause = \"MEK-71\"\ntitle = \"t\"\n";
}
inline std::string a_step(std::string const& id, std::string const& keys = {}) {
    return "[[step]]\nprocedure = \"identification\"\nid = \"" + id +
           "\"\nclause = \"MEK-43\"\ntitle = \"t\"\nlevel = \"village\"\n" + keys;
}
inline std::string a_condition(std::string const& keys) {
    return "[[condition]]\nprocedure = \"identification\"\nid = \"c\"\nclause = \"MEK-73\"\n"
           "title = \"t\"\n" +
           keys;
}
inline std::string a_duty(std::string const& keys) {
    return "[[duty]]\nid = \"d\"\nclause = \"MEK-07\"\ntitle = \"t\"\nlevel = \"village\"\n" + keys;
}

inline std::string const decided_pack = a_procedure("identification") +
                                        a_step("visit", "meeting = [\"review\"]\n") +
                                        a_step("decision", "needs = [\"visit\"]\ndecides = true\n");

/// The line that `mark` stands in; the last one where there are several.
inline std::uint32_t line_with(std::string const& text, std::string const& mark) {
    auto const at = text.rfind(mark);
    REQUIRE(at != std::string::npos);
    return static_cast<std::uint32_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1);
}

/// `mark` is in the line that the error points to.
inline void refused(std::string const& entries,
                    errc code,
                    std::string const& words,
                    std::string const& mark) {
    CAPTURE(entries);
    auto const l = load(pack + entries);
    CHECK_FALSE(l.policy);
    std::string told;
    bool found = false;
    for (auto const& e : l.of(severity::error)) {
        told += to_string(e) + "\n";
        found = found || (e.code == code && to_string(e).find(words) != std::string::npos &&
                          e.line == line_with(pack + entries, mark) && e.source == "first.toml");
    }
    CAPTURE(told);
    CHECK(found);
}

}  // namespace fangpin::testing
