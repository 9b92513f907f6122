#include <fangpin/document/policy_document.hpp>

#include "document/pack_cases.hpp"
#include "values/canonical_json.hpp"

#include <fangpin/policy/builtin.hpp>

#include <algorithm>

namespace fangpin {
namespace {

bool governs(policy const& p, std::optional<area> const& place, std::optional<month> when) {
    if (place && !place->within(p.area))
        return false;
    return !when || ((!p.governs_from || *p.governs_from <= *when) &&
                     (!p.governs_to || *when <= *p.governs_to));
}

void write_governs(detail::json_writer& to, policy const& p) {
    to.begin_object();
    to.key("from").text_or_null(p.governs_from ? to_string(*p.governs_from) : "");
    to.key("to").text_or_null(p.governs_to ? to_string(*p.governs_to) : "");
    to.end_object();
}

}  // namespace

std::string list_policies(std::optional<area> const& place, std::optional<month> when) {
    std::string json;
    detail::json_writer to(json);
    to.begin_array();
    for (auto const& pack : builtin_packs()) {
        auto const loaded = builtin_policy(pack.id);
        if (!loaded || !governs(**loaded, place, when))
            continue;
        auto const& p = **loaded;
        to.begin_object();
        to.key("area").text(p.area.code());
        to.key("digest").text(p.digest);
        write_governs(to.key("governs"), p);
        to.key("id").text(p.id);
        to.key("published").text_or_null(p.published ? to_string(*p.published) : "");
        to.key("revision").integer(p.revision);
        to.key("title").text(p.title);
        to.key("title_en").text(p.title_en);
        to.end_object();
    }
    to.end_array();
    return json;
}

std::string write_window(month found) {
    auto const window = accounting_window(found);
    std::string json;
    detail::json_writer to(json);
    to.begin_object();
    to.key("from").text(to_string(window.first));
    to.key("to").text(to_string(window.last));
    to.end_object();
    return json;
}

std::vector<issue> check_policy(std::span<pack_text const> texts) {
    std::vector<issue> issues;
    auto const loaded = policy::load(texts, issues);
    if (loaded) {
        issues.push_back({severity::note,
                          {.code = errc::ok,
                           .subject = "the outcome",
                           .found = std::to_string(loaded->table.leaves.size()) + " leaves, " +
                                    std::to_string(loaded->table.size()) + " functions of them",
                           .source = texts.back().name}});
        for (auto& i : detail::run_cases(loaded, texts.back().name))
            issues.push_back(std::move(i));
    }
    std::ranges::stable_sort(issues, {}, [](issue const& i) {
        return std::tuple(i.what.source, i.what.line, i.what.column);
    });
    return issues;
}

}  // namespace fangpin
