#include "document/html_writer.hpp"

#include "values/printable.hpp"

#include <gsl/assert>

#include <algorithm>

namespace fangpin::detail {
namespace {

std::string escaped(std::string_view words) {
    std::string out;
    for (auto const c : printable(words))
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    return out;
}

}  // namespace

html_writer& html_writer::open(std::string_view name, attributes with) {
    tag(name, with);
    open_.push_back(name);
    return *this;
}

html_writer& html_writer::close() {
    Expects(!open_.empty());
    out_ += "</";
    out_ += open_.back();
    out_ += ">";
    open_.pop_back();
    return *this;
}

html_writer& html_writer::text(std::string_view words) {
    out_ += escaped(words);
    return *this;
}

html_writer& html_writer::name(std::string_view words) {
    while (!words.empty()) {
        auto const end = std::min(words.find_first_of("._"), words.size() - 1) + 1;
        text(words.substr(0, end));
        words.remove_prefix(end);
        if (!words.empty())
            single("wbr", {});
    }
    return *this;
}

html_writer& html_writer::single(std::string_view name, attributes with) {
    tag(name, with);
    return *this;
}

html_writer& html_writer::end_line() {
    out_ += "\n";
    return *this;
}

void html_writer::tag(std::string_view name, attributes with) {
    out_ += "<";
    out_ += name;
    for (auto const& [key, value] : with) {
        if (value.empty())
            continue;
        out_ += " ";
        out_ += key;
        out_ += "=\"" + escaped(value) + "\"";
    }
    out_ += ">";
}

}  // namespace fangpin::detail
