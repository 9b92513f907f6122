#include <fangpin/values/result.hpp>

#include "support/catch.hpp"

#include <memory>
#include <string>

namespace fp = fangpin;

static_assert(!std::is_convertible_v<fp::result<int>, bool>);
static_assert(!std::is_convertible_v<fp::result<int>, int>);

TEST_CASE("a result is a value or the error that prevented it", "[result]") {
    fp::result<std::string> const good(std::string("yes"));
    fp::result<std::string> const bad(fp::error{.code = fp::errc::missing_key, .subject = "id"});
    CHECK(good);
    CHECK(good.has_value());
    CHECK(*good == "yes");
    CHECK(good->size() == 3);
    CHECK_FALSE(bad);
    CHECK(bad.error().code == fp::errc::missing_key);
    CHECK(bad.error().subject == "id");
}

TEST_CASE("a result gives away what can only be moved", "[result]") {
    fp::result<std::unique_ptr<int>> owner(std::make_unique<int>(7));
    auto const taken = *std::move(owner);
    CHECK(*taken == 7);
    fp::result<std::unique_ptr<int>> failed(fp::error{.code = fp::errc::internal, .found = "it"});
    auto const error = std::move(failed).error();
    CHECK(error.found == "it");
}

TEST_CASE("a value in a result can be changed where it is", "[result]") {
    fp::result<std::string> text(std::string("a"));
    *text += "b";
    text->push_back('c');
    CHECK(*text == "abc");
}
