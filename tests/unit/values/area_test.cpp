#include <fangpin/values/area.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace fp = fangpin;

namespace {

fp::area at(std::string_view code) {
    auto const a = fp::area::parse(code);
    REQUIRE(a);
    return *a;
}

}  // namespace

TEST_CASE("a village has a township, a county, a prefecture and a province above it", "[area]") {
    std::vector<std::string> codes;
    std::optional<fp::area> here = at("513201101201");
    for (; here; here = here->parent())
        codes.push_back(here->code());
    CHECK(codes == std::vector<std::string>{"513201101201", "513201101", "513201", "5132", "51"});
}

TEST_CASE("every area lies within itself and within all that are above it", "[area]") {
    auto const village = at("513201101201");
    for (std::optional<fp::area> outer = village; outer; outer = outer->parent()) {
        CAPTURE(outer->code());
        CHECK(village.within(*outer));
        CHECK(outer->within(village) == (*outer == village));
    }
    CHECK_FALSE(village.within(at("513202")));
    CHECK_FALSE(at("513201").within(at("5134")));
    CHECK_FALSE(at("51").within(at("513201")));
}

TEST_CASE("an area code is 2 to 12 digits and nothing else", "[area]") {
    for (char const* code : {"51", "5132", "513201", "513201101", "513201101201"})
        CHECK(at(code).code() == code);
    for (char const* code :
         {"", "5", "5132011012011", "51320x", "513201 ", "-51", "５１", "马尔康"}) {
        CAPTURE(code);
        auto const a = fp::area::parse(code);
        REQUIRE_FALSE(a);
        CHECK(a.error().code == fp::errc::invalid_area);
    }
}
