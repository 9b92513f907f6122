// JSON Lines
#include "cli/json_row.hpp"
#include "cli/row_reader.hpp"

#include <utility>

namespace fangpin::cli {

namespace {

class json_lines_reader final : public row_reader {
public:
    explicit json_lines_reader(input_file file);

    [[nodiscard]] std::vector<std::string> const& columns() const noexcept override {
        return keys_;
    }
    bool read(row_batch& to, std::vector<std::size_t> const& place) override;

private:
    /// The next line with something in it; false at the end.
    bool next_line();
    bool read_line();
    void check(bad_line const& wrong) const;

    input_file file_;
    std::string_view rest_{};  ///< of the piece that is being read
    std::string line_{};
    std::uint64_t number_ = 0;
    bool is_ahead_ = false;  ///< the first line is looked at before it is read
    std::vector<std::string> keys_{};
    json_row row_{};
};

json_lines_reader::json_lines_reader(input_file file) : file_(std::move(file)) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    rest_ = file_.next();
    if (rest_.starts_with(byte_order_mark))
        rest_.remove_prefix(byte_order_mark.size());
    if (!next_line())
        throw broken_row(file_, 1, "an empty file", "write each row as one object in one line");
    check(row_.keys_of(line_, keys_));
    check_names(file_, number_, keys_);
    is_ahead_ = true;
}

bool json_lines_reader::read(row_batch& to, std::vector<std::size_t> const& place) {
    if (!std::exchange(is_ahead_, false) && !next_line())
        return false;
    auto const wrong = row_.read(line_, keys_, place, to);
    if (!wrong.found.empty())
        to.drop_row();
    check(wrong);
    to.end_row();
    return true;
}

bool json_lines_reader::next_line() {
    while (read_line())
        if (line_.find_first_not_of(" \t\r") != std::string::npos)
            return true;
    return false;
}

bool json_lines_reader::read_line() {
    line_.clear();
    ++number_;
    for (bool ended = false; !ended;) {
        if (rest_.empty())
            rest_ = file_.next();
        if (rest_.empty())
            return !line_.empty();
        auto const end = rest_.find('\n');
        ended = end != std::string_view::npos;
        line_ += rest_.substr(0, end);
        rest_.remove_prefix(ended ? end + 1 : rest_.size());
        if (line_.size() > longest_row)
            throw broken_row(file_,
                             number_,
                             "a line of more than " + std::to_string(longest_row) + " bytes",
                             "write each row as one object in one line");
    }
    return true;
}

void json_lines_reader::check(bad_line const& wrong) const {
    if (wrong.found.empty())
        return;
    auto const where =
        wrong.character == 0 ? std::string() : " at character " + std::to_string(wrong.character);
    throw broken_row(file_, number_, wrong.found + where, wrong.remedy);
}

}  // namespace

std::unique_ptr<row_reader> read_json_lines(input_file file) {
    return std::make_unique<json_lines_reader>(std::move(file));
}

}  // namespace fangpin::cli
