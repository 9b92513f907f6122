#include <fangpin/rules/property.hpp>

#include "support/catch.hpp"

#include <set>
#include <string>

namespace fp = fangpin;
using fp::kind;

TEST_CASE("a property is found by either name, and only with its own owner", "[rules]") {
    std::set<std::pair<kind, std::string_view>> names;
    for (std::size_t i = 0; i < fp::property_terms.size(); ++i) {
        auto const& p = fp::property_terms[i];
        CAPTURE(std::string(p.name));
        CHECK(fp::find_property(p.owner, p.name) == static_cast<fp::property>(i));
        CHECK(fp::find_property(p.owner, p.zh) == static_cast<fp::property>(i));
        CHECK(names.insert({p.owner, p.name}).second);
        CHECK(names.insert({p.owner, p.zh}).second);
    }
    CHECK(fp::find_property(kind::event, "kind") == fp::property::event_kind);
    CHECK(fp::find_property(kind::asset, "kind") == fp::property::asset_kind);
    CHECK_FALSE(fp::find_property(kind::event, "labour"));
    CHECK_FALSE(fp::find_property(kind::member, "value"));
    CHECK_FALSE(fp::find_property(kind::number, "age"));
}

TEST_CASE("the names of an owner's properties can be listed", "[rules]") {
    using list = std::vector<std::string_view>;
    CHECK(fp::property_names(kind::event) == list{"kind", "month"});
    CHECK(fp::property_names(kind::asset) == list{"kind", "origin", "essential", "value"});
    CHECK(fp::property_names(kind::member).size() == 14);
    CHECK(fp::property_names(kind::text).empty());
}
