/// @file
/// Random choices for property tests: the same on every machine, for one seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace fangpin::testing {

class random_source {
public:
    explicit random_source(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t bits() { return engine_(); }
    /// From 0 to `limit` less 1.
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    /// From `lo` to `hi`, both included.
    std::int64_t between(std::int64_t lo, std::int64_t hi) {
        return lo + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(hi - lo + 1));
    }
    /// Yes in so many of a hundred cases.
    bool percent(unsigned chance) { return engine_() % 100 < chance; }
    template <class List>
    auto const& any_of(List const& list) {
        return list[below(std::size(list))];
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace fangpin::testing
