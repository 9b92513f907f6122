#include "decision/settling_answers.hpp"

#include "decision/smallest_answers.hpp"
#include "values/canonical_json.hpp"

#include <span>

namespace fangpin::detail {
namespace {

constexpr std::size_t most_settlings = 50;
// of functions, to find them: the shipped texts take a few thousand
constexpr std::size_t most_steps = 500'000;

literal_list literals_in(outcome_table const& table,
                         diagram const& left,
                         diagram::place root,
                         answer_sets const& possible) {
    literal_list all;
    for (auto const question : questions_of(left, root)) {
        auto const& names = table.leaves[question].answers;
        auto const first = all.size();
        for (std::size_t a = 0; a < names.size(); ++a) {
            if ((possible[question] >> a & 1U) == 0)
                continue;
            auto const mine = std::span(all).subspan(first);
            if (auto const same = std::ranges::find(mine, names[a], &literal::name);
                same != mine.end())
                same->answers |= 1U << a;
            else
                all.push_back({question, 1U << a, names[a]});
        }
    }
    return all;
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
    : table_(table),
      left_(left),
      root_(root),
      possible_(possible),
      all_(literals_in(table, left, root, possible)),
      order_(table, all_),
      forcing_(left, root, possible, all_) {}

/// Where a function gives one outcome, and where not.
diagram::place settling_answers::is(outcome wanted, diagram::place f) {
    if (left_.is_result(f))
        return outcome_of(f) == wanted ? diagram::yes : diagram::no;
    if (auto const known = is_wanted_[f])
        return *known;
    auto const from = left_.by_answer(f);
    std::vector<diagram::place> children(from.begin(), from.end());
    for (auto& child : children)
        child = is(wanted, child);
    auto const made = left_.branch(left_.question(f), children);
    is_wanted_[f] = made;
    return made;
}

/// @returns whether all were found
bool settling_answers::search(outcomes const& possible) {
    prime_answers primes(left_, possible_, all_);
    try {
        for (auto const o : possible.listed()) {
            is_wanted_.assign(left_.size(), std::nullopt);
            for (auto const s : primes.of(is(o, root_), prime_answers::most_answers))
                short_.push_back({.order = order_.of(s), .chosen = s, .then = o});
        }
    } catch (diagram::too_large const&) {
        return false;
    }
    if (primes.too_many())
        std::erase_if(short_, [&](short_one const& s) {
            return !forcing_.needs_all(prime_answers::places(s.chosen));
        });
    return !primes.too_many();
}

std::optional<literals> settling_answers::smallest(outcome wanted) {
    try {
        is_wanted_.assign(left_.size(), std::nullopt);
        return smallest_answers(left_, possible_, all_, order_).of(is(wanted, root_));
    } catch (diagram::too_large const&) {
        return forcing_.way_to(wanted);
    }
}

settling settling_answers::told(literals const& chosen, outcome then) const {
    settling s{.then = then};
    for (auto const l : chosen)
        s.answers.emplace_back(table_.leaves[all_[l].question].key, all_[l].name);
    std::ranges::sort(s.answers,
                      [](auto const& a, auto const& b) { return key_before(a.first, b.first); });
    return s;
}

/// One for each outcome that has no short one, in order.
std::vector<settling> settling_answers::longer(outcomes const& possible) {
    std::vector<std::pair<std::string, settling>> found;
    for (auto const o : possible.listed()) {
        if (std::ranges::find(short_, o, &short_one::then) != short_.end())
            continue;
        if (auto const way = smallest(o)) {
            auto s = told(*way, o);
            found.emplace_back(bytes_of(s), std::move(s));
        }
    }
    std::ranges::sort(found, {}, [](auto const& s) {
        return std::pair(s.second.answers.size(), std::string_view(s.first));
    });
    std::vector<settling> all;
    for (auto& [bytes, s] : found)
        all.push_back(std::move(s));
    return all;
}

/// The first short ones in order, one of each outcome among them, beside so many longer ones.
std::vector<settling_answers::short_one> settling_answers::kept(std::size_t long_ones) {
    std::vector<short_one> all;
    for (auto const& s : short_) {
        auto const known = std::ranges::find(all, s.then, &short_one::then);
        if (known == all.end())
            all.push_back(s);
        else if (s.order < known->order)
            *known = s;
    }
    auto const owed = all;
    auto const count = std::min(short_.size(), most_settlings);
    auto const middle = short_.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::partial_sort(short_, middle, {}, &short_one::order);
    for (auto const& s : std::span(short_).first(count))
        if (all.size() + long_ones < most_settlings &&
            std::ranges::find(owed, s.order, &short_one::order) == owed.end())
            all.push_back(s);
    std::ranges::sort(all, {}, &short_one::order);
    return all;
}

void settling_answers::into(decision& d) && {
    left_.allow(most_steps);
    bool const all = search(d.possible);
    auto const found = short_.size();
    left_.allow(most_steps);
    auto long_ones = longer(d.possible);
    auto const short_ones = kept(long_ones.size());
    for (auto const& s : short_ones)
        d.settles.push_back(told(prime_answers::places(s.chosen), s.then));
    std::ranges::move(long_ones, std::back_inserter(d.settles));
    // where too much was to be searched, what is told as a longer one may be short
    std::ranges::stable_sort(d.settles, {}, [](auto const& s) { return s.answers.size(); });
    d.settles_complete = all && short_ones.size() == found;
}

}  // namespace fangpin::detail
