/// @file
/// What was done for a register as a whole.
#pragma once

#include <fangpin/lifecycle/case_file.hpp>

#include <map>

namespace fangpin {

/// The duties of a register that were done, by a log of their own: sweeps, pushes, reports.
///
/// Without a log an agenda shows the period that a day lies in; with one also what was missed since
/// its first event.
///
/// @clause MEK-38, LA-03, JH-06, JH-17
class register_log {
public:
    register_log(std::shared_ptr<policy const> under, std::string id)
        : policy_(std::move(under)), id_(std::move(id)) {}

    /// @param e  `case_act::fulfil`
    /// @returns why the event is not taken; nothing when it was
    [[nodiscard]] std::optional<refusal> advance(case_event const& e);

    [[nodiscard]] std::string const& id() const noexcept { return id_; }
    [[nodiscard]] policy const& under() const noexcept { return *policy_; }
    /// The day of the first event.
    [[nodiscard]] std::optional<date> since() const noexcept { return since_; }
    /// The latest day on which a duty was done, by one of its reporters where it has some.
    [[nodiscard]] std::optional<date> fulfilled(std::string_view duty,
                                                std::string_view reporter) const;

    using duty_and_reporter = std::pair<std::string, std::string>;
    [[nodiscard]] std::map<duty_and_reporter, date> const& fulfilled() const noexcept {
        return fulfilled_;
    }

private:
    std::shared_ptr<policy const> policy_;
    std::string id_;
    std::optional<date> since_;
    std::optional<date> latest_;
    std::map<duty_and_reporter, date> fulfilled_;
};

}  // namespace fangpin
