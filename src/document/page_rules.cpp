#include "document/page_blocks.hpp"
#include "document/page_sentences.hpp"
#include "policy/parts.hpp"

#include <array>

namespace fangpin::detail {
namespace {

/// By the number of the role.
constexpr std::array titles{say::scope,
                            say::inclusion,
                            say::exclusion,
                            say::override_,
                            say::category,
                            say::tag,
                            say::need_types,
                            say::grades,
                            say::attention_groups};

page_entry entry_of(policy_rule const& r, narrator const& say) {
    page_entry entry{.anchor = anchor_of("", r.id),
                     .id = r.id,
                     .label = std::string(to_string(r.role)) + (r.code.empty() ? "" : " " + r.code),
                     .wording = say.choose(r.title, r.title_en),
                     .rule = r.when};
    for (auto const& id : r.also)
        entry.also.push_back(cite(id, {}));
    return entry;
}

}  // namespace

std::vector<page_section> rule_sections_of(page_subject const& s) {
    std::vector<page_section> all;
    for (auto const& [key, role] : rule_sections) {
        page_section section{
            .anchor = anchor_of("section:", key),
            .title = s.say.say(titles.at(static_cast<std::size_t>(role))),
            .columns = s.titles({say::column_clause, say::column_wording, say::column_rule}),
            .of_rules = true};
        for (auto const& r : s.of.rules)
            if (r.role == role)
                add_entry(section, cite(r.clause, s.say.choose(r.source)), entry_of(r, s.say));
        drop_repeated_wordings(section, s.lang);
        if (!section.blocks.empty())
            all.push_back(std::move(section));
    }
    return all;
}

}  // namespace fangpin::detail
