#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>
#include <fangpin/policy/builtin.hpp>

int main() {
    auto const policy = fangpin::builtin_policy("maerkang-2022");
    if (!policy)
        return 1;
    auto const household = fangpin::read_household(
        R"({"format":"fangpin.household/1","id":"H-1","area":"513201","discovered":"2022-06"})",
        (*policy)->facts);
    if (!household)
        return 2;
    fangpin::judge judge(*policy);
    auto const decision = judge(*household);
    return decision && decision->outcome() == fangpin::outcome::undetermined ? 0 : 3;
}
