#include "document/dot_writer.hpp"

#include <gsl/assert>

namespace fangpin::detail {

void dot_writer::open(std::string_view what, std::string_view called) {
    indent();
    out_ += what;
    out_ += " ";
    name(called);
    out_ += " {\n";
    ++depth_;
}

void dot_writer::close() {
    Expects(depth_ > 0);
    --depth_;
    indent();
    out_ += "}\n";
}

void dot_writer::set(std::string_view what, attributes with) {
    indent();
    out_ += what;
    finish(with);
}

void dot_writer::node(std::string_view called, attributes with) {
    indent();
    name(called);
    finish(with);
}

void dot_writer::edge(std::string_view from, std::string_view to, attributes with) {
    indent();
    name(from);
    out_ += " -> ";
    name(to);
    finish(with);
}

void dot_writer::indent() {
    out_.append(2 * depth_, ' ');
}

/// A quoted string, in which nothing but these two means anything.
void dot_writer::name(std::string_view text) {
    out_ += '"';
    for (auto const c : text) {
        if (c == '"' || c == '\\')
            out_ += '\\';
        out_ += c == '\n' ? ' ' : c;
    }
    out_ += '"';
}

void dot_writer::finish(attributes with) {
    std::string_view before = " [";
    for (auto const& [key, value] : with) {
        out_ += before;
        out_ += key;
        out_ += '=';
        if (value.markup) {
            out_ += '<';
            out_ += value.text;
            out_ += '>';
        } else {
            name(value.text);
        }
        before = ", ";
    }
    out_ += with.size() == 0 ? ";\n" : "];\n";
}

}  // namespace fangpin::detail
