#include "policy/overlay.hpp"

#include "policy/parts.hpp"

#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

using node_kind = pack_node::kind;

/// Lays one overlay over one base.
class layers {
public:
    layers(pack_node& base, pack_reader& reader) : base_(base), reader_(reader) {}

    void lay(std::string const& section, pack_node over) {
        auto* under = base_.find(section);
        if (std::ranges::find(pack_sections, section) == pack_sections.end())
            base_.set(section, std::move(over));  // the loader tells that it is unknown
        else if (under != nullptr && under->what != over.what)
            reader_.fail(errc::pack_wrong_type,
                         "\"" + section + "\"",
                         std::string(name_of(over.what)),
                         "write " + std::string(name_of(under->what)) + ", as the base does",
                         over);
        else if (section == "policy" && under != nullptr)
            merge(*under, std::move(over));
        else if (section == "case" || section == "case_base" || over.what != node_kind::array)
            table(section, under, std::move(over));
        else
            entries(section, std::move(over));
    }

private:
    enum class wish { adds, replaces, removes };

    /// An id and a revision are each pack's own.
    static void merge(pack_node& under, pack_node over) {
        auto const place = over;
        under.erase("id");
        under.set("revision",
                  {.what = node_kind::integer,
                   .integer = 1,
                   .line = place.line,
                   .column = place.column,
                   .from = place.from});
        under.line = place.line;
        under.column = place.column;
        under.from = place.from;
        for (auto& [key, value] : over.entries)
            under.set(key, std::move(value));
        under.erase("extends");
    }

    /// What is there once: `[window]`, `[size]`, `[income]`, `[guarantees]`.
    void table(std::string const& section, pack_node const* under, pack_node over) {
        bool const of_cases = section == "case" || section == "case_base";
        auto const wanted = over.what == node_kind::table && !of_cases
                                ? wish_of(over, "[" + section + "]")
                                : wish::adds;
        if (!of_cases && !fits(wanted, under != nullptr, "[" + section + "]", over, {}))
            return;
        if (wanted == wish::removes)
            base_.erase(section);
        else
            base_.set(section, std::move(over));
    }

    void entries(std::string const& section, pack_node over) {
        auto const before = ids_of(section);
        for (auto& entry : over.elements) {
            auto const id = part_id(section, entry);
            auto const subject = "[[" + section + "]] " + id;
            auto const wanted = wish_of(entry, subject);
            if (wanted != wish::adds && id.empty()) {
                auto const key = std::string(part_key(section));
                reader_.fail(errc::pack_missing_key,
                             "[[" + section + "]]",
                             "no \"" + key + "\"",
                             "say by it which entry of the base is meant",
                             entry);
                continue;
            }
            bool const known = !id.empty() && std::ranges::find(before, id) != before.end();
            if (!fits(wanted, known, subject, entry, before))
                continue;
            put(section, id, wanted, std::move(entry));
        }
    }

    void put(std::string const& section, std::string const& id, wish wanted, pack_node entry) {
        if (base_.find(section) == nullptr)
            base_.set(section,
                      {.what = node_kind::array,
                       .line = entry.line,
                       .column = entry.column,
                       .from = entry.from});
        auto& all = base_.find(section)->elements;
        auto const old =
            std::ranges::find_if(all, [&](auto const& e) { return part_id(section, e) == id; });
        if (wanted == wish::adds || old == all.end())
            all.push_back(std::move(entry));
        else if (wanted == wish::replaces)
            *old = std::move(entry);
        else
            all.erase(old);
    }

    [[nodiscard]] std::vector<std::string> ids_of(std::string const& section) const {
        std::vector<std::string> ids;
        if (auto const* all = std::as_const(base_).find(section))
            for (auto const& e : all->elements)
                ids.push_back(part_id(section, e));
        return ids;
    }

    /// Takes the two marks out of an entry: the loader knows nothing of them.
    wish wish_of(pack_node& entry, std::string const& subject) {
        pack_reader::table const t{entry, subject};
        bool const replaces = reader_.flag(t, "replaces");
        bool const removes = reader_.flag(t, "removes");
        if (replaces && removes)
            reader_.fail(errc::pack_wrong_type,
                         subject,
                         "both \"replaces\" and \"removes\"",
                         "keep one of them",
                         entry);
        entry.erase("replaces");
        entry.erase("removes");
        return removes ? wish::removes : replaces ? wish::replaces : wish::adds;
    }

    bool fits(wish wanted,
              bool known,
              std::string const& subject,
              pack_node const& where,
              std::vector<std::string> const& ids) {
        if (wanted == wish::adds && known)
            reader_.fail(errc::part_exists,
                         subject,
                         "an entry that the base has",
                         "add replaces = true or removes = true, or give it an id of its own",
                         where);
        else if (wanted != wish::adds && !known)
            reader_.fail(errc::part_missing,
                         subject,
                         "an entry that the base does not have",
                         suggestion(subject.substr(std::min(subject.size(), subject.find(' ') + 1)),
                                    ids,
                                    wanted == wish::replaces ? "take \"replaces\" out to add it"
                                                             : "take the entry out"),
                         where);
        return (wanted != wish::adds) == known;
    }

    pack_node& base_;
    pack_reader& reader_;
};

}  // namespace

pack_node laid_over(pack_node base, pack_node overlay, pack_reader& reader) {
    name_entries(base);
    name_entries(overlay, base);
    base.erase("case");
    layers together(base, reader);
    for (auto& [section, over] : overlay.entries)
        together.lay(section, std::move(over));
    return base;
}

}  // namespace fangpin::detail
