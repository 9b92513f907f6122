/// @file
/// Writes `fangpin.case/1`, and replays the events of many cases.
#pragma once

#include <fangpin/document/event_document.hpp>
#include <fangpin/lifecycle/agenda.hpp>

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

/// Folds events of many cases, each in the order of the input.
///
///     replay cases(policy);
///     for (auto const& line : lines)
///         if (auto wrong = cases.add(line))
///             std::cerr << to_string(*wrong) << '\n';
///     for (auto const& c : cases.all())
///         std::cout << write_case(c, as_of, calendar) << '\n';
class replay {
public:
    explicit replay(std::shared_ptr<policy const> under) : under_(std::move(under)) {}

    /// @param until  events of later days are passed over
    /// @returns what is wrong with the document; a refused event is no error but part of its case
    std::optional<error> add(std::string_view json, std::optional<date> until = std::nullopt);

    /// In the order in which they began.
    [[nodiscard]] std::span<replayed_case const> all() const noexcept { return cases_; }

private:
    std::shared_ptr<policy const> under_;
    std::vector<replayed_case> cases_;
    std::unordered_map<std::string, std::size_t> places_;  ///< by id
    std::uint64_t rows_ = 0;
};

/// The case in canonical bytes.
///
/// @param as_of  the day that overdue days are counted to; none: they are left out
[[nodiscard]] std::string write_case(replayed_case const& c,
                                     std::optional<date> as_of,
                                     working_calendar const& calendar);

/// One line of an agenda, canonical.
[[nodiscard]] std::string write_agenda_item(agenda_item const& item);

}  // namespace fangpin
