#include <fangpin/values/errc.hpp>

#include "support/catch.hpp"

#include <map>
#include <set>
#include <string>

namespace fp = fangpin;

TEST_CASE("the numbers of errors are those that the C interface has promised", "[errc]") {
    std::map<std::string, int> const promised{{"ok", 0},
                                              {"invalid_argument", 101},
                                              {"invalid_utf8", 102},
                                              {"struct_size", 103},
                                              {"unknown_policy", 104},
                                              {"unknown_language", 105},
                                              {"out_of_memory", 106},
                                              {"internal", 107},
                                              {"invalid_json", 201},
                                              {"wrong_format", 202},
                                              {"missing_key", 203},
                                              {"unknown_key", 204},
                                              {"duplicate_key", 205},
                                              {"wrong_type", 206},
                                              {"unknown_code", 207},
                                              {"unknown_fact", 208},
                                              {"derived_fact", 209},
                                              {"invalid_money", 210},
                                              {"invalid_month", 211},
                                              {"invalid_date", 212},
                                              {"invalid_range", 213},
                                              {"invalid_area", 214},
                                              {"invalid_id", 215},
                                              {"counted_twice", 216},
                                              {"nobody_living_in", 217},
                                              {"after_discovery", 218},
                                              {"reason_missing", 219},
                                              {"duplicate_member", 220},
                                              {"unknown_member", 221},
                                              {"too_deep", 222},
                                              {"too_large", 223},
                                              {"discovered_missing", 224},
                                              {"area_not_covered", 301},
                                              {"no_standard", 302},
                                              {"out_of_range", 303},
                                              {"division_by_zero", 304},
                                              {"empty_list", 305},
                                              {"calendar_missing", 306},
                                              {"pack_syntax", 401},
                                              {"pack_unknown_key", 402},
                                              {"pack_missing_key", 403},
                                              {"pack_wrong_type", 404},
                                              {"rule_syntax", 405},
                                              {"rule_unknown_name", 406},
                                              {"rule_type", 407},
                                              {"unknown_clause", 408},
                                              {"standards_overlap", 409},
                                              {"part_exists", 410},
                                              {"part_missing", 411},
                                              {"base_unknown", 412},
                                              {"duplicate_pack", 413},
                                              {"pack_too_complex", 414},
                                              {"record_damaged", 501},
                                              {"record_format", 502}};
    std::map<std::string, int> found;
    std::set<int> numbers;
    for (auto const& [code, name] : fp::detail::errc_names) {
        found.emplace(name, static_cast<int>(code));
        CHECK(numbers.insert(static_cast<int>(code)).second);
    }
    for (auto const& [name, number] : promised) {
        CAPTURE(name);
        CHECK(found[name] == number);
    }
}

TEST_CASE("every error has a name, and a number without one is unknown", "[errc]") {
    CHECK(to_string(fp::errc::no_standard) == "no_standard");
    CHECK(to_string(fp::errc::ok) == "ok");
    CHECK(to_string(static_cast<fp::errc>(999)) == "unknown");
}
