/* A register of sums through the Arrow C interfaces, as a host without Arrow would do it. */
#include "check.h"
#include "small_table.h"

#include <errno.h>

static fangpin_table_options options_for_all(void) {
    static const fangpin_str answers[2] = {{"outcome", 7}, {"margin_min", 10}};
    fangpin_table_options options = FANGPIN_TABLE_OPTIONS_INIT;
    options.area = text("513201101201");
    options.found = 202206;
    options.answers = answers;
    options.answers_count = 2;
    return options;
}

static void judges_rows(const fangpin_policy *policy) {
    struct table t;
    struct ArrowArrayStream in;
    struct ArrowArrayStream out;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    const fangpin_table_options options = options_for_all();
    lay_out(&t);
    in = stream_of(&t);
    CHECK(fangpin_table_evaluate(policy, &in, &options, &out, NULL) == FANGPIN_OK);
    CHECK(in.release == NULL);
    CHECK(out.get_schema(&out, &schema) == 0 && schema.n_children == 2);
    CHECK(strcmp(schema.children[0]->name, "outcome") == 0);
    CHECK(strcmp(schema.children[1]->format, "l") == 0);
    schema.release(&schema);
    CHECK(out.get_next(&out, &batch) == 0 && batch.length == rows_given && batch.n_children == 2);
    {
        const int8_t *const outcome = batch.children[0]->buffers[1];
        const int64_t *const margin = batch.children[1]->buffers[1];
        const uint8_t *const known = batch.children[1]->buffers[0];
        CHECK(outcome[2] == FANGPIN_UNDETERMINED);
        CHECK(margin[0] == 100000 - 680000 && margin[1] == 900000 - 680000);
        CHECK((known[0] & 7) == 3); /* MEK-06: nobody knows the third household's income */
    }
    batch.release(&batch);
    CHECK(out.get_next(&out, &batch) == 0 && batch.release == NULL);
    out.release(&out);
    CHECK(out.release == NULL);
    CHECK(released == 1 + 2 * (1 + columns_given)); /* the stream, its schema and its batch */
}

static void decides_a_row(const fangpin_policy *policy) {
    struct table t;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    fangpin_decision *decision = NULL;
    fangpin_error *error = NULL;
    const fangpin_table_options options = options_for_all();
    lay_out(&t);
    schema_of(&t, &schema);
    array_of(&t, &batch);
    CHECK(fangpin_table_decide(policy, &schema, &batch, 0, &options, &decision, NULL) ==
          FANGPIN_OK);
    CHECK(says(fangpin_decision_json(decision), "\"net\":\"1000.00\""));
    fangpin_decision_free(decision);
    CHECK(fangpin_table_decide(policy, &schema, &batch, rows_given, &options, &decision, &error) ==
          FANGPIN_E_INVALID_ARGUMENT);
    CHECK(decision == NULL && error != NULL);
    fangpin_error_free(error);
    schema.release(&schema);
    batch.release(&batch);
}

/* What is wrong with a table is told, and everything is given back all the same. */
static fangpin_status refused(const fangpin_policy *policy,
                              struct table *t,
                              const fangpin_table_options *options,
                              const char *found) {
    struct ArrowArrayStream in = stream_of(t);
    struct ArrowArrayStream out;
    fangpin_error *error = NULL;
    const fangpin_status status = fangpin_table_evaluate(policy, &in, options, &out, &error);
    CHECK(out.release == NULL && in.release == NULL && error != NULL);
    CHECK(released >= 1);
    CHECK(says(fangpin_error_found(error), found));
    fangpin_error_free(error);
    return status;
}

static void refuses_columns(const fangpin_policy *policy) {
    struct table t;
    fangpin_table_options options = options_for_all();
    const fangpin_str mapping[2] = {{"net", 3}, {"net_income", 10}};
    const fangpin_str nothing[1] = {{"outcomes", 8}};
    lay_out(&t);
    t.formats[0] = "g";
    CHECK(refused(policy, &t, &options, "float64") == FANGPIN_E_WRONG_TYPE);
    t.formats[0] = "+m";
    CHECK(refused(policy, &t, &options, "+m") == FANGPIN_E_WRONG_TYPE);
    t.formats[0] = "+l";
    CHECK(refused(policy, &t, &options, "a list of nothing") == FANGPIN_E_WRONG_TYPE);
    t.formats[0] = "d:9,3";
    CHECK(refused(policy, &t, &options, "cannot hold") == FANGPIN_E_WRONG_TYPE);
    t.formats[0] = "l";
    options.mapping = mapping;
    options.mapping_count = 1;
    CHECK(refused(policy, &t, &options, "no such column") == FANGPIN_E_MISSING_KEY);
    options.mapping_count = 0;
    options.answers = nothing;
    options.answers_count = 1;
    CHECK(refused(policy, &t, &options, "none") == FANGPIN_E_INVALID_ARGUMENT);
    options.answers_count = 0;
    options.drop_columns = 2;
    CHECK(refused(policy, &t, &options, "2") == FANGPIN_E_INVALID_ARGUMENT);
}

/* The stream ends with an error that says where; what it had given is given back. */
static void ends_with(const fangpin_policy *policy, struct table *t, int number, const char *why) {
    struct ArrowArrayStream in = stream_of(t);
    struct ArrowArrayStream out;
    struct ArrowArray batch;
    const fangpin_table_options options = options_for_all();
    int status = 0;
    CHECK(fangpin_table_evaluate(policy, &in, &options, &out, NULL) == FANGPIN_OK);
    do {
        status = out.get_next(&out, &batch);
        if (status == 0 && batch.release != NULL)
            batch.release(&batch);
    } while (status == 0 && t->batches > 0);
    if (status == 0)
        status = out.get_next(&out, &batch);
    CHECK(status == number && batch.release == NULL);
    CHECK(strstr(out.get_last_error(&out), why) != NULL);
    out.release(&out);
}

static void ends_at_what_is_wrong(const fangpin_policy *policy) {
    struct table t;
    lay_out(&t);
    t.fails = 1;
    ends_with(policy, &t, EIO, "the disk was taken out");
    lay_out(&t);
    t.size[1] = 0;
    ends_with(policy, &t, EINVAL, "row 1: household_size: nobody_living_in");
    lay_out(&t);
    t.batches = 2;
    t.net[0] = INT64_MIN; /* its distance to the standard leaves 64 bits */
    t.size[2] = 0;
    ends_with(policy, &t, EINVAL, "row 0: out_of_range");
    lay_out(&t);
    t.buffers[0][1] = NULL;
    ends_with(policy, &t, EINVAL, "no buffer of values");
}

static void refuses_what_was_released(const fangpin_policy *policy) {
    struct table t;
    struct ArrowArrayStream in;
    struct ArrowArrayStream out;
    fangpin_error *error = NULL;
    lay_out(&t);
    in = stream_of(&t);
    in.release = NULL;
    CHECK(fangpin_table_evaluate(policy, &in, NULL, &out, &error) == FANGPIN_E_INVALID_ARGUMENT);
    CHECK(out.release == NULL && says(fangpin_error_found(error), "released"));
    fangpin_error_free(error);
}

int main(void) {
    fangpin_policy *policy = NULL;
    CHECK(fangpin_policy_builtin(text("maerkang-2022"), &policy, NULL) == FANGPIN_OK);
    judges_rows(policy);
    decides_a_row(policy);
    refuses_columns(policy);
    ends_at_what_is_wrong(policy);
    refuses_what_was_released(policy);
    fangpin_policy_free(policy);
    return failures != 0;
}
