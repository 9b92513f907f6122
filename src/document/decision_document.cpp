#include <fangpin/document/decision_document.hpp>

#include "decision/settling_answers.hpp"
#include "document/account_writer.hpp"
#include "document/decision_parts.hpp"
#include "document/value_writer.hpp"

#include <algorithm>

namespace fangpin {
namespace {

using detail::json_writer;
using detail::write_list;

void write_clauses(json_writer& to, decision const& d) {
    to.begin_array();
    for (std::size_t i = 0; i < d.values.size(); ++i) {
        auto const& rule = d.policy->rules[i];
        to.begin_object().key("because");
        if (d.account.starts.empty())
            to.null();
        else
            detail::write_account(to, d, d.account.starts[i]);
        to.key("clause").text_or_null(rule.clause);
        to.key("code").text_or_null(rule.code);
        to.key("id").text(rule.id);
        to.key("role").text(to_string(rule.role));
        to.key("value").text(to_string(d.values[i]));
        to.end_object();
    }
    to.end_array();
}

/// What stands in place of a clause.
std::string_view source_of(std::string_view clause, wording const& source) {
    return clause.empty() ? std::string_view(source.zh) : std::string_view();
}

/// Of figures that several registries have, one that no clause gives must show among those that
/// one does.
std::string_view source_of_standard(decltype(standard_in_force::entries) const& figures) {
    auto const found = std::ranges::find_if(
        figures, [](auto const* f) { return !source_of(f->clause, f->source).empty(); });
    return found == figures.end() ? std::string_view() : (*found)->source.zh;
}

void write_income(json_writer& to, decision const& d) {
    auto const& s = d.situation;
    auto const* entry = s.monitoring.entries.empty() ? nullptr : s.monitoring.entries.front();
    to.begin_object().key("clauses").begin_object();
    to.key("size").text_or_null(d.policy->size_clause);
    to.key("standard").text_or_null(entry != nullptr ? entry->clause : "");
    to.key("window").text_or_null(d.policy->window_clause).end_object();
    to.key("margin");
    if (entry == nullptr)
        to.null();
    else
        detail::write_amount(to, s.against.margin);
    to.key("net");
    detail::write_amount(to, s.net);
    to.key("per_capita");
    detail::write_amount(to, s.per_capita());
    to.key("size");
    detail::write_count(to, s.size);
    to.key("size_registered");
    detail::write_count(to, s.registered);
    to.key("sources").begin_object();
    to.key("size").text_or_null(source_of(d.policy->size_clause, d.policy->size_source));
    to.key("standard").text_or_null(source_of_standard(s.monitoring.entries));
    to.key("window").text_or_null(source_of(d.policy->window_clause, d.policy->window_source));
    to.end_object();
    to.key("standard");
    if (entry == nullptr)
        to.null();
    else
        detail::write_amount(to, s.monitoring.per_person);
    to.end_object();
}

/// The first code that holds, when it is settled which.
void write_first(json_writer& to, decision::first_holding const& f) {
    if (f.possible.size() == 1 && !f.has_none)
        to.text(f.possible.front());
    else
        to.null();
}

void write_possible_first(json_writer& to, decision::first_holding const& f) {
    to.begin_array();
    for (auto const code : f.possible)
        to.text(code);
    if (f.has_none)
        to.null();
    to.end_array();
}

}  // namespace

std::string write_decision(decision const& d) {
    std::string json;
    json.reserve(d.account.lines.empty() ? 8'000 : 100 * d.account.lines.size());
    json_writer to(json);
    auto const type = d.first(rule_role::need_type);
    auto const grade = d.first(rule_role::grade);
    to.begin_object();
    write_list(to.key("attention"), d.codes(rule_role::attention));
    write_list(to.key("barred_by"), d.ids(rule_role::exclusion));
    write_list(to.key("categories"), d.codes(rule_role::category));
    write_clauses(to.key("clauses"), d);
    to.key("discovered").text(to_string(d.judged->discovered));
    write_list(to.key("fired"), d.ids(rule_role::inclusion));
    to.key("format").text("fangpin.decision/1");
    write_first(to.key("grade"), grade);
    to.key("household").text(d.judged->id);
    write_income(to.key("income"), d);
    detail::write_mode(to.key("mode"), d);
    write_first(to.key("need_type"), type);
    to.key("outcome").text(to_string(d.outcome()));
    to.key("overridden").boolean(d.overridden());
    detail::write_policy(to.key("policy"), *d.policy);
    detail::write_possible(to.key("possible"), d.possible);
    write_possible_first(to.key("possible_grades"), grade);
    write_possible_first(to.key("possible_need_types"), type);
    detail::write_presumed(to.key("presumed"), d);
    to.key("readings").begin_array();
    for (auto const* r : d.readings())
        to.text(r->id);
    to.end_array();
    write_list(to.key("relevant"), d.relevant);
    to.key("settles").begin_array();
    for (auto const& s : d.settles)
        detail::write_settling(to, s);
    to.end_array();
    to.key("settles_complete").boolean(d.settles_complete);
    write_list(to.key("tags"), d.codes(rule_role::tag));
    to.key("window").begin_object();
    to.key("from").text(to_string(d.situation.window.first));
    to.key("to").text(to_string(d.situation.window.last)).end_object();
    to.end_object();
    return json;
}

std::string write_row_error(std::uint64_t row,
                            std::string_view file,
                            std::string_view id,
                            error const& e) {
    std::string json;
    json_writer to(json);
    auto const number_or_null = [&](std::uint32_t n) -> json_writer& {
        return n == 0 ? to.null() : to.integer(n);
    };
    to.begin_object().key("error").begin_object();
    to.key("code").text(to_string(e.code));
    to.key("column");
    number_or_null(e.column);
    to.key("found").text_or_null(e.found);
    to.key("line");
    number_or_null(e.line);
    to.key("path").text_or_null(e.path);
    to.key("remedy").text_or_null(e.remedy);
    to.key("subject").text_or_null(e.subject).end_object();
    to.key("file").text_or_null(file);
    to.key("id").text_or_null(id);
    to.key("row").integer(static_cast<std::int64_t>(row)).end_object();
    return json;
}

}  // namespace fangpin
