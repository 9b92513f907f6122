/// @file
/// Households that an approval is asked of: all as it should be, or one thing wrong or not known.
#pragma once

#include "search/told_text.hpp"

#include <fangpin/household/household.hpp>
#include <fangpin/policy/policy.hpp>

#include <map>
#include <memory>

namespace fangpin::testing {

struct judged_traits {
    month as_of{};
    std::optional<trait> flaw{};
};

/// Made when first asked for, one for each month and flaw.
class judged_households {
public:
    judged_households(std::shared_ptr<policy const> under, told_text const& text);

    struct variant {
        std::optional<trait> flaw{};  ///< none: all is as it should be
        bool known = true;            ///< the flaw is known to be there, or nobody knows
    };
    [[nodiscard]] std::vector<variant> const& variants() const noexcept { return variants_; }

    std::shared_ptr<household const> at(month as_of, std::size_t variant);
    /// What is known of a household that `at` made.
    [[nodiscard]] judged_traits const& traits_of(household const& h) const {
        return traits_.at(&h);
    }

private:
    [[nodiscard]] std::string document(month as_of, variant const& v) const;

    std::shared_ptr<policy const> under_;
    std::vector<trait> asked_;
    std::vector<variant> variants_;
    std::map<std::pair<int, std::size_t>, std::shared_ptr<household const>> made_;
    std::map<household const*, judged_traits> traits_;
};

}  // namespace fangpin::testing
