// CSV, parsed by libcsv
#include "cli/row_reader.hpp"

#include <boost/locale/utf.hpp>

#include <csv.h>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace fangpin::cli {

namespace {

bool is_utf8(std::string_view text) {
    namespace utf = boost::locale::utf;
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return true;
    for (auto const* at = text.begin(); at != text.end();) {
        auto const point = utf::utf_traits<char>::decode(at, text.end());
        if (point == utf::illegal || point == utf::incomplete)
            return false;
    }
    return true;
}

struct parser_freed {
    void operator()(csv_parser* parser) const noexcept {
        csv_free(parser);
        delete parser;
    }
};

class csv_reader final : public row_reader {
public:
    explicit csv_reader(input_file file);

    [[nodiscard]] std::vector<std::string> const& columns() const noexcept override {
        return names_;
    }
    bool read(row_batch& to, std::vector<std::size_t> const& place) override;

private:
    [[nodiscard]] failure broken(std::string const& found, std::string const& remedy) const {
        return broken_row(file_, line_, found, remedy);
    }
    void read_header();
    void parse(std::string_view text);
    void finish();
    void rethrow();

    // What libcsv calls. Nothing may be thrown through it.
    static void on_field(void* text, std::size_t size, void* self) noexcept;
    static void on_line_end(int terminator, void* self) noexcept;
    void take_field(std::string_view text);
    void take_line_end(int terminator);
    [[nodiscard]] std::string field_name() const;

    input_file file_;
    std::unique_ptr<csv_parser, parser_freed> parser_{new csv_parser{}};
    std::string_view rest_{};  ///< of the piece that the header ends in
    std::vector<std::string> names_{};
    bool header_read_ = false;
    row_batch* to_ = nullptr;
    std::vector<std::size_t> const* place_ = nullptr;
    std::size_t fields_ = 0;        ///< of the row so far
    std::uint64_t line_ = 1;        ///< in which the row begins
    std::uint64_t lines_more_ = 0;  ///< that its fields go over
    bool after_return_ = false;     ///< a line feed belongs to the line before
    std::size_t unfinished_ = 0;    ///< bytes since a line's end
    std::exception_ptr wrong_{};
};

csv_reader::csv_reader(input_file file) : file_(std::move(file)) {
    if (csv_init(parser_.get(), CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL) !=
        0)
        throw std::bad_alloc();
    // Its room for a field grows by so much: a quote that is not closed takes the rest of a file.
    csv_set_blk_size(parser_.get(), std::size_t{256} * 1024);
    csv_set_space_func(parser_.get(),
                       [](unsigned char) { return 0; });  // spaces are part of a field
    read_header();
}

/// Line by line, so that nothing behind the header is parsed yet.
void csv_reader::read_header() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    rest_ = file_.next();
    if (rest_.starts_with(byte_order_mark))
        rest_.remove_prefix(byte_order_mark.size());
    while (!header_read_) {
        if (rest_.empty())
            rest_ = file_.next();
        if (rest_.empty()) {
            finish();
            break;
        }
        auto const line = rest_.substr(0, rest_.find_first_of("\r\n"));
        auto const taken = rest_.substr(0, std::min(line.size() + 1, rest_.size()));
        rest_.remove_prefix(taken.size());
        parse(taken);
    }
    if (names_.empty())
        throw broken("an empty file", "begin it with a line of the columns' names");
}

bool csv_reader::read(row_batch& to, std::vector<std::size_t> const& place) {
    to_ = &to;
    place_ = &place;
    auto const piece = rest_.empty() ? file_.next() : std::exchange(rest_, {});
    try {
        if (!piece.empty())
            parse(piece);
        else
            finish();
    } catch (...) {
        to.drop_row();
        throw;
    }
    return !piece.empty();
}

void csv_reader::parse(std::string_view text) {
    unfinished_ += text.size();
    auto const parsed =
        csv_parse(parser_.get(), text.data(), text.size(), on_field, on_line_end, this);
    rethrow();
    if (parsed != text.size()) {
        if (csv_error(parser_.get()) == CSV_ENOMEM)
            throw std::bad_alloc();
        throw broken("a quote in the middle of a field",
                     "quote the whole field, and write each quote within it twice");
    }
    if (unfinished_ > longest_row)
        throw broken("a row of more than " + std::to_string(longest_row) + " bytes",
                     "see whether a quote is not closed");
}

void csv_reader::finish() {
    int const wrong = csv_fini(parser_.get(), on_field, on_line_end, this);
    rethrow();
    if (wrong != 0)
        throw broken("a quote that is never closed", "close it, or take it out");
}

void csv_reader::rethrow() {
    if (wrong_)
        std::rethrow_exception(std::exchange(wrong_, nullptr));
}

void csv_reader::on_field(void* text, std::size_t size, void* self) noexcept {
    auto& reader = *static_cast<csv_reader*>(self);
    if (reader.wrong_)
        return;
    try {
        reader.take_field({static_cast<char const*>(text), text == nullptr ? 0 : size});
    } catch (...) {
        reader.wrong_ = std::current_exception();
    }
}

void csv_reader::on_line_end(int terminator, void* self) noexcept {
    auto& reader = *static_cast<csv_reader*>(self);
    if (reader.wrong_)
        return;
    try {
        reader.take_line_end(terminator);
    } catch (...) {
        reader.wrong_ = std::current_exception();
    }
}

void csv_reader::take_field(std::string_view text) {
    if (!is_utf8(text))
        throw broken("bytes that are not UTF-8 in " + field_name(),
                     "save it as \"CSV UTF-8\", or convert it: iconv -f GB18030 -t UTF-8");
    if (!header_read_)
        names_.emplace_back(text);
    else if (fields_ < names_.size() && !text.empty())
        to_->put((*place_)[fields_], text);
    ++fields_;
    lines_more_ += static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
    after_return_ = false;
}

void csv_reader::take_line_end(int terminator) {
    unfinished_ = 0;
    if (terminator == CSV_LF && after_return_) {
        after_return_ = false;
        return;
    }
    if (fields_ != 0 && !header_read_) {
        check_names(file_, line_, names_);
        header_read_ = true;
    } else if (fields_ != 0) {
        if (fields_ != names_.size())
            throw broken(std::to_string(fields_) + (fields_ == 1 ? " field" : " fields") +
                             " where the header has " + std::to_string(names_.size()),
                         "write one for each column, nothing between commas where it is not known");
        to_->end_row();
    }
    fields_ = 0;
    line_ += 1 + std::exchange(lines_more_, 0);
    after_return_ = terminator == CSV_CR;
}

/// The header's own names are not repeated while it is not known to be one.
std::string csv_reader::field_name() const {
    return header_read_ && fields_ < names_.size() ? "column " + names_[fields_]
                                                   : "field " + std::to_string(fields_ + 1);
}

}  // namespace

std::unique_ptr<row_reader> read_csv(input_file file) {
    return std::make_unique<csv_reader>(std::move(file));
}

}  // namespace fangpin::cli
