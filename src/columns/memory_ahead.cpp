#include "columns/memory_ahead.hpp"

namespace fangpin::detail {
namespace {

constexpr std::size_t line = 64;
constexpr std::size_t page = 4096;
constexpr int into_second_cache = 2;

std::size_t lines_of(std::size_t bytes) {
    return (bytes + line - 1) / line;
}

}  // namespace

void memory_ahead::add(void const* from, std::size_t bytes) {
    if (bytes == 0)
        return;
    auto const* begin = static_cast<char const*>(from);
    for (std::size_t at = 0; at < bytes; at += page)  // what lies in a page not at hand is not got
        static_cast<void>(static_cast<char const volatile*>(begin)[at]);
    left_.push_back({.from = begin, .to = begin + bytes});
    lines_ += lines_of(bytes);
}

void memory_ahead::ask(std::size_t shares) {
    for (auto share = (lines_ + shares - 1) / shares; share != 0; --share, --lines_) {
        auto& last = left_.back();
        __builtin_prefetch(last.from, 0, into_second_cache);
        last.from += line;
        if (last.from >= last.to)
            left_.pop_back();
    }
}

}  // namespace fangpin::detail
