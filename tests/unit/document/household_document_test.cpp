#include <fangpin/document/household_document.hpp>

#include "support/documents.hpp"

namespace fp = fangpin;
using fp::testing::document_with;
using fp::testing::maerkang;

namespace {

fp::result<fp::household> read(std::string const& json) {
    return fp::read_household(json, maerkang()->facts);
}
fp::error refused(std::string const& json) {
    auto const h = read(json);
    REQUIRE_FALSE(h);
    return h.error();
}
std::string entry(std::string const& keys) {
    return document_with("{\"income\":[{" + keys + "}]}");
}

}  // namespace

TEST_CASE("a document is read whole, every unknown kept unknown", "[document]") {
    auto const h = read(document_with(R"({"registry":null,"residence_months":{"min":6,"max":null},
        "registration":{"any":["rural","urban"]},"events":{"at_least":[{"kind":"flood"}]},
        "facts":{"self_reliant":null,"at_risk":{"value":true,"level":"village","by":"contact",
        "on":"2022-06-20","reason":"invented"}}})"));
    REQUIRE(h);
    CHECK(h->registry.is_any());
    CHECK(h->residence_months == fp::possible<std::int64_t>::between(6, std::nullopt));
    CHECK_FALSE(h->registration.may_be(fp::registration::urban_by_relocation));
    CHECK(h->events.items.size() == 1);
    CHECK_FALSE(h->events.complete);
    CHECK(h->has(fp::recorded_key::registry));
    auto const at_risk = maerkang()->facts.find("at_risk");
    REQUIRE(at_risk);
    auto const* said = h->find_attested(*at_risk);
    REQUIRE(said != nullptr);
    CHECK(said->value == decltype(said->value)(fp::possible<bool>(true)));
    auto const* how = h->find_attestation(*at_risk);
    REQUIRE(how != nullptr);
    CHECK(how->reason == "invented");
    CHECK(how->level == fp::level::village);
    CHECK(how->by == fp::role::contact);
    CHECK(to_string(*how->on) == "2022-06-20");
    auto const self_reliant = maerkang()->facts.find("self_reliant");
    REQUIRE(self_reliant);
    CHECK(h->find_attested(*self_reliant) != nullptr);
    CHECK(h->find_attestation(*self_reliant) == nullptr);
}

TEST_CASE("lists stand in an order of their own", "[document]") {
    auto const a = read(document_with(
        R"({"events":[{"kind":"flood"},{"kind":"fire","month":"2022-01"},{"kind":"fire"}]})"));
    auto const b = read(document_with(
        R"({"events":[{"kind":"fire"},{"kind":"flood"},{"kind":"fire","month":"2022-01"}]})"));
    REQUIRE(a);
    REQUIRE(b);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(a->events.items[i].kind == b->events.items[i].kind);
        CHECK(a->events.items[i].month == b->events.items[i].month);
    }
}

TEST_CASE("what is no document of the format is refused with its code and place", "[document]") {
    struct row {
        char const* changes;
        fp::errc code;
        char const* path;
    };
    auto const r = GENERATE(values<row>({
        {R"({"format":"fangpin.household/2"})", fp::errc::wrong_format, "format"},
        {R"({"format":null})", fp::errc::missing_key, "format"},
        {R"({"id":"110101199003071234"})", fp::errc::invalid_id, "id"},
        {R"({"id":"110101900307123"})", fp::errc::invalid_id, "id"},
        {R"({"id":"13812345678"})", fp::errc::invalid_id, "id"},
        {R"({"id":"H110101199003071234"})", fp::errc::invalid_id, "id"},
        {R"({"id":"513201:11010119900307123x"})", fp::errc::invalid_id, "id"},
        {R"({"id":"h-13812345678-2"})", fp::errc::invalid_id, "id"},
        {R"({"id":"two words"})", fp::errc::invalid_id, "id"},
        {R"({"area":"5132"})", fp::errc::invalid_area, "area"},
        {R"({"area":"51320x"})", fp::errc::invalid_area, "area"},
        {R"({"discovered":"2022-13"})", fp::errc::invalid_month, "discovered"},
        {R"({"discovered":null})", fp::errc::discovered_missing, "discovered"},
        {R"({"colour":1})", fp::errc::unknown_key, "?"},
        {R"({"":1})", fp::errc::unknown_key, "?"},
        {R"({"registy":"ordinary"})", fp::errc::unknown_key, "registy"},
        {R"({"facts":{"someone_guilty":true}})", fp::errc::unknown_fact, "facts.?"},
        {R"({"facts":{"at_rsk":true}})", fp::errc::unknown_fact, "facts.at_rsk"},
        {R"({"members":[{"id":"m1","born":"2040-01","living_in":true}]})",
         fp::errc::after_discovery,
         "members[0].born"},
        {R"({"facts":{"village_review_override":{"value":true,"reason":" \n"}}})",
         fp::errc::reason_missing,
         "facts.village_review_override"},
        {R"({"registry":"poor"})", fp::errc::unknown_code, "registry"},
        {R"({"registry":{"any":[]}})", fp::errc::invalid_range, "registry"},
        {R"({"registry":7})", fp::errc::wrong_type, "registry"},
        {R"({"residence_months":-1})", fp::errc::invalid_range, "residence_months"},
        {R"({"residence_months":1.5})", fp::errc::wrong_type, "residence_months"},
        {R"({"residence_months":{"min":3,"max":1}})", fp::errc::invalid_range, "residence_months"},
        {R"({"residence_months":{"min":3}})", fp::errc::missing_key, "residence_months"},
        {R"({"monitored":"yes"})", fp::errc::wrong_type, "monitored"},
        {R"({"members":[]})", fp::errc::nobody_living_in, "members"},
        {R"({"members":[{"id":"a","living_in":false}]})", fp::errc::nobody_living_in, "members"},
        {R"({"members":[{"id":"a"},{"id":"a"}]})", fp::errc::duplicate_member, "members[1].id"},
        {R"({"members":[{"living_in":true}]})", fp::errc::missing_key, "members[0].id"},
        {R"({"members":[{"id":"a","disability_grade":5}]})",
         fp::errc::invalid_range,
         "members[0].disability_grade"},
        {R"({"members":[{"id":"a","health":["flu"]}]})",
         fp::errc::unknown_code,
         "members[0].health[0]"},
        {R"({"members":[{"id":"a","born":"1990-00"}]})",
         fp::errc::invalid_month,
         "members[0].born"},
        {R"({"events":[{"kind":"flood","month":"2022-07"}]})",
         fp::errc::after_discovery,
         "events[0].month"},
        {R"({"events":[{"month":"2022-01"}]})", fp::errc::missing_key, "events[0].kind"},
        {R"({"assets":[{"kind":"car","value":86000}]})",
         fp::errc::invalid_money,
         "assets[0].value"},
        {R"({"guarantees":{"air":"met"}})", fp::errc::unknown_key, "guarantees.?"},
        {R"({"facts":{"at_rsk":true}})", fp::errc::unknown_fact, "facts.at_rsk"},
        {R"({"facts":{"net_income":"5"}})", fp::errc::derived_fact, "facts.net_income"},
        {R"({"facts":{"disaster":null}})", fp::errc::derived_fact, "facts.disaster"},
        {R"({"facts":{"at_risk":"yes"}})", fp::errc::wrong_type, "facts.at_risk"},
        {R"({"facts":{"at_risk":{"value":true,"on":"2022-02-30"}}})",
         fp::errc::invalid_date,
         "facts.at_risk.on"},
        {R"({"facts":{"at_risk":{"value":true,"by":"Mr Li"}}})",
         fp::errc::unknown_code,
         "facts.at_risk.by"},
        {R"({"facts":{"supporter_annual_income":100000}})",
         fp::errc::invalid_money,
         "facts.supporter_annual_income"},
        {R"({"facts":{"village_review_override":true}})",
         fp::errc::reason_missing,
         "facts.village_review_override"},
        {R"({"facts":{"village_review_override":{"value":true,"reason":""}}})",
         fp::errc::reason_missing,
         "facts.village_review_override"},
    }));
    CAPTURE(r.changes);
    auto const e = refused(document_with(r.changes));
    CHECK(to_string(e.code) == to_string(r.code));
    CHECK(e.path == r.path);
    CHECK_FALSE(e.subject.empty());
    CHECK_FALSE(e.remedy.empty());
}

TEST_CASE("entries that cannot be are refused", "[document][MEK-06]") {
    struct row {
        char const* keys;
        fp::errc code;
        char const* path;
    };
    auto const r = GENERATE(values<row>({
        {R"("class":"wage","from":"2022-01","yuan":12.5)",
         fp::errc::invalid_money,
         "income[0].yuan"},
        {R"("class":"wage","from":"2022-01","yuan":12)", fp::errc::invalid_money, "income[0].yuan"},
        {R"("class":"wage","from":"2022-01","yuan":"12.345")",
         fp::errc::invalid_money,
         "income[0].yuan"},
        {R"("class":"wage","from":"2022-01","yuan":"-1")",
         fp::errc::invalid_money,
         "income[0].yuan"},
        {R"("class":"wage","from":"2022-01","yuan":"99999999999999999999")",
         fp::errc::out_of_range,
         "income[0].yuan"},
        {R"("class":"wage","from":"2022-13","yuan":"1")",
         fp::errc::invalid_month,
         "income[0].from"},
        {R"("class":"wage","from":"2022-03","to":"2022-01","yuan":"1")",
         fp::errc::invalid_range,
         "income[0].to"},
        {R"("class":"wage","yuan":"1")", fp::errc::missing_key, "income[0].from"},
        {R"("from":"2022-01","yuan":"1")", fp::errc::missing_key, "income[0].class"},
        {R"("class":"rigid","from":"2022-01","yuan":"1")",
         fp::errc::unknown_code,
         "income[0].class"},
        {R"("class":"wage","source":"rent","from":"2022-01","yuan":"1")",
         fp::errc::unknown_code,
         "income[0].class"},
        {R"("class":"wage","from":"2022-01","yuan":"1","member":"nobody")",
         fp::errc::unknown_member,
         "income[0].member"},
    }));
    CAPTURE(r.keys);
    auto const e = refused(entry(r.keys));
    CHECK(to_string(e.code) == to_string(r.code));
    CHECK(e.path == r.path);
}

TEST_CASE("each of the five kinds of gold belongs to its class", "[document][AJ-09]") {
    struct row {
        char const* source;
        fp::entry_class entry_class;
    };
    auto const r = GENERATE(values<row>({{"rent", fp::entry_class::property},
                                         {"dividend", fp::entry_class::property},
                                         {"sales", fp::entry_class::business},
                                         {"salary", fp::entry_class::wage},
                                         {"award", fp::entry_class::transfer}}));
    auto const h = read(document_with(std::string(R"({"expenditure":[],"income":[{"source":")") +
                                      r.source + R"(","from":"2022-01","yuan":"1"}]})"));
    REQUIRE(h);
    REQUIRE(h->entries.size() == 1);
    CHECK(h->entries[0].entry_class == r.entry_class);
    CHECK(h->entries[0].months.size() == 1);
}

TEST_CASE("income listed twice is refused at the second, rigid expenditure may repeat",
          "[document][MEK-06]") {
    auto const twice = refused(document_with(R"({"income":[
        {"class":"wage","from":"2021-06","to":"2021-08","yuan":"1"},
        {"class":"wage","from":"2021-08","yuan":"2"}]})"));
    CHECK(twice.code == fp::errc::counted_twice);
    CHECK(twice.path == "income[1]");
    CHECK_THAT(twice.found, ContainsSubstring("income[0]"));
    CHECK(read(document_with(R"({"income":[
        {"class":"wage","from":"2021-06","to":"2021-08","yuan":"1","item":"a"},
        {"class":"wage","from":"2021-08","yuan":"2","item":"b"}]})")));
    CHECK(read(document_with(R"({"expenditure":[
        {"class":"rigid","cause":"medical","from":"2022-03","yuan":"1"},
        {"class":"rigid","cause":"medical","from":"2022-03","yuan":"1"}]})")));
}

TEST_CASE("broken JSON is placed by line and column", "[document]") {
    auto const e = refused("{\n  \"id\": }");
    CHECK(e.code == fp::errc::invalid_json);
    CHECK(e.line == 2);
    CHECK(e.column >= 9);
    CHECK(refused("").code == fp::errc::invalid_json);
    CHECK(refused("[1]").code == fp::errc::wrong_type);
    CHECK(refused("{} {}").code == fp::errc::invalid_json);
    CHECK(refused("\xEF\xBB\xBF{}").code == fp::errc::invalid_json);
}

TEST_CASE("a key that stands twice is refused, at any depth", "[document]") {
    CHECK(refused(R"({"id":"a","id":"b"})").code == fp::errc::duplicate_key);
    CHECK(refused(R"({"facts":{"at_risk":true,"at_risk":false}})").code == fp::errc::duplicate_key);
    std::string many = "{";
    for (int i = 0; i < 40; ++i)
        many += "\"k" + std::to_string(i) + "\":0,";
    CHECK(refused(many + "\"k7\":1}").code == fp::errc::duplicate_key);
}

TEST_CASE("deep, long and huge documents are refused quickly", "[document]") {
    CHECK(refused(std::string(100'000, '[')).code == fp::errc::too_deep);
    std::string list = "{\"events\":[0";
    for (int i = 0; i < 1'000'000; ++i)
        list += ",0";
    CHECK(refused(list + "]}").code == fp::errc::too_large);
    CHECK(refused(std::string(20'000'000, ' ')).code == fp::errc::too_large);
    CHECK(refused("{\"residence_months\":1e400}").code == fp::errc::missing_key);
}

TEST_CASE("no error repeats what a document says", "[document]") {
    std::string const canary = "ZhangSan13812345678";
    for (std::string const changes :
         {R"({"id":"$ !"})",
          R"({"area":"$"})",
          R"({"discovered":"$"})",
          R"({"registry":"$"})",
          R"({"$":1})",
          R"({"facts":{"$":true}})",
          R"({"facts":{"at_risk":"$"}})",
          R"({"members":[{"id":"$ "}]})",
          R"({"members":[{"id":"a","born":"$"}]})",
          R"({"income":[{"class":"$","from":"2022-01"}]})",
          R"({"income":[{"class":"wage","from":"$"}]})",
          R"({"income":[{"class":"wage","from":"2022-01","yuan":"$"}]})",
          R"({"income":[{"class":"wage","from":"2022-01","member":"$"}]})",
          R"({"guarantees":{"$":"met"}})",
          R"({"guarantees":{"food":"$"}})",
          R"({"facts":{"at_risk":{"value":true,"by":"$"}}})",
          R"({"facts":{"at_risk":{"value":true,"$":1}}})"}) {
        auto text = changes;
        for (auto at = text.find('$'); at != std::string::npos; at = text.find('$'))
            text.replace(at, 1, canary);
        CAPTURE(text);
        auto const e = refused(document_with(text));
        CHECK_THAT(to_string(e), !ContainsSubstring(canary));
    }
}

TEST_CASE("a faulty document is named by its identifier only where that is one", "[document]") {
    CHECK(fp::find_document_id(R"({"id":"H-1","x":1})") == "H-1");
    CHECK(fp::find_document_id(R"({"id":"13812345678"})").empty());
    CHECK(fp::find_document_id(R"({"id":7})").empty());
    CHECK(fp::find_document_id("{").empty());
    CHECK(fp::find_document_id("[]").empty());
}
