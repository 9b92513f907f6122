/// @file
/// A policy as Python holds it.
#pragma once

#include "capi/judges.hpp"

namespace fangpin::python {

/// A policy with the judges that work under it. Any number of threads at once.
struct edition {
    explicit edition(std::shared_ptr<policy const> p)
        : judges(std::make_shared<capi::judges>(std::move(p))) {}

    [[nodiscard]] policy const& under() const noexcept { return judges->under(); }

    std::shared_ptr<capi::judges> judges;
};

}  // namespace fangpin::python
