#include "document/pack_cases.hpp"

#include <fangpin/decision/judge.hpp>
#include <fangpin/document/decision_document.hpp>
#include <fangpin/document/household_document.hpp>

#include <boost/json.hpp>

namespace fangpin::detail {
namespace {

namespace json = boost::json;

/// RFC 7396: tables merge, everything else replaces.
void merge(json::object& into, json::object const& patch) {
    for (auto const& [key, value] : patch) {
        auto const* old = into.if_contains(key);
        if (value.is_object() && old != nullptr && old->is_object())
            merge(into.at(key).as_object(), value.as_object());
        else
            into[key] = value;
    }
}

void take_out(json::object& from, std::string_view dotted) {
    auto const dot = dotted.find('.');
    auto const key = dotted.substr(0, dot);
    if (dot == std::string_view::npos)
        from.erase(key);
    else if (auto* inner = from.if_contains(key); inner != nullptr && inner->is_object())
        take_out(inner->as_object(), dotted.substr(dot + 1));
}

json::object parse_object(std::string const& text) {
    return text.empty() ? json::object() : json::parse(text).as_object();
}

std::string document_of(policy const& p, pack_case const& c) {
    auto document = parse_object(p.case_base);
    document.emplace("format", "fangpin.household/1");
    document.emplace("id", "case");
    document.emplace("area", p.area.code());
    merge(document, parse_object(c.given));
    for (auto const& key : c.without)
        take_out(document, key);
    return json::serialize(document);
}

/// The part of a decision that an expectation speaks of.
json::value actual(json::object const& decision, std::string_view key) {
    if (key == "net" || key == "margin" || key == "size")
        return decision.at("income").at(key);
    auto const* value = decision.if_contains(key);
    return value != nullptr ? *value : json::value();
}

bool contains_all(json::value const& all, json::value const& some) {
    return std::ranges::all_of(some.as_array(), [&](auto const& one) {
        return std::ranges::find(all.as_array(), one) != all.as_array().end();
    });
}

json::object values_of(json::object const& decision) {
    json::object values;
    for (auto const& clause : decision.at("clauses").as_array())
        values[clause.at("id").as_string()] = clause.at("value");
    return values;
}

/// A range in an expectation may leave out its open end.
json::value with_open_ends(json::value expected, std::string_view key) {
    bool const range = (key == "net" || key == "margin" || key == "size") && expected.is_object();
    if (range) {
        expected.as_object().emplace("min", nullptr);
        expected.as_object().emplace("max", nullptr);
    }
    return expected;
}

/// What came out otherwise; empty when all is as expected.
std::string compare(json::object const& expect, json::object const& decision) {
    std::string wrong;
    auto const differ =
        [&](std::string_view key, json::value const& found, json::value const& wanted) {
            wrong += (wrong.empty() ? "" : "; ") + std::string(key) + " is " +
                     json::serialize(found) + ", expected " + json::serialize(wanted);
        };
    for (auto const& [key, wanted] : expect) {
        if (key == "values") {
            auto const values = values_of(decision);
            for (auto const& [id, answer] : wanted.as_object())
                if (auto const* found = values.if_contains(id);
                    found == nullptr || *found != answer)
                    differ(id, found != nullptr ? *found : json::value(), answer);
            continue;
        }
        auto const found = actual(decision, key);
        bool const good =
            key == "readings" ? contains_all(found, wanted) : found == with_open_ends(wanted, key);
        if (!good)
            differ(key, found, wanted);
    }
    return wrong;
}

std::string run_one(judge& under, policy const& p, pack_case const& c) {
    auto const expect = parse_object(c.expect);
    std::optional<month> found;
    if (auto const m = month::parse(c.found))
        found = *m;
    auto const outcome_of = [&](error const& e) -> std::string {
        auto const* wanted = expect.if_contains("error");
        if (wanted != nullptr && *wanted == json::value(to_string(e.code)))
            return {};
        return "the error " + to_string(e);
    };
    auto const h = read_household(document_of(p, c), p.facts, found);
    if (!h)
        return outcome_of(h.error());
    auto const d = under(*h, {.screening = c.screening});
    if (!d)
        return outcome_of(d.error());
    if (expect.contains("error"))
        return "a decision, expected the error " + json::serialize(expect.at("error"));
    return compare(expect, json::parse(write_decision(*d)).as_object());
}

}  // namespace

std::vector<issue> run_cases(std::shared_ptr<policy const> const& p, std::string const& name) {
    std::vector<issue> issues;
    judge under(p);
    for (auto const& c : p->cases) {
        std::string wrong;
        try {
            wrong = run_one(under, *p, c);
        } catch (boost::system::system_error const&) {
            wrong = "an expectation of another shape";
        }
        if (!wrong.empty())
            issues.push_back({severity::error,
                              {.code = errc::case_failed,
                               .subject = "[[case]] " + c.id,
                               .found = std::move(wrong),
                               .remedy = "correct the rule or the case",
                               .line = c.line,
                               .column = 1,
                               .source = name}});
    }
    return issues;
}

}  // namespace fangpin::detail
