/// @file
/// Many households given to contacts at once.
#pragma once

#include <fangpin/values/area.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fangpin {

/// Somebody who may be named as contact of further households.
struct available_contact {
    std::string id{};            ///< the code of a post
    int households = 0;          ///< that the contact has already
    std::vector<area> serves{};  ///< of these areas only; none: of all
};

/// A household without a contact.
struct household_to_allot {
    std::string case_id{};
    area where{};
};

struct allotment {
    /// Why not every household has a contact: these have only these contacts, who together have
    /// fewer places than there are households.
    struct shortage {
        std::vector<std::string> cases{};
        std::vector<std::string> contacts{};
        int places = 0;
    };

    std::vector<std::pair<std::string, std::string>> assigned{};  ///< case and contact, by case
    std::optional<shortage> lacking{};
};

/// Gives each household a contact who serves its area, none more than `limit` households in all.
/// Where that cannot be, as many as can be have one, and the shortage is named.
///
/// The answer does not depend on the order of what is given.
///
/// @param limit  households per contact; 0: no limit
///
/// @clause MEK-57
[[nodiscard]] allotment allot(std::vector<available_contact> contacts,
                              std::vector<household_to_allot> households,
                              int limit);

}  // namespace fangpin
