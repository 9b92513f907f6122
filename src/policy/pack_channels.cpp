// The channels of a pack: how clues come in.
#include "policy/course_loader.hpp"

#include <set>

namespace fangpin::detail {

void course_loader::channels(course_of_cases& c) {
    std::set<std::string> ids;
    for (auto const* node : reader_.tables(root_, "channel")) {
        table const t{*node, "[[channel]] " + node->text_of("id")};
        c.channels.push_back(one_channel(t));
        if (!ids.insert(c.channels.back().id).second)
            reader_.fail(errc::part_exists,
                         t.subject,
                         "a second channel of that id",
                         "give each an id of its own",
                         *node);
    }
}

channel course_loader::one_channel(table const& t) {
    reader_.allow(t,
                  {"id",
                   "clause",
                   "source",
                   "also",
                   "title",
                   "title_en",
                   "forms",
                   "posts",
                   "begins",
                   "of_event"});
    channel c;
    describe(c, t);
    c.id = reader_.text(t, "id", true).value_or("");
    if (auto const* id = t.node.find("id"))
        check_code(c.id, t, *id);
    c.forms = codes(t, "forms");
    c.posts = codes(t, "posts");
    if (t.node.find("begins") != nullptr)
        c.begins = kind_of(t, "begins");
    c.of_event = reader_.flag(t, "of_event");
    if (c.begins && !begins_with_clue(*c.begins))
        fail(t,
             "a procedure that no clue begins",
             "take it out, or name one that may begin with a clue",
             *t.node.find("begins"));
    if (c.of_event != (c.begins == procedure_kind::assessment))
        fail(t,
             c.of_event ? "\"of_event\" without an assessment" : "an assessment of a household",
             "give of_event = true and begins = \"assessment\" together",
             t.node);
    return c;
}

void course_loader::begun_by_channels(course_of_cases const& c) {
    for (auto const& one : c.channels)
        if (one.begins && c.find(*one.begins) == nullptr)
            for (auto const* node : reader_.tables(root_, "channel"))
                if (node->text_of("id") == one.id)
                    reader_.fail(errc::part_missing,
                                 "[[channel]] " + one.id,
                                 "the procedure \"" + std::string(to_string(*one.begins)) +
                                     "\", which the pack does not have",
                                 "add it as [[procedure]], or take \"begins\" out",
                                 *node);
}

}  // namespace fangpin::detail
