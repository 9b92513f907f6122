// Judges one household and says why: 01_decide FILE
#include <fangpin/decision/explain.hpp>
#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>
#include <fangpin/policy/builtin.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

int complain(fangpin::error const& e) {
    std::cerr << to_string(e) << "\n";
    return EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: 01_decide FILE\n";
        return EXIT_FAILURE;
    }
    std::ifstream file(argv[1]);
    std::string const document(std::istreambuf_iterator<char>(file), {});

    // A policy never changes once it is loaded; threads may share it.
    auto const policy = fangpin::builtin_policy("maerkang-2022");
    if (!policy)
        return complain(policy.error());

    // What the document does not say is unknown, never zero and never false.
    auto const household = fangpin::read_household(document, (*policy)->facts);
    if (!household)
        return complain(household.error());

    // A judge works in memory of its own: one for each thread.
    fangpin::judge judge(*policy);
    auto const decision = judge(*household, {.account = true});
    if (!decision)
        return complain(decision.error());

    std::cout << to_string(decision->outcome()) << "\n"
              << explain(*decision, fangpin::language::en);
    return EXIT_SUCCESS;
}
