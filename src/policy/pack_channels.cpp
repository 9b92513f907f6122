// The channels of a pack: how clues come in.
#include "policy/course_loader.hpp"

namespace fangpin::detail {

void course_loader::channels(course_of_cases& c) {
    c.channels = each_once<channel>("channel", [&](table const& t) { return one_channel(t, c); });
}

channel course_loader::one_channel(table const& t, course_of_cases const& in) {
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
    if (c.begins && in.find(*c.begins) == nullptr)
        reader_.fail(errc::part_missing,
                     t.subject,
                     "the procedure \"" + std::string(to_string(*c.begins)) +
                         "\", which the pack does not have",
                     "add it as [[procedure]], or take \"begins\" out",
                     t.node);
    if (c.of_event != (c.begins == procedure_kind::assessment))
        fail(t,
             c.of_event ? "\"of_event\" without an assessment" : "an assessment of a household",
             "give of_event = true and begins = \"assessment\" together",
             t.node);
    return c;
}

}  // namespace fangpin::detail
