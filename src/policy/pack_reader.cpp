#include "policy/pack_reader.hpp"

#include <fangpin/policy/clause.hpp>
#include <fangpin/values/nearest.hpp>

#include <algorithm>

namespace fangpin::detail {
namespace {

using node_kind = pack_node::kind;

}  // namespace

void pack_reader::report(severity how,
                         errc code,
                         std::string subject,
                         std::string found,
                         std::string remedy,
                         pack_node const& where) {
    issues_.push_back({how,
                       {.code = code,
                        .subject = std::move(subject),
                        .found = std::move(found),
                        .remedy = std::move(remedy),
                        .line = where.line,
                        .column = where.column,
                        .source = names_[where.from]}});
}

void pack_reader::fail_in_rule(error e, std::string const& subject, pack_node const& rule) {
    // A rule within single quotes begins one column on; one within three begins on the next line.
    bool const several_lines = rule.text.find('\n') != std::string::npos;
    if (several_lines)
        e.line += rule.line;
    else if (e.line != 0) {
        e.line = rule.line;
        e.column += rule.column;
    } else {
        e.line = rule.line;
        e.column = rule.column;
    }
    e.subject = subject;
    e.source = names_[rule.from];
    issues_.push_back({severity::error, std::move(e)});
}

void pack_reader::allow(table const& t, std::span<std::string_view const> keys) {
    for (auto const& [key, value] : t.node.entries)
        if (std::ranges::find(keys, key) == keys.end())
            fail(errc::pack_unknown_key,
                 t.subject,
                 "the key \"" + key + "\"",
                 suggestion(key, keys, "take it out"),
                 value);
}

pack_node const* pack_reader::need(table const& t,
                                   std::string_view key,
                                   bool needed,
                                   pack_node::kind what) {
    auto const* value = t.node.find(key);
    if (value == nullptr) {
        if (needed)
            fail(errc::pack_missing_key,
                 t.subject,
                 "no \"" + std::string(key) + "\"",
                 "add it, as " + std::string(name_of(what)),
                 t.node);
        return nullptr;
    }
    if (value->what != what) {
        fail(errc::pack_wrong_type,
             t.subject,
             "\"" + std::string(key) + "\" is " + std::string(name_of(value->what)),
             "write " + std::string(name_of(what)),
             *value);
        return nullptr;
    }
    return value;
}

std::optional<std::string> pack_reader::text(table const& t, std::string_view key, bool needed) {
    auto const* value = need(t, key, needed, node_kind::text);
    return value != nullptr ? std::optional(value->text) : std::nullopt;
}

std::optional<std::int64_t> pack_reader::integer(table const& t,
                                                 std::string_view key,
                                                 bool needed) {
    auto const* value = need(t, key, needed, node_kind::integer);
    return value != nullptr ? std::optional(value->integer) : std::nullopt;
}

std::optional<date> pack_reader::day(table const& t, std::string_view key, bool needed) {
    auto const* value = need(t, key, needed, node_kind::date);
    return value != nullptr ? std::optional(value->date) : std::nullopt;
}

std::optional<month> pack_reader::month_of(table const& t, std::string_view key) {
    auto const* value = need(t, key, false, node_kind::text);
    if (value == nullptr)
        return std::nullopt;
    auto const m = month::parse(value->text);
    if (m)
        return *m;
    fail(errc::pack_wrong_type,
         t.subject,
         "\"" + std::string(key) + "\" is no month",
         m.error().remedy,
         *value);
    return std::nullopt;
}

bool pack_reader::flag(table const& t, std::string_view key) {
    auto const* value = need(t, key, false, node_kind::boolean);
    return value != nullptr && value->boolean;
}

std::vector<std::string> pack_reader::texts(table const& t, std::string_view key) {
    std::vector<std::string> all;
    auto const* value = need(t, key, false, node_kind::array);
    if (value == nullptr)
        return all;
    for (auto const& e : value->elements) {
        if (e.what == node_kind::text)
            all.push_back(e.text);
        else
            fail(errc::pack_wrong_type,
                 t.subject,
                 "an element of \"" + std::string(key) + "\" is " + std::string(name_of(e.what)),
                 "write texts",
                 e);
    }
    return all;
}

std::size_t pack_reader::choice(table const& t,
                                std::string_view key,
                                std::span<std::string_view const> words,
                                bool needed) {
    auto const* value = need(t, key, needed, node_kind::text);
    if (value == nullptr)
        return 0;
    auto const known = std::ranges::find(words, value->text);
    if (known != words.end())
        return static_cast<std::size_t>(known - words.begin());
    std::string all;
    for (auto const word : words)
        all += (all.empty() ? "write one of: " : ", ") + std::string(word);
    fail(errc::pack_wrong_type,
         t.subject,
         "\"" + std::string(key) + "\" is \"" + value->text + "\"",
         suggestion(value->text, words, all),
         *value);
    return 0;
}

void pack_reader::check_clause(std::string const& id,
                               std::string const& subject,
                               pack_node const& where) {
    if (find_clause(id) != nullptr)
        return;
    std::vector<std::string_view> ids;
    for (auto const& known : clauses())
        ids.push_back(known.id);
    fail(errc::unknown_clause,
         subject,
         "the clause \"" + id + "\", which no text has",
         suggestion(id, ids, "cite a clause of clauses.tsv, or name a source"),
         where);
}

std::string pack_reader::clause(table const& t, bool source_allowed) {
    auto const* cited = need(t, "clause", false, node_kind::text);
    if (cited != nullptr) {
        check_clause(cited->text, t.subject, *cited);
        return cited->text;
    }
    bool const has_source = source_allowed && t.node.find("source") != nullptr;
    if (t.node.find("clause") == nullptr && !has_source)
        fail(errc::pack_missing_key,
             t.subject,
             "no \"clause\"",
             source_allowed ? "cite the clause, or name a source" : "cite the clause",
             t.node);
    return {};
}

wording pack_reader::in_both_languages(table const& t, std::string const& key) {
    auto const key_en = key + "_en";
    auto const zh = text(t, key, false).value_or("");
    auto const en = text(t, key_en, false).value_or(zh);
    if (auto const* alone = t.node.find(key_en); alone != nullptr && t.node.find(key) == nullptr)
        fail(errc::pack_missing_key,
             t.subject,
             "\"" + key_en + "\" without \"" + key + "\"",
             "say it in Chinese under \"" + key + "\"",
             *alone);
    return {.zh = zh, .en = en};
}

std::vector<pack_node const*> pack_reader::tables(pack_node const& root, std::string_view key) {
    std::vector<pack_node const*> all;
    auto const* value = root.find(key);
    if (value == nullptr)
        return all;
    bool good = value->what == node_kind::array;
    for (auto const& e : value->elements) {
        good = good && e.what == node_kind::table;
        all.push_back(&e);
    }
    if (!good) {
        fail(errc::pack_wrong_type,
             "[[" + std::string(key) + "]]",
             std::string(name_of(value->what)),
             "begin each entry with [[" + std::string(key) + "]]",
             *value);
        all.clear();
    }
    return all;
}

pack_node const* pack_reader::table_of(pack_node const& root, std::string_view key, bool needed) {
    auto const* value = need({root, "the pack"}, key, needed, node_kind::table);
    return value;
}

}  // namespace fangpin::detail
