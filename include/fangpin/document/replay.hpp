/// @file
/// Replays the events of many cases.
#pragma once

#include <fangpin/document/event_document.hpp>
#include <fangpin/lifecycle/agenda.hpp>
#include <fangpin/lifecycle/contact_loads.hpp>

#include <unordered_map>

namespace fangpin {

/// An event that was not taken: where it stood, and why.
struct refused_event {
    std::uint64_t row = 0;  ///< from 1, among all events of the input
    refusal why{};
    case_event event{};
    std::size_t after = 0;  ///< events of its case that had been taken before it
};

/// A case with what is told about it beside its events.
struct replayed_case {
    case_file file;
    std::string household{};
    std::string follows{};
    std::vector<refused_event> refused{};
};

struct replayed_register {
    register_log log;
    std::vector<refused_event> refused{};
};

/// Folds events of many cases, each in the order of the input. What cases have in common is asked
/// too: how many households a contact has.
///
///     replay cases({policy});
///     for (auto const& line : lines)
///         if (auto wrong = cases.add(line))
///             std::cerr << to_string(*wrong) << '\n';
///     for (auto const& c : cases.all())
///         std::cout << write_case(c, as_of, calendar) << '\n';
class replay {
public:
    using policies = std::vector<std::shared_ptr<policy const>>;

    /// @param under  the text that cases begin under; after it those that they may move to
    explicit replay(policies under) : under_(std::move(under)) {}

    /// @param until  events of later days are passed over
    /// @returns what is wrong with the document; a refused event is no error but part of its case
    std::optional<error> add(std::string_view json, std::optional<date> until = std::nullopt);

    /// In the order in which they began.
    [[nodiscard]] std::span<replayed_case const> all() const noexcept { return cases_; }
    /// In the order of their first events.
    [[nodiscard]] std::span<replayed_register const> registers() const noexcept {
        return registers_;
    }
    /// The case that the latest event was of; nullptr: none, or a register's.
    [[nodiscard]] replayed_case const* latest() const noexcept {
        return latest_ == none ? nullptr : &cases_[latest_];
    }
    /// The register that the latest event was of; nullptr: none, or a case's.
    [[nodiscard]] replayed_register const* latest_register() const noexcept {
        return latest_register_ == none ? nullptr : &registers_[latest_register_];
    }
    /// Was the latest event taken?
    [[nodiscard]] bool latest_taken() const noexcept { return latest_taken_; }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    void add_to_register(event_document d);
    std::optional<refusal> advance(replayed_case& c, case_event const& e);

    policies under_;
    std::vector<replayed_case> cases_;
    std::vector<replayed_register> registers_;
    std::unordered_map<std::string, std::size_t> places_;  ///< of cases, by id
    contact_loads contacts_;
    std::uint64_t rows_ = 0;
    std::size_t latest_ = none;
    std::size_t latest_register_ = none;
    bool latest_taken_ = false;
};

/// An error of one event of a log, with the event's place in the path: `events[3].on`.
///
/// @param row  from 1
[[nodiscard]] error in_log(error why, std::uint64_t row);

/// What is due in all cases and registers of a replay.
[[nodiscard]] agenda_lines agenda(replay const& of,
                                  date day,
                                  working_calendar const& calendar,
                                  agenda_options options = {});

}  // namespace fangpin
