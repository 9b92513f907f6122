/* Judges one household and says why: 01_decide FILE
 *
 * Three handles: a policy, which threads may share, a decision, and an error where there is one.
 */
#include <fangpin.h>

#include <stdio.h>
#include <string.h>

static fangpin_str text(const char *terminated) {
    fangpin_str made;
    made.data = terminated;
    made.size = strlen(terminated);
    return made;
}

static void print(fangpin_str said) {
    fwrite(said.data, 1, said.size, stdout);
}

/* Says what went wrong, gives the error back, and returns the status of the program. */
static int complain(fangpin_error *error) {
    const fangpin_str message = fangpin_error_message(error);
    fprintf(stderr, "%.*s\n", (int)message.size, message.data);
    fangpin_error_free(error);
    return 1;
}

static int decide(const fangpin_policy *policy, fangpin_str document) {
    fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
    fangpin_decision *decision = NULL;
    fangpin_text *why = NULL;
    fangpin_error *error = NULL;

    options.account = 1;
    if (fangpin_decide_json(policy, document, &options, &decision, &error) != FANGPIN_OK)
        return complain(error); /* no judgement was made: the document is at fault */

    /* "Not eligible" is an answer like any other. */
    switch (fangpin_decision_outcome(decision)) {
    case FANGPIN_ELIGIBLE: printf("to be monitored\n"); break;
    case FANGPIN_UNDETERMINED: printf("not settled yet\n"); break;
    default: printf("not to be monitored\n"); break;
    }
    if (fangpin_decision_explain(decision, text("en"), &why, &error) == FANGPIN_OK)
        print(fangpin_text_str(why));
    fangpin_text_free(why);
    fangpin_decision_free(decision);
    return error == NULL ? 0 : complain(error);
}

int main(int argc, char **argv) {
    static char buffer[1 << 20];
    fangpin_policy *policy = NULL;
    fangpin_error *error = NULL;
    fangpin_str document;
    FILE *file = NULL;
    int status = 0;

    if (fangpin_abi_version() / 1000 != FANGPIN_ABI_MAJOR ||
        fangpin_abi_version() < FANGPIN_ABI_VERSION) {
        fprintf(stderr, "the library that was loaded is not the one of these headers\n");
        return 1;
    }
    file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL) {
        fprintf(stderr, "usage: 01_decide FILE\n");
        return 1;
    }
    document.data = buffer;
    document.size = fread(buffer, 1, sizeof buffer, file);
    fclose(file);

    if (fangpin_policy_builtin(text("maerkang-2022"), &policy, &error) != FANGPIN_OK)
        return complain(error);
    status = decide(policy, document);
    fangpin_policy_free(policy);
    return status;
}
