#include <fangpin/lifecycle/contact_loads.hpp>

#include "lifecycle/refusals.hpp"

namespace fangpin {

std::string contact_loads::counted(case_file const& c) {
    using enum case_state;
    bool const watched =
        c.begun() && (c.state() == clue || c.state() == under_identification ||
                      c.state() == monitored || c.state() == under_elimination_review);
    return watched ? c.contact() : std::string();
}

int contact_loads::of(std::string_view contact) const {
    auto const found = households_.find(contact);
    return found == households_.end() ? 0 : found->second;
}

std::optional<refusal> contact_loads::check(case_file const& c, case_event const& e) const {
    auto const& course = c.under().course;
    if (e.what != case_act::name_contact || course.households_per_contact == 0 ||
        counted(c) == e.subject || of(e.subject) < course.households_per_contact)
        return std::nullopt;
    return detail::refuse_event(
        errc::case_contact_limit,
        "the contact",
        "one that has " + std::to_string(of(e.subject)) + " households already",
        "name another contact, or release the contact from one of them",
        course.contact_clause);
}

void contact_loads::count(std::string const& before, case_file const& c) {
    auto const after = counted(c);
    if (before == after)
        return;
    if (!before.empty())
        --households_[before];
    if (!after.empty())
        ++households_[after];
}

}  // namespace fangpin
