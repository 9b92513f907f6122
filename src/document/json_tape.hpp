/// @file
/// A JSON document as the readers walk it.
#pragma once

#include <fangpin/values/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::detail {

enum class json_kind : std::uint8_t { null, boolean, integer, number, text, array, object };

/// "a text", "a list", for error messages.
[[nodiscard]] std::string_view name_of(json_kind k);

/// One value. Its own follow it directly, up to `end`.
struct json_node {
    json_kind kind = json_kind::null;
    bool boolean = false;
    std::uint32_t end = 0;  ///< the node after its last
    std::int64_t integer = 0;
    std::string_view key{};  ///< within an object
    std::string_view text{};
};

/// What a document may come to before it is refused. These are a household's.
struct json_limits {
    std::size_t document = 16'000'000;  ///< bytes
    std::size_t text = 100'000;         ///< bytes
    std::size_t list = 10'000;          ///< elements, at most 100,000
    std::size_t depth = 32;             ///< levels of nesting
};

/// A parsed document: all values one after another. The parser is Boost.JSON's; the tape keeps what
/// its own tree does not, a key that stands twice.
class json_tape {
public:
    /// @returns `invalid_json` with line and column, `duplicate_key`, `too_deep`, `too_large`
    static result<json_tape> parse(std::string_view json, json_limits const& limits = {});

    json_tape(json_tape const&) = delete;  // its texts point into it
    json_tape& operator=(json_tape const&) = delete;
    json_tape(json_tape&&) = default;
    json_tape& operator=(json_tape&&) = default;
    ~json_tape() = default;

    [[nodiscard]] json_node const& root() const { return nodes_.front(); }

    /// The values inside an array or object.
    class children {
    public:
        class iterator {
        public:
            iterator(json_node const* nodes, std::uint32_t at) : nodes_(nodes), at_(at) {}
            [[nodiscard]] json_node const& operator*() const { return nodes_[at_]; }
            iterator& operator++() {
                at_ = nodes_[at_].end;
                return *this;
            }
            [[nodiscard]] bool operator==(iterator const& other) const { return at_ == other.at_; }

        private:
            json_node const* nodes_;
            std::uint32_t at_;
        };
        children(json_node const* nodes, std::uint32_t first, std::uint32_t last)
            : nodes_(nodes), first_(first), last_(last) {}
        [[nodiscard]] iterator begin() const { return {nodes_, first_}; }
        [[nodiscard]] iterator end() const { return {nodes_, last_}; }

    private:
        json_node const* nodes_;
        std::uint32_t first_;
        std::uint32_t last_;
    };
    [[nodiscard]] children of(json_node const& parent) const {
        auto const at = static_cast<std::uint32_t>(&parent - nodes_.data());
        return {nodes_.data(), at + 1, parent.end};
    }
    /// The value of a key, or nullptr.
    [[nodiscard]] json_node const* find(json_node const& object, std::string_view key) const {
        for (auto const& child : of(object))
            if (child.key == key)
                return &child;
        return nullptr;
    }

private:
    json_tape() = default;
    friend struct tape_writer;
    std::vector<json_node> nodes_;
    std::string texts_;  ///< never grows beyond what is reserved, so that views of it hold
};

}  // namespace fangpin::detail
