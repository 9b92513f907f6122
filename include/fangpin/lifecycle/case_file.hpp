/// @file
/// One case: what happened, folded into where it stands.
#pragma once

#include <fangpin/lifecycle/case_event.hpp>
#include <fangpin/lifecycle/transitions.hpp>
#include <fangpin/policy/policy.hpp>
#include <fangpin/values/result.hpp>

namespace fangpin {

/// What a condition of the deciding step came to when it was asked.
struct condition_answer {
    step_condition const* asked = nullptr;  ///< of the policy that the case is pinned to
    truth holds{};
};

/// Why an event was not taken, and the clause that forbids it.
struct refusal {
    error why{};
    std::string clause{};  ///< empty where no text does: the event itself is wrong
    std::vector<condition_answer> conditions{};  ///< where one of them is why: each of them
};

/// How far a step has come.
struct step_progress {
    std::optional<date> done{};
    std::optional<date> handed_in{};
    std::optional<date> met{};
    std::optional<date> posted{};
    bool waived = false;
    bool consented = false;
    int objections = 0;  ///< to the notice, not yet settled

    [[nodiscard]] bool settled() const noexcept { return done.has_value(); }
    friend bool operator==(step_progress const&, step_progress const&) = default;
};

/// A procedure under way, or done but for what follows the decision.
struct run_of_procedure {
    procedure const* lays_down = nullptr;  ///< of the policy that the case is pinned to
    date since{};
    bool risk_disappeared = false;
    std::optional<bool> approved{};
    std::vector<step_progress> steps{};  ///< as `lays_down->steps`

    [[nodiscard]] procedure_step const& step(std::size_t i) const { return lays_down->steps[i]; }
    /// Is it part of the course that the decision has taken, or may still take?
    [[nodiscard]] bool applies(std::size_t i) const;
    /// May it be done now?
    [[nodiscard]] bool is_open(std::size_t i) const;
    [[nodiscard]] bool is_over() const;
};

/// Where a step stands among procedures under way.
struct step_place {
    std::size_t run = 0;
    std::size_t step = 0;
};

/// The step that an event is about: of the latest run that has it; `procedure` tells apart two that
/// do.
[[nodiscard]] std::optional<step_place> find_step(std::span<run_of_procedure const> running,
                                                  case_event const& e);
/// The kinds of papers that a step asks for and an event does not bring.
[[nodiscard]] std::vector<std::string> missing_papers(procedure_step const& step,
                                                      case_event const& e);
/// The first day on which a notice has stayed for its whole days.
[[nodiscard]] inline date notice_over(procedure_step const& step, date posted) {
    return posted.plus_days(step.notice_days + 1);
}

/// A case under one text. Its log is append-only: what was wrong is withdrawn by a further event.
///
///     case_file c(policy, "C-1");
///     if (auto refused = c.advance(event))
///         std::cerr << to_string(refused->why) << " (" << refused->clause << ")\n";
///
/// `advance` either takes an event whole or leaves the case as it was. Events come in the order of
/// their days; that of the same day is the order in which they are given. No clock is read.
class case_file {
public:
    case_file(std::shared_ptr<policy const> under, std::string id)
        : policy_(under), began_under_(std::move(under)), id_(std::move(id)) {}

    /// @returns why the event is not taken; nothing when it was
    [[nodiscard]] std::optional<refusal> advance(case_event e);

    [[nodiscard]] std::string const& id() const noexcept { return id_; }
    [[nodiscard]] policy const& under() const noexcept { return *policy_; }
    /// The text that the case began under, which it may have left.
    [[nodiscard]] std::shared_ptr<policy const> const& began_under() const noexcept {
        return began_under_;
    }
    [[nodiscard]] bool begun() const noexcept { return !log_.empty(); }
    /// @pre begun()
    [[nodiscard]] case_state state() const noexcept {
        return stood_.empty() ? case_state::clue : stood_.back().first;
    }
    [[nodiscard]] date since() const noexcept { return stood_.back().second; }
    /// Since when it has stood in some of these states, without a break.
    /// @pre it stands in one of them
    [[nodiscard]] date since_among(std::span<case_state const> states) const noexcept;
    /// The day of the latest clue that opened it.
    [[nodiscard]] date clue_on() const noexcept { return clue_on_; }
    /// Those that still have something to be done, oldest first.
    [[nodiscard]] std::span<run_of_procedure const> running() const noexcept { return running_; }
    [[nodiscard]] std::span<case_event const> log() const noexcept { return log_; }
    /// The procedure under way that keeps another from beginning: the same one, or one that moves
    /// the case as the other does; nullptr where none does.
    [[nodiscard]] run_of_procedure const* in_the_way_of(procedure_kind kind) const noexcept;
    /// What the conditions of the latest decision came to, each by itself.
    [[nodiscard]] std::span<condition_answer const> answers() const noexcept { return answers_; }
    /// The day on which targeted help began, where it goes on or has been given; after a relapse
    /// that of help against the new risk.
    [[nodiscard]] std::optional<date> helped_since() const noexcept { return helped_since_; }
    [[nodiscard]] std::string const& contact() const noexcept { return contact_; }
    [[nodiscard]] possible<fangpin::registry> registry() const noexcept { return registry_; }
    /// Is it about a disaster, not about a household?
    [[nodiscard]] bool of_event() const noexcept { return of_event_; }
    /// The latest day on which a duty was done.
    [[nodiscard]] std::optional<date> fulfilled(std::string_view duty) const;

private:
    using refused = std::optional<refusal>;
    struct at_step {
        run_of_procedure* run;
        std::size_t step;
        [[nodiscard]] procedure_step const& lays_down() const { return run->step(step); }
        [[nodiscard]] step_progress& progress() const { return run->steps[step]; }
    };

    // case_file.cpp
    refused take(case_event const& e);
    refused open(case_event const& e);
    refused relapse(case_event const& e);
    refused leave(case_event const& e);
    void enter(case_state s, date on);
    refused at_open_step(case_event const& e,
                         refused (case_file::*act)(case_event const&, at_step));
    refused own_step(case_event const& e, at_step& found);

    // moving.cpp
    refused move(case_event const& e);

    // help.cpp: measures, contacts, duties
    refused help(case_event const& e);
    refused end_help(case_event const& e);
    refused name_contact(case_event const& e);
    refused release_contact(case_event const& e);
    refused fulfil(case_event const& e);

    // beginning.cpp
    refused begin(case_event const& e);
    refused begin(case_event const& e, procedure_kind kind);

    // procedures.cpp: completing, deciding
    refused complete(case_event const& e, at_step at);
    refused decide(case_event const& e, at_step at);
    refused waive(case_event const& e, at_step at);
    refused withdraw(case_event const& e, at_step at);
    refused hand_in(case_event const& e, at_step at);
    void finish(at_step at, date on);
    void take_effect(run_of_procedure const& run, date on);

    // notices.cpp: reviews, notices, objections, consent
    refused hold_meeting(case_event const& e, at_step at);
    refused post_notice(case_event const& e, at_step at);
    refused object(case_event const& e, at_step at);
    refused uphold(case_event const& e, at_step at);
    refused dismiss(case_event const& e, at_step at);
    refused give_consent(case_event const& e, at_step at);

    std::shared_ptr<policy const> policy_;
    std::shared_ptr<policy const> began_under_;
    std::string id_;
    std::vector<std::pair<case_state, date>> stood_;  ///< each state and its first day
    date clue_on_{};
    std::vector<run_of_procedure> running_;
    std::vector<condition_answer> answers_;
    possible<fangpin::registry> registry_;
    bool of_event_ = false;
    std::optional<date> helped_since_;
    std::vector<std::string> measures_;  ///< that go on
    std::string contact_;
    std::vector<std::pair<std::string, date>> fulfilled_;
    std::vector<case_event> log_;
};

}  // namespace fangpin
