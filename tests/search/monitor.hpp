/// @file
/// What the texts allow, folded over the events of a case by itself.
#pragma once

#include "search/judged_households.hpp"

#include <fangpin/lifecycle/case_file.hpp>

namespace fangpin::testing {

/// Names of invariants that do not hold, each its clause and a word, such as "MEK-75 consent".
using violations = std::vector<std::string>;

/// Whole calendar months that lie between two days.
[[nodiscard]] int whole_months(date since, date until);

/// Follows one case. It sees the events that the case took, and holds them and where the case then
/// stands against the text as transcribed; of the pack and of the engine it asks nothing.
class monitor {
public:
    struct progress {
        bool done = false;
        bool handed_in = false;
        bool agreed = false;  ///< after the meeting
        bool posted = false;  ///< after what must come first
        date posted_on{};
        std::optional<date> met{};
        int objections = 0;
    };
    struct run {
        told_procedure const* lays_down = nullptr;
        case_state from{};
        bool disappeared = false;
        std::optional<bool> approved{};
        std::vector<progress> steps{};

        [[nodiscard]] bool open(std::size_t i) const;
        /// The day of its latest meeting; of none that of the decision.
        [[nodiscard]] date review(date decided) const;
        [[nodiscard]] bool over() const;
    };

    /// @param digest  of the policy that the case is pinned to
    monitor(told_text const& text, judged_households const& judged, std::string digest)
        : text_(&text), judged_(&judged), digest_(std::move(digest)) {}

    /// Why the text does not let an event come next; nothing where it does.
    [[nodiscard]] violations forbids(case_event const& e) const;
    /// Folds an event that nothing forbids.
    void take(case_event const& e);
    /// Does the case stand where the text has it, with every obligation open that the text opens?
    [[nodiscard]] violations compare(case_file const& c, case_event const& last) const;

    [[nodiscard]] case_state state() const noexcept { return state_; }
    [[nodiscard]] std::span<run const> runs() const noexcept { return runs_; }
    [[nodiscard]] std::optional<date> helped_since() const noexcept { return helped_since_; }
    [[nodiscard]] std::size_t measures() const noexcept { return measures_.size(); }
    [[nodiscard]] std::string const& contact() const noexcept { return contact_; }
    [[nodiscard]] bool owes() const noexcept;

private:
    struct place {
        std::size_t run = 0;
        std::size_t step = 0;
    };
    [[nodiscard]] std::optional<place> find(case_event const& e) const;
    [[nodiscard]] progress const& at(place p) const { return runs_[p.run].steps[p.step]; }

    /// Does the case show an identification that is owed because help came first?
    [[nodiscard]] violations compare_help(case_file const& c) const;
    [[nodiscard]] std::string clause_of(case_event const& e) const;
    [[nodiscard]] violations forbids_beginning(case_event const& e) const;
    [[nodiscard]] violations forbids_beside(case_event const& e) const;  ///< help, contacts, duties
    // monitor_steps.cpp
    [[nodiscard]] violations forbids_at(case_event const& e, place p) const;
    [[nodiscard]] violations forbids_completing(case_event const& e, place p) const;
    [[nodiscard]] violations forbids_deciding(case_event const& e, run const& r) const;
    void take_at(case_event const& e, place p);
    void finish(case_event const& e, place p);
    static void undo(run& r, std::size_t step);

    told_text const* text_;
    judged_households const* judged_;
    std::string digest_;
    bool begun_ = false;
    case_state state_{};
    date latest_{};
    std::vector<run> runs_;
    std::optional<date> helped_since_;
    std::vector<std::string> measures_;
    std::string contact_;
};

}  // namespace fangpin::testing
