#include "document/page_html.hpp"

#include "document/html_writer.hpp"
#include "document/page_rows.hpp"
#include "document/page_sentences.hpp"
#include "document/page_style.hpp"

namespace fangpin::detail {
namespace {

class html_page {
public:
    explicit html_page(policy_page const& page) : page_(page), say_(page.lang) {}

    std::string write() && {
        out_ = "<!DOCTYPE html>\n";
        html_.open("html", {{"lang", page_.lang == language::zh ? "zh" : "en"}}).end_line();
        head();
        html_.open("body").end_line();
        header();
        contents();
        html_.open("main").end_line();
        for (auto const& s : page_.sections)
            section(s);
        html_.close().end_line();          // main
        html_.close().close().end_line();  // body, html
        return std::move(out_);
    }

private:
    void head() {
        html_.open("head").end_line();
        html_.single("meta", {{"charset", "utf-8"}}).end_line();
        html_
            .single("meta",
                    {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}})
            .end_line();
        html_
            .single("meta",
                    {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src 'unsafe-inline'"}})
            .end_line();
        html_.element("title", page_.title).end_line();
        html_.open("style");
        out_ += page_style;
        html_.close().end_line().close().end_line();
    }

    void header() {
        html_.open("header").end_line();
        html_.element("h1", page_.title).end_line();
        html_.open("dl").end_line();
        for (auto const& [name, value] : page_.about)
            html_.element("dt", name).element("dd", value).end_line();
        html_.close().end_line();
        html_.element("p", page_.remark, {{"class", "remark"}}).end_line();
        html_.close().end_line();
    }

    void contents() {
        html_.open("nav").end_line();
        html_.element("h2", say_.say(say::page_contents)).end_line();
        html_.open("ul").end_line();
        for (auto const& s : page_.sections) {
            html_.open("li", {{"class", s.part ? "part" : ""}});
            html_.element("a", s.title, {{"href", "#" + s.anchor}});
            if (s.of_rules)
                links(s);
            html_.close().end_line();
        }
        html_.close().close().end_line();
    }
    void links(page_section const& s) {
        html_.open("span", {{"class", "ids"}});
        for (auto const& b : s.blocks)
            for (auto const& e : b.entries)
                html_.element("a", e.id.empty() ? b.cited.id : e.id, {{"href", "#" + e.anchor}})
                    .text(" ");
        html_.close();
    }

    void section(page_section const& s) {
        html_.open("section", {{"id", s.anchor}}).end_line();
        html_.element(s.part ? "h3" : "h2", s.title).end_line();
        if (!s.remark.empty())
            html_.element("p", s.remark, {{"class", "remark"}}).end_line();
        if (!s.columns.empty())
            page_rows(html_, say_).table(s);
        html_.close().end_line();
    }

    policy_page const& page_;
    narrator say_;
    std::string out_;
    html_writer html_{out_};
};

}  // namespace

std::string html_of(policy_page const& page) {
    return html_page(page).write();
}

}  // namespace fangpin::detail
