#include "document/decision_parts.hpp"

#include <algorithm>

namespace fangpin::detail {

void write_policy(json_writer& to, policy const& p) {
    to.begin_object();
    to.key("digest").text(p.digest);
    to.key("id").text(p.id);
    to.key("revision").integer(p.revision).end_object();
}

void write_possible(json_writer& to, outcomes possible) {
    to.begin_array();
    for (auto const o : possible.listed())
        to.text(to_string(o));
    to.end_array();
}

void write_presumed(json_writer& to, decision const& d) {
    std::vector<std::string_view> presumed;
    for (auto const f : d.presumed)
        presumed.emplace_back(d.policy->facts[f].name);
    std::ranges::sort(presumed);
    write_list(to, presumed);
}

void write_mode(json_writer& to, decision const& d) {
    to.text(d.screening ? "screening" : "strict");
}

}  // namespace fangpin::detail
