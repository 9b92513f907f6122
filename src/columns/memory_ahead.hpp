/// @file
/// Memory that will be read soon.
#pragma once

#include <cstddef>
#include <vector>

namespace fangpin::detail {

/// Stretches of memory, asked for little by little while something else is worked on: there are
/// more columns than a processor follows by itself, and more lines than it asks for at once.
class memory_ahead {
public:
    void add(void const* from, std::size_t bytes);
    /// Asks for one of so many equal shares of what is left.
    void ask(std::size_t shares);
    /// Of the cache, that are left.
    [[nodiscard]] std::size_t lines() const noexcept { return lines_; }

private:
    struct stretch {
        char const* from;
        char const* to;
    };
    std::vector<stretch> left_;
    std::size_t lines_ = 0;
};

}  // namespace fangpin::detail
