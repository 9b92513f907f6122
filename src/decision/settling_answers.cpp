#include "decision/settling_answers.hpp"

#include "values/canonical_json.hpp"

#include <algorithm>
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

/// Without making the function that is left: most are asked only once.
bool settling_answers::forces(diagram::place f, std::size_t answer) const {
    auto const& l = all_[answer];
    auto seen = std::numeric_limits<diagram::place>::max();
    bool one = true;
    std::vector<diagram::place> waiting{f};
    std::vector<diagram::place> visited;
    while (!waiting.empty() && one) {
        auto const at = waiting.back();
        waiting.pop_back();
        if (left_.is_result(at)) {
            one = seen == std::numeric_limits<diagram::place>::max() || seen == at;
            seen = at;
            continue;
        }
        if (std::ranges::find(visited, at) != visited.end())
            continue;
        visited.push_back(at);
        auto const children = left_.by_answer(at);
        for (std::size_t a = 0; a < children.size(); ++a)
            if (left_.question(at) != l.question || (l.answers >> a & 1U) != 0)
                waiting.push_back(children[a]);
    }
    return one;
}

/// Answers to questions that a function still depends on, behind a given one.
std::vector<std::size_t> settling_answers::of_questions(diagram::place f,
                                                        std::size_t behind) const {
    auto const asked = questions_of(left_, f);
    std::vector<std::size_t> all;
    for (auto l = behind + 1; l < all_.size(); ++l)
        if (all_[l].question != all_[behind].question &&
            std::ranges::binary_search(asked, all_[l].question))
            all.push_back(l);
    return all;
}

void settling_answers::search() {
    auto const count = all_.size();
    std::vector<diagram::place> after(count);
    std::vector<std::vector<bool>> pair_forces(count, std::vector<bool>(count));
    for (std::size_t a = 0; a < count; ++a) {
        after[a] = given(root_, a);
        if (left_.is_result(after[a]))
            add({a}, after[a]);
    }
    auto const alone = [&](std::size_t l) { return left_.is_result(after[l]); };
    for (std::size_t a = 0; a < count; ++a) {
        if (alone(a))
            continue;
        for (auto const b : of_questions(after[a], a))
            if (!alone(b) && forces(after[a], b)) {
                pair_forces[a][b] = true;
                add({a, b}, given(after[a], b));
            }
    }
    for (std::size_t a = 0; a < count; ++a) {
        if (alone(a))
            continue;
        for (auto const b : of_questions(after[a], a)) {
            if (alone(b) || pair_forces[a][b])
                continue;
            auto const both = given(after[a], b);
            for (auto const c : of_questions(both, b))
                if (!alone(c) && !pair_forces[a][c] && !pair_forces[b][c] && forces(both, c))
                    add({a, b, c}, given(both, c));
        }
    }
}

void settling_answers::add(literals const& chosen, diagram::place result) {
    settling s{.then = outcome_of(result)};
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
        add(way, result);
}

void settling_answers::into(decision& d) && {
    search();
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
    d.settles_complete = short_kept == short_ones;
}

}  // namespace fangpin::detail
