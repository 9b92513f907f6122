#include <fangpin/document/policy_document.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;
namespace json = boost::json;

TEST_CASE("the editions that govern a place and month are listed", "[document]") {
    auto const ids = [](std::optional<std::string> place, std::optional<std::string> when) {
        std::optional<fp::area> area;
        std::optional<fp::month> month;
        if (place)
            area = *fp::area::parse(*place);
        if (when)
            month = *fp::month::parse(*when);
        std::vector<std::string> all;
        auto const listed = json::parse(fp::list_policies(area, month));
        for (auto const& p : listed.as_array())
            all.emplace_back(p.at("id").as_string());
        return all;
    };
    using texts = std::vector<std::string>;
    CHECK(ids("513201101201", "2022-06") == texts{"maerkang-2022"});
    CHECK(ids("513201", "2024-01") == texts{"maerkang-2022"});  // open until another begins
    CHECK(ids("513201", "2021-12").empty());
    CHECK(ids("429005", "2022-06").empty());
    CHECK_FALSE(ids({}, {}).empty());
}

TEST_CASE("a policy is shown as text and as HTML", "[document]") {
    auto const& p = *fp::testing::maerkang();
    for (auto const lang : {fp::language::zh, fp::language::en})
        for (auto const& page : {fp::show_policy(p, lang), fp::show_policy_html(p, lang)}) {
            CHECK_THAT(page, ContainsSubstring(lang == fp::language::zh ? p.title : p.title_en));
            CHECK_THAT(page, ContainsSubstring(p.digest));
            CHECK_THAT(page, ContainsSubstring("MEK-16"));
            CHECK_THAT(page, ContainsSubstring("三(五)1-1"));
            CHECK_THAT(page,
                       ContainsSubstring("residence_months &gt;= 6") ||
                           ContainsSubstring("residence_months >= 6"));
        }
    CHECK(fp::show_policy_html(p, fp::language::en).starts_with("<!DOCTYPE html>\n"));
}

TEST_CASE("the window of a month", "[document][MEK-05]") {
    CHECK(fp::write_window(*fp::month::of(2022, 6)) == R"({"from":"2021-06","to":"2022-05"})");
    CHECK(fp::write_window(*fp::month::of(2022, 1)) == R"({"from":"2021-01","to":"2021-12"})");
}

TEST_CASE("a check runs the pack's cases and lists what it says by place", "[document]") {
    auto text = fp::testing::read_file(FANGPIN_SOURCE_DIR "/src/policies/maerkang-2022.toml");
    auto const at = text.find("yuan_per_person = \"6800.00\"");
    REQUIRE(at != std::string::npos);
    text.replace(
        at, std::string("yuan_per_person = \"6800.00\"").size(), "yuan_per_person = \"6800.01\"");
    fp::pack_text const pack{.toml = text, .name = "changed.toml"};
    auto const issues = fp::check_policy({&pack, 1});
    std::uint32_t last = 0;
    bool failed = false;
    for (auto const& i : issues) {
        CHECK(i.what.line >= last);
        last = i.what.line;
        failed = failed || i.what.code == fp::errc::case_failed;
    }
    CHECK(failed);
}
