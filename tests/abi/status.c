/* Every status has its number and its name, and both stay. */
#include "check.h"

static void is(fangpin_status status, int number, const char *name) {
    CHECK(status == number);
    CHECK(equals(fangpin_status_name(status), name));
}

int main(void) {
    is(FANGPIN_OK, 0, "ok");
    is(FANGPIN_E_INVALID_ARGUMENT, 101, "invalid_argument");
    is(FANGPIN_E_INVALID_UTF8, 102, "invalid_utf8");
    is(FANGPIN_E_STRUCT_SIZE, 103, "struct_size");
    is(FANGPIN_E_UNKNOWN_POLICY, 104, "unknown_policy");
    is(FANGPIN_E_UNKNOWN_LANGUAGE, 105, "unknown_language");
    is(FANGPIN_E_OUT_OF_MEMORY, 106, "out_of_memory");
    is(FANGPIN_E_INTERNAL, 107, "internal");
    is(FANGPIN_E_INVALID_JSON, 201, "invalid_json");
    is(FANGPIN_E_WRONG_FORMAT, 202, "wrong_format");
    is(FANGPIN_E_MISSING_KEY, 203, "missing_key");
    is(FANGPIN_E_UNKNOWN_KEY, 204, "unknown_key");
    is(FANGPIN_E_DUPLICATE_KEY, 205, "duplicate_key");
    is(FANGPIN_E_WRONG_TYPE, 206, "wrong_type");
    is(FANGPIN_E_UNKNOWN_CODE, 207, "unknown_code");
    is(FANGPIN_E_UNKNOWN_FACT, 208, "unknown_fact");
    is(FANGPIN_E_DERIVED_FACT, 209, "derived_fact");
    is(FANGPIN_E_INVALID_MONEY, 210, "invalid_money");
    is(FANGPIN_E_INVALID_MONTH, 211, "invalid_month");
    is(FANGPIN_E_INVALID_DATE, 212, "invalid_date");
    is(FANGPIN_E_INVALID_RANGE, 213, "invalid_range");
    is(FANGPIN_E_INVALID_AREA, 214, "invalid_area");
    is(FANGPIN_E_INVALID_ID, 215, "invalid_id");
    is(FANGPIN_E_COUNTED_TWICE, 216, "counted_twice");
    is(FANGPIN_E_NOBODY_LIVING_IN, 217, "nobody_living_in");
    is(FANGPIN_E_AFTER_DISCOVERY, 218, "after_discovery");
    is(FANGPIN_E_REASON_MISSING, 219, "reason_missing");
    is(FANGPIN_E_DUPLICATE_MEMBER, 220, "duplicate_member");
    is(FANGPIN_E_UNKNOWN_MEMBER, 221, "unknown_member");
    is(FANGPIN_E_TOO_DEEP, 222, "too_deep");
    is(FANGPIN_E_TOO_LARGE, 223, "too_large");
    is(FANGPIN_E_DISCOVERED_MISSING, 224, "discovered_missing");
    is(FANGPIN_E_AREA_NOT_COVERED, 301, "area_not_covered");
    is(FANGPIN_E_NO_STANDARD, 302, "no_standard");
    is(FANGPIN_E_OUT_OF_RANGE, 303, "out_of_range");
    is(FANGPIN_E_DIVISION_BY_ZERO, 304, "division_by_zero");
    is(FANGPIN_E_EMPTY_LIST, 305, "empty_list");
    is(FANGPIN_E_CALENDAR_MISSING, 306, "calendar_missing");
    is(FANGPIN_E_PACK_SYNTAX, 401, "pack_syntax");
    is(FANGPIN_E_PACK_UNKNOWN_KEY, 402, "pack_unknown_key");
    is(FANGPIN_E_PACK_MISSING_KEY, 403, "pack_missing_key");
    is(FANGPIN_E_PACK_WRONG_TYPE, 404, "pack_wrong_type");
    is(FANGPIN_E_RULE_SYNTAX, 405, "rule_syntax");
    is(FANGPIN_E_RULE_UNKNOWN_NAME, 406, "rule_unknown_name");
    is(FANGPIN_E_RULE_TYPE, 407, "rule_type");
    is(FANGPIN_E_UNKNOWN_CLAUSE, 408, "unknown_clause");
    is(FANGPIN_E_STANDARDS_OVERLAP, 409, "standards_overlap");
    is(FANGPIN_E_PART_EXISTS, 410, "part_exists");
    is(FANGPIN_E_PART_MISSING, 411, "part_missing");
    is(FANGPIN_E_BASE_UNKNOWN, 412, "base_unknown");
    is(FANGPIN_E_DUPLICATE_PACK, 413, "duplicate_pack");
    is(FANGPIN_E_PACK_TOO_COMPLEX, 414, "pack_too_complex");
    is(FANGPIN_E_RECORD_DAMAGED, 501, "record_damaged");
    is(FANGPIN_E_RECORD_FORMAT, 502, "record_format");

    CHECK(equals(fangpin_status_name(-1), "unknown"));
    CHECK(equals(fangpin_status_name(INT32_MAX), "unknown"));
    CHECK(fangpin_version() == FANGPIN_VERSION);
    CHECK(fangpin_abi_version() == FANGPIN_ABI_VERSION);
    return failures != 0;
}
