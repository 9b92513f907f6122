#include "search/offers.hpp"

namespace fangpin::testing {
namespace {

constexpr std::array levels{admin_level::village, admin_level::township, admin_level::county};

case_event plain(case_act what) {
    return {.what = what, .by = "post-1"};
}

class list_of_offers {
public:
    list_of_offers(told_text const& text,
                   search_plan const& plan,
                   judged_households const& judged,
                   std::string const& digest)
        : text_(text), plan_(plan), judged_(judged), digest_(digest) {}

    void at(told_procedure const& p, told_step const& s) {
        auto const of_step = [&](case_act what) {
            auto e = plain(what);
            e.procedure = p.kind;
            e.step = s.id;
            e.level = s.level;
            return e;
        };
        bool const wrong = plan_.wrong.contains(p.kind);
        auto done = of_step(case_act::complete);
        for (auto const paper : s.papers)
            done.evidence.push_back(std::string(paper) + ":D-1");
        if (s.decides)
            decisions(p, done, wrong);
        else
            add(done);
        if (wrong)
            wrongly_done(done);
        for (auto const form : s.forms) {
            add(with_subject(of_step(case_act::hold_meeting), form));
            if (!wrong)
                break;
        }
        if (wrong || !s.forms.empty())
            add(with_subject(of_step(case_act::hold_meeting), "tea_party"));
        if (wrong || !s.notice_clause.empty())
            for (auto const what : {case_act::post_notice, case_act::object, case_act::uphold})
                add(of_step(what));
        if (wrong || !s.notice_clause.empty())
            with_and_without_reason(of_step(case_act::dismiss), "unfounded");
        if (wrong || s.consent)
            add(of_step(case_act::give_consent));
        if (wrong || !s.waiver.empty())
            with_and_without_reason(of_step(case_act::waive), std::string(s.waiver));
        with_and_without_reason(of_step(case_act::withdraw), "slip");
        if (std::ranges::find(plan_.hand_in, s.id) != plan_.hand_in.end())
            add(of_step(case_act::hand_in));
    }

    void beginnings() {
        for (std::size_t k = 0; k < procedure_kind_names.size(); ++k) {
            auto const kind = static_cast<procedure_kind>(k);
            if (text_.find(kind) != nullptr && !plan_.kinds.contains(kind))
                continue;  // of another search
            auto e = plain(case_act::begin);
            e.procedure = kind;
            for (auto const level : levels) {
                e.level = level;
                add(e);
            }
            auto const* p = text_.find(kind);
            if (p != nullptr && p->months_helped > 0) {
                e.level = p->steps.front().level;
                e.risk_disappeared = true;
                with_and_without_reason(e, "moved_on");
            }
        }
        add(plain(case_act::begin));
    }

    void beside() {
        add(with_subject(plain(case_act::open), "screening"));
        add(plain(case_act::open));
        auto unnamed = with_subject(plain(case_act::open), "screening");
        unnamed.by.clear();
        add(unnamed);
        all_.push_back(
            {.event = with_subject(plain(case_act::open), "screening"), .day_before = true});
        add(plain(case_act::relapse));
        with_and_without_reason(plain(case_act::leave), "moved");
        if (plan_.help) {
            add(with_subject(plain(case_act::help), "relief"));
            add(plain(case_act::help));
            add(with_subject(plain(case_act::end_help), "relief"));
        }
        if (plan_.contacts)
            contacts_and_duties();
    }

    [[nodiscard]] std::vector<offer> take() && { return std::move(all_); }

private:
    void contacts_and_duties() {
        add(with_subject(plain(case_act::name_contact), "contact-1"));
        add(plain(case_act::name_contact));
        add(with_subject(plain(case_act::release_contact), "contact-1"));
        add(with_subject(plain(case_act::fulfil), "no_such_duty"));
        for (auto const level : levels) {
            auto e = with_subject(plain(case_act::fulfil), text_.duty.id);
            e.level = level;
            add(e);
        }
    }
    static case_event with_subject(case_event e, std::string_view subject) {
        e.subject = subject;
        return e;
    }
    void add(case_event e) { all_.push_back({.event = std::move(e)}); }
    void with_and_without_reason(case_event e, std::string reason) {
        add(e);
        e.reason = std::move(reason);
        if (!e.reason.empty())
            add(std::move(e));
    }

    /// By another level, without one of its papers or any, by nobody, as of a day before, and by a
    /// step's name alone.
    void wrongly_done(case_event const& done) {
        auto e = done;
        e.approved = true;
        e.decided = "eligible";
        e.decided_by = digest_;
        e.reason = "stated";
        auto const judged =
            judged_.variants().size() > 1 ? std::optional<std::size_t>(0) : std::nullopt;
        auto const push = [&](case_event const& one) {
            all_.push_back({.event = one, .judged = judged});
        };
        for (auto const level : levels) {
            auto by = e;
            by.level = level;
            if (level != done.level)
                push(by);
        }
        for (std::size_t i = 0; i < done.evidence.size(); ++i) {
            auto without = e;
            without.evidence.erase(without.evidence.begin() + static_cast<std::ptrdiff_t>(i));
            push(without);
        }
        auto nobody = e;
        nobody.by.clear();
        push(nobody);
        auto early = offer{.event = e, .judged = judged, .day_before = true};
        all_.push_back(early);
        auto by_name = e;
        by_name.procedure.reset();
        push(by_name);
    }

    void decisions(told_procedure const& p, case_event const& done, bool wrong) {
        auto yes = done;
        yes.approved = true;
        yes.decided = "eligible";
        yes.decided_by = digest_;
        bool const asks = !p.conditions.empty();
        auto const good = asks ? std::optional<std::size_t>(0) : std::nullopt;
        all_.push_back({.event = yes, .judged = good});
        auto no = done;
        no.approved = false;
        with_and_without_reason(no, "not_met");
        add(done);
        if (!wrong)
            return;
        for (std::size_t v = 1; asks && v < judged_.variants().size(); ++v)
            all_.push_back({.event = yes, .judged = v});
        if (asks) {
            add(yes);
            all_.push_back({.event = yes, .judged = good, .months_off = -1});
        }
        for (auto const* other : {"barred", ""}) {
            auto e = yes;
            e.decided = other;
            all_.push_back({.event = e, .judged = good});
        }
        yes.decided_by = "sha256:other";
        all_.push_back({.event = yes, .judged = good});
    }

    told_text const& text_;
    search_plan const& plan_;
    judged_households const& judged_;
    std::string const& digest_;
    std::vector<offer> all_;
};

}  // namespace

std::vector<offer> offers_of(told_text const& text,
                             search_plan const& plan,
                             judged_households const& judged,
                             std::string const& digest) {
    list_of_offers all(text, plan, judged, digest);
    all.beside();
    all.beginnings();
    for (auto const& p : text.procedures)
        if (plan.kinds.contains(p.kind) || plan.wrong.contains(p.kind))
            for (auto const& s : p.steps)
                all.at(p, s);
    return std::move(all).take();
}

std::vector<offer> offers_after_the_end(told_text const& text) {
    std::vector<offer> all;
    for (std::size_t a = 0; a < case_act_names.size(); ++a)
        for (auto const& p : text.procedures) {
            auto e = plain(static_cast<case_act>(a));
            if (e.what >= case_act::hold_meeting && e.what <= case_act::withdraw)
                continue;  // steps that are still open may be done after a removal
            e.procedure = p.kind;
            e.step = p.steps.front().id;  // which such an event has no use for
            e.level = text.duty.level;
            e.subject = e.what == case_act::fulfil ? std::string(text.duty.id) : "relief";
            e.reason = "moved";
            all.push_back({.event = e});
        }
    return all;
}

}  // namespace fangpin::testing
