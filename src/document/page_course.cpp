#include "document/page_blocks.hpp"
#include "document/page_course_sentences.hpp"
#include "document/page_sentences.hpp"

namespace fangpin::detail {
namespace {

/// Words about one entry, put together with the separators of the language.
class remarks {
public:
    explicit remarks(narrator const& say) : say_(say) {}

    void add(sentence const& words) { all_.push_back(say_.say(words)); }
    void add(sentence const& words, std::string const& about) {
        if (!about.empty())
            all_.push_back(say_.say(words, {about}));
    }
    void add(sentence const& words, std::vector<std::string> const& about) {
        add(words, say_.joined(about, say::comma));
    }
    void add(sentence const& words, int number) {
        if (number != 0)
            add(words, std::to_string(number));
    }
    [[nodiscard]] std::string joined() const { return say_.joined(all_, say::part); }

private:
    narrator const& say_;
    std::vector<std::string> all_;
};

std::string name_of(procedure const& in, procedure_step::moment_of const& counted) {
    auto const& id = in.steps[counted.step].id;
    return counted.moment == step_moment::done  ? id
           : counted.moment == step_moment::met ? id + ".met"
                                                : id + ".handed_in";
}

std::string time_of(page_subject const& s, time_allowed const& t) {
    return s.say.say(t.unit == day_unit::working_days ? say::step_working_days : say::step_days,
                     {std::to_string(t.count)});
}

std::string time_of(page_subject const& s, procedure const& in, procedure_step const& step) {
    if (!step.allowed)
        return {};
    std::vector<std::string> from;
    for (auto const& counted : step.counted_from)
        from.push_back(name_of(in, counted));
    return time_of(s, *step.allowed) +
           (from.empty() ? "" : s.say.say(say::step_from, {s.say.joined(from, say::or_else_from)}));
}

std::string in_words(page_subject const& s, procedure const& in, procedure_step const& step) {
    remarks said(s.say);
    said.add(spoken(term_of(step.level)));
    std::vector<std::string> needs;
    for (auto const need : step.needs)
        needs.push_back(in.steps[need].id);
    said.add(say::step_after, needs);
    said.add({"{}", "{}"}, time_of(s, in, step));
    said.add(say::step_evidence, step.evidence);
    said.add(say::step_meeting, s.say.joined(step.meeting, say::either_or));
    if (step.notice && step.notice_days == 0)
        said.add(say::step_notice);
    said.add(say::step_notice_days, step.notice_days);
    if (step.notice_same_day)
        said.add(say::step_same_day);
    if (step.consent)
        said.add(say::step_consent);
    said.add(say::step_waivers, step.waivers);
    if (step.decides)
        said.add(say::step_decides);
    if (step.takes_effect)
        said.add(say::step_effect);
    if (step.course != step_course::always)
        said.add(say::courses.at(static_cast<std::size_t>(step.course)));
    return said.joined();
}

std::string in_words(page_subject const& s, step_condition const& c) {
    remarks said(s.say);
    said.add(say::asks_months, c.months_helped);
    if (c.eligible)
        said.add(say::asks_eligible);
    if (c.unless_risk_disappeared)
        said.add(say::asks_unless);
    return said.joined();
}

std::string in_words(page_subject const& s, duty const& d) {
    remarks said(s.say);
    said.add(spoken(term_of(d.level)));
    said.add(say::duty_every, d.every_months);
    std::vector<std::string> months;
    for (auto const m : d.in_months)
        months.push_back(std::to_string(m));
    said.add(say::duty_months, months);
    said.add(say::duty_once, d.once_by ? to_string(*d.once_by) : std::string());
    if (d.irregular())
        said.add(say::duty_irregular);
    said.add(say::duty_reporters, d.reporters);
    said.add(say::duty_day, d.by_day);
    std::vector<std::string> states;
    for (auto const state : d.states)
        states.emplace_back(to_string(state));
    said.add(say::duty_states, states);
    std::vector<std::string> registries;
    for (auto const r : d.registries)
        registries.emplace_back(terms_of<registry>[index_of(r)].name);
    said.add(say::duty_registries, registries);
    said.add(say::duty_after, d.after_months);
    return said.joined();
}

std::string in_words(page_subject const& s, channel const& c) {
    remarks said(s.say);
    said.add(say::channel_forms, s.say.joined(c.forms, say::either_or));
    said.add(say::channel_posts, s.say.joined(c.posts, say::either_or));
    if (c.begins)
        said.add(say::channel_begins, s.say.say(spoken(term_of(*c.begins))));
    if (c.of_event)
        said.add(say::channel_of_event);
    return said.joined();
}

template <class Entry>
page_entry entry_of(page_subject const& s, Entry const& e, std::string const& words) {
    auto const title = s.say.choose(e.title, e.title_en);
    page_entry entry{.wording = words.empty() ? title : s.say.say(say::fact_value, {title, words})};
    for (auto const& id : e.also)
        entry.also.push_back(cite(id, {}));
    return entry;
}

/// Of what has an id of its own beside its clause.
template <class Entry>
page_entry entry_of(page_subject const& s,
                    Entry const& e,
                    std::string const& words,
                    char const* label,
                    std::string const& of) {
    auto entry = entry_of(s, e, words);
    entry.anchor = anchor_of(std::string(label) + ":", of + e.id);
    entry.id = e.id;
    entry.label = label;
    return entry;
}

page_section section_titled(page_subject const& s, std::string anchor, std::string title) {
    return {.anchor = std::move(anchor),
            .title = std::move(title),
            .columns = s.titles({say::column_clause, say::column_wording, say::column_rule}),
            .of_rules = true};
}

page_section section_of(page_subject const& s, procedure const& p) {
    auto const kind = std::string(to_string(p.kind));
    auto section =
        section_titled(s,
                       anchor_of("procedure:", kind),
                       s.say.say(say::procedure_title, {s.say.say(spoken(term_of(p.kind)))}));
    auto head =
        entry_of(s, p, p.allowed ? s.say.say(say::whole, {time_of(s, *p.allowed)}) : std::string());
    if (p.allowed_clause != p.clause)
        head.also.push_back(cite(p.allowed_clause, {}));
    head.anchor = anchor_of("kind:", kind);
    head.id = kind;
    head.label = "procedure";
    add_entry(section, cite(p.clause, p.source), std::move(head));
    for (auto const& step : p.steps) {
        auto entry = entry_of(s, step, in_words(s, p, step), "step", kind + ".");
        for (auto const& id : {step.notice_clause, step.waiver_clause})
            if (!id.empty() && id != step.clause)
                entry.also.push_back(cite(id, {}));
        add_entry(section, cite(step.clause, step.source), std::move(entry));
    }
    for (auto const& c : p.conditions) {
        auto entry = entry_of(s, c, in_words(s, c), "condition", kind + ".");
        entry.rule = c.when;
        add_entry(section, cite(c.clause, c.source), std::move(entry));
    }
    return section;
}

/// Of entries that stand beside each other: channels, duties.
template <class Entry>
page_section list_section(page_subject const& s,
                          std::vector<Entry> const& entries,
                          char const* label,
                          sentence const& title) {
    auto section = section_titled(s, "section:" + std::string(label), s.say.say(title));
    for (auto const& e : entries)
        add_entry(section,
                  cite(e.clause, e.source),
                  entry_of(s, e, in_words(s, e), label, std::string()));
    return section;
}

page_section settings_section(page_subject const& s) {
    auto section = section_titled(s, "section:course", s.say.say(say::course_title));
    auto const& c = s.of.course;
    auto const add = [&](bool there, std::string const& clause, char const* id, std::string words) {
        if (there)
            add_entry(section,
                      cite(clause, c.source),
                      {.anchor = anchor_of("course:", id),
                       .id = id,
                       .label = "course",
                       .wording = std::move(words)});
    };
    add(c.relapse != relapse_course::none,
        c.relapse_clause,
        "relapse",
        s.say.say(c.relapse == relapse_course::re_mark ? say::relapse_re_mark
                                                       : say::relapse_new_case));
    add(!c.early_help_clause.empty(),
        c.early_help_clause,
        "early_help",
        s.say.say(say::early_help));
    add(c.households_per_contact != 0,
        c.contact_clause,
        "households_per_contact",
        s.say.say(say::contact_limit, {std::to_string(c.households_per_contact)}));
    add(!c.roll_to_working_day, {}, "roll_to_working_day", s.say.say(say::no_rolling));
    return section;
}

}  // namespace

std::vector<page_section> course_sections_of(page_subject const& s) {
    std::vector<page_section> all{
        settings_section(s), list_section(s, s.of.course.channels, "channel", say::channels_title)};
    for (auto const& p : s.of.course.procedures)
        all.push_back(section_of(s, p));
    all.push_back(list_section(s, s.of.course.duties, "duty", say::duties_title));
    return all;
}

}  // namespace fangpin::detail
