#include "rules/loop_fusion.hpp"

#include "rules/registers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace fangpin::detail {
namespace {

using place = std::pair<bank, std::uint32_t>;
using code = std::span<instruction const>;

/// Loops within loops and lists of values stay as they are: their registers have no fixed number.
bool is_simple(instruction const& i) {
    return !is_loop(i.op) && i.op != opcode::make_list;
}

template <class Visit>
void each_operand(instruction& i, Visit visit) {
    auto const banks = operands_of(i);
    if (banks.a)
        visit(*banks.a, i.a);
    if (banks.b)
        visit(*banks.b, i.b);
    if (banks.c)
        visit(*banks.c, i.c);
}

/// One instruction outside of loops, or a loop with its body.
struct unit {
    code all;
    std::vector<place> reads{};

    unit(program const& p, code c) : all(c) {
        for (auto i : all) {
            if (i.op == opcode::loop_filter)
                reads.emplace_back(bank::truths, i.c);
            if (is_loop(i.op))
                reads.emplace_back(bank::lists, i.a);
            else if (i.op == opcode::make_list)
                for (std::uint32_t n = 0; n < i.b; ++n)
                    reads.emplace_back(i.item, p.operands[i.a + n]);
            else
                each_operand(i, [&](bank b, std::uint32_t at) { reads.emplace_back(b, at); });
        }
    }
    [[nodiscard]] instruction const& head() const { return all.front(); }
    [[nodiscard]] code work() const { return all.subspan(1, all.size() - 1 - head().c); }
    [[nodiscard]] code gathers() const { return all.last(head().c); }
    [[nodiscard]] bool is_each() const { return head().op == opcode::loop_each; }
    [[nodiscard]] bool can_fuse() const {
        return is_each() && std::ranges::all_of(work(), is_simple);
    }
    /// What others may read of it.
    template <class Visit>
    void each_result(Visit visit) const {
        for (auto const& i : is_each() ? gathers() : all.first(1))
            visit(place(result_bank(i), i.result));
    }
};

/// Bodies of loops over one list, one behind the other.
class fused_loop {
public:
    explicit fused_loop(instruction const& head) : head_(head) {}

    void add(unit const& loop) {
        renamed_[{head_.item, loop.head().b}] = head_.b;
        for (auto const& i : loop.work())
            add(i);
        for (auto g : loop.gathers()) {
            g.a = now(bank::truths, g.a);
            gathers_.push_back(g);
        }
    }
    void write(std::vector<instruction>& to) && {
        head_.length = static_cast<std::uint32_t>(work_.size() + gathers_.size());
        head_.c = static_cast<std::uint32_t>(gathers_.size());
        to.push_back(head_);
        to.insert(to.end(), work_.begin(), work_.end());
        to.insert(to.end(), gathers_.begin(), gathers_.end());
    }

private:
    [[nodiscard]] std::uint32_t now(bank b, std::uint32_t at) const {
        auto const other = renamed_.find({b, at});
        return other == renamed_.end() ? at : other->second;
    }
    void add(instruction i) {
        each_operand(i, [this](bank b, std::uint32_t& at) { at = now(b, at); });
        auto const made = unmade_.find(i.a);
        if (i.op == opcode::has_text && made != unmade_.end())
            i = {.op = opcode::has_health, .result = i.result, .a = made->second.a, .b = i.b};
        else
            each_operand(i, [this](bank b, std::uint32_t at) {
                if (b == bank::lists)
                    make(at);
            });
        auto const [known, is_new] = known_.emplace(key_of(i), i.result);
        if (!is_new)
            renamed_[{result_bank(i), i.result}] = known->second;
        else if (i.op == opcode::property_list)
            unmade_.emplace(i.result, i);
        else
            work_.push_back(i);
    }
    /// Writes down a list after all, for somebody asks for more than one text of it.
    void make(std::uint32_t list) {
        if (auto const found = unmade_.find(list); found != unmade_.end()) {
            work_.push_back(found->second);
            unmade_.erase(found);
        }
    }

    instruction head_;
    std::vector<instruction> work_;
    std::vector<instruction> gathers_;
    std::map<place, std::uint32_t> renamed_;  ///< registers whose value stands in another already
    std::map<instruction_key, std::uint32_t> known_;
    std::map<std::uint32_t, instruction> unmade_;  ///< lists that nobody has asked for yet
};

class scheduler {
public:
    explicit scheduler(program const& p) {
        code const all(p.loops_apart);
        for (std::size_t at = 0; at < all.size(); at += waiting_.back().all.size()) {
            auto const length = is_loop(all[at].op) ? all[at].length : 0;
            waiting_.emplace_back(p, all.subspan(at, 1 + length));
            waiting_.back().each_result([this](place r) { missing_.insert(r); });
        }
    }
    [[nodiscard]] std::vector<instruction> write() && {
        while (!waiting_.empty()) {
            write_all_but_loops();
            write_one_loop();
        }
        return std::move(written_);
    }

private:
    [[nodiscard]] bool is_ready(unit const& u) const {
        return std::ranges::none_of(u.reads, [this](auto r) { return missing_.contains(r); });
    }
    void done(unit const& u) {
        u.each_result([this](place r) { missing_.erase(r); });
    }
    /// Whatever needs no loop that is still waiting. They stand in an order that respects what they
    /// need, so one pass finds them all.
    void write_all_but_loops() {
        std::erase_if(waiting_, [this](unit const& u) {
            if (u.is_each() || !is_ready(u))
                return false;
            written_.insert(written_.end(), u.all.begin(), u.all.end());
            done(u);
            return true;
        });
    }
    /// The first loop and all over the same list that can be run with it.
    void write_one_loop() {
        if (waiting_.empty())
            return;
        auto const first = waiting_.front();
        std::vector<unit> together;
        std::erase_if(waiting_, [&](unit const& u) {
            bool const joins =
                u.all.data() == first.all.data() ||
                (first.can_fuse() && u.can_fuse() && is_ready(u) && u.head().a == first.head().a);
            if (joins)
                together.push_back(u);
            return joins;
        });
        if (first.can_fuse()) {
            fused_loop loop(first.head());
            for (auto const& u : together)
                loop.add(u);
            std::move(loop).write(written_);
        } else {
            written_.insert(written_.end(), first.all.begin(), first.all.end());
        }
        for (auto const& u : together)
            done(u);
    }

    std::vector<unit> waiting_;
    std::set<place> missing_;  ///< what those waiting will write
    std::vector<instruction> written_;
};

}  // namespace

std::vector<instruction> fuse_loops(program const& p) {
    return scheduler(p).write();
}

}  // namespace fangpin::detail
