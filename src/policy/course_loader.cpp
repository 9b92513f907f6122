#include "policy/course_loader.hpp"

#include <algorithm>
#include <set>

namespace fangpin::detail {

void course_loader::load(policy& p) {
    settings(p.course);
    procedures(p.course);
    channels(p.course);
    for (auto& one : p.course.procedures)
        steps(one, p.course.roll_to_working_day);
    belong("step", p.course);
    belong("condition", p.course);
    conditions(p);
    duties(p.course);
}

std::optional<procedure_kind> course_loader::kind_of(table const& t, std::string_view key) {
    auto const* value = t.node.find(key);
    auto const place = reader_.choice(t, key, procedure_kind_names, true);
    auto const kind = static_cast<procedure_kind>(place);
    return value != nullptr && value->text == to_string(kind) ? std::optional(kind) : std::nullopt;
}

std::string course_loader::clause_under(table const& t, std::string_view key) {
    auto const id = reader_.text(t, key, false);
    if (id)
        reader_.check_clause(*id, t.subject, *t.node.find(key));
    return id.value_or("");
}

int course_loader::whole(table const& t, std::string_view key, int least, int most) {
    auto const given = reader_.integer(t, key, false);
    if (!given)
        return 0;
    if (*given >= least && *given <= most)
        return static_cast<int>(*given);
    fail(t,
         "\"" + std::string(key) + "\" is " + std::to_string(*given),
         "write " + std::to_string(least) + " to " + std::to_string(most),
         *t.node.find(key));
    return 0;
}

std::vector<std::string> course_loader::codes(table const& t, std::string_view key) {
    auto all = reader_.texts(t, key);
    std::set<std::string_view> seen;
    for (auto const& one : all) {
        check_code(one, t, *t.node.find(key));
        if (!seen.insert(one).second)
            fail(t,
                 "\"" + one + "\" twice in \"" + std::string(key) + "\"",
                 "keep one of them",
                 *t.node.find(key));
    }
    return all;
}

void course_loader::check_code(std::string const& code, table const& t, pack_node const& where) {
    auto const plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (code.empty() || code.front() < 'a' || code.front() > 'z' ||
        !std::ranges::all_of(code, plain))
        fail(t,
             "\"" + code + "\", which is no identifier",
             "use small letters, digits and _, a letter first",
             where);
}

}  // namespace fangpin::detail
