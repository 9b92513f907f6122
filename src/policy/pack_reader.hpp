/// @file
/// Takes keys out of a pack and says what is wrong with them.
#pragma once

#include "policy/pack_node.hpp"

#include <fangpin/values/wording.hpp>

#include <initializer_list>
#include <span>

namespace fangpin::detail {

/// Reads a pack's tables. Each member records what is wrong and goes on, so that a pack's
/// mistakes are all reported at once.
class pack_reader {
public:
    /// @param names  of the texts that nodes stand in
    pack_reader(std::vector<std::string> const& names, std::vector<issue>& issues)
        : names_(names), issues_(issues) {}

    /// A table of the pack, for messages: `[[inclusion]] MEK-16`.
    struct table {
        pack_node const& node;
        std::string subject;
    };

    void report(severity how,
                errc code,
                std::string subject,
                std::string found,
                std::string remedy,
                pack_node const& where);
    void fail(errc code,
              std::string subject,
              std::string found,
              std::string remedy,
              pack_node const& where) {
        report(
            severity::error, code, std::move(subject), std::move(found), std::move(remedy), where);
    }
    /// An error inside a rule: its place becomes one in the pack.
    void fail_in_rule(error e, std::string const& subject, pack_node const& rule);

    void allow(table const& t, std::span<std::string_view const> keys);
    void allow(table const& t, std::initializer_list<std::string_view> keys) {
        allow(t, std::span(keys.begin(), keys.size()));
    }
    std::optional<std::string> text(table const& t, std::string_view key, bool needed);
    std::optional<std::int64_t> integer(table const& t, std::string_view key, bool needed);
    std::optional<date> day(table const& t, std::string_view key, bool needed);
    std::optional<month> month_of(table const& t, std::string_view key);
    bool flag(table const& t, std::string_view key);
    std::vector<std::string> texts(table const& t, std::string_view key);
    /// One of a few words. @returns the place of the word, the first when it is absent or wrong
    std::size_t choice(table const& t,
                       std::string_view key,
                       std::span<std::string_view const> words,
                       bool needed);
    std::size_t choice(table const& t,
                       std::string_view key,
                       std::initializer_list<std::string_view> words,
                       bool needed) {
        return choice(t, key, std::span(words.begin(), words.size()), needed);
    }
    /// A clause of the published texts, which must exist; nothing where `source` may stand instead.
    std::string clause(table const& t, bool source_allowed);
    /// Where an entry comes from, in Chinese and, under `source_en`, in English.
    wording source(table const& t) { return in_both_languages(t, "source"); }
    /// `key` and `key_en`, which stands for nothing without the first.
    wording in_both_languages(table const& t, std::string const& key);
    /// The tables of `[[key]]`.
    std::vector<pack_node const*> tables(pack_node const& root, std::string_view key);
    /// The one table of `[key]`, or nullptr.
    pack_node const* table_of(pack_node const& root, std::string_view key, bool needed);
    void check_clause(std::string const& id, std::string const& subject, pack_node const& where);

private:
    pack_node const* need(table const& t, std::string_view key, bool needed, pack_node::kind what);

    std::vector<std::string> const& names_;
    std::vector<issue>& issues_;
};

}  // namespace fangpin::detail
