#include "search/abstract_key.hpp"

namespace fangpin::testing {
namespace {

/// What a period is counted to before nothing depends on it any more.
constexpr int most_objections = 2;

int months_asked(procedure const& p) {
    int most = 0;
    for (auto const& c : p.conditions)
        most = std::max(most, c.months_helped);
    return most;
}

int flags(std::initializer_list<bool> all) {
    int packed = 0;
    for (bool const one : all)
        packed = packed * 2 + static_cast<int>(one);
    return packed;
}

}  // namespace

void write_key(key_writer& to, case_file const& c) {
    if (!c.begun()) {
        to.number(-1);
        return;
    }
    to.number(static_cast<int>(c.state()));
    to.text(c.contact());
    int asked = 0;
    for (auto const& p : c.under().course.procedures)
        asked = std::max(asked, months_asked(p));
    if (asked > 0) {
        to.months(c.helped_since(), to.today(), asked + 1);
        to.number(!c.helped_since() && to.today().day() == 1 ? 1 : 0);
    }
    for (auto const& r : c.running()) {
        to.number(static_cast<int>(r.lays_down->kind));
        to.number(r.approved ? static_cast<int>(*r.approved) : -1);
        to.number(static_cast<int>(r.risk_disappeared));
        std::optional<date> review;
        for (std::size_t i = 0; i < r.steps.size(); ++i) {
            auto const& s = r.steps[i];
            to.number(flags({s.settled(),
                             s.waived,
                             s.consented,
                             s.handed_in.has_value(),
                             s.met.has_value(),
                             s.posted.has_value()}));
            to.number(std::min(s.objections, most_objections));
            auto const counts = r.step(i).notice_days;
            to.days_since(
                counts > 0 && s.posted && !s.settled(), s.posted.value_or(to.today()), counts + 2);
            review = std::max(review, s.met);
        }
        if (asked > 0 && review && c.helped_since())
            to.months(c.helped_since(), *review, months_asked(*r.lays_down));
    }
}

void write_key(key_writer& to, monitor const& m) {
    to.number(static_cast<int>(m.state()));
    to.number(static_cast<int>(m.measures()));
    to.text(m.contact());
    for (auto const& r : m.runs()) {
        to.number(static_cast<int>(r.lays_down->kind));
        to.number(r.approved ? static_cast<int>(*r.approved) : -1);
        to.number(static_cast<int>(r.from));
        to.number(static_cast<int>(r.disappeared));
        std::optional<date> review;
        for (std::size_t i = 0; i < r.steps.size(); ++i) {
            auto const& s = r.steps[i];
            to.number(flags({s.done, s.handed_in, s.agreed, s.met.has_value(), s.posted}));
            to.number(std::min(s.objections, most_objections));
            auto const counts = r.lays_down->steps[i].notice_days;
            to.days_since(counts > 0 && s.posted && !s.done, s.posted_on, counts + 2);
            review = std::max(review, s.met);
        }
        if (review)
            to.months(m.helped_since(), *review, r.lays_down->months_helped);
    }
    to.months(m.helped_since(), to.today(), 7);
}

}  // namespace fangpin::testing
