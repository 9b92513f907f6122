#include "document/household_reader.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace fangpin::detail {
namespace {

template <class T>
auto ends_of(possible<T> const& p) {
    return std::tuple(p.lo(), p.hi());
}

}  // namespace

member household_reader::one_member(json_node const& n, place const& where) const {
    read_.allow(n,
                {"id",
                 "relation",
                 "sex",
                 "born",
                 "registered",
                 "living_in",
                 "health",
                 "disability_grade",
                 "labour",
                 "school",
                 "allowance",
                 "extreme_hardship",
                 "working",
                 "medical_insured"},
                where);
    member m{.id = read_.id(read_.needed(n, "id", where), where.at("id"))};
    for (auto const& v : read_.tape().of(n)) {
        auto const at = where.at(v.key);
        if (v.key == "relation")
            m.relation = read_.code_set<relation>(v, at);
        else if (v.key == "sex")
            m.sex = read_.code_set<sex>(v, at);
        else if (v.key == "born")
            m.born = read_.month_range(v, at);
        else if (v.key == "registered")
            m.registered = read_.yes_no(v, at);
        else if (v.key == "living_in")
            m.living_in = read_.yes_no(v, at);
        else if (v.key == "health")
            m.health.complete = read_.list(v, at, [&](auto const& e, auto const& place) {
                m.health.items.push_back(read_.code_set<health>(e, place));
            });
        else if (v.key == "disability_grade")
            m.disability_grade = read_.count(v, at);
        else if (v.key == "labour")
            m.labour = read_.code_set<labour>(v, at);
        else if (v.key == "school")
            m.school = read_.code_set<school>(v, at);
        else if (v.key == "allowance")
            m.allowance = read_.code_set<allowance>(v, at);
        else if (v.key == "extreme_hardship")
            m.extreme_hardship = read_.yes_no(v, at);
        else if (v.key == "working")
            m.working = read_.yes_no(v, at);
        else if (v.key == "medical_insured")
            m.medical_insured = read_.yes_no(v, at);
    }
    if (m.disability_grade.lo().value_or(0) > 4 || m.disability_grade.hi().value_or(0) > 4)
        refuse(where.at("disability_grade"),
               errc::invalid_range,
               "a disability grade",
               "a grade above 4",
               "write 0 for none, or 1 to 4");
    std::ranges::sort(m.health.items, {}, [](auto const& h) { return h.bits(); });
    return m;
}

possible_list<member> household_reader::members(json_node const& n,
                                                place const& where,
                                                std::optional<month> found) const {
    possible_list<member> all;
    std::set<std::string> ids;
    all.complete = read_.list(n, where, [&](auto const& e, auto const& at) {
        all.items.push_back(one_member(e, at));
        if (auto const& born = all.items.back().born.lo(); found && born && *born > *found)
            refuse(at.at("born"),
                   errc::after_discovery,
                   "a member",
                   "born after the month of discovery",
                   "correct the month of birth, or of discovery");
        if (!ids.insert(all.items.back().id).second)
            refuse(at.at("id"),
                   errc::duplicate_member,
                   "a member's id",
                   "an id that another member has",
                   "give each member an id of its own");
    });
    bool const somebody = std::ranges::any_of(
        all.items, [](auto const& m) { return m.living_in.truth().may_be_yes(); });
    if (all.complete && !somebody)
        refuse(where,
               errc::nobody_living_in,
               "the members",
               "nobody who lives in",
               "list those who share the household's income and spending");
    std::ranges::sort(all.items, {}, &member::id);
    return all;
}

possible_list<event> household_reader::events(json_node const& n,
                                              place const& where,
                                              std::optional<month> found) const {
    possible_list<event> all;
    all.complete = read_.list(n, where, [&](auto const& e, auto const& at) {
        read_.allow(e, {"kind", "month"}, at);
        event one{.kind = read_.known_code<event_kind>(read_.needed(e, "kind", at), at.at("kind"))};
        if (auto const* m = read_.tape().find(e, "month"))
            one.month = read_.month_range(*m, at.at("month"));
        if (found && one.month.lo() && *one.month.lo() > *found)
            refuse(at.at("month"),
                   errc::after_discovery,
                   "an event",
                   "a month after " + to_string(*found) + ", the month of discovery",
                   "leave later events out, or judge the household as found later");
        all.items.push_back(one);
    });
    std::ranges::sort(
        all.items, {}, [](event const& e) { return std::tuple(e.kind, ends_of(e.month)); });
    return all;
}

possible_list<asset> household_reader::assets(json_node const& n, place const& where) const {
    possible_list<asset> all;
    all.complete = read_.list(n, where, [&](auto const& e, auto const& at) {
        read_.allow(e, {"kind", "origin", "essential", "value"}, at);
        asset one;
        for (auto const& v : read_.tape().of(e)) {
            auto const here = at.at(v.key);
            if (v.key == "kind")
                one.kind = read_.code_set<asset_kind>(v, here);
            else if (v.key == "origin")
                one.origin = read_.code_set<asset_origin>(v, here);
            else if (v.key == "essential")
                one.essential = read_.yes_no(v, here);
            else
                one.value = read_.amount(v, here);
        }
        all.items.push_back(one);
    });
    std::ranges::sort(all.items, {}, [](asset const& a) {
        return std::tuple(
            a.kind.bits(), a.origin.bits(), a.essential.truth().bits(), ends_of(a.value));
    });
    return all;
}

void household_reader::guarantees(json_node const& n, place const& where, household& h) const {
    if (n.kind == json_kind::null)
        return;
    read_.allow(n, {"food", "clothing", "education", "medical", "housing", "water"}, where);
    for (auto const& v : read_.tape().of(n))
        h.guarantees[index_of(*find_code<guarantee>(v.key))] =
            read_.code_set<guarantee_status>(v, where.at(v.key));
}

}  // namespace fangpin::detail
