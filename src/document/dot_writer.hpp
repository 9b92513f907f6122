/// @file
/// Writes DOT, the language of Graphviz, in which whatever a text says is text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace fangpin::detail {

/// What an attribute is set to.
struct dot_value {
    std::string_view text{};
    bool markup = false;  ///< a label made by `label_writer`

    dot_value(char const* t) : text(t) {}
    dot_value(std::string_view t, bool is_markup) : text(t), markup(is_markup) {}
};

/// Appends statements, one a line, each block closed by the one who opened it.
class dot_writer {
public:
    struct attribute {
        std::string_view key;
        dot_value value;
    };
    using attributes = std::initializer_list<attribute>;

    explicit dot_writer(std::string& out) : out_(out) {}

    /// @param what  `digraph` or `subgraph`
    void open(std::string_view what, std::string_view called);
    void close();
    /// Of the graph, or of all nodes or edges to come: `graph`, `node` or `edge`.
    void set(std::string_view what, attributes with);
    void node(std::string_view called, attributes with);
    void edge(std::string_view from, std::string_view to, attributes with);

private:
    void indent();
    void name(std::string_view text);
    void finish(attributes with);

    std::string& out_;
    std::size_t depth_ = 0;
};

}  // namespace fangpin::detail
