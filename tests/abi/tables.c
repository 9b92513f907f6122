/* A register of sums through the Arrow C interfaces, as a host without Arrow would do it. */
#include "check.h"

#include <errno.h>
#include <stdlib.h>

enum { ROWS = 3, COLUMNS = 3 };

static int released = 0; /* schemas, arrays and streams that were given back */

static void release_schema(struct ArrowSchema *s) {
    int64_t i = 0;
    for (i = 0; i < s->n_children; ++i)
        if (s->children[i]->release != NULL)
            s->children[i]->release(s->children[i]);
    s->release = NULL;
    ++released;
}

static void release_array(struct ArrowArray *a) {
    int64_t i = 0;
    for (i = 0; i < a->n_children; ++i)
        if (a->children[i]->release != NULL)
            a->children[i]->release(a->children[i]);
    a->release = NULL;
    ++released;
}

/* One table of three rows: net_income (int64 fen), household_size (uint8), at_risk (boolean). */
struct table {
    struct ArrowSchema fields[COLUMNS];
    struct ArrowSchema *field_pointers[COLUMNS];
    struct ArrowArray columns[COLUMNS];
    struct ArrowArray *column_pointers[COLUMNS];
    const void *buffers[COLUMNS][2];
    const void *none[1];
    int64_t net[ROWS];
    uint8_t size[ROWS];
    uint8_t at_risk[1];
    uint8_t valid[1];
    const char *formats[COLUMNS];
    int batches; /* that the stream still has */
    int fails;   /* whether it ends with an error after them */
};

static void lay_out(struct table *t) {
    static const struct table nothing;
    int i = 0;
    *t = nothing;
    t->net[0] = 100000;
    t->net[1] = 900000;
    t->size[0] = t->size[1] = t->size[2] = 1;
    t->at_risk[0] = 3;
    t->valid[0] = 3; /* of the third row nothing is known but its size */
    t->formats[0] = "l";
    t->formats[1] = "C";
    t->formats[2] = "b";
    for (i = 0; i < COLUMNS; ++i) {
        t->field_pointers[i] = &t->fields[i];
        t->column_pointers[i] = &t->columns[i];
    }
    t->buffers[0][0] = t->buffers[2][0] = t->valid;
    t->buffers[0][1] = t->net;
    t->buffers[1][1] = t->size;
    t->buffers[2][1] = t->at_risk;
    t->batches = 1;
}

static void schema_of(struct table *t, struct ArrowSchema *out) {
    static const char *const names[COLUMNS] = {"net_income", "household_size", "at_risk"};
    static const struct ArrowSchema nothing;
    int i = 0;
    *out = nothing;
    for (i = 0; i < COLUMNS; ++i) {
        t->fields[i] = nothing;
        t->fields[i].format = t->formats[i];
        t->fields[i].name = names[i];
        t->fields[i].flags = ARROW_FLAG_NULLABLE;
        t->fields[i].release = release_schema;
    }
    out->format = "+s";
    out->name = "";
    out->n_children = COLUMNS;
    out->children = t->field_pointers;
    out->release = release_schema;
}

static void array_of(struct table *t, struct ArrowArray *out) {
    static const struct ArrowArray nothing;
    int i = 0;
    *out = nothing;
    for (i = 0; i < COLUMNS; ++i) {
        t->columns[i] = nothing;
        t->columns[i].length = ROWS;
        t->columns[i].null_count = i == 1 ? 0 : -1;
        t->columns[i].n_buffers = 2;
        t->columns[i].buffers = t->buffers[i];
        t->columns[i].release = release_array;
    }
    out->length = ROWS;
    out->n_buffers = 1;
    out->buffers = t->none;
    out->n_children = COLUMNS;
    out->children = t->column_pointers;
    out->release = release_array;
}

static int stream_schema(struct ArrowArrayStream *s, struct ArrowSchema *out) {
    schema_of(s->private_data, out);
    return 0;
}

static int stream_next(struct ArrowArrayStream *s, struct ArrowArray *out) {
    static const struct ArrowArray nothing;
    struct table *const t = s->private_data;
    *out = nothing;
    if (t->batches > 0) {
        --t->batches;
        array_of(t, out);
        return 0;
    }
    return t->fails ? EIO : 0;
}

static const char *stream_error(struct ArrowArrayStream *s) {
    (void)s;
    return "the disk was taken out";
}

static void release_stream(struct ArrowArrayStream *s) {
    s->release = NULL;
    ++released;
}

static struct ArrowArrayStream stream_of(struct table *t) {
    struct ArrowArrayStream s = {stream_schema, stream_next, stream_error, release_stream, NULL};
    s.private_data = t;
    released = 0;
    return s;
}

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
    CHECK(out.get_next(&out, &batch) == 0 && batch.length == ROWS && batch.n_children == 2);
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
    CHECK(released == 1 + 2 * (1 + COLUMNS)); /* the stream, its schema and its batch */
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
    CHECK(fangpin_table_decide(policy, &schema, &batch, ROWS, &options, &decision, &error) ==
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
    t.formats[0] = "+l";
    CHECK(refused(policy, &t, &options, "+l") == FANGPIN_E_WRONG_TYPE);
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
    t.net[0] = INT64_MIN;
    t.size[2] = 0;
    ends_with(policy, &t, EINVAL, "row 2: household_size");
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
