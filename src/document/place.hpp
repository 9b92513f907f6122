/// @file
/// Where in a document a reader is.
#pragma once

#include <fangpin/values/error.hpp>
#include <fangpin/values/nearest.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace fangpin::detail {

/// A chain of keys and list places, spelt out only when something is wrong there.
struct place {
    place const* parent = nullptr;
    std::string_view key{};
    std::size_t index = 0;

    [[nodiscard]] place at(std::string_view child) const { return {.parent = this, .key = child}; }
    [[nodiscard]] place at(std::size_t child) const { return {.parent = this, .index = child}; }

    /// A key that is not known here. One that is a slip of a known one is spelt out; any other may
    /// be anything, even a name, and is left out.
    template <class Names>
    [[nodiscard]] place at_slip(std::string_view child, Names const& known) const {
        return at(find_nearest(child, known) ? child : std::string_view("?"));
    }

    /// `members[0].born`, places in lists from 0 as JSON counts. A key that is no word of a format
    /// is left out.
    [[nodiscard]] std::string path() const {
        if (parent == nullptr)
            return {};
        auto text = parent->path();
        if (key.empty())
            return text + "[" + std::to_string(index) + "]";
        bool const word = key.size() <= 40 && std::ranges::all_of(key, [](char c) {
                              return (c >= 'a' && c <= 'z') || c == '_';
                          });
        return text + (text.empty() ? "" : ".") + (word ? std::string(key) : "?");
    }
};

[[noreturn]] inline void refuse(
    place const& where, errc code, std::string subject, std::string found, std::string remedy) {
    throw error{.code = code,
                .subject = std::move(subject),
                .found = std::move(found),
                .remedy = std::move(remedy),
                .path = where.path()};
}

}  // namespace fangpin::detail
