#include <fangpin.h>

#include <string.h>

int main(void) {
    const char *id = "maerkang-2022";
    fangpin_str name;
    fangpin_policy *policy = NULL;
    fangpin_status status = FANGPIN_OK;
    name.data = id;
    name.size = strlen(id);
    status = fangpin_policy_builtin(name, &policy, NULL);
    fangpin_policy_free(policy);
    return status == FANGPIN_OK && fangpin_abi_version() >= FANGPIN_ABI_VERSION ? 0 : 1;
}
