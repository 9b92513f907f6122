#include "capi/judges.hpp"

namespace fangpin::capi {

namespace {
/// More judges than this are not kept.
constexpr std::size_t most_idle = 64;
}  // namespace

result<decision> judges::operator()(household const& h, judge_options options) {
    auto j = take();
    auto made = (*j)(h, options);  // a judge that throws is not used again
    put_back(std::move(j));
    return made;
}

std::unique_ptr<judge> judges::take() {
    {
        std::lock_guard const lock(mutex_);
        if (!idle_.empty()) {
            auto j = std::move(idle_.back());
            idle_.pop_back();
            return j;
        }
    }
    return std::make_unique<judge>(policy_);
}

void judges::put_back(std::unique_ptr<judge> j) {
    std::lock_guard const lock(mutex_);
    if (idle_.size() < most_idle)
        idle_.push_back(std::move(j));
}

}  // namespace fangpin::capi
