#include "document/policy_page.hpp"

#include "document/page_sections.hpp"
#include "document/page_sentences.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

using about = std::vector<std::pair<std::string, std::string>>;

std::string governed(page_subject const& s) {
    auto const& from = s.of.governs_from;
    auto const& to = s.of.governs_to;
    if (from && to)
        return s.say.say(say::between, {to_string(*from), to_string(*to)});
    if (from)
        return s.say.say(say::since, {to_string(*from)});
    return to ? s.say.say(say::until, {to_string(*to)}) : std::string();
}

std::string contents(page_subject const& s, std::vector<page_section> const& sections) {
    std::size_t left_out = 0;
    for (auto const& section : sections)
        if (section.part)
            left_out += section.blocks.size();
    return s.say.say(say::contents,
                     {std::to_string(s.of.rules.size()),
                      std::to_string(s.of.readings.size()),
                      std::to_string(s.of.gaps.size()),
                      std::to_string(left_out)});
}

about about_of(page_subject const& s, std::vector<page_section> const& sections) {
    auto const& p = s.of;
    about all;
    auto const add = [&](sentence const& name, std::string value) {
        if (!value.empty())
            all.emplace_back(s.say.say(name), std::move(value));
    };
    add(say::about_id, p.id);
    add(say::about_revision, std::to_string(p.revision));
    add(say::about_area, p.area.code());
    add(say::about_published, p.published ? to_string(*p.published) : std::string());
    add(say::about_governs, governed(s));
    add(say::about_digest, p.digest);
    if (p.texts.size() > 1)
        add(say::about_texts, s.say.say(say::laid_over, {std::to_string(p.texts.size())}));
    add(say::about_contents, contents(s, sections));
    return all;
}

}  // namespace

policy_page page_of(policy const& p, language lang) {
    page_subject const s{.of = p, .lang = lang};
    std::vector<page_section> sections{figures_section(s)};
    std::ranges::move(rule_sections_of(s), std::back_inserter(sections));
    std::ranges::move(course_sections_of(s), std::back_inserter(sections));
    sections.push_back(facts_section(s));
    sections.push_back(presumptions_section(s));
    std::erase_if(sections, [](auto const& section) { return section.blocks.empty(); });
    std::ranges::move(left_out_sections(s), std::back_inserter(sections));
    place_notes(s, sections);
    return {.lang = lang,
            .title = s.say.choose(p.title, p.title_en),
            .about = about_of(s, sections),
            .remark = s.say.say(say::how_to_read),
            .sections = std::move(sections)};
}

}  // namespace fangpin::detail
