#include "search/explorer.hpp"

#include "support/catch.hpp"

#include <ranges>

namespace fangpin::testing {
namespace {

/// More than any search of ours needs: what goes on beyond is not closed.
constexpr std::size_t most_states = 3'000'000;
/// One in so many events is told twice, to see that it does the same again.
constexpr std::size_t told_twice = 5;

std::string key_of(case_file const& c, monitor const& m, date today) {
    key_writer to(today);
    write_key(to, c);
    write_key(to, m);
    return std::move(to).take();
}

std::string key_of(case_file const& c, date today) {
    key_writer to(today);
    write_key(to, c);
    return std::move(to).take();
}

std::string in_words(case_event const& e) {
    return to_string(e.on) + " " + std::string(to_string(e.what)) +
           (e.procedure ? " " + std::string(to_string(*e.procedure)) : "") +
           (e.step.empty() ? "" : " " + e.step) +
           (e.approved ? *e.approved ? " approved" : " refused" : "") + " by " +
           std::string(to_string(e.level));
}

std::string move_of(case_state from, case_event const& e, case_state to) {
    std::string by(to_string(e.what));
    if (e.what == case_act::complete)
        by = e.approved == false ? "refuse" : "approve";
    if (e.procedure)
        by += " " + std::string(to_string(*e.procedure));
    return std::string(to_string(from)) + ", " + by + ": " + std::string(to_string(to));
}

}  // namespace

explorer::explorer(std::shared_ptr<policy const> under,
                   told_text const& text,
                   search_plan const& plan)
    : under_(std::move(under)),
      text_(text),
      plan_(plan),
      judged_(under_, text_),
      offers_(offers_of(text_, plan_, judged_, under_->digest)),
      after_the_end_(offers_after_the_end(text_)) {
    for (auto const& p : text_.procedures)
        months_asked_ = std::max(months_asked_, p.months_helped);
}

void explorer::begin_after(std::vector<case_event> const& events) {
    before_ = events;
}

closure explorer::run(date from, std::string const& until) {
    node first{case_file(under_, "C-1"), monitor(text_, judged_, under_->digest), from, 0};
    for (auto const& e : before_) {
        CAPTURE(in_words(e));
        REQUIRE(first.told.forbids(e).empty());
        REQUIRE_FALSE(first.file.advance(e));
        first.told.take(e);
        first.today = std::max(first.today, e.on);
    }
    known_.emplace(key_of(first.file, first.told, first.today), 0);
    states_.push_back(first.told.state());
    owes_.push_back(first.told.owes());
    waiting_.push_back(std::move(first));
    while (!waiting_.empty() && known_.size() < most_states &&
           (until.empty() || !found_.wrong.contains(until))) {
        visit(waiting_.front());
        waiting_.pop_front();
    }
    REQUIRE(known_.size() < most_states);
    found_.states = known_.size();
    if (until.empty())
        look_for_dead_ends();
    return found_;
}

void explorer::visit(node const& from) {
    auto tried = from.file;
    auto const try_all = [&](std::vector<offer>& offers) {
        for (auto& o : offers)
            if (set_day(from, o))
                try_event(from, tried, o.event);
    };
    try_all(offers_);
    if (from.file.begun() && is_final(from.file.state()))
        try_all(after_the_end_);
    if (key_of(tried, from.today) != key_of(from.file, from.today) ||
        tried.log().size() != from.file.log().size())
        note("a refused event changes nothing", from.file, {});
    if (from.file.begun() && from.told.state() != case_state::gone) {
        arrive(from, from.file, from.told, from.today.plus_days(1), false);
        if (months_asked_ > 0)
            arrive(from, from.file, from.told, later(from), false);
    }
}

/// @returns whether there is such an event for this case
bool explorer::set_day(node const& from, offer& o) {
    auto& e = o.event;
    if (o.day_before && !from.file.begun())
        return false;
    e.on = o.day_before ? from.file.log().back().on.plus_days(-1) : from.today;
    bool const about_a_step = e.procedure && has_step(e.what);
    if (about_a_step && e.what != case_act::complete &&
        std::ranges::none_of(from.told.runs(),
                             [&](auto const& r) { return r.lays_down->kind == *e.procedure; }))
        return false;  // one act is enough to see that nothing is under way
    if (o.judged)
        e.judged = judged_.at(review_month(from, e) + o.months_off, *o.judged);
    return true;
}

/// Of the run that an event is about; where it has none, the month of the event.
month explorer::review_month(node const& from, case_event const& e) {
    for (auto const& r : std::views::reverse(from.told.runs()))
        if (e.procedure ? r.lays_down->kind == *e.procedure : r.lays_down->find(e.step) != nullptr)
            return r.review(e.on).month();
    return e.on.month();
}

/// @param tried  as the case; anew where it was moved on
void explorer::try_event(node const& from, case_file& tried, case_event const& e) {
    auto const forbidden = from.told.forbids(e);
    auto const no = tried.advance(e);
    if (no) {
        ++found_.refused;
        if (forbidden.empty())
            note("refused, though allowed", from.file, e);
        return;
    }
    ++found_.taken;
    if (found_.taken % told_twice == 0) {
        auto again = from.file;
        if (again.advance(e) || key_of(again, e.on) != key_of(tried, e.on))
            note("the same event does the same", from.file, e);
    }
    for (auto const& name : forbidden)
        note(name, from.file, e);
    if (forbidden.empty()) {
        auto told = from.told;
        told.take(e);
        auto const wrong = told.compare(tried, e);
        for (auto const& name : wrong)
            note(name, from.file, e);
        if (from.file.begun() && from.file.state() != tried.state() && e.what != case_act::leave &&
            (e.step.empty() || e.procedure))
            found_.moves.insert(move_of(from.file.state(), e, tried.state()));
        if (wrong.empty())
            arrive(from, std::move(tried), std::move(told), from.today, e.what == case_act::leave);
    }
    tried = from.file;
}

void explorer::arrive(node const& from, case_file file, monitor told, date today, bool by_leaving) {
    auto const next = static_cast<std::uint32_t>(known_.size());
    auto const [at, is_new] = known_.emplace(key_of(file, told, today), next);
    if (!by_leaving)
        ways_.emplace_back(from.number, at->second);
    if (!is_new)
        return;
    states_.push_back(told.state());
    owes_.push_back(told.owes());
    waiting_.push_back({std::move(file), std::move(told), today, next});
}

/// The first day on which help has lasted one month less than it must, or another month.
date explorer::later(node const& n) const {
    auto next = date::first_day_of(n.today.month() + 1);
    if (n.told.helped_since())
        while (whole_months(*n.told.helped_since(), next) < months_asked_ - 1)
            next = date::first_day_of(next.month() + 1);
    return next;
}

void explorer::note(std::string const& name, case_file const& c, case_event const& e) {
    if (found_.wrong.contains(name))
        return;
    std::string how;
    for (auto const& past : c.log())
        how += "\n  " + in_words(past);
    found_.wrong.emplace(name, how + "\n  " + in_words(e));
}

/// How many states lead to none of those reached.
std::size_t explorer::stranded(std::vector<bool> reached) const {
    std::vector<std::vector<std::uint32_t>> before(states_.size());
    for (auto const& [from, to] : ways_)
        before[to].push_back(from);
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < reached.size(); ++i)
        if (reached[i])
            open.push_back(i);
    while (!open.empty()) {
        auto const at = open.back();
        open.pop_back();
        for (auto const n : before[at])
            if (!reached[n]) {
                reached[n] = true;
                open.push_back(n);
            }
    }
    return static_cast<std::size_t>(std::ranges::count(reached, false));
}

void explorer::look_for_dead_ends() {
    std::vector<bool> settled(states_.size());
    std::vector<bool> goes_on(states_.size());
    for (std::size_t i = 0; i < states_.size(); ++i) {
        settled[i] = !owes_[i];
        goes_on[i] = is_final(states_[i]) ||
                     std::ranges::find(text_.ends, states_[i]) != text_.ends.end() ||
                     std::ranges::any_of(text_.procedures, [&](told_procedure const& p) {
                         return !plan_.kinds.contains(p.kind) && p.from.front() == states_[i];
                     });
    }
    for (auto const& [from, to] : ways_)
        if (states_[from] != states_[to])
            goes_on[from] = true;
    found_.in_debt = stranded(std::move(settled));
    found_.dead = stranded(std::move(goes_on));
}

}  // namespace fangpin::testing
