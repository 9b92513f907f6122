#include <fangpin/document/case_story.hpp>

#include "decision/told_lines.hpp"
#include "document/told_event.hpp"
#include "document/told_open_step.hpp"
#include "document/told_refusal.hpp"

namespace fangpin {
namespace {

using detail::case_narrator;
namespace say = detail::say;

class case_story {
public:
    case_story(replayed_case const& c,
               language lang,
               std::optional<date> as_of,
               working_calendar const& calendar)
        : case_(c), file_(c.file), to_(lang), as_of_(as_of), calendar_(calendar) {}

    std::string write() {
        head();
        past();
        if (file_.begun()) {
            open();
            beside();
        }
        return std::move(lines_).take();
    }

private:
    void line(std::string const& sentence, int indent = 0) { lines_.line(sentence, indent); }
    void title(detail::sentence const& s) { lines_.title(to_.say(s)); }

    void head() {
        auto const& p = file_.under();
        line(to_.say(say::case_head,
                     {file_.id(),
                      case_.household.empty() ? to_.say(say::not_said) : case_.household,
                      to_.choose(p.title, p.title_en),
                      p.id,
                      std::to_string(p.revision)}));
        if (!case_.follows.empty())
            line(to_.say(say::case_follows, {case_.follows}));
        if (file_.begun())
            line(to_.say(say::case_stands,
                         {to_.word(term_of(file_.state())), to_.day_of(file_.since())}));
        else
            line(to_.say(say::case_not_begun));
        if (as_of_)
            line(to_.say(say::case_as_of, {to_.day_of(*as_of_)}));
    }

    /// Folds the log again, so that each event meets the case as it was then.
    void past() {
        title(say::past_title);
        case_file told(file_.began_under(), file_.id());
        auto refused = case_.refused.begin();
        for (std::size_t taken = 0;; ++taken) {
            for (; refused != case_.refused.end() && refused->after == taken; ++refused)
                tell(told, *refused);
            if (taken == file_.log().size())
                return;
            tell(told, file_.log()[taken]);
        }
    }
    void tell(case_file& told, case_event const& e) {
        auto const said = tell_event(to_, told, e);
        bool const begun = told.begun();
        auto const before = told.state();
        (void)told.advance(e);  // it was taken before, and is again
        auto text = to_.say(say::happened, {to_.day_of(e.on), to_.who_acts(e), said.what});
        if (!begun || told.state() != before)
            text += to_.say(say::state_changed, {to_.word(term_of(told.state()))});
        line(text + said.cited, 1);
        if (said.decides)
            conditions(told.answers());
    }
    void tell(case_file const& told, refused_event const& r) {
        auto const& e = r.event;
        auto const why = tell_refusal(to_, told, e, r.why);
        line(to_.say(say::not_taken,
                     {to_.day_of(e.on),
                      to_.who_acts(e),
                      tell_event(to_, told, e).what,
                      std::to_string(r.row)}) +
                 to_.say(say::why_not, {why.found, why.remedy}) + why.cited,
             1);
        conditions(r.why.conditions);
    }
    void conditions(std::span<condition_answer const> answers) {
        for (auto const& a : answers)
            line(to_.say(say::condition, {to_.title(*a.asked), to_.answer(a.holds)}) +
                     to_.by(*a.asked),
                 2);
    }

    void open() {
        title(say::open_title);
        auto const all = open_steps(file_, calendar_);
        for (auto const& o : all)
            line(tell_open_step(to_, file_, o, as_of_), 1);
        if (all.empty())
            line(to_.say(say::nothing_open), 1);
        for (auto const& t : running_terms(file_, calendar_))
            line(tell_term(to_, t, as_of_), 1);
    }

    void beside() {
        title(say::beside_title);
        auto const since = file_.helped_since();
        line(since ? to_.say(say::helped, {to_.day_of(*since)}) : to_.say(say::not_helped), 1);
        auto const& contact = file_.contact();
        auto const& course = file_.under().course;
        line((contact.empty() ? to_.say(say::no_contact)
                              : to_.say(say::has_contact, {to_.code(contact)})) +
                 to_.by(course.contact_clause, {}),
             1);
        for (auto const& d : course.duties)
            if (auto const due = next_due(file_, d, as_of_.value_or(file_.log().back().on)))
                line(duty_in_words(d, *due) + to_.by(d), 1);
    }
    [[nodiscard]] std::string duty_in_words(duty const& d, date due) const {
        auto const level = to_.word(term_of(d.level));
        return as_of_ ? to_.say(
                            say::next_duty_seen,
                            {to_.title(d), level, to_.day_of(due), tell_overdue(to_, due, *as_of_)})
                      : to_.say(say::next_duty, {to_.title(d), level, to_.day_of(due)});
    }

    replayed_case const& case_;
    case_file const& file_;
    case_narrator to_;
    std::optional<date> as_of_;
    working_calendar const& calendar_;
    detail::told_lines lines_;
};

}  // namespace

std::string explain_case(replayed_case const& c,
                         language lang,
                         std::optional<date> as_of,
                         working_calendar const& calendar) {
    return case_story(c, lang, as_of, calendar).write();
}

}  // namespace fangpin
