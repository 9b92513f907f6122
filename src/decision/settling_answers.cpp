#include "decision/settling_answers.hpp"

#include "values/canonical_json.hpp"

#include <algorithm>
#include <limits>

namespace fangpin::detail {
namespace {

constexpr std::size_t most_settlings = 50;
constexpr std::size_t most_primes = 2'000;  // far more than anybody is told

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
    : table_(table),
      left_(left),
      root_(root),
      possible_(possible),
      tried_(possible.size(), std::numeric_limits<std::uint32_t>::max()) {
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

diagram::place settling_answers::given(diagram::place f, std::size_t answer) {
    auto const& l = all_[answer];
    tried_[l.question] = l.answers;
    auto const made = narrowing(left_, left_, tried_)(f);
    tried_[l.question] = std::numeric_limits<std::uint32_t>::max();
    return made;
}

diagram::place settling_answers::given(diagram::place f, literals const& all) {
    for (auto const l : all)
        f = given(f, l);
    return f;
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

/// Yes where a function is yes after each of some answers to the question that it asks first.
diagram::place settling_answers::after_all(diagram::place f, std::uint32_t answers) {
    auto all = diagram::yes;
    for (std::size_t a = 0; a < left_.by_answer(f).size(); ++a)
        if ((answers >> a & 1U) != 0)
            all = left_.choose(all, left_.by_answer(f)[a], diagram::no);
    return all;
}

/// The prime implicants of a yes/no function with at most `most` answers (O. Coudert, J. C. Madre):
/// those that do without the first question, and for each answer to it those that need it.
settling_answers::sets const& settling_answers::primes(diagram::place f, int most) {
    static sets const none;
    static sets const always{{}};
    if (f == diagram::no)
        return none;
    if (f == diagram::yes)
        return always;
    auto const key = std::pair(f, most);
    if (auto const known = primes_.find(key); known != primes_.end())
        return known->second;
    auto const question = left_.question(f);
    sets all = primes(after_all(f, possible_[question]), most);
    auto const without = all.size();
    for (std::size_t l = 0; l < all_.size() && most > 0; ++l) {
        if (all_[l].question != question)
            continue;
        for (auto const& rest : primes(after_all(f, all_[l].answers), most - 1)) {
            bool const needless =
                std::any_of(all.begin(),
                            all.begin() + static_cast<std::ptrdiff_t>(without),
                            [&](auto const& p) { return std::ranges::includes(rest, p); });
            if (needless)
                continue;
            auto with = rest;
            with.insert(with.begin(), l);  // later questions have later places
            all.push_back(std::move(with));
        }
    }
    if (all.size() > most_primes) {
        all.resize(most_primes);
        too_many_ = true;
    }
    return primes_.emplace(key, std::move(all)).first->second;
}

void settling_answers::search(outcomes const& possible) {
    for (auto const o : possible.listed()) {
        is_wanted_.clear();
        auto const f = is(o, root_);
        for (auto const& chosen : primes(f, 3))
            add(chosen, o);
    }
}

void settling_answers::add(literals const& chosen, outcome then) {
    settling s{.then = then};
    for (auto const l : chosen)
        s.answers.emplace_back(table_.leaves[all_[l].question].key, all_[l].name);
    std::ranges::sort(s.answers,
                      [](auto const& a, auto const& b) { return key_before(a.first, b.first); });
    found_.push_back(std::move(s));
}

std::size_t settling_answers::literal_for(std::uint32_t question, std::size_t answer) const {
    auto const found = std::ranges::find_if(all_, [&](literal const& l) {
        return l.question == question && (l.answers >> answer & 1U) != 0;
    });
    return static_cast<std::size_t>(found - all_.begin());
}

/// A shortest way through the diagram to the outcome, less what is not needed on it.
void settling_answers::add_longer(outcome wanted) {
    constexpr auto never = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> steps(left_.size(), never);
    std::vector<diagram::place> order;
    each_function(left_, root_, [&](diagram::place f) { order.push_back(f); });
    // what asks a later question is worked out first; results ask none
    std::ranges::sort(order, [&](auto a, auto b) {
        auto const question = [&](diagram::place f) {
            return left_.is_result(f) ? table_.leaves.size() : left_.question(f);
        };
        return question(a) > question(b);
    });
    auto const may = [&](diagram::place f, std::size_t answer) {
        return (possible_[left_.question(f)] >> answer & 1U) != 0;
    };
    for (auto const f : order) {
        if (left_.is_result(f)) {
            steps[f] = outcome_of(f) == wanted ? 0 : never;
            continue;
        }
        auto const children = left_.by_answer(f);
        for (std::size_t a = 0; a < children.size(); ++a)
            if (may(f, a) && steps[children[a]] != never)
                steps[f] = std::min(steps[f], steps[children[a]] + 1);
    }
    literals way;
    for (auto f = root_; !left_.is_result(f);) {
        auto const children = left_.by_answer(f);
        std::size_t a = 0;
        while (!may(f, a) || steps[children[a]] == never || steps[children[a]] + 1 != steps[f])
            ++a;
        way.push_back(literal_for(left_.question(f), a));
        f = children[a];
    }
    for (std::size_t i = way.size(); i-- > 0;) {
        auto shorter = way;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        if (left_.is_result(given(root_, shorter)))
            way = std::move(shorter);
    }
    auto const result = given(root_, way);
    if (left_.is_result(result))
        add(way, wanted);
}

void settling_answers::into(decision& d) && {
    search(d.possible);
    std::vector<std::pair<std::string, settling>> sorted;
    auto const note = [&] {
        for (auto& s : found_)
            sorted.emplace_back(bytes_of(s), std::move(s));
        found_.clear();
    };
    note();
    auto const shown = [&](outcome o) {
        return std::ranges::any_of(sorted, [o](auto const& s) { return s.second.then == o; });
    };
    for (auto const o : d.possible.listed())
        if (!shown(o))
            add_longer(o);
    note();
    std::ranges::sort(sorted, {}, [](auto const& s) {
        return std::pair(s.second.answers.size(), std::string_view(s.first));
    });
    std::size_t short_ones = 0;
    std::size_t short_kept = 0;
    std::vector<settling> kept;
    for (auto& [bytes, s] : sorted) {
        bool const is_short = s.answers.size() <= 3;
        short_ones += is_short ? 1 : 0;
        bool const first_of_outcome =
            std::ranges::none_of(kept, [&](auto const& other) { return other.then == s.then; });
        // room is kept for the outcomes that have not come yet
        auto const owed =
            static_cast<std::size_t>(std::ranges::count_if(d.possible.listed(), [&](outcome o) {
                return o != s.then && std::ranges::none_of(
                                          kept, [o](auto const& other) { return other.then == o; });
            }));
        if (!first_of_outcome && kept.size() + owed >= most_settlings)
            continue;
        short_kept += is_short ? 1 : 0;
        kept.push_back(std::move(s));
    }
    d.settles = std::move(kept);
    d.settles_complete = short_kept == short_ones && !too_many_;
}

}  // namespace fangpin::detail
