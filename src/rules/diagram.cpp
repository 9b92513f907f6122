#include <fangpin/rules/diagram.hpp>

#include <algorithm>
#include <bit>

namespace fangpin {
namespace {

std::size_t mixed(std::size_t seed, std::size_t value) {
    return (seed ^ value) * 0x9e3779b97f4a7c15U + (seed >> 29U);
}

}  // namespace

std::size_t diagram::hash::operator()(three const& t) const noexcept {
    return mixed(mixed(mixed(1, t.asked), t.then), t.otherwise);
}

diagram::diagram(std::uint32_t results) : results_(results) {
    asked_.resize(results);  // results ask nothing
}

diagram::place diagram::branch(std::uint32_t question, std::span<place const> by_answer) {
    if (std::ranges::all_of(by_answer, [&](place f) { return f == by_answer.front(); }))
        return by_answer.front();
    std::size_t key = question + 1;
    for (auto const f : by_answer)
        key = mixed(key, f);
    auto const [first, last] = known_.equal_range(key);
    for (auto i = first; i != last; ++i)
        if (asked_[i->second].question == question &&
            std::ranges::equal(this->by_answer(i->second), by_answer))
            return i->second;
    auto const made = static_cast<place>(asked_.size());
    asked_.push_back({question,
                      static_cast<std::uint32_t>(children_.size()),
                      static_cast<std::uint32_t>(by_answer.size())});
    children_.insert(children_.end(), by_answer.begin(), by_answer.end());
    known_.emplace(key, made);
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
    if (auto const known = chosen_.find(key); known != chosen_.end())
        return known->second;
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
    chosen_.emplace(key, made);
    return made;
}

diagram::place narrowing::operator()(diagram::place f) {
    if (from_.is_result(f))
        return f;
    if (auto const known = known_.find(f); known != known_.end())
        return known->second;
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
    known_.emplace(f, made);
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
