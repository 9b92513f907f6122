#include "columns/entry_lists.hpp"

#include "columns/cell.hpp"
#include "columns/element_columns.hpp"
#include "document/identifier.hpp"
#include "values/utf8.hpp"

#include <fangpin/income/counted_twice.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::array<std::string_view, 8> part_keys{
    "class", "source", "cause", "from", "to", "yuan", "item", "member"};

}  // namespace

entry_lists::entry_lists(table_batch const& b) {
    add_list(b, "income");
    add_list(b, "expenditure");
    auto const at = find_list(b.lists().columns(), "members");
    if (!at)
        return;
    auto const& members = b.lists().values(*at);
    if (members.type().shape != nested_type::form::list)
        return;  // there may be more, or nothing is known
    members_ = &members;
    for (auto const& p : members.parts().front().parts())
        if (p.type().key == "id" && is_text(p.values().type().seen()))
            ids_ = &p.values();
}

void entry_lists::add_list(table_batch const& b, std::string_view name) {
    auto const at = find_list(b.lists().columns(), name);
    if (!at)
        return;
    list l{.values = &b.lists().values(*at), .income = name == "income"};
    using form = nested_type::form;
    if (l.values->type().shape == form::values)
        return;                                       // of nulls alone
    if (l.values->type().shape == form::structure) {  // there may be more
        lists_.push_back(l);
        return;
    }
    for (auto const& p : l.values->parts().front().parts()) {
        if (p.type().shape != form::values) {
            l.beyond.push_back(&p);
            continue;
        }
        for (std::size_t i = 0; i < part_keys.size(); ++i)
            if (p.type().key == part_keys[i]) {
                l.parts[i] = &p.values();
                l.columns[i] = &p.type().values;
            }
    }
    lists_.push_back(l);
}

bool entry_lists::read(std::int64_t row) {
    entries_.clear();
    told_.clear();
    for (auto const& l : lists_)
        if (!read(l, row))
            return false;
    for (auto const& [item, member] : told_)
        if (!member.empty() && !is_listed(member, row))
            return false;
    return !counted_twice();
}

bool entry_lists::read(list const& l, std::int64_t row) {
    if (l.values->is_null(row))
        return true;
    if (l.values->type().shape != nested_type::form::list)
        return false;
    auto const run = l.values->elements(row);
    if (!run || run->last - run->first > static_cast<std::int64_t>(row_limits.list))
        return false;
    auto const& element = l.values->parts().front();
    for (auto at = run->first; at < run->last; ++at)
        if (element.is_null(at) || !read_one(l, at))
            return false;
    return true;
}

std::optional<entry_class> entry_lists::class_at(list const& l, std::int64_t at) {
    auto const text = l.parts[the_class]->text(at);
    if (!text)
        return std::nullopt;
    if (class_.text != *text || !class_.value) {
        class_.text = *text;
        class_.value = find_code<entry_class>(*text);
    }
    return class_.value;
}

month entry_lists::month_at(list const& l, part_of_entry part, std::int64_t at) {
    auto const& v = *l.parts[part];
    if (!is_text(v.type().seen()))
        return month_in(*l.columns[part], v, at);
    auto& last = months_[part];
    auto const text = v.text(at);
    if (!text || last.text != *text || !last.value) {
        last.value = month_in(*l.columns[part], v, at);
        last.text = *text;
    }
    return *last.value;
}

bool entry_lists::read_one(list const& l, std::int64_t at) {
    auto const said = [&](part_of_entry p) {
        return l.parts[p] != nullptr && !l.parts[p]->is_null(at);
    };
    auto const ranged = [&](part_of_entry p) {
        return l.parts[p] != nullptr && l.parts[p]->type().layout == arrow_layout::range;
    };
    if (std::ranges::any_of(l.beyond, [&](auto const* part) { return !part->is_null(at); }))
        return false;
    if (!said(the_class) || !said(the_from) || said(the_source))
        return false;  // a source has a class of its own
    if (ranged(the_from) || ranged(the_to))
        return false;
    try {
        auto const which = class_at(l, at);
        if (!which || (*which < entry_class::business_cost) != l.income)
            return false;
        entry e{.entry_class = *which};
        e.months.first = month_at(l, the_from, at);
        e.months.last = said(the_to) ? month_at(l, the_to, at) : e.months.first;
        if (e.months.last < e.months.first)
            return false;
        if (said(the_amount))
            e.amount = money_in(*l.columns[the_amount], *l.parts[the_amount], at);
        if (said(the_cause)) {
            auto const text = l.parts[the_cause]->text(at);
            if (!text || !find_code<fangpin::cause>(*text))
                return false;
        }
        std::pair<std::string_view, std::string_view> told;
        if (said(the_item)) {
            auto const text = l.parts[the_item]->text(at);
            if (!text || text->size() > row_limits.text ||
                fangpin::detail::find_invalid_utf8(*text))
                return false;
            told.first = *text;
        }
        if (said(the_member)) {
            auto const text = l.parts[the_member]->text(at);
            if (!text || !what_is_wrong_with_id(*text).empty())
                return false;
            told.second = *text;
        }
        entries_.push_back(std::move(e));
        told_.push_back(told);
        return true;
    } catch (error const&) {
        return false;
    }
}

/// Is a member of an entry one of the household's, as far as those are known?
bool entry_lists::is_listed(std::string_view member, std::int64_t row) const {
    if (members_ == nullptr || members_->is_null(row))
        return true;
    auto const run = members_->elements(row);
    if (!run || ids_ == nullptr)
        return false;
    for (auto at = run->first; at < run->last; ++at)
        if (!ids_->is_null(at) && ids_->text(at) == member)
            return true;
    return false;
}

/// Might any two be the same money? Only those that share a month and are told apart by nothing.
bool entry_lists::counted_twice() const {
    std::array<std::uint64_t, static_cast<std::size_t>(entry_class::count_)> seen{};
    bool overlap = false;
    for (auto const& e : entries_) {
        if (e.entry_class == entry_class::rigid)
            continue;
        auto const base = entries_.front().months.first - 32;
        auto const first = e.months.first - base;
        auto const last = e.months.last - base;
        if (first < 0 || last > 62) {
            overlap = true;
            break;
        }
        auto const months = (std::uint64_t{2} << last) - (std::uint64_t{1} << first);
        auto& before = seen[index_of(e.entry_class)];
        overlap = overlap || (before & months) != 0;
        before |= months;
    }
    if (!overlap)
        return false;
    for (std::size_t later = 1; later < entries_.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier)
            if (told_[earlier] == told_[later] &&
                fangpin::counted_twice(entries_[earlier], entries_[later]))
                return true;
    return false;
}

}  // namespace fangpin::detail
