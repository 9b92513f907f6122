#include <fangpin/document/record.hpp>

#include "document/json_tape.hpp"
#include "policy/digest.hpp"
#include "values/canonical_json.hpp"

#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>

#include <algorithm>

namespace fangpin {
namespace {

using detail::json_kind;
using detail::json_node;
using detail::json_tape;
using detail::json_writer;

constexpr std::string_view format = "fangpin.record/1";
constexpr std::size_t longest_pack = 4'000'000;  // bytes

void write_canonical(json_writer& to, json_tape const& tape, json_node const& n) {
    switch (n.kind) {
    case json_kind::null: to.null(); break;
    case json_kind::boolean: to.boolean(n.boolean); break;
    case json_kind::integer: to.integer(n.integer); break;
    case json_kind::number: to.raw("0.5"); break;  // refused wherever a household is read
    case json_kind::text: to.text(n.text); break;
    case json_kind::array:
        to.begin_array();
        for (auto const& e : tape.of(n))
            write_canonical(to, tape, e);
        to.end_array();
        break;
    case json_kind::object: {
        std::vector<json_node const*> sorted;
        for (auto const& e : tape.of(n))
            sorted.push_back(&e);
        std::ranges::sort(sorted,
                          [](auto a, auto b) { return detail::key_before(a->key, b->key); });
        to.begin_object();
        for (auto const* e : sorted)
            write_canonical(to.key(e->key), tape, *e);
        to.end_object();
        break;
    }
    }
}

std::string canonical(json_tape const& tape, json_node const& n) {
    std::string json;
    json_writer to(json);
    write_canonical(to, tape, n);
    return json;
}

/// What a record is made of, besides what is worked out from it.
struct given {
    std::shared_ptr<policy const> under;
    std::string household;  ///< canonical
    std::optional<month> found;
    bool screening = false;
    std::string library;
};

std::string write(given const& g, decision const& d, std::string_view digest) {
    std::string json;
    json_writer to(json);
    to.begin_object();
    to.key("decision").raw(write_decision(d));
    if (!digest.empty())
        to.key("digest").text(digest);
    to.key("discovered").text(to_string(d.judged->discovered));
    to.key("format").text(format);
    to.key("household").raw(g.household);
    to.key("library").text(g.library);
    to.key("mode").text(g.screening ? "screening" : "strict");
    to.key("packs").begin_array();
    for (auto const& text : g.under->texts)
        to.text(text);
    to.end_array().end_object();
    return json;
}

result<std::string> written(given const& g) {
    auto const household = read_household(g.household, g.under->facts, g.found);
    if (!household)
        return household.error();
    auto const d = judge(g.under)(*household, {.screening = g.screening, .account = true});
    if (!d)
        return d.error();
    return write(g, *d, detail::sha256_hex(write(g, *d, {})));
}

error damaged(std::string found, std::string path = {}) {
    return {.code = errc::record_damaged,
            .subject = "the record",
            .found = std::move(found),
            .remedy = "take the record from where it was kept first",
            .path = std::move(path)};
}

/// Takes a record apart.
class record_reader {
public:
    explicit record_reader(json_tape const& tape) : tape_(tape) {}

    result<given> read() {
        if (tape_.root().kind != json_kind::object)
            return damaged("no JSON object");
        auto const* said = tape_.find(tape_.root(), "format");
        if (said == nullptr || said->kind != json_kind::text || said->text != format)
            return error{.code = errc::record_format,
                         .subject = "the record",
                         .found = "a format other than " + std::string(format),
                         .remedy = "verify it with a release that knows its format",
                         .path = "format"};
        given g;
        auto const* household = tape_.find(tape_.root(), "household");
        if (household == nullptr || household->kind != json_kind::object)
            return damaged("no household", "household");
        g.household = canonical(tape_, *household);
        g.library = text("library");
        g.screening = text("mode") == "screening";
        if (auto const found = month::parse(text("discovered")))
            g.found = *found;
        else
            return damaged("no month of discovery", "discovered");
        auto loaded = packs();
        if (!loaded)
            return std::move(loaded).error();
        g.under = *std::move(loaded);
        return g;
    }

private:
    [[nodiscard]] std::string text(std::string_view key) const {
        auto const* value = tape_.find(tape_.root(), key);
        return value != nullptr && value->kind == json_kind::text ? std::string(value->text)
                                                                  : std::string();
    }
    [[nodiscard]] result<std::shared_ptr<policy const>> packs() const {
        auto const* all = tape_.find(tape_.root(), "packs");
        std::vector<pack_text> texts;
        if (all != nullptr && all->kind == json_kind::array)
            for (auto const& one : tape_.of(*all))
                texts.push_back({.toml = std::string(one.text),
                                 .name = "packs[" + std::to_string(texts.size()) + "]"});
        if (texts.empty())
            return damaged("no texts of a policy", "packs");
        std::vector<issue> issues;
        if (auto loaded = policy::load(texts, issues))
            return loaded;
        auto const wrong = std::ranges::find(issues, severity::error, &issue::severity);
        return wrong->what;
    }

    json_tape const& tape_;
};

/// The path of the first value that two documents do not share; empty where they share all.
class comparison_of_documents {
public:
    comparison_of_documents(json_tape const& a, json_tape const& b) : a_(a), b_(b) {}

    [[nodiscard]] std::string first_difference() const {
        return differ(a_.root(), b_.root(), {}).value_or("");
    }

private:
    [[nodiscard]] std::optional<std::string> differ(json_node const& a,
                                                    json_node const& b,
                                                    std::string const& path) const {
        if (a.kind != b.kind || a.kind == json_kind::number || a.boolean != b.boolean ||
            a.integer != b.integer || a.text != b.text)
            return path;
        return a.kind == json_kind::object  ? in_object(a, b, path)
               : a.kind == json_kind::array ? in_array(a, b, path)
                                            : std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> in_object(json_node const& a,
                                                       json_node const& b,
                                                       std::string const& path) const {
        std::vector<std::string_view> keys;
        for (auto const& e : a_.of(a))
            keys.push_back(e.key);
        for (auto const& e : b_.of(b))
            keys.push_back(e.key);
        std::ranges::sort(keys, detail::key_before);
        auto const again = std::ranges::unique(keys);
        keys.erase(again.begin(), again.end());
        for (auto const key : keys) {
            auto inner = path + (path.empty() ? "" : ".") + std::string(key);
            auto const* left = a_.find(a, key);
            auto const* right = b_.find(b, key);
            if (left == nullptr || right == nullptr)
                return inner;
            if (auto found = differ(*left, *right, inner))
                return found;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> in_array(json_node const& a,
                                                      json_node const& b,
                                                      std::string const& path) const {
        auto left = a_.of(a).begin();
        auto right = b_.of(b).begin();
        for (std::size_t i = 0;; ++i, ++left, ++right) {
            auto inner = path + "[" + std::to_string(i) + "]";
            bool const ended = left == a_.of(a).end();
            if (ended != (right == b_.of(b).end()))
                return inner;
            if (ended)
                return std::nullopt;
            if (auto found = differ(*left, *right, inner))
                return found;
        }
    }

    json_tape const& a_;
    json_tape const& b_;
};

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
    return written({.under = under,
                    .household = canonical(*tape, tape->root()),
                    .found = found,
                    .screening = screening,
                    .library = FANGPIN_LIBRARY_VERSION});
}

result<std::optional<std::string>> verify_record(std::string_view record) {
    auto const tape = json_tape::parse(record, longest_pack);
    if (!tape) {
        auto e = damaged(tape.error().found);
        e.line = tape.error().line;
        e.column = tape.error().column;
        return e;
    }
    auto given = record_reader(*tape).read();
    if (!given)
        return std::move(given).error();
    auto again = written(*given);
    if (!again)
        return std::move(again).error();
    if (*again == record)
        return std::optional<std::string>();
    auto const expected = json_tape::parse(*again, longest_pack);
    auto path = comparison_of_documents(*tape, *expected).first_difference();
    // The same values in other bytes: white space, escapes, the order of keys.
    return std::optional(path.empty() ? std::string("bytes") : std::move(path));
}

}  // namespace fangpin
