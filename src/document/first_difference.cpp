#include "document/first_difference.hpp"

#include "values/canonical_json.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

class tape_comparison {
public:
    tape_comparison(json_tape const& a, json_tape const& b) : a_(a), b_(b) {}

    [[nodiscard]] std::optional<std::string> first_difference() const {
        return differ(a_.root(), b_.root(), {});
    }

private:
    /// A damaged key may be anything; one that is no word of a format is left out.
    static std::string said(std::string_view key) {
        bool const word = key.size() <= 40 && std::ranges::all_of(key, [](char c) {
                              return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                          });
        return word ? std::string(key) : "?";
    }

    [[nodiscard]] std::optional<std::string> differ(json_node const& a,
                                                    json_node const& b,
                                                    std::string const& path) const {
        if (a.kind != b.kind || a.kind == json_kind::number || a.boolean != b.boolean ||
            a.integer != b.integer || a.text != b.text)
            return path;
        return a.kind == json_kind::object  ? in_object(a, b, path)
               : a.kind == json_kind::array ? in_array(a, b, path)
                                            : std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> in_object(json_node const& a,
                                                       json_node const& b,
                                                       std::string const& path) const {
        std::vector<std::string_view> keys;
        for (auto const& e : a_.of(a))
            keys.push_back(e.key);
        for (auto const& e : b_.of(b))
            keys.push_back(e.key);
        std::ranges::sort(keys, key_before);
        auto const again = std::ranges::unique(keys);
        keys.erase(again.begin(), again.end());
        if (path.empty())  // any other difference is the reason for that of the digest
            std::ranges::stable_partition(keys, [](auto key) { return key != "digest"; });
        for (auto const key : keys) {
            auto inner = path + (path.empty() ? "" : ".") + said(key);
            auto const* left = a_.find(a, key);
            auto const* right = b_.find(b, key);
            if (left == nullptr || right == nullptr)
                return inner;
            if (auto found = differ(*left, *right, inner))
                return found;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> in_array(json_node const& a,
                                                      json_node const& b,
                                                      std::string const& path) const {
        auto left = a_.of(a).begin();
        auto right = b_.of(b).begin();
        for (std::size_t i = 0;; ++i, ++left, ++right) {
            auto inner = path + "[" + std::to_string(i) + "]";
            bool const ended = left == a_.of(a).end();
            if (ended != (right == b_.of(b).end()))
                return inner;
            if (ended)
                return std::nullopt;
            if (auto found = differ(*left, *right, inner))
                return found;
        }
    }

    json_tape const& a_;
    json_tape const& b_;
};

}  // namespace

std::optional<std::string> first_difference(json_tape const& a, json_tape const& b) {
    return tape_comparison(a, b).first_difference();
}

}  // namespace fangpin::detail
