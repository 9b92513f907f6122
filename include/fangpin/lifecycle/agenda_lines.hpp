/// @file
/// The lines of an agenda.
#pragma once

#include <fangpin/policy/admin_level.hpp>
#include <fangpin/values/deadline.hpp>

#include <iterator>
#include <limits>
#include <string_view>
#include <vector>

namespace fangpin {

/// One thing to be done. Its texts are those of the case and of its policy, which must outlive it.
struct agenda_item {
    std::string_view case_id{};      ///< empty: of the register as a whole
    std::string_view register_id{};  ///< where it has a log of its own
    std::string_view task{};         ///< of a step or a duty; of a procedure that is due as a whole
    std::string_view reporter{};     ///< of a duty that several owe
    std::string_view clause{};
    admin_level level{};
    std::optional<fangpin::due> due{};  ///< none: no day is known
    bool remind = false;                ///< few working days are left
    int overdue = 0;                    ///< calendar days
};

namespace detail {

/// What of a line is its own.
struct agenda_entry {
    static constexpr auto never = std::numeric_limits<std::int32_t>::max();
    static constexpr auto of_register = std::numeric_limits<std::uint32_t>::max();

    std::int32_t on = never;    ///< when it is due, as `date::index`
    std::uint32_t subject = 0;  ///< the number of a case, or `of_register`
    std::uint32_t task = 0;     ///< its number, of a register's line that of the line
    bool estimated = false;
    bool remind = false;
};

/// What lines of one task have in common.
struct agenda_task {
    std::string_view name{};
    std::string_view clause{};
    admin_level level{};
};

/// What lines are put together from.
struct agenda_parts {
    date as_of{};
    std::vector<agenda_entry> entries{};  ///< in their order
    std::vector<std::string_view> ids{};  ///< of cases
    std::vector<agenda_task> tasks{};
    std::vector<agenda_item> of_registers{};  ///< without what their days say
};

}  // namespace detail

/// The lines of an agenda, each put together when it is looked at: of millions few differ in more
/// than case, task and day, and a whole line has seven times the bytes of those.
///
/// Their texts are those of the cases and of their policies, which must outlive them.
class agenda_lines {
public:
    class iterator;

    explicit agenda_lines(detail::agenda_parts parts) : parts_(std::move(parts)) {}

    [[nodiscard]] std::size_t size() const noexcept { return parts_.entries.size(); }
    [[nodiscard]] bool empty() const noexcept { return parts_.entries.empty(); }
    /// @pre i < size()
    [[nodiscard]] agenda_item operator[](std::size_t i) const;
    /// @pre not empty()
    [[nodiscard]] agenda_item front() const { return (*this)[0]; }
    [[nodiscard]] iterator begin() const;
    [[nodiscard]] iterator end() const;

private:
    detail::agenda_parts parts_;
};

/// From line to line; a line is a value, not something that lies somewhere.
class agenda_lines::iterator {
public:
    using value_type = agenda_item;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;

    iterator() = default;
    iterator(agenda_lines const& of, std::size_t at) : of_(&of), at_(at) {}

    [[nodiscard]] agenda_item operator*() const { return (*of_)[at_]; }
    iterator& operator++() {
        ++at_;
        return *this;
    }
    iterator operator++(int) {
        auto const before = *this;
        ++at_;
        return before;
    }
    friend bool operator==(iterator const&, iterator const&) = default;

private:
    agenda_lines const* of_ = nullptr;
    std::size_t at_ = 0;
};

inline agenda_lines::iterator agenda_lines::begin() const {
    return {*this, 0};
}
inline agenda_lines::iterator agenda_lines::end() const {
    return {*this, size()};
}

}  // namespace fangpin
