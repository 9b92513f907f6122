// First include: proves that the header stands on its own.
#include "columns/memory_ahead.hpp"

#include "support/catch.hpp"

#include <vector>

TEST_CASE("memory is asked for in shares until nothing is left", "[columns]") {
    std::vector<char> const memory(100'000);
    fangpin::detail::memory_ahead ahead;
    ahead.ask(1);  // nothing
    ahead.add(memory.data(), memory.size());
    ahead.add(memory.data(), 1);
    ahead.add(memory.data(), 0);
    CHECK(ahead.lines() == 1'564);  // 1'562.5, and one
    ahead.ask(2);
    CHECK(ahead.lines() == 782);
    ahead.ask(1'000'000);
    CHECK(ahead.lines() == 781);
    ahead.ask(1);
    CHECK(ahead.lines() == 0);
}
