#include <fangpin/document/audit_document.hpp>

#include "document/decision_parts.hpp"

namespace fangpin {
namespace {

using detail::json_writer;

void write_grounds(json_writer& to, decision const& d) {
    to.begin_array();
    for (auto const place : grounds(d)) {
        auto const& rule = d.policy->rules[place];
        to.begin_object();
        to.key("clause").text_or_null(rule.clause);
        to.key("id").text(rule.id);
        to.key("role").text(to_string(rule.role));
        to.key("value").text(to_string(d.values[place])).end_object();
    }
    to.end_array();
}

}  // namespace

std::string write_audit(decision const& d, std::uint64_t row) {
    std::string json;
    json_writer to(json);
    to.begin_object();
    to.key("clause").text_or_null(d.policy->audit_clause);
    write_grounds(to.key("clauses"), d);
    to.key("discovered").text(to_string(d.judged->discovered));
    to.key("finding").text(to_string(audit(d)));
    to.key("format").text("fangpin.audit/1");
    to.key("household").text(d.judged->id);
    detail::write_mode(to.key("mode"), d);
    to.key("monitored").text(to_string(d.judged->monitored.truth()));
    to.key("outcome").text(to_string(d.outcome()));
    detail::write_policy(to.key("policy"), *d.policy);
    detail::write_possible(to.key("possible"), d.possible);
    detail::write_presumed(to.key("presumed"), d);
    detail::write_list(to.key("relevant"), d.relevant);
    to.key("row");
    if (row == 0)
        to.null();
    else
        to.integer(static_cast<std::int64_t>(row));
    to.end_object();
    return json;
}

}  // namespace fangpin
