#include <fangpin/document/rows.hpp>

#include <algorithm>

namespace fangpin {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the JSON value that begins here ends: behind the bracket that closes it, and otherwise
/// before the comma or bracket that ends it. Brackets within texts do not count.
std::size_t end_of_value(std::string_view json) {
    std::size_t open = 0;
    bool within_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        char const c = json[i];
        if (within_text) {
            i += c == '\\' ? 1 : 0;
            within_text = c != '"';
        } else if (c == '"') {
            within_text = true;
        } else if (c == '{' || c == '[') {
            ++open;
        } else if (c == '}' || c == ']') {
            if (open == 0)
                return i;
            if (--open == 0)
                return i + 1;
        } else if (c == ',' && open == 0) {
            return i;
        }
    }
    return json.size();
}

bool is_whole_object(std::string_view line) {
    auto const first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos || line[first] != '{')
        return false;
    auto const end = first + end_of_value(line.substr(first));
    return end > first && line[end - 1] == '}' &&
           line.find_first_not_of(blanks, end) == std::string_view::npos;
}

/// Is the input a document a line? One broken line says nothing, so two are looked at: no document
/// that fills several lines has a whole object, and nothing else, in its second.
bool is_lines(std::string_view input) {
    auto const first = input.substr(0, input.find('\n'));
    if (is_whole_object(first))
        return true;
    input.remove_prefix(first.size());
    input.remove_prefix(std::min(input.find_first_not_of(blanks), input.size()));
    return is_whole_object(input.substr(0, input.find('\n')));
}

}  // namespace

rows::rows(std::string_view input, bool lines) : rest_(input) {
    if (rest_.starts_with(byte_order_mark))  // what some programs write before the first row
        rest_.remove_prefix(byte_order_mark.size());
    auto const start = std::min(rest_.find_first_not_of(blanks), rest_.size());
    if (lines) {
        form_ = form::lines;
        return;
    }
    skip(start);
    if (rest_.starts_with('['))
        form_ = form::array;
    else if (is_lines(rest_))
        form_ = form::lines;
}

void rows::skip(std::size_t bytes) {
    line_ += static_cast<std::uint32_t>(std::ranges::count(rest_.substr(0, bytes), '\n'));
    rest_.remove_prefix(bytes);
}

std::optional<rows::row> rows::next() {
    if (form_ == form::lines)
        return next_line();
    if (form_ == form::array)
        return next_element();
    if (std::exchange(started_, true) || rest_.empty())
        return std::nullopt;
    return row{rest_, line_};
}

std::optional<rows::row> rows::next_line() {
    while (!rest_.empty()) {
        row const r{rest_.substr(0, rest_.find('\n')), line_};
        skip(std::min(r.json.size() + 1, rest_.size()));
        if (r.json.find_first_not_of(blanks) != std::string_view::npos)
            return r;
    }
    return std::nullopt;
}

/// Elements of an array, whatever they are: one that is wrong is a row of its own, and an array
/// that is cut off ends in a row that is wrong.
std::optional<rows::row> rows::next_element() {
    auto const to_next = [this] { skip(std::min(rest_.find_first_not_of(blanks), rest_.size())); };
    bool const first = !std::exchange(started_, true);
    if (first)
        skip(1);
    to_next();
    if (!first && rest_.starts_with(',')) {
        skip(1);
        to_next();
        if (rest_.starts_with(']')) {  // a comma behind which nothing stands
            row const r{rest_.substr(0, 1), line_};
            form_ = form::lines;
            skip(1);
            to_next();
            return r;
        }
    } else if (!first && !rest_.empty() && !rest_.starts_with(']')) {
        row const r{rest_, line_};  // no comma: what is left cannot be told apart
        ended_ = true;
        skip(rest_.size());
        return r;
    }
    if (rest_.starts_with(']')) {
        skip(1);
        to_next();
        form_ = form::lines;  // what follows the array is no household, and is told so
        return next_line();
    }
    if (rest_.empty()) {
        bool const cut_off = !std::exchange(ended_, true);
        return cut_off ? std::optional(row{rest_, line_}) : std::nullopt;
    }
    row r{rest_.substr(0, end_of_value(rest_)), line_};
    if (r.json.empty())  // ",," or a stray bracket
        r.json = rest_.substr(0, 1);
    bool const comma = r.json == ",";
    skip(comma ? 0 : r.json.size());
    ended_ = ended_ || rest_.empty();  // cut off: this row says so already
    return r;
}

}  // namespace fangpin
