#include <fangpin/rules/type.hpp>

#include "support/catch.hpp"

#include <set>

namespace fp = fangpin;
using fp::kind;

static_assert(fp::is_numeric(kind::number) && fp::is_numeric(kind::days));
static_assert(!fp::is_numeric(kind::boolean) && !fp::is_numeric(kind::text));
static_assert(fp::is_element(kind::member) && fp::is_element(kind::asset));
static_assert(!fp::is_element(kind::nothing) && !fp::is_element(kind::text));

TEST_CASE("a list of a type is another type, and its elements are that type again", "[rules]") {
    fp::type const number{.kind = kind::number};
    CHECK(number.listed().is_list());
    CHECK_FALSE(number.is_list());
    CHECK(number.listed().element() == number);
    CHECK_FALSE(number.listed() == number);
    CHECK(number.is(kind::number));
    CHECK_FALSE(number.listed().is(kind::number));
    CHECK(number.numeric());
    CHECK_FALSE(number.listed().numeric());
    CHECK_FALSE(fp::type{.kind = kind::text, .domain = fp::text_domain::labour} ==
                fp::type{.kind = kind::text, .domain = fp::text_domain::school});
}

TEST_CASE("types are told apart in error messages", "[rules]") {
    std::set<std::string> names;
    for (auto i = static_cast<int>(kind::boolean); i < static_cast<int>(kind::nothing); ++i) {
        fp::type const t{.kind = static_cast<kind>(i)};
        CHECK(names.insert(to_string(t)).second);
        CHECK(names.insert(to_string(t.listed())).second);
    }
    for (auto i = 1; i < static_cast<int>(fp::text_domain::count_); ++i)
        CHECK(names
                  .insert(to_string(
                      fp::type{.kind = kind::text, .domain = static_cast<fp::text_domain>(i)}))
                  .second);
    CHECK(names.count("") == 0);
    CHECK(to_string(fp::type{.kind = kind::nothing, .list_depth = 1}) == "an empty list");
}
