/* Offsets, sizes and types of every public field, as callers were compiled with them. */
#include <fangpin.h>

#define FIELD_IS(structure, field, offset, type)                                            \
    _Static_assert(offsetof(structure, field) == (offset), #structure "." #field " moved"); \
    _Static_assert(_Generic(((structure *)0)->field, type: 1, default: 0),                  \
                   #structure "." #field " has another type")
#define TYPE_IS(name, type) \
    _Static_assert(_Generic((name)0, type: 1, default: 0), #name " is another type")
#define VALUE_IS(name, value) _Static_assert((name) == (value), #name " has another value")

/* Frozen at ABI 1.0. Lines are added below, never edited. */
TYPE_IS(fangpin_status, int32_t);
TYPE_IS(fangpin_month, int32_t);

FIELD_IS(fangpin_str, data, 0, const char *);
FIELD_IS(fangpin_str, size, sizeof(char *), size_t);
_Static_assert(sizeof(fangpin_str) == 2 * sizeof(char *), "fangpin_str travels by value");

FIELD_IS(fangpin_decide_options, struct_size, 0, uint32_t);
FIELD_IS(fangpin_decide_options, found, 4, fangpin_month);
FIELD_IS(fangpin_decide_options, screening, 8, int32_t);
FIELD_IS(fangpin_decide_options, account, 12, int32_t);
FIELD_IS(fangpin_case_options, struct_size, 0, uint32_t);
FIELD_IS(fangpin_case_options, as_of, 4, int32_t);
FIELD_IS(fangpin_case_options, estimates, 8, int32_t);
FIELD_IS(fangpin_case_options, remind_before, 12, int32_t);
FIELD_IS(fangpin_case_options, moves_to, 16, const fangpin_policy *const *);
FIELD_IS(fangpin_case_options, moves_to_count, 16 + sizeof(void *), size_t);

FIELD_IS(fangpin_table_options, struct_size, 0, uint32_t);
FIELD_IS(fangpin_table_options, screening, 4, int32_t);
FIELD_IS(fangpin_table_options, area, 8, fangpin_str);
FIELD_IS(fangpin_table_options, found, 8 + 2 * sizeof(void *), fangpin_month);
FIELD_IS(fangpin_table_options, errors_as_rows, 12 + 2 * sizeof(void *), int32_t);
FIELD_IS(fangpin_table_options, mapping, 16 + 2 * sizeof(void *), const fangpin_str *);
FIELD_IS(fangpin_table_options, mapping_count, 16 + 3 * sizeof(void *), size_t);
FIELD_IS(fangpin_table_options, answers, 16 + 4 * sizeof(void *), const fangpin_str *);
FIELD_IS(fangpin_table_options, answers_count, 16 + 5 * sizeof(void *), size_t);
FIELD_IS(fangpin_table_options, drop_columns, 16 + 6 * sizeof(void *), int32_t);
FIELD_IS(fangpin_table_options, threads, 20 + 6 * sizeof(void *), uint32_t);

VALUE_IS(FANGPIN_ABI_MAJOR, 1);
VALUE_IS(FANGPIN_UNDETERMINED, 0);
VALUE_IS(FANGPIN_ELIGIBLE, 1);
VALUE_IS(FANGPIN_BARRED, 2);
VALUE_IS(FANGPIN_NOT_ELIGIBLE, 3);
VALUE_IS(FANGPIN_OUT_OF_SCOPE, 4);
VALUE_IS(FANGPIN_CANNOT_TELL, 0);
VALUE_IS(FANGPIN_AGREES, 1);
VALUE_IS(FANGPIN_NOT_LISTED, 2);
VALUE_IS(FANGPIN_LISTED_WITHOUT_GROUND, 3);

int main(void) {
    const fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
    return options.struct_size == sizeof options ? 0 : 1;
}
