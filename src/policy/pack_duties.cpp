// The duties of a pack, and what it says of all its cases.
#include "policy/course_loader.hpp"

#include <fangpin/household/codes.hpp>
#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::array parts_of_a_year{0, 1, 3, 6, 12};  // 0: not given

constexpr auto registry_names = [] {
    std::array<std::string_view, terms_of<registry>.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = terms_of<registry>[i].name;
    return names;
}();

}  // namespace

void course_loader::settings(course_of_cases& c) {
    auto const* node = reader_.table_of(root_, "course", false);
    if (node == nullptr)
        return;
    table const t{*node, "[course]"};
    reader_.allow(t,
                  {"source",
                   "relapse",
                   "relapse_clause",
                   "early_help_clause",
                   "households_per_contact",
                   "contact_clause",
                   "roll_to_working_day"});
    c.source = reader_.text(t, "source", false).value_or("");
    if (node->find("relapse") != nullptr)
        c.relapse = reader_.choice(t, "relapse", {"re_mark", "new_case"}, true) == 0
                        ? relapse_course::re_mark
                        : relapse_course::new_case;
    c.relapse_clause = clause_under(t, "relapse_clause");
    c.early_help_clause = clause_under(t, "early_help_clause");
    c.households_per_contact = whole(t, "households_per_contact", 1, 1000);
    c.contact_clause = clause_under(t, "contact_clause");
    if (node->find("roll_to_working_day") != nullptr)
        c.roll_to_working_day = reader_.flag(t, "roll_to_working_day");
    using pair = std::pair<std::string_view, std::string_view>;
    for (auto const& [key, cited] :
         {pair{"relapse", "relapse_clause"}, pair{"households_per_contact", "contact_clause"}}) {
        bool const said = node->find(key) != nullptr;
        if (said && node->find(cited) == nullptr && c.source.empty())
            reader_.fail(errc::pack_missing_key,
                         t.subject,
                         "\"" + std::string(key) + "\" without \"" + std::string(cited) + "\"",
                         "cite the clause, or name a source",
                         *node->find(key));
        if (!said && node->find(cited) != nullptr)
            fail(t,
                 "\"" + std::string(cited) + "\" without \"" + std::string(key) + "\"",
                 "say what the clause lays down, or take it out",
                 *node->find(cited));
    }
}

void course_loader::duties(course_of_cases& c) {
    c.duties = each_once<duty>("duty", [&](table const& t) { return one_duty(t); });
}

duty course_loader::one_duty(table const& t) {
    reader_.allow(t,
                  {"id",
                   "clause",
                   "source",
                   "also",
                   "title",
                   "title_en",
                   "level",
                   "every_months",
                   "in_months",
                   "once_by",
                   "irregular",
                   "by_day",
                   "states",
                   "registries",
                   "after_months",
                   "reporters"});
    duty d;
    describe(d, t);
    d.id = reader_.text(t, "id", true).value_or("");
    d.level = static_cast<admin_level>(reader_.choice(t, "level", admin_level_names, true));
    rhythm(d, t);
    for (auto const place : places(t, "states", case_state_names))
        d.states.push_back(static_cast<case_state>(place));
    for (auto const place : places(t, "registries", registry_names))
        d.registries.push_back(static_cast<registry>(place));
    d.reporters = codes(t, "reporters");
    if (!d.reporters.empty() && !d.states.empty())
        fail(t,
             "\"reporters\" beside \"states\"",
             "reporters owe a duty of the register: take one of them out",
             *t.node.find("reporters"));
    d.after_months = whole(t, "after_months", 1, 600);
    if (d.after_months != 0 && d.states.empty())
        fail(t,
             "\"after_months\" without \"states\"",
             "say in which state the months are counted",
             *t.node.find("after_months"));
    return d;
}

void course_loader::rhythm(duty& of, table const& t) {
    of.every_months = whole(t, "every_months", 1, 12);
    if (std::ranges::find(parts_of_a_year, of.every_months) == parts_of_a_year.end())
        fail(t,
             "\"every_months\" is " + std::to_string(of.every_months),
             "write 1, 3, 6 or 12",
             *t.node.find("every_months"));
    of.in_months = months(t);
    of.once_by = reader_.day(t, "once_by", false);
    of.by_day = whole(t, "by_day", 1, 31);
    std::ptrdiff_t rhythms = 0;
    for (std::string_view const key : {"every_months", "in_months", "once_by"})
        rhythms += static_cast<std::ptrdiff_t>(t.node.find(key) != nullptr);
    rhythms += static_cast<std::ptrdiff_t>(reader_.flag(t, "irregular"));
    if (rhythms != 1)
        fail(t,
             rhythms == 0 ? "no rhythm" : "several rhythms",
             "give one of \"every_months\", \"in_months\", \"once_by\" and irregular = true",
             t.node);
    if (auto const* day = t.node.find("by_day");
        day != nullptr && of.every_months == 0 && of.in_months.empty())
        fail(t,
             of.once_by ? "\"by_day\" beside \"once_by\"" : "\"by_day\" without a rhythm",
             "take it out",
             *day);
}

std::vector<int> course_loader::months(table const& t) {
    std::vector<int> all;
    auto const* value = t.node.find("in_months");
    if (value == nullptr)
        return all;
    auto const is_month = [](pack_node const& e) {
        return e.what == pack_node::kind::integer && e.integer >= 1 && e.integer <= 12;
    };
    for (auto const& e : value->elements)
        if (is_month(e))
            all.push_back(static_cast<int>(e.integer));
        else
            fail(t, "a month that is not 1 to 12", "write months as numbers", e);
    if (value->what != pack_node::kind::array || value->elements.empty())
        fail(t, "\"in_months\" without a month", "list the months as numbers", *value);
    std::ranges::sort(all);
    if (std::ranges::adjacent_find(all) != all.end())
        fail(t, "a month twice", "keep one of them", *value);
    return all;
}

std::vector<std::size_t> course_loader::places(table const& t,
                                               std::string_view key,
                                               std::span<std::string_view const> known) {
    std::vector<std::size_t> all;
    for (auto const& word : codes(t, key)) {
        auto const found = std::ranges::find(known, word);
        if (found != known.end())
            all.push_back(static_cast<std::size_t>(found - known.begin()));
        else
            fail(t,
                 "\"" + word + "\" in \"" + std::string(key) + "\"",
                 suggestion(word, known, "take it out"),
                 *t.node.find(key));
    }
    return all;
}

}  // namespace fangpin::detail
