/// @file
/// The figures of a policy for many rows.
#pragma once

#include "columns/table_batch.hpp"

#include <fangpin/standards/history.hpp>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace fangpin::detail {

/// What the figures say for one place and month.
struct figures_of_place {
    /// By figure, then by the registries that a household may have, a bit each.
    std::vector<std::array<standard_in_force, 8>> by_registry{};
    std::vector<bool> for_all{};  ///< by figure: do all registries have the same?
    bool covered = false;         ///< does the policy answer for the place?
};

/// Looks the figures up once for each place and month. One thread at a time.
class figures {
public:
    figures(policy const& p, std::vector<std::string> const& names) : policy_(p), names_(names) {}

    /// Finds the place and month of each row.
    ///
    /// @param[out] wrong  a bit for each row that has none, or one that the policy is not for
    void look(table_batch const& b, std::int64_t first, std::size_t rows, std::uint64_t* wrong);

    /// Are they the same for all rows looked at?
    [[nodiscard]] bool same_place() const noexcept { return same_; }
    [[nodiscard]] figures_of_place const& at(std::size_t row) const {
        return *places_[same_ ? 0 : row];
    }
    [[nodiscard]] month found(std::size_t row) const { return months_[same_ ? 0 : row]; }

private:
    [[nodiscard]] figures_of_place const& look_up(area const& place, month found);

    policy const& policy_;
    std::vector<std::string> const& names_;
    std::map<std::pair<std::string, std::int32_t>, figures_of_place> known_;
    std::vector<figures_of_place const*> places_;
    std::vector<month> months_;
    bool same_ = true;
};

}  // namespace fangpin::detail
