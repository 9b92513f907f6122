/// @file
/// What can go wrong, by number. The C ABI reports the same numbers; they are never reused.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace fangpin {

/// 1xx the call, 2xx the document, 3xx the judgement, 4xx the pack, 5xx the record.
enum class errc : std::int32_t {
    ok = 0,
    invalid_argument = 101,
    invalid_utf8 = 102,
    struct_size = 103,
    unknown_policy = 104,
    unknown_language = 105,
    out_of_memory = 106,
    internal = 107,
    invalid_json = 201,
    wrong_format = 202,
    missing_key = 203,
    unknown_key = 204,
    duplicate_key = 205,
    wrong_type = 206,
    unknown_code = 207,
    unknown_fact = 208,
    derived_fact = 209,
    invalid_money = 210,
    invalid_month = 211,
    invalid_date = 212,
    invalid_range = 213,
    invalid_area = 214,
    invalid_id = 215,
    counted_twice = 216,
    nobody_living_in = 217,
    after_discovery = 218,
    reason_missing = 219,
    duplicate_member = 220,
    unknown_member = 221,
    too_deep = 222,
    too_large = 223,
    discovered_missing = 224,
    area_not_covered = 301,
    no_standard = 302,
    out_of_range = 303,
    division_by_zero = 304,
    empty_list = 305,
    calendar_missing = 306,
    pack_syntax = 401,
    pack_unknown_key = 402,
    pack_missing_key = 403,
    pack_wrong_type = 404,
    rule_syntax = 405,
    rule_unknown_name = 406,
    rule_type = 407,
    unknown_clause = 408,
    standards_overlap = 409,
    part_exists = 410,
    part_missing = 411,
    base_unknown = 412,
    duplicate_pack = 413,
    pack_too_complex = 414,
    case_failed = 415,
    record_damaged = 501,
    record_format = 502,
};

namespace detail {
using errc_name = std::pair<errc, std::string_view>;
inline constexpr std::array errc_names{
    errc_name{errc::ok, "ok"},
    errc_name{errc::invalid_argument, "invalid_argument"},
    errc_name{errc::invalid_utf8, "invalid_utf8"},
    errc_name{errc::struct_size, "struct_size"},
    errc_name{errc::unknown_policy, "unknown_policy"},
    errc_name{errc::unknown_language, "unknown_language"},
    errc_name{errc::out_of_memory, "out_of_memory"},
    errc_name{errc::internal, "internal"},
    errc_name{errc::invalid_json, "invalid_json"},
    errc_name{errc::wrong_format, "wrong_format"},
    errc_name{errc::missing_key, "missing_key"},
    errc_name{errc::unknown_key, "unknown_key"},
    errc_name{errc::duplicate_key, "duplicate_key"},
    errc_name{errc::wrong_type, "wrong_type"},
    errc_name{errc::unknown_code, "unknown_code"},
    errc_name{errc::unknown_fact, "unknown_fact"},
    errc_name{errc::derived_fact, "derived_fact"},
    errc_name{errc::invalid_money, "invalid_money"},
    errc_name{errc::invalid_month, "invalid_month"},
    errc_name{errc::invalid_date, "invalid_date"},
    errc_name{errc::invalid_range, "invalid_range"},
    errc_name{errc::invalid_area, "invalid_area"},
    errc_name{errc::invalid_id, "invalid_id"},
    errc_name{errc::counted_twice, "counted_twice"},
    errc_name{errc::nobody_living_in, "nobody_living_in"},
    errc_name{errc::after_discovery, "after_discovery"},
    errc_name{errc::reason_missing, "reason_missing"},
    errc_name{errc::duplicate_member, "duplicate_member"},
    errc_name{errc::unknown_member, "unknown_member"},
    errc_name{errc::too_deep, "too_deep"},
    errc_name{errc::too_large, "too_large"},
    errc_name{errc::discovered_missing, "discovered_missing"},
    errc_name{errc::area_not_covered, "area_not_covered"},
    errc_name{errc::no_standard, "no_standard"},
    errc_name{errc::out_of_range, "out_of_range"},
    errc_name{errc::division_by_zero, "division_by_zero"},
    errc_name{errc::empty_list, "empty_list"},
    errc_name{errc::calendar_missing, "calendar_missing"},
    errc_name{errc::pack_syntax, "pack_syntax"},
    errc_name{errc::pack_unknown_key, "pack_unknown_key"},
    errc_name{errc::pack_missing_key, "pack_missing_key"},
    errc_name{errc::pack_wrong_type, "pack_wrong_type"},
    errc_name{errc::rule_syntax, "rule_syntax"},
    errc_name{errc::rule_unknown_name, "rule_unknown_name"},
    errc_name{errc::rule_type, "rule_type"},
    errc_name{errc::unknown_clause, "unknown_clause"},
    errc_name{errc::standards_overlap, "standards_overlap"},
    errc_name{errc::part_exists, "part_exists"},
    errc_name{errc::part_missing, "part_missing"},
    errc_name{errc::base_unknown, "base_unknown"},
    errc_name{errc::duplicate_pack, "duplicate_pack"},
    errc_name{errc::pack_too_complex, "pack_too_complex"},
    errc_name{errc::case_failed, "case_failed"},
    errc_name{errc::record_damaged, "record_damaged"},
    errc_name{errc::record_format, "record_format"},
};
}  // namespace detail

/// The name that row errors and exceptions carry: `"no_standard"`.
[[nodiscard]] constexpr std::string_view to_string(errc code) noexcept {
    for (auto const& [known, name] : detail::errc_names)
        if (known == code)
            return name;
    return "unknown";
}

}  // namespace fangpin
