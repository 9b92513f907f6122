#include "rules/age.hpp"

#include <fangpin/rules/machine.hpp>
#include <fangpin/rules/situation.hpp>

#include <gsl/narrow>

namespace fangpin {
number_range machine::number_of(property p, std::uint32_t element) const {
    switch (p) {
    case property::event_month: return to_range(household_->events.items[element].month);
    case property::asset_value: return to_range(household_->assets.items[element].value);
    case property::born: return to_range(household_->members.items[element].born);
    case property::age: return detail::age(household_->members.items[element].born, found_);
    default: return to_range(household_->members.items[element].disability_grade);
    }
}

std::uint32_t machine::store(number_range const& n) {
    stored_numbers_.push_back(n);
    return gsl::narrow_cast<std::uint32_t>(stored_numbers_.size() - 1);
}
std::uint32_t machine::store(std::uint64_t texts) {
    stored_texts_.push_back(texts);
    return gsl::narrow_cast<std::uint32_t>(stored_texts_.size() - 1);
}
std::uint32_t machine::store(list_value const& l) {
    stored_lists_.push_back(l);
    return gsl::narrow_cast<std::uint32_t>(stored_lists_.size() - 1);
}

void machine::health_of(member const& m, list_value& into) {
    into = {.first = gsl::narrow_cast<std::uint32_t>(items_.size()),
            .count = gsl::narrow_cast<std::uint32_t>(m.health.items.size()),
            .complete = m.health.complete};
    for (auto const& h : m.health.items)
        items_.push_back({truth::yes(), store(h.bits())});
}

void machine::enter(instruction const& loop, list_item const& item) {
    switch (loop.item) {
    case bank::truths: truths_[loop.b] = truth::of_bits(item.at); break;
    case bank::numbers: numbers_[loop.b] = stored_numbers_[item.at]; break;
    case bank::texts: texts_[loop.b] = stored_texts_[item.at]; break;
    case bank::lists: lists_[loop.b] = stored_lists_[item.at]; break;
    case bank::elements: elements_[loop.b] = item.at; break;
    }
}

machine::marks machine::stores_used() const {
    return {items_.size(), stored_numbers_.size(), stored_texts_.size(), stored_lists_.size()};
}

/// Nobody outside of a loop's body reads the lists that it made, and the next round makes its own:
/// without this, loops within loops would fill any memory.
void machine::give_back(marks const& used) {
    items_.resize(used.items);
    stored_numbers_.resize(used.numbers);
    stored_texts_.resize(used.texts);
    stored_lists_.resize(used.lists);
}

/// Each element may be in the list or not, and the list may have more than are known: all that is
/// possible counts.
void machine::each(instruction const& loop, code body) {
    auto const list = lists_[loop.a];  // a copy: the body may make lists
    auto const gathers = body.last(loop.c);
    auto const work = body.first(body.size() - loop.c);
    auto* const truths = truths_.data();
    for (auto const& g : gathers)
        truths[g.result] = truth(g.op == opcode::gather_every);
    auto const gather = [&](instruction const& g, truth holds) {
        auto& answer = truths[g.result];
        answer = g.op == opcode::gather_some ? answer | holds : answer & holds;
    };
    auto const used = stores_used();
    for (std::uint32_t n = 0; n < list.count; ++n) {
        auto const item = items_[list.first + n];
        enter(loop, item);
        run(work);
        if (items_.size() != used.items)  // most bodies make no list
            give_back(used);
        if (item.present.is_yes())
            for (auto const& g : gathers)
                gather(g, truths[g.a]);
        else
            for (auto const& g : gathers)
                gather(g,
                       g.op == opcode::gather_some ? item.present & truths[g.a]
                                                   : (!item.present) | truths[g.a]);
    }
    if (list.complete && !list.failed)
        return;
    for (auto const& g : gathers) {
        auto& answer = truths[g.result];
        answer = list.failed                   ? truth::fault()
                 : g.op == opcode::gather_some ? answer | truth::unknown()
                                               : answer & truth::unknown();
    }
}

void machine::filter(instruction const& loop, code body) {
    auto const list = lists_[loop.a];
    auto const before = kept_.size();
    auto const used = stores_used();
    for (std::uint32_t n = 0; n < list.count; ++n) {
        auto const item = items_[list.first + n];
        enter(loop, item);
        run(body);
        auto const present = item.present & truths_[loop.c];
        if (items_.size() != used.items)
            give_back(used);
        if (!present.is_no())
            kept_.push_back({present, item.at});
    }
    lists_[loop.result] = {.first = gsl::narrow_cast<std::uint32_t>(items_.size()),
                           .count = gsl::narrow_cast<std::uint32_t>(kept_.size() - before),
                           .complete = list.complete,
                           .failed = list.failed};
    items_.insert(items_.end(), kept_.begin() + static_cast<std::ptrdiff_t>(before), kept_.end());
    kept_.resize(before);
}

void machine::make_list(instruction const& i) {
    list_value const list{.first = gsl::narrow_cast<std::uint32_t>(items_.size()), .count = i.b};
    for (std::uint32_t n = 0; n < i.b; ++n) {
        auto const from = program_.operands[i.a + n];
        switch (i.item) {
        case bank::truths: items_.push_back({truth::yes(), store(truths_[from])}); break;
        case bank::numbers: items_.push_back({truth::yes(), store(numbers_[from])}); break;
        case bank::texts: items_.push_back({truth::yes(), store(texts_[from])}); break;
        default: items_.push_back({truth::yes(), store(lists_[from])}); break;
        }
    }
    lists_[i.result] = list;
}

void machine::project(instruction const& i) {
    auto list = lists_[i.a];
    auto const asked = static_cast<property>(i.b);
    auto const first = gsl::narrow_cast<std::uint32_t>(items_.size());
    for (std::uint32_t n = 0; n < list.count; ++n) {
        auto const item = items_[list.first + n];
        switch (i.item) {
        case bank::truths: items_.push_back({item.present, store(truth_of(asked, item.at))}); break;
        case bank::numbers:
            items_.push_back({item.present, store(number_of(asked, item.at))});
            break;
        default: items_.push_back({item.present, store(text_of(asked, item.at))}); break;
        }
    }
    list.first = first;
    lists_[i.result] = list;
}

}  // namespace fangpin
