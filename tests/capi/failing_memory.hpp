/// @file
/// Memory that runs out where a test wants it to: the allocator of the whole program.
#pragma once

#include <fangpin.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace {

std::int64_t until_failure = -1;  // allocations that still succeed; -1: all do
bool for_good = false;            // whether all later allocations fail, too
std::int64_t living = 0;          // allocations that have not been given back

void* allocate(std::size_t size, std::size_t alignment) {
    if (until_failure == 0) {
        if (!for_good)
            until_failure = -1;
        return nullptr;
    }
    if (until_failure > 0)
        --until_failure;
    auto const rounded = (size + alignment - 1) / alignment * alignment;
    void* const made = alignment <= alignof(std::max_align_t)
                           ? std::malloc(size == 0 ? 1 : size)
                           : std::aligned_alloc(alignment, rounded);
    living += made != nullptr ? 1 : 0;
    return made;
}

void* allocate_or_throw(std::size_t size, std::size_t alignment) {
    if (void* const made = allocate(size, alignment))
        return made;
    throw std::bad_alloc();
}

void give_back(void* place) noexcept {
    living -= place != nullptr ? 1 : 0;
    std::free(place);
}

constexpr auto usual = alignof(std::max_align_t);

}  // namespace

// They take the place of the library's own, which inline functions may not.
// NOLINTBEGIN(misc-definitions-in-headers)
void* operator new(std::size_t size) {
    return allocate_or_throw(size, usual);
}
void* operator new[](std::size_t size) {
    return allocate_or_throw(size, usual);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    return allocate(size, usual);
}
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept {
    return allocate(size, usual);
}
void operator delete(void* place) noexcept {
    give_back(place);
}
void operator delete[](void* place) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::size_t) noexcept {
    give_back(place);
}
void operator delete(void* place, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::size_t, std::align_val_t) noexcept {
    give_back(place);
}
// NOLINTEND(misc-definitions-in-headers)

namespace {

int failures = 0;

void check(bool condition, char const* call, std::int64_t step, char const* what) {
    if (!condition) {
        ++failures;
        std::fprintf(stderr, "%s, allocation %lld: %s\n", call, static_cast<long long>(step), what);
    }
}

fangpin_str pass(std::string_view text) {
    return {.data = text.data(), .size = text.size()};
}

/// What a call says: its status, and what it hands out, which it gives back.
struct answer {
    fangpin_status status = FANGPIN_OK;
    std::string said{};
    bool handed_out = false;
    bool told = true;  ///< whether a failure is in the error handle
};
using call = std::function<answer(fangpin_error**)>;

template <class Handle, class Say, class Free, class Call>
answer one(Call make, Say say, Free free_it, fangpin_error** error) {
    Handle* out = nullptr;
    answer a;
    a.status = make(&out, error);
    a.handed_out = out != nullptr;
    auto const left = std::exchange(until_failure, -1);  // what is said costs memory of our own
    auto const said = say(out);
    if (said.data != nullptr)
        a.said.assign(said.data, said.size);
    until_failure = left;
    free_it(out);
    return a;
}

template <class Call>
call text(Call make) {
    return [make](fangpin_error** error) {
        return one<fangpin_text>(make, fangpin_text_str, fangpin_text_free, error);
    };
}

/// How many allocations a call makes.
std::int64_t count(call const& made) {
    constexpr std::int64_t plenty = std::int64_t{1} << 40;
    fangpin_error* error = nullptr;
    until_failure = plenty;
    auto const a = made(&error);
    auto const used = plenty - until_failure;
    until_failure = -1;
    fangpin_error_free(error);
    return used;
}

/// The call with memory enough.
answer in_peace(call const& made) {
    fangpin_error* error = nullptr;
    auto a = made(&error);
    fangpin_error_free(error);
    return a;
}

void fail_at(std::int64_t step, char const* name, call const& made, answer const& expected) {
    fangpin_error* error = nullptr;
    until_failure = step;
    auto const a = made(&error);
    until_failure = -1;
    bool const without_memory = a.status == FANGPIN_E_OUT_OF_MEMORY;
    check(without_memory || a.status == expected.status, name, step, "another status");
    check(without_memory || a.said == expected.said, name, step, "another answer");
    check(a.handed_out == (a.status == FANGPIN_OK), name, step, "half a result");
    check(!a.told || fangpin_error_code(error) == a.status, name, step, "another error");
    fangpin_error_free(error);
}

std::int64_t most_allocations = 400'000;  // within all trials of one call

void sweep(char const* name, call const& made) {
    auto const expected = in_peace(made);
    auto const allocations = count(made);
    auto const trials = std::max<std::int64_t>(10, most_allocations / allocations);
    auto const stride = std::max<std::int64_t>(1, allocations / trials);
    auto kept = living;
    for (std::int64_t step = 0; step < allocations && failures < 20; step += stride)
        for (bool const good : {false, true}) {
            for_good = good;
            fail_at(step, name, made, expected);
            check(in_peace(made).said == expected.said, name, step, "another answer afterwards");
            // What a policy keeps for the next call is lost by a failure and there again now, but
            // for the room that only other calls needed.
            check(living <= kept, name, step, "memory left behind");
            kept = living;
        }
    std::printf("%-12s %lld allocations\n", name, static_cast<long long>(allocations));
}

}  // namespace
