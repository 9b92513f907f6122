/// @file
/// What of a case its future depends on, as bytes.
#pragma once

#include "search/monitor.hpp"

namespace fangpin::testing {

/// Days and months are counted only as far as some clause counts them: a notice up to one day more
/// than it must stay posted, help up to one month more than it must last.
class key_writer {
public:
    explicit key_writer(date today) : today_(today) {}

    void number(int n) { key_.push_back(static_cast<char>(n + 1)); }
    void text(std::string_view t) { key_.append(t).push_back('\n'); }
    void days_since(bool counted, date from, int most) {
        number(counted ? std::min(today_ - from, most) : -1);
    }
    void months(std::optional<date> since, date until, int most) {
        number(since ? std::min(whole_months(*since, until), most) : -1);
    }
    [[nodiscard]] date today() const noexcept { return today_; }
    [[nodiscard]] std::string take() && { return std::move(key_); }

private:
    date today_;
    std::string key_;
};

/// Of the case as the engine has it.
void write_key(key_writer& to, case_file const& c);
/// Of the case as the text has it.
void write_key(key_writer& to, monitor const& m);

}  // namespace fangpin::testing
