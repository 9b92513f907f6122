// What a pack says beside its rules: readings, gaps, worked cases.
#include "policy/pack_loader.hpp"

#include <set>

namespace fangpin::detail {

void pack_loader::readings(policy& p) {
    std::set<std::string> ids;
    for (auto const* node : reader_.tables(root_, "reading")) {
        table const t{*node, "[[reading]]"};
        reader_.allow(t, {"id", "clause", "text", "text_en", "at_the_line"});
        reading r;
        r.id = reader_.text(t, "id", true).value_or("");
        r.clause = reader_.text(t, "clause", false).value_or("");
        if (!r.clause.empty())
            reader_.check_clause(r.clause, t.subject + " " + r.id, *node->find("clause"));
        r.text = reader_.text(t, "text", true).value_or("");
        r.text_en = reader_.text(t, "text_en", false).value_or(r.text);
        r.at_the_line = reader_.flag(t, "at_the_line");
        if (!ids.insert(r.id).second)
            reader_.fail(errc::part_exists,
                         t.subject,
                         "a second \"" + r.id + "\"",
                         "give each an id of its own",
                         *node);
        p.readings.push_back(std::move(r));
    }
}

void pack_loader::gaps(policy& p) {
    std::set<std::string> ids;
    for (auto const* node : reader_.tables(root_, "gap")) {
        table const t{*node, "[[gap]]"};
        reader_.allow(t, {"id", "clause", "source", "source_en", "code", "text", "text_en"});
        gap g;
        g.clause = reader_.clause(t, true);
        g.source = reader_.source(t);
        g.id = reader_.text(t, "id", false).value_or("");
        g.text = reader_.text(t, "text", true).value_or("");
        g.text_en = reader_.text(t, "text_en", false).value_or(g.text);
        if (g.id.empty())
            reader_.fail(errc::pack_missing_key,
                         t.subject,
                         "neither \"id\" nor \"clause\"",
                         "give it an id",
                         *node);
        else if (!ids.insert(g.id).second)
            reader_.fail(errc::part_exists,
                         t.subject,
                         "a second \"" + g.id + "\"",
                         "give each an id or a code of its own",
                         *node);
        p.gaps.push_back(std::move(g));
    }
}

void pack_loader::cases(policy& p) {
    if (auto const* base = reader_.table_of(root_, "case_base", false))
        p.case_base = to_json(*base);
    std::set<std::string> ids;
    for (auto const* node : reader_.tables(root_, "case")) {
        table const t{*node, "[[case]]"};
        reader_.allow(t, {"id", "clauses", "title", "given", "without", "mode", "found", "expect"});
        pack_case c;
        c.id = reader_.text(t, "id", true).value_or("");
        c.clauses = reader_.texts(t, "clauses");
        for (auto const& clause : c.clauses)
            reader_.check_clause(clause, t.subject + " " + c.id, *node->find("clauses"));
        c.title = reader_.text(t, "title", true).value_or("");
        if (auto const* given = reader_.table_of(*node, "given", false))
            c.given = to_json(*given);
        c.without = reader_.texts(t, "without");
        if (auto const* expect = reader_.table_of(*node, "expect", true))
            c.expect = to_json(*expect);
        c.screening = reader_.choice(t, "mode", {"strict", "screening"}, false) == 1;
        c.found = reader_.text(t, "found", false).value_or("");
        c.line = node->line;
        if (!ids.insert(c.id).second)
            reader_.fail(errc::part_exists,
                         t.subject,
                         "a second \"" + c.id + "\"",
                         "give each an id of its own",
                         *node);
        p.cases.push_back(std::move(c));
    }
}

}  // namespace fangpin::detail
