/// @file
/// Judges for many threads.
#pragma once

#include <fangpin/decision/judge.hpp>

#include <memory>
#include <mutex>
#include <vector>

namespace fangpin::capi {

/// A policy with the judges that have worked under it, kept so that their memory is used again.
/// Any number of threads at once.
class judges {
public:
    explicit judges(std::shared_ptr<policy const> p) : policy_(std::move(p)) {}

    [[nodiscard]] policy const& under() const noexcept { return *policy_; }
    [[nodiscard]] std::shared_ptr<policy const> const& shared() const noexcept { return policy_; }

    /// One household judged, by a judge that no other thread is using.
    [[nodiscard]] result<decision> operator()(household const& h, judge_options options);

private:
    [[nodiscard]] std::unique_ptr<judge> take();
    void put_back(std::unique_ptr<judge> j);

    std::shared_ptr<policy const> policy_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<judge>> idle_;
};

}  // namespace fangpin::capi
