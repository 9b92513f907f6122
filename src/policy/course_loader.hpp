/// @file
/// Reads what a pack says of the course of a case.
#pragma once

#include "policy/pack_reader.hpp"

#include <algorithm>

namespace fangpin::detail {

/// Fills `policy::course` and `policy::conditions`, once facts and rules are there.
class course_loader {
public:
    course_loader(pack_node const& root, pack_reader& reader) : root_(root), reader_(reader) {}

    void load(policy& p);

private:
    using table = pack_reader::table;
    using nodes = std::vector<pack_node const*>;

    // pack_channels.cpp
    /// Once procedures are there, which channels may begin.
    void channels(course_of_cases& c);
    channel one_channel(table const& t, course_of_cases const& in);

    // pack_procedures.cpp
    void procedures(course_of_cases& c);
    void whole_time(procedure& of, table const& t);
    /// The entries of a section that belong to a procedure which is there.
    nodes entries_of(std::string_view section, procedure const& in);
    void belong(std::string_view section, course_of_cases const& c);
    void conditions(policy& p);
    step_condition one_condition(procedure const& in, table const& t);
    void compile(policy& p, std::vector<std::pair<step_condition*, pack_node const*>> const& asked);

    // pack_steps.cpp
    void steps(procedure& of, bool roll_to_working_day);
    procedure_step one_step(procedure const& of, table const& t, nodes const& all);
    std::optional<std::uint16_t> earlier(procedure const& of,
                                         table const& t,
                                         std::string const& name,
                                         nodes const& all,
                                         pack_node const& where);
    std::optional<procedure_step::moment_of> moment(procedure const& of,
                                                    table const& t,
                                                    pack_node const& text,
                                                    nodes const& all);
    std::optional<time_allowed> allowed(table const& t);
    void notice(procedure_step& of, table const& t);
    void waivers(procedure_step& of, table const& t);

    // step_order.cpp
    void order(procedure& of, nodes const& all);
    void decision(procedure const& of, nodes const& all);
    void effect(procedure& of, nodes const& all);
    void courses(procedure const& of, nodes const& all);

    // pack_duties.cpp
    void settings(course_of_cases& c);
    void duties(course_of_cases& c);
    duty one_duty(table const& t);
    void rhythm(duty& of, table const& t);
    std::vector<int> months(table const& t);
    /// Some of a list of words, by place.
    std::vector<std::size_t> places(table const& t,
                                    std::string_view key,
                                    std::span<std::string_view const> known);

    // course_loader.cpp
    /// Clause or source, further clauses, titles: what entries have in common.
    template <class Entry>
    void describe(Entry& e, table const& t) {
        e.clause = reader_.clause(t, true);
        e.source = reader_.text(t, "source", false).value_or("");
        e.also = reader_.texts(t, "also");
        for (auto const& id : e.also)
            reader_.check_clause(id, t.subject, *t.node.find("also"));
        e.title = reader_.text(t, "title", true).value_or("");
        e.title_en = reader_.text(t, "title_en", false).value_or(e.title);
    }
    /// The entries of a section, each of which has an id of its own.
    template <class Entry, class Read>
    std::vector<Entry> each_once(std::string const& section, Read read) {
        std::vector<Entry> all;
        for (auto const* node : reader_.tables(root_, section)) {
            table const t{*node, "[[" + section + "]] " + node->text_of("id")};
            auto entry = read(t);
            if (std::ranges::find(all, entry.id, &Entry::id) != all.end())
                reader_.fail(errc::part_exists,
                             t.subject,
                             "a second " + section + " of that id",
                             "give each an id of its own",
                             *node);
            all.push_back(std::move(entry));
        }
        return all;
    }
    /// The procedure that an entry names; nothing, which is told, where there is none of that name.
    std::optional<procedure_kind> kind_of(table const& t, std::string_view key);
    std::string clause_under(table const& t, std::string_view key);
    int whole(table const& t, std::string_view key, int least, int most);
    /// Texts that are plain identifiers, each once.
    std::vector<std::string> codes(table const& t, std::string_view key);
    void check_code(std::string const& code, table const& t, pack_node const& where);
    void fail(table const& t, std::string found, std::string remedy, pack_node const& where) {
        reader_.fail(errc::pack_wrong_type, t.subject, std::move(found), std::move(remedy), where);
    }

    pack_node const& root_;
    pack_reader& reader_;
};

}  // namespace fangpin::detail
