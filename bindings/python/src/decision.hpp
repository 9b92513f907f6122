/// @file
/// A decision as Python holds it.
#pragma once

#include "capi/judges.hpp"

#include <string>

namespace fangpin::python {

/// Keeps its household, which the decision refers to, and the judges it was made by. Never
/// changes, so that threads may share it.
struct decided {
    std::shared_ptr<capi::judges> judges{};
    fangpin::household household{};
    std::optional<fangpin::decision> decision{};

    /// @param account  whether to write why, as far as the decision was made with its account
    [[nodiscard]] std::string to_json(bool account) const;
    [[nodiscard]] std::string explain(std::string_view lang) const;
};

}  // namespace fangpin::python
