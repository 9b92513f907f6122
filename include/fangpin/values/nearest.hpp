/// @file
/// The known name that a mistyped one most likely meant.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin {

/// How many letters must be added, dropped or changed to make `b` of `a` (Levenshtein), in bytes.
[[nodiscard]] inline std::size_t edits_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[b.size()];
}

/// The candidate nearest to `name`, if any is near enough to be a slip: a third of its letters.
template <class Names>
[[nodiscard]] std::optional<std::string_view> find_nearest(std::string_view name,
                                                           Names const& candidates) {
    std::optional<std::string_view> best;
    std::size_t fewest = name.size() / 3 + 1;
    if (name.size() > 64)
        return std::nullopt;
    for (std::string_view const candidate : candidates) {
        auto const gap = candidate.size() > name.size() ? candidate.size() - name.size()
                                                        : name.size() - candidate.size();
        if (gap > fewest)
            continue;
        if (auto const edits = edits_between(name, candidate); edits < fewest + (best ? 0 : 1)) {
            fewest = edits;
            best = candidate;
        }
    }
    return best;
}

/// `did you mean "registry"?`, or `otherwise` when nothing is near.
template <class Names>
[[nodiscard]] std::string suggestion(std::string_view name,
                                     Names const& candidates,
                                     std::string_view otherwise) {
    if (auto const near = find_nearest(name, candidates))
        return "did you mean \"" + std::string(*near) + "\"?";
    return std::string(otherwise);
}

}  // namespace fangpin
