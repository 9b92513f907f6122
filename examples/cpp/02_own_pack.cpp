// Next year's figure, entered by a county without a rebuild: a pack that extends a shipped one.
#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>

#include <array>
#include <cstdlib>
#include <iostream>

namespace {

constexpr auto next_year = R"(
[policy]
id = "maerkang-2023-trial"
extends = "maerkang-2022"

[[standard]]
source = "invented for this example"
name = "monitoring"
from = 2023-01-01
to = 2023-12-31
yuan_per_person = "7200.00"
)";

constexpr auto document = R"({
  "format": "fangpin.household/1", "id": "H-1", "area": "513201101201", "discovered": "2023-06",
  "registration": "rural", "residence_months": 24
})";

}  // namespace

int main() {
    // Everything that is wrong with a pack is said at once.
    std::vector<fangpin::issue> issues;
    std::array const packs{fangpin::pack_text{.toml = next_year, .name = "trial.toml"}};
    auto const policy = fangpin::policy::load(packs, issues);
    for (auto const& i : issues)
        std::cout << to_string(i.severity) << ": " << to_string(i.what) << "\n";
    if (!policy)
        return EXIT_FAILURE;

    auto const household = fangpin::read_household(document, policy->facts);
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
