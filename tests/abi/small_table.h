/* A table of three rows, as a program without Arrow lays it out. */
#ifndef FANGPIN_TESTS_ABI_SMALL_TABLE_H
#define FANGPIN_TESTS_ABI_SMALL_TABLE_H

#include <fangpin.h>

#include <errno.h>

enum { rows_given = 3, columns_given = 3 };

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
    struct ArrowSchema fields[columns_given];
    struct ArrowSchema *field_pointers[columns_given];
    struct ArrowArray columns[columns_given];
    struct ArrowArray *column_pointers[columns_given];
    const void *buffers[columns_given][2];
    const void *none[1];
    int64_t net[rows_given];
    uint8_t size[rows_given];
    uint8_t at_risk[1];
    uint8_t valid[1];
    const char *formats[columns_given];
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
    for (i = 0; i < columns_given; ++i) {
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
    static const char *const names[columns_given] = {"net_income", "household_size", "at_risk"};
    static const struct ArrowSchema nothing;
    int i = 0;
    *out = nothing;
    for (i = 0; i < columns_given; ++i) {
        t->fields[i] = nothing;
        t->fields[i].format = t->formats[i];
        t->fields[i].name = names[i];
        t->fields[i].flags = ARROW_FLAG_NULLABLE;
        t->fields[i].release = release_schema;
    }
    out->format = "+s";
    out->name = "";
    out->n_children = columns_given;
    out->children = t->field_pointers;
    out->release = release_schema;
}

static void array_of(struct table *t, struct ArrowArray *out) {
    static const struct ArrowArray nothing;
    int i = 0;
    *out = nothing;
    for (i = 0; i < columns_given; ++i) {
        t->columns[i] = nothing;
        t->columns[i].length = rows_given;
        t->columns[i].null_count = i == 1 ? 0 : -1;
        t->columns[i].n_buffers = 2;
        t->columns[i].buffers = t->buffers[i];
        t->columns[i].release = release_array;
    }
    out->length = rows_given;
    out->n_buffers = 1;
    out->buffers = t->none;
    out->n_children = columns_given;
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

#endif
