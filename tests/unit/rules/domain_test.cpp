#include <fangpin/rules/domain.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;
using fp::text_domain;

TEST_CASE("every domain but the free one has its codes in the order of their bits", "[rules]") {
    CHECK(fp::codes_of(text_domain::free).empty());
    for (auto i = 1; i < static_cast<int>(text_domain::count_); ++i) {
        auto const codes = fp::codes_of(static_cast<text_domain>(i));
        CAPTURE(i);
        CHECK(codes.size() >= 2);
        CHECK(codes.size() <= 62);
    }
    CHECK(fp::codes_of(text_domain::registry)[1].name == "out_of_poverty");
    CHECK(fp::codes_of(text_domain::health)[5].zh == "失智");
    CHECK(fp::codes_of(text_domain::event_kind).size() ==
          static_cast<std::size_t>(fp::event_kind::count_));
    CHECK(fp::codes_of(text_domain::guarantee_status)[1].name == "unmet");
    CHECK(fp::codes_of(text_domain::asset_origin)[3].name == "demolition");
}
