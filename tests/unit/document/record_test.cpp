#include <fangpin/document/record.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;
namespace json = boost::json;
using fp::testing::document_with;
using fp::testing::maerkang;

namespace {

std::string record_of(std::string const& changes, bool screening = false) {
    auto const record =
        fp::make_record(maerkang(), document_with(changes), std::nullopt, screening);
    if (!record)
        FAIL(to_string(record.error()));
    return *record;
}

/// How a record comes out: "same", "differs at …", or the code of an error.
std::string verified(std::string const& record) {
    auto const v = fp::verify_record(record);
    if (!v)
        return std::string(to_string(v.error().code));
    return *v ? "differs at " + **v : "same";
}

std::string changed(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string const wage = R"({"income":[
    {"class":"wage","from":"2021-06","to":"2022-05","yuan":"20000","item":"务工"}]})";

}  // namespace

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

TEST_CASE("what is no record of this format is an error", "[document]") {
    auto const record = record_of("{}");
    CHECK(verified("") == "record_damaged");
    CHECK(verified("[]") == "record_damaged");
    CHECK(verified(record.substr(0, record.size() / 2)) == "record_damaged");
    CHECK(verified(R"({"format":"fangpin.record/2"})") == "record_format");
    CHECK(verified(document_with("{}")) == "record_format");
    CHECK(verified(R"({"format":"fangpin.record/1"})") == "record_damaged");
    CHECK(verified(changed(record, "[policy]", "[policy")) == "pack_syntax");
    CHECK(verified(changed(record, R"("household":{)", R"("household":{"x":1,)")) == "unknown_key");
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

TEST_CASE("a change at every byte of a record is reported", "[document]") {
    auto const record = record_of(wage);
    for (std::size_t at = 0; at < record.size(); at += 97) {
        auto other = record;
        other[at] = static_cast<char>(other[at] ^ 1);
        CAPTURE(at);
        CHECK(verified(other) != "same");
    }
}
