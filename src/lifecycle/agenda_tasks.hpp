/// @file
/// What an agenda says of a task, whatever case it is of.
#pragma once

#include <fangpin/lifecycle/agenda.hpp>

#include <unordered_map>

namespace fangpin::detail {

/// The tasks of the texts of an agenda, by number: a register of millions of cases has few.
class agenda_tasks {
public:
    /// The numbers of one text's tasks.
    class of_text {
    public:
        [[nodiscard]] std::uint32_t of(procedure const& p) const { return procedures_[place(p)]; }
        /// Of one that is owed because help came first.
        [[nodiscard]] std::uint32_t awaited(procedure const& p) const { return of(p) + 1; }
        [[nodiscard]] std::uint32_t of(procedure const& p, procedure_step const& s) const {
            return of(p) + 2 + static_cast<std::uint32_t>(&s - p.steps.data());
        }
        [[nodiscard]] std::uint32_t of(duty const& d) const {
            return duties_ + static_cast<std::uint32_t>(&d - text_->course.duties.data());
        }

    private:
        friend class agenda_tasks;
        [[nodiscard]] std::size_t place(procedure const& p) const {
            return static_cast<std::size_t>(&p - text_->course.procedures.data());
        }

        policy const* text_ = nullptr;
        std::vector<std::uint32_t> procedures_;  ///< of each as a whole; what is its own follows
        std::uint32_t duties_ = 0;
    };

    explicit agenda_tasks(std::span<policy const* const> texts);

    [[nodiscard]] of_text const& in(policy const& text) const { return texts_.at(&text); }
    /// The place of a task among all, by name; tasks of one name, which procedures may share, have
    /// one place.
    [[nodiscard]] std::uint32_t rank(std::uint32_t number) const { return ranks_[number]; }
    [[nodiscard]] std::vector<agenda_task> take() && { return std::move(tasks_); }

private:
    void rank();

    std::vector<agenda_task> tasks_;
    std::vector<std::uint32_t> ranks_;
    std::unordered_map<policy const*, of_text> texts_;
};

}  // namespace fangpin::detail
