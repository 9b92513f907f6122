/* Calls with anything at all: garbage [CALLS]. No crash, and no result without FANGPIN_OK. */
#include "check.h"

#include <stdlib.h>

static uint64_t state = 0x9e3779b97f4a7c15u;

static uint32_t draw(uint32_t below) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32) % below;
}

static const char *const samples[] = {
    household,
    "{\"format\":\"fangpin.household/1\",\"id\":\"H\",\"area\":\"513201\",\"discovered\":"
    "\"2022-06\",\"income\":[{\"class\":\"wage\",\"from\":\"2021-06\",\"to\":\"2022-05\","
    "\"yuan\":{\"min\":\"0\",\"max\":null}}],\"facts\":{\"at_risk\":true}}",
    "[{},{\"id\":1},[],\"text\",null]",
    "some m in members satisfies m.labour in (\"none\", \"lost\") and net_income / 3 < standard",
    "[policy]\nid = \"x\"\nextends = \"maerkang-2022\"\n[[standard]]\nname = \"monitoring\"\n",
    "if household_size > 3 then [1, 2, 3][item > 1] else round half up(-5.5, 0)",
    "maerkang-2022",
    "zh",
    "{\"decision\":{},\"digest\":\"0\",\"discovered\":\"2022-06\",\"format\":\"fangpin.record/1\","
    "\"household\":{},\"library\":\"1\",\"mode\":\"strict\",\"packs\":[\"[policy]\\nid = 1\"]}",
};

/* A sample with bytes put in, taken out and changed. */
static fangpin_str damaged(char *place, size_t room) {
    static const char bytes[] = "{}[]\",:\\ \n\t0129.-eE+*/()<>=@\xe4\xb8\xad\xff\0truenull";
    const char *const sample = samples[draw(sizeof samples / sizeof samples[0])];
    size_t size = strlen(sample) < room ? strlen(sample) : room;
    uint32_t changes = draw(4);
    fangpin_str made;
    /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): a length goes with it */
    memcpy(place, sample, size);
    for (; changes > 0 && size > 0; --changes) {
        const size_t at = draw((uint32_t)size);
        switch (draw(3)) {
        case 0: place[at] = bytes[draw(sizeof bytes - 1)]; break;
        case 1: memmove(place + at, place + at + 1, --size - at); break;
        default: size = at; break;
        }
    }
    made.data = place;
    made.size = size;
    return made;
}

/* Everything that an error can be asked. */
static void look_at(fangpin_status status, fangpin_error *error) {
    const fangpin_error *each = NULL;
    CHECK((status == FANGPIN_OK) == (error == NULL));
    CHECK(fangpin_error_code(error) == status);
    for (each = error; each != NULL; each = fangpin_error_next(each)) {
        fangpin_text *line = NULL;
        CHECK(fangpin_error_message(each).size != 0);
        CHECK(fangpin_error_row_json(each, draw(9), text("f"), draw(9), draw(9), &line, NULL) ==
              FANGPIN_OK);
        fangpin_text_free(line);
    }
    fangpin_error_free(error);
}

static void call(const fangpin_policy *policy) {
    char places[2][600];
    const fangpin_str one = damaged(places[0], sizeof places[0]);
    const fangpin_str two = damaged(places[1], sizeof places[1]);
    const fangpin_month month = (fangpin_month)draw(999999);
    fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
    fangpin_error *error = NULL;
    fangpin_text *out = NULL;
    fangpin_status status = FANGPIN_OK;
    switch (draw(40)) {
    case 0: status = fangpin_policies_json(one, month, &out, &error); break;
    case 1: status = fangpin_window_json(policy, month, &out, &error); break;
    case 2:
        switch (draw(3)) {
        case 0: status = fangpin_policy_show(policy, one, &out, &error); break;
        case 1: status = fangpin_policy_show_html(policy, one, &out, &error); break;
        default: status = fangpin_case_diagram(policy, one, &out, &error); break;
        }
        break;
    case 3: {
        fangpin_policy *loaded = NULL;
        status = fangpin_policy_load_named(&one, &two, 1, &loaded, &error);
        CHECK((status == FANGPIN_OK) == (loaded != NULL));
        fangpin_policy_free(loaded);
        break;
    }
    case 4: {
        fangpin_report *report = NULL;
        status = fangpin_policy_check(&one, &two, 1, &report, &error);
        CHECK((status == FANGPIN_OK) == (report != NULL));
        fangpin_report_free(report);
        break;
    }
    case 5:
    case 6:
    case 7:
    case 8:
    case 9: {
        fangpin_rows *rows = NULL;
        fangpin_str document;
        status = fangpin_rows_open(one, (int32_t)draw(2), &rows, &error);
        while (fangpin_rows_next(rows, &document) == FANGPIN_OK && document.data != NULL)
            CHECK(fangpin_rows_line(rows) != 0 && fangpin_rows_column(rows) != 0);
        fangpin_rows_free(rows);
        break;
    }
    case 10:
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
    case 16:
    case 17:
    case 18:
    case 19:
        status =
            fangpin_rule_json(draw(2) ? policy : NULL, one, draw(2) ? two : text(""), &out, &error);
        break;
    case 20: status = fangpin_record_json(policy, one, NULL, &out, &error); break;
    case 21:
    case 22: status = fangpin_verify_json(one, &out, &error); break;
    case 23: status = fangpin_record_check(one, &error); break;
    case 24:
    case 25: {
        fangpin_case_options looking = FANGPIN_CASE_OPTIONS_INIT;
        looking.as_of = (int32_t)draw(40000) - 1000;
        looking.estimates = (int32_t)draw(3);
        looking.remind_before = (int32_t)draw(30000) - 1000;
        if (draw(10) == 0)
            looking.struct_size = draw(17);
        int32_t taken = 0;
        looking.moves_to = &policy;
        looking.moves_to_count = draw(2);
        switch (draw(5)) {
        case 0: status = fangpin_case_replay(policy, one, &looking, &out, &error); break;
        case 1: status = fangpin_case_agenda(policy, one, &looking, &out, &error); break;
        case 2: status = fangpin_case_assign(policy, one, &out, &error); break;
        case 3:
            status = fangpin_case_explain(
                policy, one, draw(9) ? text("zh") : two, &looking, &out, &error);
            break;
        default:
            status = fangpin_case_advance(policy, one, two, &looking, &out, &taken, &error);
            break;
        }
        break;
    }
    default: {
        fangpin_decision *decision = NULL;
        options.found = draw(4) == 0 ? month : 0;
        options.account = (int32_t)draw(2);
        options.screening = (int32_t)draw(2);
        if (draw(10) == 0)
            options.struct_size = draw(17);
        status = fangpin_decide_json(policy, one, &options, &decision, &error);
        CHECK((status == FANGPIN_OK) == (decision != NULL));
        if (decision != NULL)
            CHECK((draw(2) ? fangpin_decision_explain(decision, text("zh"), &out, NULL)
                           : fangpin_audit_json(decision, draw(9), &out, NULL)) == FANGPIN_OK);
        fangpin_decision_free(decision);
        break;
    }
    }
    if (status != FANGPIN_OK)
        CHECK(out == NULL);
    look_at(status, error);
    fangpin_text_free(out);
}

int main(int argc, char **argv) {
    long calls = argc > 1 ? strtol(argv[1], NULL, 10) : 20000;
    fangpin_policy *policy = NULL;
    CHECK(fangpin_policy_builtin(text("maerkang-2022"), &policy, NULL) == FANGPIN_OK);
    for (; calls > 0 && failures < 20; --calls)
        call(policy);
    fangpin_policy_free(policy);
    return failures != 0;
}
