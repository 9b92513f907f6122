/* Records: checked against their digest, and worked out again. */
#include "check.h"

static char record[400000];

/* What `fangpin_verify_json` says of the record as it is now. */
static void verifies(fangpin_status expected, const char *path) {
    fangpin_text *difference = (fangpin_text *)1;
    fangpin_error *error = NULL;
    CHECK(fangpin_verify_json(text(record), &difference, &error) == expected);
    CHECK((expected == FANGPIN_OK) == (error == NULL));
    CHECK(path == NULL ? difference == NULL : equals(fangpin_text_str(difference), path));
    fangpin_error_free(error);
    fangpin_text_free(difference);
}

/* What `fangpin_record_check` says of it. */
static void has_its_digest(int expected) {
    fangpin_error *error = NULL;
    const fangpin_status status = fangpin_record_check(text(record), &error);
    CHECK(status == (expected ? FANGPIN_OK : FANGPIN_E_RECORD_DAMAGED));
    CHECK((error == NULL) == expected);
    CHECK(expected || equals(fangpin_error_path(error), "digest"));
    CHECK(expected || fangpin_error_remedy(error).size != 0);
    fangpin_error_free(error);
}

static void a_changed_outcome_is_noticed_by_both(void) {
    char *const outcome = strstr(record, "\"outcome\":\"undetermined\"");
    CHECK(outcome != NULL);
    if (outcome != NULL) {
        outcome[11] = 'x';
        has_its_digest(0);
        verifies(FANGPIN_OK, "decision.outcome");
        outcome[11] = 'u';
        has_its_digest(1);
        verifies(FANGPIN_OK, NULL);
    }
}

static void what_is_no_record_is_told_by_code(void) {
    record[strlen(record) / 2] = '\0';
    has_its_digest(0);
    verifies(FANGPIN_E_RECORD_DAMAGED, NULL);
    strcpy(record, "{\"format\":\"fangpin.record/2\"}");
    has_its_digest(0);
    verifies(FANGPIN_E_RECORD_FORMAT, NULL);
    record[0] = '\0';
    has_its_digest(0);
    verifies(FANGPIN_E_RECORD_DAMAGED, NULL);
    CHECK(fangpin_record_check(text("\xff"), NULL) == FANGPIN_E_INVALID_UTF8);
}

int main(void) {
    fangpin_policy *policy = NULL;
    fangpin_text *made = NULL;
    CHECK(fangpin_policy_builtin(text("maerkang-2022"), &policy, NULL) == FANGPIN_OK);
    CHECK(fangpin_record_json(policy, text(household), NULL, &made, NULL) == FANGPIN_OK);
    CHECK(fangpin_text_str(made).size < sizeof record);
    memcpy(record, fangpin_text_str(made).data, fangpin_text_str(made).size);
    fangpin_text_free(made);
    fangpin_policy_free(policy);
    has_its_digest(1);
    verifies(FANGPIN_OK, NULL);
    a_changed_outcome_is_noticed_by_both();
    what_is_no_record_is_told_by_code();
    return failures != 0;
}
