#include <fangpin/rules/diagram.hpp>

#include <algorithm>
#include <bit>
#include <utility>

namespace fangpin {
namespace {

constexpr std::size_t first_slots = 64;

/// The low bits of a product know nothing of the high ones.
std::size_t folded(std::size_t hash) {
    return hash ^ hash >> 32U;
}

std::size_t mixed(std::size_t seed, std::size_t value) {
    return (seed ^ value) * 0x9e3779b97f4a7c15U + (seed >> 29U);
}

}  // namespace

diagram::diagram(std::uint32_t results) : results_(results) {
    asked_.resize(results);  // results ask nothing
    known_.resize(first_slots);
    chosen_.resize(first_slots);
}

/// Where a function stands, or would stand.
std::size_t diagram::known_slot(std::uint32_t question, std::span<place const> by_answer) const {
    std::size_t key = question + 1;
    for (auto const f : by_answer)
        key = mixed(key, f);
    auto slot = folded(key) & (known_.size() - 1);
    for (; known_[slot] != no; slot = (slot + 1) & (known_.size() - 1))
        if (asked_[known_[slot]].question == question &&
            std::ranges::equal(this->by_answer(known_[slot]), by_answer))
            break;
    return slot;
}

std::size_t diagram::chosen_slot(three const& key) const {
    auto const hash = mixed(mixed(mixed(1, key.asked), key.then), key.otherwise);
    auto slot = folded(hash) & (chosen_.size() - 1);
    while (chosen_[slot].asked.asked != no && !(chosen_[slot].asked == key))
        slot = (slot + 1) & (chosen_.size() - 1);
    return slot;
}

void diagram::grow_known() {
    known_.assign(2 * known_.size(), no);
    for (auto f = results_; f < asked_.size(); ++f)
        known_[known_slot(asked_[f].question, by_answer(f))] = f;
}

void diagram::grow_chosen() {
    auto const before = std::exchange(chosen_, std::vector<choice>(2 * chosen_.size()));
    for (auto const& c : before)
        if (c.asked.asked != no)
            chosen_[chosen_slot(c.asked)] = c;
}

diagram::place diagram::branch(std::uint32_t question, std::span<place const> by_answer) {
    if (std::ranges::all_of(by_answer, [&](place f) { return f == by_answer.front(); }))
        return by_answer.front();
    auto const slot = known_slot(question, by_answer);
    if (known_[slot] != no)
        return known_[slot];
    take_step();
    auto const made = static_cast<place>(asked_.size());
    asked_.push_back({question,
                      static_cast<std::uint32_t>(children_.size()),
                      static_cast<std::uint32_t>(by_answer.size())});
    children_.insert(children_.end(), by_answer.begin(), by_answer.end());
    known_[slot] = made;
    if (2 * asked_.size() > known_.size())
        grow_known();
    return made;
}

/// What is left of a function once a question is answered that it asks first, if at all.
diagram::place diagram::at(place f, std::uint32_t question, std::size_t answer) const {
    return is_result(f) || asked_[f].question != question ? f : by_answer(f)[answer];
}

diagram::place diagram::choose(place asked, place then, place otherwise) {
    if (asked == yes || then == otherwise)
        return then;
    if (asked == no)
        return otherwise;
    three const key{asked, then, otherwise};
    if (auto const& known = chosen_[chosen_slot(key)]; known.asked.asked != no)
        return known.made;
    take_step();
    auto first = asked_[asked].question;
    auto answers = asked_[asked].count;
    for (auto const f : {then, otherwise})
        if (!is_result(f) && asked_[f].question < first) {
            first = asked_[f].question;
            answers = asked_[f].count;
        }
    std::vector<place> children;
    for (std::size_t a = 0; a < answers; ++a)
        children.push_back(
            choose(at(asked, first, a), at(then, first, a), at(otherwise, first, a)));
    auto const made = branch(first, children);
    chosen_[chosen_slot(key)] = {key, made};
    if (2 * ++chosen_count_ > chosen_.size())
        grow_chosen();
    return made;
}

diagram::place narrowing::operator()(diagram::place f) {
    if (from_.is_result(f))
        return f;
    if (known_[f] != unknown)
        return known_[f];
    auto const question = from_.question(f);
    auto const possible = possible_[question];
    std::vector<diagram::place> children(from_.by_answer(f).begin(), from_.by_answer(f).end());
    auto const first = static_cast<std::size_t>(std::countr_zero(possible));
    for (std::size_t a = 0; a < children.size(); ++a)
        if ((possible >> a & 1U) != 0)
            children[a] = (*this)(children[a]);
    for (std::size_t a = 0; a < children.size(); ++a)
        if ((possible >> a & 1U) == 0)  // cannot happen, so it may as well be as another answer
            children[a] = children[first];
    auto const made = into_.branch(question, children);
    known_[f] = made;
    return made;
}

std::vector<std::uint32_t> questions_of(diagram const& d, diagram::place f) {
    std::vector<std::uint32_t> questions;
    each_function(d, f, [&](diagram::place at) {
        if (!d.is_result(at))
            questions.push_back(d.question(at));
    });
    std::ranges::sort(questions);
    auto const again = std::ranges::unique(questions);
    questions.erase(again.begin(), again.end());
    return questions;
}

std::uint32_t results_of(diagram const& d, diagram::place f) {
    std::uint32_t results = 0;
    each_function(
        d, f, [&](diagram::place at) { results |= d.is_result(at) ? std::uint32_t{1} << at : 0U; });
    return results;
}

}  // namespace fangpin
