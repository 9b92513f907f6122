#include <fangpin/document/record.hpp>

#include "support/records.hpp"

namespace fp = fangpin;
namespace json = boost::json;
using namespace fangpin::testing;

TEST_CASE("a record holds texts, document and decision, and comes out the same", "[document]") {
    for (auto const* changes : {"{}", R"({"registry":null,"facts":{"at_risk":null}})"})
        for (bool const screening : {false, true}) {
            auto const record = record_of(changes, screening);
            CHECK(verified(record) == "same");
            auto const parsed = json::parse(record).as_object();
            CHECK(parsed.at("format") == "fangpin.record/1");
            CHECK(parsed.at("packs").as_array().size() == 1);
            CHECK(parsed.at("mode") == (screening ? "screening" : "strict"));
            CHECK(parsed.at("digest").as_string().size() == 64);
            CHECK(parsed.at("household") == json::parse(document_with(changes)));
        }
}

TEST_CASE("the month of discovery may stand beside the document", "[document]") {
    auto document = json::parse(document_with("{}")).as_object();
    document.erase("discovered");
    auto const record =
        fp::make_record(maerkang(), json::serialize(document), fp::month::of(2022, 6), false);
    REQUIRE(record);
    CHECK(verified(*record) == "same");
    CHECK(verified(changed(*record,
                           R"("discovered":"2022-06","format":"fangpin.record)",
                           R"("discovered":"2022-07","format":"fangpin.record)"))
              .starts_with("differs at decision."));
}

TEST_CASE("the first difference is named by its path", "[document]") {
    auto const record = record_of(wage);
    CHECK(verified(changed(record, R"("outcome":"not_eligible")", R"("outcome":"eligible")")) ==
          "differs at decision.outcome");
    CHECK(verified(changed(record, R"("yuan":"20000")", R"("yuan":"20001")"))
              .starts_with("differs at decision."));
    CHECK(verified(changed(record, "务工", "种地")) == "differs at digest");
    CHECK(verified(changed(record, R"("library":")", R"("library":"9)")) == "differs at digest");
    CHECK(verified(changed(record, "# Maerkang", "# maerkang")) ==
          "differs at decision.policy.digest");
    CHECK(verified(record + "\n") == "differs at bytes");
    CHECK(verified(changed(record, R"({"decision":)", R"({"a":1,"decision":)")) == "differs at a");
}

TEST_CASE("a record comes out by its own texts, an overlay's too", "[document]") {
    fp::pack_text const overlay{.toml =
                                    "[policy]\nid = \"invented\"\nextends = \"maerkang-2022\"\n"
                                    "[[inclusion]]\nclause = \"MEK-16\"\ntitle = \"t\"\n"
                                    "when = 'monitored'\nreplaces = true\n"};
    std::vector<fp::issue> issues;
    auto const p = fp::policy::load({&overlay, 1}, issues);
    REQUIRE(p);
    auto const record = fp::make_record(p, document_with(R"({"monitored":true})"), {}, false);
    REQUIRE(record);
    CHECK(json::parse(*record).at("packs").as_array().size() == 2);
    CHECK(json::parse(*record).at("decision").at("outcome") == "eligible");
    CHECK(verified(*record) == "same");
    CHECK(verified(changed(*record, "when = 'monitored'", "when = 'monitored '"))
              .starts_with("differs at decision."));
}

TEST_CASE("a record comes out the same under its own revision, whatever came later", "[document]") {
    auto const revision = [](std::string const& number, std::string const& rule) {
        return "[policy]\nid = \"invented\"\nextends = \"maerkang-2022\"\nrevision = " + number +
               "\n[[inclusion]]\nclause = \"MEK-16\"\ntitle = \"t\"\nwhen = '" + rule +
               "'\nreplaces = true\n";
    };
    auto const under = [&](std::string const& number, std::string const& rule) {
        std::vector<fp::issue> issues;
        fp::pack_text const text{.toml = revision(number, rule)};
        return fp::policy::load({&text, 1}, issues);
    };
    auto const document = document_with(R"({"monitored":true})");
    auto const record = fp::make_record(under("1", "monitored"), document, {}, false);
    auto const later = fp::make_record(under("2", "at_risk"), document, {}, false);
    REQUIRE((record && later));
    auto const text = [](std::string const& of) {
        return json::serialize(json::parse(of).at("packs").at(1));
    };
    CHECK(verified(*record) == "same");
    CHECK(verified(*later) == "same");
    CHECK(json::parse(*later).at("decision").at("outcome") == "not_eligible");
    CHECK(verified(changed(*record, text(*record), text(*later)))
              .starts_with("differs at decision."));
}

TEST_CASE("an account as deep as rules may be makes a record that verifies", "[document]") {
    std::string pack = "[policy]\nid = \"deep\"\nextends = \"maerkang-2022\"\n";
    std::string inner = "monitored";
    for (int fact = 0; fact < 4; ++fact) {
        std::string rule = inner;
        for (int level = 0; level < 45; ++level)
            rule = "not(" + rule + ")";
        inner = "deep_" + std::string(1, static_cast<char>('a' + fact));
        pack += "[[fact]]\nname = \"" + inner + "\"\ntype = \"boolean\"\nzh = \"" + inner +
                "\"\nsource = \"invented\"\nwhen = '" + rule + "'\n";
    }
    pack +=
        "[[tag]]\nid = \"deep\"\nclause = \"MEK-15\"\ncode = \"deep\"\ntitle = \"t\"\nwhen = '" +
        inner + "'\n";
    std::vector<fp::issue> issues;
    fp::pack_text const text{.toml = pack};
    auto const p = fp::policy::load({&text, 1}, issues);
    for (auto const& i : issues)
        if (i.severity == fp::severity::error)
            FAIL(to_string(i.what));
    auto const record = fp::make_record(p, document_with("{}"), {}, false);
    REQUIRE(record);
    CHECK(verified(*record) == "same");
}
