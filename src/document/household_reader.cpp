#include "document/household_reader.hpp"

#include "document/identifier.hpp"

#include <fangpin/document/household_document.hpp>

#include <algorithm>

namespace fangpin {
namespace detail {
namespace {

[[noreturn]] void refuse_area(place const& root) {
    refuse(root.at("area"),
           errc::invalid_area,
           "the area",
           "text that is not 6 to 12 digits",
           "give the division code of the county, township or village");
}

}  // namespace

household household_reader::document(std::optional<month> found) {
    place const root;
    auto const& tape = read_.tape();
    auto const& n = tape.root();
    read_.allow(n,
                {"format",
                 "id",
                 "area",
                 "discovered",
                 "registry",
                 "registration",
                 "residence_months",
                 "away_months",
                 "monitored",
                 "members",
                 "income",
                 "expenditure",
                 "events",
                 "assets",
                 "guarantees",
                 "facts"},
                root);
    if (read_.text(read_.needed(n, "format", root), root.at("format")) != "fangpin.household/1")
        refuse(root.at("format"),
               errc::wrong_format,
               "the document",
               "another format",
               "write \"fangpin.household/1\"");
    auto const id = read_.id(read_.needed(n, "id", root), root.at("id"));
    if (read_.text(read_.needed(n, "area", root), root.at("area")).size() < 6)
        refuse_area(root);
    auto h = recorded(found);
    h.id = id;
    if (!found)
        refuse(root.at("discovered"),
               errc::discovered_missing,
               "the month of discovery",
               "nothing",
               "write it in the document, or give one for the whole run");
    h.discovered = *found;
    if (auto const* v = tape.find(n, "facts"))
        facts(*v, root.at("facts"), h);
    return h;
}

household household_reader::recorded(std::optional<month>& found) const {
    place const root;
    auto const& n = read_.tape().root();
    household h;
    auto const find = [&](std::string_view key) { return read_.tape().find(n, key); };
    auto const stated = [&](std::string_view key, recorded_key which) {
        auto const* v = find(key);
        if (v != nullptr)
            h.stated |= 1U << static_cast<unsigned>(which);
        return v;
    };
    if (auto const* v = find("area")) {
        auto code = area::parse(read_.text(*v, root.at("area")));
        if (!code)
            refuse_area(root);
        h.area = *code;
    }
    if (auto const* v = find("discovered"); v != nullptr && v->kind != json_kind::null)
        found = read_.known_month(*v, root.at("discovered"));
    if (auto const* v = stated("registry", recorded_key::registry))
        h.registry = read_.code_set<registry>(*v, root.at("registry"));
    if (auto const* v = stated("registration", recorded_key::registration))
        h.registration = read_.code_set<registration>(*v, root.at("registration"));
    if (auto const* v = stated("residence_months", recorded_key::residence_months))
        h.residence_months = read_.count(*v, root.at("residence_months"));
    if (auto const* v = stated("away_months", recorded_key::away_months))
        h.away_months = read_.count(*v, root.at("away_months"));
    if (auto const* v = stated("monitored", recorded_key::monitored))
        h.monitored = read_.yes_no(*v, root.at("monitored"));
    if (auto const* v = stated("members", recorded_key::members))
        h.members = members(*v, root.at("members"), found);
    if (auto const* v = stated("events", recorded_key::events))
        h.events = events(*v, root.at("events"), found);
    if (auto const* v = stated("assets", recorded_key::assets))
        h.assets = assets(*v, root.at("assets"));
    if (auto const* v = find("guarantees"))
        guarantees(*v, root.at("guarantees"), h);
    entries(n, root, h);  // after the members, whom entries name
    return h;
}

void household_reader::facts(json_node const& n, place const& where, household& h) const {
    if (n.kind == json_kind::null)
        return;
    read_.expect(n, json_kind::object, where);
    for (auto const& v : read_.tape().of(n)) {
        auto const at = where.at(v.key);
        auto const known = facts_.find(v.key);
        bool const by_name = known && facts_[*known].name == v.key;
        if (!by_name) {
            std::vector<std::string_view> names;
            for (std::size_t i = 0; i < facts_.size(); ++i)
                if (facts_[i].origin == fact_origin::attested)
                    names.emplace_back(facts_[i].name);
            refuse(where.at_slip(v.key, names),
                   errc::unknown_fact,
                   "the fact",
                   "a name that neither the library nor the policy knows",
                   suggestion(v.key, names, "take it out, or declare it in the policy"));
        }
        if (facts_[*known].origin != fact_origin::attested)
            refuse(at,
                   errc::derived_fact,
                   "the fact " + facts_[*known].name,
                   "a fact that is worked out, not attested",
                   "give what it is worked out from");
        h.facts.push_back(one_fact(v, at, *known, h.attestations));
    }
    std::ranges::sort(h.facts, {}, &attested_fact::fact);
}

attested_fact household_reader::one_fact(json_node const& n,
                                         place const& where,
                                         std::uint16_t fact,
                                         std::vector<attestation>& attestations) const {
    auto const& tape = read_.tape();
    auto const* value = &n;
    auto at = where;
    attestation how;
    bool const range = n.kind == json_kind::object &&
                       (tape.find(n, "min") != nullptr || tape.find(n, "max") != nullptr);
    place inner;
    if (n.kind == json_kind::object && !range) {
        how = how_attested(n, where);
        value = tape.find(n, "value");
        if (value == nullptr)
            refuse(where.at("value"),
                   errc::missing_key,
                   "an attested fact",
                   "no \"value\"",
                   "write the value, null where nobody knows");
        inner = where;
        at = inner.at("value");
    }
    attested_fact said{.fact = fact};
    auto const& f = facts_[fact];
    if (f.type.is(kind::money))
        said.value = read_.amount(*value, at);
    else if (f.type.is(kind::number))
        said.value = read_.count(*value, at);
    else
        said.value = read_.yes_no(*value, at);
    bool const lifts =
        f.name == bar_lifting_fact && said.value == decltype(said.value)(possible<bool>(true));
    if (lifts && how.reason.find_first_not_of(" \t\r\n") == std::string::npos)
        refuse(where,
               errc::reason_missing,
               "the override",
               "no reason",
               "write why: {\"value\": true, \"reason\": …} (MEK-34)");
    if (value != &n) {
        said.attested = static_cast<std::uint16_t>(attestations.size());
        attestations.push_back(std::move(how));
    }
    return said;
}

attestation household_reader::how_attested(json_node const& n, place const& where) const {
    read_.allow(n, {"value", "reason", "level", "by", "on"}, where);
    attestation how;
    for (auto const& v : read_.tape().of(n)) {
        if (v.kind == json_kind::null)
            continue;
        if (v.key == "reason")
            how.reason = read_.text(v, where.at("reason"));
        else if (v.key == "level")
            how.level = read_.known_code<level>(v, where.at("level"));
        else if (v.key == "by")
            how.by = read_.known_code<role>(v, where.at("by"));
        else if (v.key == "on")
            how.on = read_.known_date(v, where.at("on"));
    }
    return how;
}

}  // namespace detail

result<household> read_household(std::string_view json,
                                 fact_table const& facts,
                                 std::optional<month> found) {
    auto tape = detail::json_tape::parse(json);
    if (!tape)
        return std::move(tape).error();
    try {
        return detail::household_reader(*tape, facts).document(found);
    } catch (error& e) {
        return std::move(e);
    }
}

std::string find_document_id(std::string_view json) {
    auto const tape = detail::json_tape::parse(json);
    if (!tape || tape->root().kind != detail::json_kind::object)
        return {};
    auto const* id = tape->find(tape->root(), "id");
    bool const valid = id != nullptr && id->kind == detail::json_kind::text &&
                       detail::what_is_wrong_with_id(id->text).empty();
    return valid ? std::string(id->text) : std::string();
}

}  // namespace fangpin
