/// @file
/// A search through every case that a text's procedures can lead to.
#pragma once

#include "search/abstract_key.hpp"
#include "search/offers.hpp"

#include <deque>
#include <map>
#include <unordered_map>

namespace fangpin::testing {

/// What a search found.
struct closure {
    std::size_t states = 0;
    std::size_t taken = 0;                       ///< events, from any state to any
    std::size_t refused = 0;                     ///< events that left the case as it was
    std::set<std::string> moves{};               ///< "FROM, EVENT: TO", but for `leave`
    std::map<std::string, std::string> wrong{};  ///< invariants that do not hold, and how
    std::size_t in_debt = 0;  ///< states from which what is owed cannot be done any more
    std::size_t dead =
        0;  ///< states that nothing leads out of but `leave`, or what the plan leaves out
};

/// Breadth first over copies of a case, until no event leads to a case that is new. Cases that
/// nothing can tell apart from here on are one (`write_key`); each is gone on from where it was met
/// first. Days pass between events: one, or to where help has lasted nearly as long as it must.
class explorer {
public:
    explorer(std::shared_ptr<policy const> under, told_text const& text, search_plan const& plan);

    /// Tells events that lead to where the search begins; each must be allowed and taken.
    void begin_after(std::vector<case_event> const& events);
    /// @param until  stop where this invariant is seen not to hold
    closure run(date from, std::string const& until = {});

private:
    struct node {
        case_file file;
        monitor told;
        date today{};
        std::uint32_t number = 0;
    };
    using number_of = std::unordered_map<std::string, std::uint32_t>;

    void visit(node const& from);
    void try_event(node const& from, case_file& tried, case_event const& e);
    void arrive(node const& from, case_file file, monitor told, date today, bool by_leaving);
    void note(std::string const& name, case_file const& c, case_event const& e);
    bool set_day(node const& from, offer& o);
    [[nodiscard]] static month review_month(node const& from, case_event const& e);
    [[nodiscard]] date later(node const& n) const;
    [[nodiscard]] std::size_t stranded(std::vector<bool> reached) const;
    void look_for_dead_ends();

    std::shared_ptr<policy const> under_;
    told_text text_;
    search_plan plan_;
    judged_households judged_;
    std::vector<offer> offers_;
    std::vector<offer> after_the_end_;
    std::vector<case_event> before_;
    int months_asked_ = 0;

    number_of known_;
    std::vector<case_state> states_;
    std::vector<bool> owes_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ways_;  ///< but for `leave`
    std::deque<node> waiting_;
    closure found_;
};

}  // namespace fangpin::testing
