/// @file
/// Reduced decision diagrams over questions with a few answers each.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace fangpin {

/// Functions of the answers to numbered questions, each function once, as a place.
///
/// Questions are asked in the order of their numbers; a question that does not matter is not
/// asked. So two places are the same exactly if they are the same function.
class diagram {
public:
    using place = std::uint32_t;
    static constexpr place no = 0;
    static constexpr place yes = 1;

    /// @param results  how many constant functions there are: the places from 0 on. At least two,
    ///                 `no` and `yes`, for functions that are yes or no.
    explicit diagram(std::uint32_t results);

    /// Thrown where functions would take more work than is allowed. What was made stays.
    struct too_large {};
    /// Allows so many steps from now on: functions made, and choices worked out. Before the first
    /// call there is no limit.
    void allow(std::size_t steps) noexcept { most_steps_ = steps_ + steps; }

    [[nodiscard]] std::uint32_t results() const noexcept { return results_; }
    [[nodiscard]] bool is_result(place f) const noexcept { return f < results_; }
    /// @pre not a result
    [[nodiscard]] std::uint32_t question(place f) const noexcept { return asked_[f].question; }
    /// The function that remains, by answer. @pre not a result
    [[nodiscard]] std::span<place const> by_answer(place f) const noexcept {
        return std::span(children_).subspan(asked_[f].first, asked_[f].count);
    }
    /// How many functions it holds, results included.
    [[nodiscard]] std::size_t size() const noexcept { return asked_.size(); }

    /// The function that asks a question first. @pre the children ask later ones only
    place branch(std::uint32_t question, std::span<place const> by_answer);
    /// `then` where `asked` is yes, `otherwise` where it is no. @pre `asked` is yes or no
    place choose(place asked, place then, place otherwise);

private:
    struct asking {
        std::uint32_t question;
        std::uint32_t first;
        std::uint32_t count;
    };
    struct three {
        place asked, then, otherwise;
        friend bool operator==(three const&, three const&) = default;
    };
    struct choice {
        three asked{};  ///< of nothing where `asked.asked` is `no`: that is never looked up
        place made = no;
    };
    [[nodiscard]] std::size_t known_slot(std::uint32_t question,
                                         std::span<place const> by_answer) const;
    [[nodiscard]] std::size_t chosen_slot(three const& key) const;
    void grow_known();
    void grow_chosen();
    [[nodiscard]] place at(place f, std::uint32_t question, std::size_t answer) const;
    void take_step() {
        if (++steps_ > most_steps_)
            throw too_large();
    }

    std::uint32_t results_;
    std::size_t steps_ = 0;
    std::size_t most_steps_ = std::numeric_limits<std::size_t>::max();
    std::vector<asking> asked_;
    std::vector<place> children_;
    // open addressing, a power of two of slots, no more than half of them taken
    std::vector<place> known_;  ///< `no` where a slot is free
    std::vector<choice> chosen_;
    std::size_t chosen_count_ = 0;
};

/// Which answers to each question are still possible, a bit each; never none.
using answer_sets = std::vector<std::uint32_t>;

/// The functions of one diagram where some answers are ruled out.
class narrowing {
public:
    /// @param into  where the narrowed functions go; may be `from` itself
    narrowing(diagram const& from, diagram& into, answer_sets const& possible)
        : from_(from), into_(into), possible_(possible), known_(from.size(), unknown) {}

    diagram::place operator()(diagram::place f);

private:
    diagram const& from_;
    diagram& into_;
    answer_sets const& possible_;
    static constexpr auto unknown = std::numeric_limits<diagram::place>::max();
    std::vector<diagram::place> known_;
};

/// Visits every function that a function comes to, itself and results included, once.
template <class Visit>
void each_function(diagram const& d, diagram::place root, Visit visit) {
    std::vector<bool> seen(d.size());
    std::vector<diagram::place> left{root};
    while (!left.empty()) {
        auto const f = left.back();
        left.pop_back();
        if (seen[f])
            continue;
        seen[f] = true;
        visit(f);
        if (!d.is_result(f))
            for (auto const next : d.by_answer(f))
                left.push_back(next);
    }
}

/// The questions that a function depends on, in order.
[[nodiscard]] std::vector<std::uint32_t> questions_of(diagram const& d, diagram::place f);
/// The results that a function may have, a bit each.
[[nodiscard]] std::uint32_t results_of(diagram const& d, diagram::place f);

}  // namespace fangpin
