#include "document/page_blocks.hpp"

namespace fangpin::detail {
namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

}  // namespace

std::string anchor_of(std::string_view prefix, std::string_view id) {
    std::string anchor(prefix);
    for (auto const c : id) {
        if (is_plain(c)) {
            anchor += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        anchor += '%';
        anchor += "0123456789ABCDEF"[byte >> 4U];
        anchor += "0123456789ABCDEF"[byte & 15U];
    }
    return anchor;
}

page_citation cite(clause const& c) {
    return {.id = std::string(c.id),
            .document = std::string(c.source),
            .number = std::string(c.number),
            .wording = std::string(c.rule)};
}

page_citation cite(std::string const& clause, std::string const& source) {
    auto const* known = find_clause(clause);
    return known != nullptr ? cite(*known) : page_citation{.document = source};
}

void add_entry(page_section& to, page_citation const& cited, page_entry entry) {
    bool const same = !to.blocks.empty() && to.blocks.back().cited.id == cited.id &&
                      to.blocks.back().cited.document == cited.document;
    if (!same)
        to.blocks.push_back({.cited = cited});
    if (entry.id == cited.id)
        entry.id.clear();
    to.blocks.back().entries.push_back(std::move(entry));
}

void drop_repeated_wordings(page_section& in, language lang) {
    for (auto& block : in.blocks)
        if (lang == language::zh && block.entries.size() == 1 &&
            block.entries.front().wording.find(block.cited.wording) != std::string::npos)
            block.cited.wording.clear();
}

}  // namespace fangpin::detail
