// A pack of your own, loaded at run time: 02_own_pack PACK.toml HOUSEHOLD.json
#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

std::string read(char const* name) {
    std::ifstream file(name);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: 02_own_pack PACK.toml HOUSEHOLD.json\n";
        return EXIT_FAILURE;
    }
    // Everything that is wrong with a pack is said at once, with file, line and column. Notes and
    // warnings are said, too, and do not prevent its use.
    std::vector<fangpin::issue> issues;
    std::array const packs{fangpin::pack_text{.toml = read(argv[1]), .name = argv[1]}};
    auto const policy = fangpin::policy::load(packs, issues);
    for (auto const& i : issues)
        std::cout << to_string(i.severity) << ": " << to_string(i.what) << "\n";
    if (!policy)
        return EXIT_FAILURE;

    auto const household = fangpin::read_household(read(argv[2]), policy->facts);
    if (!household) {
        std::cerr << to_string(household.error()) << "\n";
        return EXIT_FAILURE;
    }
    fangpin::judge judge(policy);
    auto const decision = judge(*household);
    if (!decision) {
        std::cerr << to_string(decision.error()) << "\n";
        return EXIT_FAILURE;
    }
    std::cout << policy->id << ": " << to_string(decision->outcome()) << "\n";
    return EXIT_SUCCESS;
}
