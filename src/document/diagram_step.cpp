#include "document/diagram_step.hpp"

#include "document/diagram_sentences.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

/// Pale ones, by the number of the level.
constexpr std::array level_colors{"#edf4e8", "#e7f0f8", "#f8f0df"};
static_assert(level_colors.size() == admin_level_names.size());

bool is_plain(procedure_step const& s) {
    return s.meeting.empty() && !s.notice && !s.consent && s.waivers.empty() && !s.decides &&
           !s.takes_effect;
}

bool same_time(procedure_step const& a, procedure_step const& b) {
    auto const same_length = [](time_allowed const& x, time_allowed const& y) {
        return x.count == y.count && x.unit == y.unit;
    };
    auto const same_moment = [](auto const& x, auto const& y) {
        return x.step == y.step && x.moment == y.moment;
    };
    return a.allowed.has_value() == b.allowed.has_value() &&
           (!a.allowed || same_length(*a.allowed, *b.allowed)) &&
           std::ranges::equal(a.counted_from, b.counted_from, same_moment);
}

bool share_a_box(procedure const& p, std::size_t i, std::size_t j) {
    auto const& a = p.steps[i];
    auto const& b = p.steps[j];
    auto const needs = [](procedure_step const& s, std::size_t n) {
        return std::ranges::find(s.needs, n) != s.needs.end();
    };
    return is_plain(a) && is_plain(b) && a.level == b.level && a.course == b.course &&
           a.needs == b.needs && same_time(a, b) &&
           std::ranges::all_of(p.steps, [&](auto const& s) { return needs(s, i) == needs(s, j); });
}

class box_drawing {
public:
    box_drawing(drawing& to, procedure const& p, steps_of_box const& steps)
        : to_(to),
          say_(to.say),
          p_(p),
          steps_(steps),
          first_(p.steps[steps.front()]),
          label_(steps.size() == 1 ? label_writer(26) : label_writer(44, "left")) {}

    void draw(std::string_view name);

private:
    [[nodiscard]] static std::string number(std::size_t step) { return std::to_string(step + 1); }
    [[nodiscard]] std::string title(std::size_t step) const {
        auto const& s = p_.steps[step];
        return say_.say(say::step_number, {number(step), say_.choose(s.title, s.title_en)});
    }
    [[nodiscard]] std::string clauses(std::size_t step) const {
        return clauses_of(say_, cited(p_.steps[step]), p_.steps[step].also);
    }
    [[nodiscard]] std::string time() const;
    void titles();
    void marks();

    drawing& to_;
    narrator const& say_;
    procedure const& p_;
    steps_of_box const& steps_;
    procedure_step const& first_;
    label_writer label_;
};

std::string box_drawing::time() const {
    if (!first_.allowed)
        return {};
    std::vector<std::string> from;
    for (auto const& counted : first_.counted_from)
        from.push_back(say_.say(counted.moment == step_moment::done  ? say::counted_from_done
                                : counted.moment == step_moment::met ? say::counted_from_meeting
                                                                     : say::counted_from_hand_in,
                                {number(counted.step)}));
    return time_in_words(say_, *first_.allowed) +
           (from.empty() ? "" : say_.say(say::step_from, {say_.joined(from, say::or_else_from)}));
}

/// Each with its clauses where they differ.
void box_drawing::titles() {
    if (steps_.size() == 1) {
        label_.strong(title(steps_.front()));
        return;
    }
    bool const alike =
        std::ranges::all_of(steps_, [&](auto s) { return clauses(s) == clauses(steps_.front()); });
    label_.strong(say_.say(say::side_by_side));
    for (auto const s : steps_)
        label_.item(alike ? title(s) : say_.say(say::marked, {title(s), clauses(s)}));
}

void box_drawing::marks() {
    auto const mark = [&](std::string const& words, std::string const& clause) {
        label_.plain(clause.empty() || clause == first_.clause
                         ? words
                         : say_.say(say::marked, {words, clause}));
    };
    if (first_.decides)
        mark(say_.say(say::step_decides), {});
    if (!first_.meeting.empty())
        mark(say_.say(say::mark_meeting), {});
    if (first_.notice && first_.notice_days == 0)
        mark(say_.say(say::step_notice), first_.notice_clause);
    if (first_.notice_days != 0)
        mark(say_.say(say::step_notice_days, {std::to_string(first_.notice_days)}),
             first_.notice_clause);
    if (first_.notice_same_day)
        mark(say_.say(say::step_same_day), {});
    if (first_.consent)
        mark(say_.say(say::step_consent), {});
    if (!first_.waivers.empty())
        mark(say_.say(say::mark_waiver), first_.waiver_clause);
    if (first_.takes_effect && !first_.decides)
        mark(say_.say(say::step_effect), {});
}

void box_drawing::draw(std::string_view name) {
    titles();
    auto const level = say_.say(spoken(term_of(first_.level)));
    auto const length = time();
    label_.plain(length.empty() ? level : say_.say(say::level_and_time, {level, length}));
    marks();
    label_.quiet(clauses(steps_.front()));
    to_.dot.node(name,
                 {{"label", {label_.str(), true}},
                  {"style", "filled"},
                  {"fillcolor", level_colors.at(static_cast<std::size_t>(first_.level))},
                  {"color", color_of(first_.course)},
                  {"penwidth", first_.decides ? "2.4" : "1"}});
}

}  // namespace

std::vector<steps_of_box> boxes_of(procedure const& p) {
    std::vector<steps_of_box> all;
    for (std::size_t i = 0; i < p.steps.size(); ++i) {
        auto const at = std::ranges::find_if(
            all, [&](steps_of_box const& box) { return share_a_box(p, box.front(), i); });
        if (at == all.end())
            all.push_back({i});
        else
            at->push_back(i);
    }
    return all;
}

std::string clauses_of(narrator const& say,
                       std::string const& first,
                       std::vector<std::string> const& also) {
    return also.empty() ? first : say.say(say::also_clauses, {first, say.joined(also, say::comma)});
}

std::string time_in_words(narrator const& say, time_allowed const& allowed) {
    bool const working = allowed.unit == day_unit::working_days;
    return say.say(working ? say::step_working_days : say::step_days,
                   {std::to_string(allowed.count)});
}

char const* color_of(step_course c) {
    return c == step_course::approved  ? ink::approved
           : c == step_course::refused ? ink::refused
                                       : ink::line;
}

void draw_box(drawing& to, procedure const& p, steps_of_box const& steps, std::string_view name) {
    box_drawing(to, p, steps).draw(name);
}

}  // namespace fangpin::detail
