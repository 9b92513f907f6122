#include "document/record_reader.hpp"

#include "document/canonical_form.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

class record_reader {
public:
    explicit record_reader(json_tape const& tape) : tape_(tape) {}

    record_parts read() {
        if (tape_.root().kind != json_kind::object)
            throw damaged("no JSON object");
        auto const* said = tape_.find(tape_.root(), "format");
        if (said == nullptr || said->kind != json_kind::text || said->text != record_format)
            throw error{.code = errc::record_format,
                        .subject = "the record",
                        .found = "a format other than " + std::string(record_format),
                        .remedy = "verify it with a release that knows its format",
                        .path = "format"};
        record_parts p;
        p.household = canonical_form(tape_, value("household", json_kind::object, "no household"));
        auto const found = month::parse(text("discovered", "no month of discovery"));
        if (!found)
            throw damaged("no month of discovery", "discovered");
        p.found = *found;
        p.library = text("library", "no release that made it");
        auto const mode = text("mode", "no mode");
        if (mode != "strict" && mode != "screening")
            throw damaged("a mode that is neither strict nor screening", "mode");
        p.screening = mode == "screening";
        value("decision", json_kind::object, "no decision");
        text("digest", "no digest");
        p.under = packs();
        return p;
    }

private:
    json_node const& value(std::string_view key, json_kind kind, std::string_view missing) const {
        auto const* value = tape_.find(tape_.root(), key);
        if (value == nullptr || value->kind != kind)
            throw damaged(std::string(missing), std::string(key));
        return *value;
    }
    std::string text(std::string_view key, std::string_view missing) const {
        return std::string(value(key, json_kind::text, missing).text);
    }
    [[nodiscard]] std::shared_ptr<policy const> packs() const {
        std::vector<pack_text> texts;
        for (auto const& one : tape_.of(value("packs", json_kind::array, "no texts of a policy"))) {
            auto const name = "packs[" + std::to_string(texts.size()) + "]";
            if (one.kind != json_kind::text)
                throw damaged(std::string(name_of(one.kind)) + " and no text", name);
            texts.push_back({.toml = std::string(one.text), .name = name});
        }
        if (texts.empty())
            throw damaged("no texts of a policy", "packs");
        std::vector<issue> issues;
        auto loaded = policy::load(texts, issues);
        if (loaded == nullptr)
            throw std::ranges::find(issues, severity::error, &issue::severity)->what;
        return loaded;
    }

    json_tape const& tape_;
};

}  // namespace

error damaged(std::string found, std::string path) {
    return {.code = errc::record_damaged,
            .subject = "the record",
            .found = std::move(found),
            .remedy = "take the record from where it was kept first",
            .path = std::move(path)};
}

result<record_parts> read_record(json_tape const& record) {
    try {
        return record_reader(record).read();
    } catch (error& e) {
        return std::move(e);
    }
}

}  // namespace fangpin::detail
