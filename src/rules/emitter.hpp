/// @file
/// Collects instructions: reuses equal ones and lifts them out of loops.
#pragma once

#include "rules/registers.hpp"

#include <iterator>
#include <map>
#include <vector>

namespace fangpin::detail {

/// A value that compiled code leaves in a register.
struct operand {
    fangpin::type type{};
    std::uint32_t at = 0;          ///< register in the bank of the type
    std::uint32_t level = 0;       ///< the innermost loop that it depends on; 0: none
    std::uint32_t node = no_node;  ///< its account

    static constexpr std::uint32_t no_node = ~std::uint32_t{0};  ///< a step on the way
};

/// Each instruction goes to the outermost loop that knows all its operands, and is written once
/// there however often rules ask for it.
class emitter {
public:
    explicit emitter(program& target) : target_(target) {}

    [[nodiscard]] std::uint32_t allocate(bank which) {
        return target_.bank_sizes[static_cast<std::size_t>(which)]++;
    }
    [[nodiscard]] std::uint32_t level() const noexcept {
        return static_cast<std::uint32_t>(loops_.size()) - 1;
    }

    /// The register of the result; `i.result` is chosen here.
    std::uint32_t emit(instruction i, bank result, std::uint32_t level) {
        auto& scope = loops_[level];
        auto const key = key_of(i);
        if (auto const known = scope.known.find(key); known != scope.known.end())
            return known->second;
        i.result = allocate(result);
        scope.code.push_back(i);
        scope.known.emplace(key, i.result);
        ++count_;
        return i.result;
    }

    void open_loop() { loops_.emplace_back(); }
    /// Closes the innermost loop and writes it into `level`.
    void close_loop(instruction loop, std::uint32_t level) {
        auto body = std::move(loops_.back().code);
        loops_.pop_back();
        loop.length = static_cast<std::uint32_t>(body.size());
        auto& code = loops_[level].code;
        code.push_back(loop);
        code.insert(code.end(), body.begin(), body.end());
        ++count_;
    }

    /// Makes the innermost loop part of the one around it: what looked like a filter was none.
    void dissolve_loop() {
        auto inner = std::move(loops_.back());
        loops_.pop_back();
        auto& outer = loops_.back();
        outer.code.insert(outer.code.end(), inner.code.begin(), inner.code.end());
        outer.known.merge(inner.known);
    }

    /// Sets the open loops aside, for a formula that knows nothing of them; `enter_loops` puts them
    /// back.
    [[nodiscard]] auto leave_loops() {
        std::vector<loop_body> inner(std::make_move_iterator(loops_.begin() + 1),
                                     std::make_move_iterator(loops_.end()));
        loops_.resize(1);
        return inner;
    }
    template <class Scopes>
    void enter_loops(Scopes inner) {
        for (auto& s : inner)
            loops_.push_back(std::move(s));
    }

    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    [[nodiscard]] std::vector<instruction> take() { return std::move(loops_.front().code); }

private:
    struct loop_body {
        std::vector<instruction> code;
        std::map<instruction_key, std::uint32_t> known;
    };
    program& target_;
    std::vector<loop_body> loops_ = std::vector<loop_body>(1);
    std::size_t count_ = 0;
};

}  // namespace fangpin::detail
