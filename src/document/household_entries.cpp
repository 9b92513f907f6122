#include "document/household_reader.hpp"

#include <fangpin/income/counted_twice.hpp>

#include <algorithm>
#include <tuple>

namespace fangpin::detail {
namespace {

/// The class that a kind of gold belongs to.
///
/// @clause AJ-09
constexpr entry_class class_of_source(income_source s) {
    switch (s) {
    case income_source::rent:
    case income_source::dividend: return entry_class::property;
    case income_source::sales: return entry_class::business;
    case income_source::salary: return entry_class::wage;
    default: return entry_class::transfer;
    }
}

}  // namespace

entry_class household_reader::class_of(json_node const& n, place const& where, bool income) const {
    auto const* class_node = read_.tape().find(n, "class");
    auto const* source_node = read_.tape().find(n, "source");
    std::optional<entry_class> stated;
    if (source_node != nullptr && source_node->kind != json_kind::null)
        stated = class_of_source(read_.known_code<income_source>(*source_node, where.at("source")));
    if (!stated || (class_node != nullptr && class_node->kind != json_kind::null)) {
        auto const own =
            read_.known_code<entry_class>(read_.needed(n, "class", where), where.at("class"));
        if (stated && own != *stated)
            refuse(where.at("class"),
                   errc::unknown_code,
                   "the class of an entry",
                   "a class that its source does not belong to",
                   "leave the class out, or write " + std::string(to_string(*stated)));
        stated = own;
    }
    if ((*stated < entry_class::business_cost) != income)
        refuse(where.at("class"),
               errc::unknown_code,
               "the class of an entry",
               std::string(to_string(*stated)) + " under " + (income ? "income" : "expenditure"),
               "write it under " + std::string(income ? "expenditure" : "income"));
    return *stated;
}

entry household_reader::one_entry(json_node const& n, place const& where, bool income) const {
    if (income)
        read_.allow(n, {"class", "source", "from", "to", "yuan", "item", "member"}, where);
    else
        read_.allow(n, {"class", "cause", "from", "to", "yuan", "item", "member"}, where);
    entry e{.entry_class = class_of(n, where, income)};
    e.months.first = read_.known_month(read_.needed(n, "from", where), where.at("from"));
    e.months.last = e.months.first;
    for (auto const& v : read_.tape().of(n)) {
        auto const at = where.at(v.key);
        if (v.kind == json_kind::null)
            continue;
        if (v.key == "to")
            e.months.last = read_.known_month(v, at);
        else if (v.key == "yuan")
            e.amount = read_.amount(v, at);
        else if (v.key == "item")
            e.item = read_.text(v, at);
        else if (v.key == "member")
            e.member = read_.id(v, at);
        else if (v.key == "cause")
            e.cause = read_.code_set<cause>(v, at);
    }
    if (e.months.last < e.months.first)
        refuse(where.at("to"),
               errc::invalid_range,
               "the months of an entry",
               "an end before the beginning",
               "turn them round");
    return e;
}

void household_reader::entry_list(json_node const& n,
                                  place const& where,
                                  bool income,
                                  household& h,
                                  std::vector<std::string>& paths) const {
    if (n.kind == json_kind::null)
        return;
    read_.each(n, where, [&](auto const& e, auto const& at) {
        h.entries.push_back(one_entry(e, at, income));
        paths.push_back(at.path());
        auto const& member = h.entries.back().member;
        bool const listed =
            std::ranges::any_of(h.members.items, [&](auto const& m) { return m.id == member; });
        if (!member.empty() && h.members.complete && !listed)
            refuse(at.at("member"),
                   errc::unknown_member,
                   "the member of an entry",
                   "an id that no member has",
                   "name a member, or leave it out");
    });
}

void household_reader::entries(json_node const& document, place const& where, household& h) const {
    std::vector<std::string> paths;
    if (auto const* n = read_.tape().find(document, "income"))
        entry_list(*n, where.at("income"), true, h, paths);
    if (auto const* n = read_.tape().find(document, "expenditure"))
        entry_list(*n, where.at("expenditure"), false, h, paths);
    if (auto const twice = find_counted_twice(h.entries))
        throw error{.code = errc::counted_twice,
                    .subject = "an entry",
                    .found = "the months, class, item, cause and member of " + paths[twice->first],
                    .remedy = "keep one of the two, or tell them apart by item or member",
                    .path = paths[twice->second]};
    std::ranges::sort(h.entries, {}, [](entry const& e) {
        return std::tuple(e.entry_class,
                          e.months.first,
                          e.months.last,
                          e.amount.lo(),
                          e.amount.hi(),
                          e.cause.bits(),
                          e.item,
                          e.member);
    });
}

}  // namespace fangpin::detail
