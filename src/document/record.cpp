#include <fangpin/document/record.hpp>

#include "document/canonical_form.hpp"
#include "document/first_difference.hpp"
#include "document/record_reader.hpp"
#include "policy/digest.hpp"
#include "values/canonical_json.hpp"

#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>

namespace fangpin {
namespace {

using detail::damaged;
using detail::json_limits;
using detail::json_tape;
using detail::json_writer;
using detail::record_parts;

/// Texts as long as a pack may be, an entry for each rule of one, and accounts as deep as rules.
constexpr json_limits limits{.text = 4'000'000, .list = 100'000, .depth = 2'000};
constexpr std::size_t digest_length = 64;
constexpr std::string_view before_digest = ",\"digest\":\"";
constexpr std::string_view after_digest = "\",\"discovered\":";

std::string write(record_parts const& p, decision const& d, std::string_view digest) {
    std::string json;
    json_writer to(json);
    to.begin_object();
    to.key("decision").raw(write_decision(d));
    if (!digest.empty())
        to.key("digest").text(digest);
    to.key("discovered").text(to_string(d.judged->discovered));
    to.key("format").text(detail::record_format);
    to.key("household").raw(p.household);
    to.key("library").text(p.library);
    to.key("mode").text(p.screening ? "screening" : "strict");
    to.key("packs").begin_array();
    for (auto const& text : p.under->texts)
        to.text(text);
    to.end_array().end_object();
    return json;
}

result<std::string> written(record_parts const& p) {
    auto const household = read_household(p.household, p.under->facts, p.found);
    if (!household)
        return household.error();
    auto const d = judge(p.under)(*household, {.screening = p.screening, .account = true});
    if (!d)
        return d.error();
    return write(p, *d, detail::sha256_hex(write(p, *d, {})));
}

}  // namespace

result<std::string> make_record(std::shared_ptr<policy const> const& under,
                                std::string_view document,
                                std::optional<month> found,
                                bool screening) {
    auto const tape = json_tape::parse(document);
    if (!tape)
        return tape.error();
    // Read before it is made canonical, so that an error names its place in what was given.
    if (auto const household = read_household(document, under->facts, found); !household)
        return household.error();
    auto record = written({.under = under,
                           .household = detail::canonical_form(*tape, tape->root()),
                           .found = found,
                           .screening = screening,
                           .library = FANGPIN_LIBRARY_VERSION});
    if (record && record->size() > limits.document)
        return error{.code = errc::too_large,
                     .subject = "the record",
                     .found = "more than " + std::to_string(limits.document) + " bytes",
                     .remedy = "decide the household without a record"};
    return record;
}

result<std::optional<std::string>> verify_record(std::string_view record) {
    auto const tape = json_tape::parse(record, limits);
    if (!tape) {
        auto e = damaged(tape.error().found);
        e.line = tape.error().line;
        e.column = tape.error().column;
        return e;
    }
    auto parts = detail::read_record(*tape);
    if (!parts)
        return std::move(parts).error();
    auto again = written(*parts);
    if (!again) {
        auto e = std::move(again).error();
        e.path = e.path.empty() ? "household" : "household." + e.path;
        e.line = e.column = 0;  // they would count in its canonical form
        return e;
    }
    if (*again == record)
        return std::optional<std::string>();
    auto const expected = json_tape::parse(*again, limits);
    if (!expected)
        return expected.error();
    // The same values in other bytes: white space, escapes, the order of keys.
    return std::optional(detail::first_difference(*tape, *expected).value_or("bytes"));
}

std::optional<error> find_damage(std::string_view record) {
    auto const key = record.find(before_digest);
    auto const digest = key + before_digest.size();
    auto const after = digest + digest_length;
    if (key == std::string_view::npos || after > record.size() ||
        !record.substr(after).starts_with(after_digest))
        return damaged("no digest in its place", "digest");
    auto rest = std::string(record.substr(0, key));
    rest += record.substr(after + 1);
    if (detail::sha256_hex(rest) != record.substr(digest, digest_length))
        return damaged("other bytes than those of its digest", "digest");
    return std::nullopt;
}

}  // namespace fangpin
