#include "document/page_text.hpp"

#include "decision/narrator.hpp"
#include "document/folded_text.hpp"
#include "document/page_sentences.hpp"
#include "values/printable.hpp"

namespace fangpin::detail {
namespace {

constexpr std::string_view dot = " \xc2\xb7 ";

std::string bracketed(std::string const& id) {
    return id.empty() ? id : "[" + id + "]";
}

/// Those that are not empty.
std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
    std::string all;
    for (auto const& part : parts)
        if (!part.empty())
            all += (all.empty() ? std::string() : std::string(between)) + part;
    return all;
}

class text_writer {
public:
    explicit text_writer(policy_page const& page) : page_(page), say_(page.lang) {}

    std::string write() && {
        line(page_.title, 0);
        for (auto const& [name, value] : page_.about)
            line(say_.say(say::fact_value, {name, value}), 0);
        text_ += "\n";
        line(page_.remark, 0);
        for (auto const& s : page_.sections)
            section(s);
        return std::move(text_);
    }

private:
    void line(std::string const& words, std::size_t indent, std::size_t hanging = 2) {
        text_ += folded(printable(words), {.first = indent, .rest = indent + hanging});
    }

    void section(page_section const& s) {
        text_ += "\n";
        if (!s.part)
            text_ += "\n";
        line(s.part ? "- " + s.title : s.title, 0);
        if (!s.remark.empty())
            line(s.remark, 2, 0);
        for (auto const& b : s.blocks)
            block(b);
        if (!s.notes.empty())
            text_ += "\n";
        for (auto const& n : s.notes)
            note(n, 2);
    }

    void block(page_block const& b) {
        bool const alone = b.entries.size() == 1 && b.entries.front().id.empty();
        text_ += "\n";
        head(b, alone);
        if (!b.cited.wording.empty())
            line(b.entries.empty()
                     ? b.cited.wording
                     : say_.say(say::fact_value, {say_.say(say::clause_wording), b.cited.wording}),
                 4);
        if (!b.takes.empty())
            line(say_.say(say::fact_value, {say_.say(say::what_it_takes), b.takes}), 4);
        for (auto const& e : b.entries)
            if (alone)
                body(e, 4);
            else if (b.cited.empty())
                bare_entry(e);
            else
                entry(e);
        for (auto const& n : b.notes)
            note(n, 4);
        elsewhere(b);
    }
    /// `[MEK-16] maerkang-2022 3(5)1-1 inclusion`, with a raised dot before the last
    void head(page_block const& b, bool alone) {
        auto words = joined({bracketed(b.cited.id), b.cited.place()}, " ");
        if (alone)
            words = joined({words, b.entries.front().label}, dot);
        if (!words.empty())
            line(words, 2);
    }
    /// One of several of a clause.
    void entry(page_entry const& e) {
        line(joined({bracketed(e.id), e.label}, " "), 4);
        body(e, 6);
    }
    /// Of no clause: `[at_risk] at risk, attested by officials`, with a raised dot for the comma.
    void bare_entry(page_entry const& e) {
        line(joined({joined({bracketed(e.id), e.wording}, " "), e.label}, dot), 2);
        rule(e.rule, 4);
    }
    void body(page_entry const& e, std::size_t indent) {
        if (!e.wording.empty())
            line(e.wording, indent);
        rule(e.rule, indent);
        for (auto const& also : e.also) {
            auto const words = joined({bracketed(also.id), also.place(), also.wording}, " ");
            line(say_.say(say::fact_value, {say_.say(say::carries_out), words}), indent);
        }
        for (auto const& n : e.notes)
            note(n, indent);
    }
    /// Its own line ends stay: a comment in a rule goes to the end of its line.
    void rule(std::string_view words, std::size_t indent) {
        auto label = say_.say(say::fact_value, {say_.say(say::column_rule), ""});
        while (!words.empty()) {
            auto const end = std::min(words.find('\n'), words.size());
            line(label + std::string(words.substr(0, end)), label.empty() ? indent + 4 : indent, 4);
            words.remove_prefix(std::min(end + 1, words.size()));
            label.clear();
        }
    }
    void note(page_note const& n, std::size_t indent) {
        auto words = n.label + " " + say_.say(say::reading, {n.id, n.text});
        if (!n.source.empty())
            words += say_.say(say::note_source, {n.source});
        line(words, indent);
    }
    void elsewhere(page_block const& b) {
        std::vector<std::string> ids;
        for (auto const& n : b.elsewhere)
            ids.push_back(n.label + " [" + n.id + "]");
        if (!ids.empty())
            line(say_.say(say::fact_value,
                          {say_.say(say::notes_elsewhere), say_.joined(ids, say::comma)}),
                 4);
    }

    policy_page const& page_;
    narrator say_;
    std::string text_;
};

}  // namespace

std::string text_of(policy_page const& page) {
    return text_writer(page).write();
}

}  // namespace fangpin::detail
