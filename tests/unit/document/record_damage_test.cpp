// Records that are damaged, or none.
#include <fangpin/document/record.hpp>

#include "support/records.hpp"

namespace fp = fangpin;
namespace json = boost::json;
using namespace fangpin::testing;

namespace {

/// The error that a record ends in.
fp::error error_of(std::string const& record) {
    auto const v = fp::verify_record(record);
    if (v)
        FAIL("no error");
    return v.error();
}

}  // namespace

TEST_CASE("what is no record of this format is an error", "[document]") {
    auto const record = record_of("{}");
    CHECK(verified("") == "record_damaged");
    CHECK(verified("[]") == "record_damaged");
    CHECK(verified(record.substr(0, record.size() / 2)) == "record_damaged");
    CHECK(verified(R"({"format":"fangpin.record/2"})") == "record_format");
    CHECK(verified(document_with("{}")) == "record_format");
    CHECK(verified(R"({"format":"fangpin.record/1"})") == "record_damaged");
    CHECK(verified(std::string(100'000, '[')) == "record_damaged");
    CHECK(verified(std::string(20'000'000, ' ')) == "record_damaged");
    CHECK(verified(changed(record, "{", R"({"mode":"strict",)")) == "record_damaged");
}

TEST_CASE("a key of a record that is missing, or of another type, is named", "[document]") {
    auto const whole = json::parse(record_of("{}")).as_object();
    for (auto const* key :
         {"decision", "digest", "discovered", "format", "household", "library", "mode", "packs"}) {
        CAPTURE(key);
        auto record = whole;
        for (json::value const& other : {json::value(nullptr), json::value(7), json::value("x")}) {
            if (other.is_null())
                record.erase(key);
            else
                record[key] = other;
            if (other.is_string() &&
                (key == std::string("digest") || key == std::string("library")))
                continue;
            auto const error = error_of(json::serialize(record));
            CHECK(error.code == (key == std::string("format") ? fp::errc::record_format
                                                              : fp::errc::record_damaged));
            CHECK(error.path == key);
            CHECK_FALSE(error.remedy.empty());
        }
    }
    auto const numbers = error_of(changed(record_of("{}"), R"("packs":[)", R"("packs":[1,)"));
    CHECK(numbers.code == fp::errc::record_damaged);
    CHECK(numbers.path == "packs[0]");
}

TEST_CASE("a key that no record has is where it differs, before the digest", "[document]") {
    auto const extra = [](std::string const& key) {
        auto record = record_of("{}");
        record.back() = ',';
        return with_own_digest(record + "\"" + key + "\":1}");
    };
    CHECK(verified(extra("zoo")) == "differs at zoo");
    CHECK(verified(extra("z\\u001b[31m")) == "differs at ?");
}

TEST_CASE("what is wrong with a record's own texts and household has its place", "[document]") {
    auto const record = record_of("{}");
    auto const syntax = error_of(changed(record, "[policy]", "[policy"));
    CHECK(syntax.code == fp::errc::pack_syntax);
    CHECK(syntax.source == "packs[0]");
    CHECK(syntax.line != 0);
    auto const key = error_of(changed(record, R"("household":{)", R"("household":{"asets":1,)"));
    CHECK(key.code == fp::errc::unknown_key);
    CHECK(key.path == "household.asets");
    auto const born = error_of(changed(record, R"("born":"19)", R"("born":"x9)"));
    CHECK(born.code == fp::errc::invalid_month);
    CHECK(born.path == "household.members[0].born");
    CHECK(born.line == 0);
    auto const place = error_of(changed(record, R"("area":"5132)", R"("area":"1132)"));
    CHECK(place.code == fp::errc::area_not_covered);
    CHECK(place.path == "household.area");
}

// Every byte of a record of each edition: tests/records/.
TEST_CASE("a changed byte of a record is reported", "[document]") {
    auto const record = record_of(wage);
    CHECK_FALSE(fp::find_damage(record));
    for (std::size_t at = 0; at < record.size(); at += 37) {
        auto other = record;
        other[at] = static_cast<char>(other[at] ^ 1);
        CAPTURE(at);
        if (!fp::find_damage(other))
            FAIL_CHECK("not noticed");
        if (at % 31 == 0)
            CHECK(verified(other) != "same");
    }
}

TEST_CASE("the digest alone tells damage, and nothing else", "[document]") {
    auto const record = record_of(wage);
    for (auto const& damaged : {std::string(), std::string("{}"), record + " ", record.substr(1)}) {
        auto const found = fp::find_damage(damaged);
        REQUIRE(found);
        CHECK(found->code == fp::errc::record_damaged);
        CHECK(found->path == "digest");
    }
    auto const forged =
        with_own_digest(changed(record, R"("outcome":"not_eligible")", R"("outcome":"eligible")"));
    CHECK_FALSE(fp::find_damage(forged));
    CHECK(verified(forged) == "differs at decision.outcome");
}
