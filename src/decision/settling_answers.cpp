#include "decision/settling_answers.hpp"

#include "decision/answer_order.hpp"
#include "values/canonical_json.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace fangpin::detail {
namespace {

constexpr std::size_t most_settlings = 50;

outcome outcome_of(diagram::place result) {
    return static_cast<outcome>(result - diagram::yes);
}

std::string bytes_of(settling const& s) {
    std::string json;
    json_writer to(json);
    write_settling(to, s);
    return json;
}

}  // namespace

void write_settling(json_writer& to, settling const& s) {
    to.begin_object().key("if").begin_object();
    for (auto const& [key, answer] : s.answers)
        to.key(key).text(answer);
    to.end_object().key("then").text(to_string(s.then)).end_object();
}

settling_answers::settling_answers(outcome_table const& table,
                                   diagram& left,
                                   diagram::place root,
                                   answer_sets const& possible)
    : table_(table), left_(left), root_(root), possible_(possible) {
    for (auto const question : questions_of(left, root)) {
        auto const& names = table.leaves[question].answers;
        auto const first = all_.size();
        for (std::size_t a = 0; a < names.size(); ++a) {
            if ((possible[question] >> a & 1U) == 0)
                continue;
            auto const same = std::find_if(all_.begin() + static_cast<std::ptrdiff_t>(first),
                                           all_.end(),
                                           [&](literal const& l) { return l.name == names[a]; });
            if (same != all_.end())
                same->answers |= 1U << a;
            else
                all_.push_back({question, 1U << a, names[a]});
        }
    }
}

/// Where a function gives one outcome, and where not.
diagram::place settling_answers::is(outcome wanted, diagram::place f) {
    if (left_.is_result(f))
        return outcome_of(f) == wanted ? diagram::yes : diagram::no;
    if (auto const known = is_wanted_.find(f); known != is_wanted_.end())
        return known->second;
    auto const from = left_.by_answer(f);
    std::vector<diagram::place> children(from.begin(), from.end());
    for (auto& child : children)
        child = is(wanted, child);
    auto const made = left_.branch(left_.question(f), children);
    is_wanted_.emplace(f, made);
    return made;
}

/// @returns whether all were found
bool settling_answers::search(outcomes const& possible) {
    prime_answers primes(left_, possible_, all_);
    answer_order const order(table_, all_);
    for (auto const o : possible.listed()) {
        is_wanted_.clear();
        for (auto const s : primes.of(is(o, root_), prime_answers::most_answers))
            short_.push_back({.order = order.of(s), .chosen = s, .then = o});
    }
    if (primes.too_many())
        std::erase_if(short_, [&](short_one const& s) {
            return !is_minimal(prime_answers::places(s.chosen));
        });
    return !primes.too_many();
}

bool settling_answers::forces(literals const& chosen) const {
    auto answers = possible_;
    for (auto const l : chosen)
        answers[all_[l].question] &= all_[l].answers;
    auto results = std::uint32_t{0};
    std::vector<bool> seen(left_.size());
    std::vector<diagram::place> ahead{root_};
    while (!ahead.empty()) {
        auto const f = ahead.back();
        ahead.pop_back();
        if (seen[f])
            continue;
        seen[f] = true;
        if (left_.is_result(f)) {
            results |= std::uint32_t{1} << f;
            continue;
        }
        auto const children = left_.by_answer(f);
        for (std::size_t a = 0; a < children.size(); ++a)
            if ((answers[left_.question(f)] >> a & 1U) != 0)
                ahead.push_back(children[a]);
    }
    return std::has_single_bit(results);
}

bool settling_answers::is_minimal(literals const& chosen) const {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        auto fewer = chosen;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (forces(fewer))
            return false;
    }
    return true;
}

/// The literal that takes a function to what is left after an answer, if it takes it nowhere else.
std::optional<std::size_t> settling_answers::literal_at(diagram::place f,
                                                        std::size_t answer) const {
    auto const found = std::ranges::find_if(all_, [&](literal const& l) {
        return l.question == left_.question(f) && (l.answers >> answer & 1U) != 0;
    });
    if (found == all_.end())
        return std::nullopt;
    auto const children = left_.by_answer(f);
    for (std::size_t a = 0; a < children.size(); ++a)
        if ((found->answers >> a & 1U) != 0 && children[a] != children[answer])
            return std::nullopt;
    return static_cast<std::size_t>(found - all_.begin());
}

/// A shortest way through the diagram to the outcome, less what is not needed on it.
std::optional<settling_answers::longer_one> settling_answers::longer(outcome wanted) const {
    constexpr auto never = std::numeric_limits<std::size_t>::max();
    struct step {
        std::size_t ahead = never;  ///< how many answers are still to give
        std::size_t literal = 0;
        diagram::place to = 0;
    };
    std::vector<step> steps(left_.size());
    std::vector<diagram::place> order;
    each_function(left_, root_, [&](diagram::place f) { order.push_back(f); });
    // what asks a later question is worked out first; results ask none
    std::ranges::sort(order, std::ranges::greater(), [&](diagram::place f) {
        return left_.is_result(f) ? table_.leaves.size() : left_.question(f);
    });
    for (auto const f : order) {
        if (left_.is_result(f)) {
            steps[f].ahead = outcome_of(f) == wanted ? 0 : never;
            continue;
        }
        auto const children = left_.by_answer(f);
        for (std::size_t a = 0; a < children.size(); ++a) {
            auto const ahead = steps[children[a]].ahead;
            if (ahead == never || ahead + 1 >= steps[f].ahead)
                continue;
            if (auto const l = literal_at(f, a))
                steps[f] = {.ahead = ahead + 1, .literal = *l, .to = children[a]};
        }
    }
    if (steps[root_].ahead == never)
        return std::nullopt;
    literals way;
    for (auto f = root_; !left_.is_result(f); f = steps[f].to)
        way.push_back(steps[f].literal);
    for (std::size_t i = way.size(); i-- > 0;) {
        auto shorter = way;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        if (forces(shorter))
            way = std::move(shorter);
    }
    return longer_one{.chosen = std::move(way), .then = wanted};
}

settling settling_answers::told(longer_one const& f) const {
    settling s{.then = f.then};
    for (auto const l : f.chosen)
        s.answers.emplace_back(table_.leaves[all_[l].question].key, all_[l].name);
    std::ranges::sort(s.answers,
                      [](auto const& a, auto const& b) { return key_before(a.first, b.first); });
    return s;
}

/// The first in order, one of each outcome among them.
std::vector<settling> settling_answers::chosen(outcomes const& possible) {
    auto const by_order = [](short_one const& a, short_one const& b) { return a.order < b.order; };
    std::vector<short_one> kept;
    std::vector<std::pair<std::string, settling>> long_ones;
    for (auto const o : possible.listed()) {
        auto const of_outcome = [o](short_one const& s) { return s.then == o; };
        auto const mine = std::partition(short_.begin(), short_.end(), of_outcome);
        if (auto const first = std::min_element(short_.begin(), mine, by_order); first != mine)
            kept.push_back(*first);
        else if (auto const way = longer(o)) {
            auto s = told(*way);
            long_ones.emplace_back(bytes_of(s), std::move(s));
        }
    }
    auto const owed = kept;
    auto const rest = std::min(short_.size(), most_settlings);
    std::ranges::partial_sort(short_, short_.begin() + static_cast<std::ptrdiff_t>(rest), by_order);
    for (auto const& s : std::span(short_).first(rest))
        if (kept.size() + long_ones.size() < most_settlings &&
            std::ranges::find(owed, s.order, &short_one::order) == owed.end())
            kept.push_back(s);
    std::ranges::sort(kept, by_order);
    kept_short_ = kept.size();
    std::ranges::sort(long_ones, {}, [](auto const& s) {
        return std::pair(s.second.answers.size(), std::string_view(s.first));
    });
    std::vector<settling> all;
    for (auto const& s : kept)
        all.push_back(told({.chosen = prime_answers::places(s.chosen), .then = s.then}));
    for (auto& [bytes, s] : long_ones)
        all.push_back(std::move(s));
    // where there were too many to search, a way found instead may be short
    std::ranges::stable_sort(all, {}, [](auto const& s) { return s.answers.size(); });
    return all;
}

void settling_answers::into(decision& d) && {
    bool const all = search(d.possible);
    auto const found = short_.size();
    d.settles = chosen(d.possible);
    d.settles_complete = all && kept_short_ == found;
}

}  // namespace fangpin::detail
