#include "document/page_rows.hpp"

#include "document/page_sentences.hpp"

#include <algorithm>
#include <array>

namespace fangpin::detail {
namespace {

bool has_long_ids(page_section const& s) {
    return std::ranges::any_of(s.blocks, [](auto const& b) {
        return std::ranges::any_of(b.entries, [](auto const& e) { return e.id.size() > 16; });
    });
}

}  // namespace

void page_rows::table(page_section const& s) {
    rest_ = s.columns.size() == 3 ? "2" : "";
    html_.open("table", {{"class", has_long_ids(s) ? "long-ids" : ""}}).end_line();
    head(s);
    for (auto const& b : s.blocks)
        block(b);
    if (!s.notes.empty()) {
        html_.open("tbody").end_line();
        for (auto const& n : s.notes)
            note_row(n);
        html_.close().end_line();
    }
    html_.close().end_line();
}

void page_rows::head(page_section const& s) {
    static constexpr std::array<std::string_view, 3> places{"first", "second", "third"};
    html_.open("colgroup");
    for (std::size_t i = 0; i < s.columns.size(); ++i)
        html_.single("col", {{"class", places.at(i)}});
    html_.close().end_line();
    html_.open("thead").open("tr");
    for (auto const& title : s.columns)
        html_.element("th", title, {{"scope", "col"}});
    html_.close().close().end_line();
}

void page_rows::block(page_block const& b) {
    html_.open("tbody", {{"id", b.anchor}}).end_line();
    bool const alone = b.entries.size() == 1 && b.entries.front().id.empty();
    if (!b.cited.empty() && !alone)
        clause_row(b);
    for (auto const& e : b.entries) {
        entry_row(b, e);
        for (auto const& n : e.notes)
            note_row(n);
    }
    for (auto const& n : b.notes)
        note_row(n);
    if (!b.elsewhere.empty())
        elsewhere_row(b);
    html_.close().end_line();
}

/// The clause as such, above its entries or with none.
void page_rows::clause_row(page_block const& b) {
    html_.open("tr", {{"class", b.entries.empty() ? "" : "clause"}});
    html_.open("th", {{"scope", "row"}});
    if (!b.cited.id.empty())
        citation(b.cited);
    html_.close().open("td", {{"colspan", rest_}});
    if (b.cited.id.empty())
        paragraph(b.cited.document, "source");
    wording(b.cited);
    if (!b.takes.empty())
        paragraph(say_.say(say::fact_value, {say_.say(say::what_it_takes), b.takes}), "takes");
    html_.close().close().end_line();
}

void page_rows::entry_row(page_block const& b, page_entry const& e) {
    bool const alone = e.id.empty() && b.entries.size() == 1;
    html_.open("tr", {{"id", e.anchor}}).open("th", {{"scope", "row"}});
    citation(alone ? b.cited : page_citation{.id = e.id});
    html_.close().open("td");
    paragraph(e.wording, {});
    if (alone && !b.cited.wording.empty())
        wording(b.cited);
    for (auto const& also : e.also)
        paragraph(say_.say(say::fact_value,
                           {say_.say(say::carries_out),
                            also.id + " " + also.place() + " " + also.wording}),
                  "table-wording");
    html_.close().open("td");
    if (!e.label.empty())
        html_.element("span", e.label, {{"class", "label"}});
    if (!e.rule.empty())
        html_.element("code", e.rule, {{"class", "rule"}});
    html_.close().close().end_line();
}

void page_rows::note_row(page_note const& n) {
    auto const kind = n.anchor.substr(0, n.anchor.find(':'));  // reading, gap
    html_.open("tr", {{"id", n.anchor}, {"class", "note " + kind}});
    html_.open("th", {{"scope", "row"}}).text(n.label + " ");
    html_.open("span", {{"class", "note-id"}}).name(n.id).close();
    html_.close().open("td", {{"colspan", rest_}});
    paragraph(n.text, {});
    if (!n.source.empty())
        paragraph(n.source, "source");
    html_.close().close().end_line();
}

void page_rows::elsewhere_row(page_block const& b) {
    html_.open("tr", {{"class", "note"}});
    html_.element("th", say_.say(say::notes_elsewhere), {{"scope", "row"}});
    html_.open("td", {{"colspan", rest_}});
    for (auto const& n : b.elsewhere)
        html_.element("a", n.label + " " + n.id, {{"href", "#" + n.anchor}}).text(" ");
    html_.close().close().end_line();
}

void page_rows::citation(page_citation const& cited) {
    if (!cited.id.empty())
        html_.open("span", {{"class", "id"}}).name(cited.id).close();
    if (cited.document.empty())
        return;
    html_.open("span", {{"class", cited.id.empty() ? "source" : "place"}}).text(cited.document);
    if (!cited.number.empty())
        html_.text(" ").element("span", cited.number, {{"class", "number"}});
    html_.close();
}

void page_rows::wording(page_citation const& cited) {
    paragraph(cited.wording, "table-wording", "zh");
}

void page_rows::paragraph(std::string const& words, std::string_view css, std::string_view lang) {
    if (!words.empty())
        html_.element("p", words, {{"class", css}, {"lang", lang}});
}

}  // namespace fangpin::detail
