#include "cli/table_input.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace fangpin::cli {

namespace {

std::optional<table_format> format_of_name(std::string const& file) {
    if (file.ends_with(".csv"))
        return table_format::csv;
    if (file.ends_with(".jsonl") || file.ends_with(".ndjson"))
        return table_format::json_lines;
    return std::nullopt;
}

table_format format_of_begin(input_file& file) {
    auto const text = file.peek();
    auto const first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    auto const sign = first == std::string_view::npos ? '\0' : text[first];
    if (sign == '[')
        throw failure(file.name() +
                      ": a JSON array; write JSON Lines, one object in each line: jq -c '.[]'");
    return sign == '{' ? table_format::json_lines : table_format::csv;
}

/// Can it be read from the beginning once more?
bool is_on_disk(std::string const& file) {
    std::error_code none;
    return file != "-" && std::filesystem::is_regular_file(file, none);
}

}  // namespace

table_input::table_input(std::vector<std::string> files, std::optional<table_format> from)
    : files_(std::move(files)), from_(from), opened_(files_.size()) {
    auto const& first = files_.front();
    auto reader = open(first);
    columns_ = reader->columns();
    opened_[0] = {.reader = std::move(reader), .place = std::vector<std::size_t>(columns_.size())};
    for (std::size_t i = 0; i < columns_.size(); ++i)
        opened_[0].place[i] = i;
}

std::unique_ptr<row_reader> table_input::open(std::string const& file) {
    input_file text(file);
    auto const known = from_ ? from_ : format_of_name(file);
    auto const format = known ? *known : format_of_begin(text);
    if (columns_.empty())
        format_ = format;
    return format == table_format::csv ? read_csv(std::move(text))
                                       : read_json_lines(std::move(text));
}

/// @throws failure  when its columns are not those of the first
table_input::opened table_input::open_next(std::string const& file) {
    opened next{.reader = open(file)};
    auto const& own = next.reader->columns();
    auto const different = [&](std::string const& what) {
        return failure(input_name(file) + ": " + what +
                       "; several files are read as one table, so " + "give each the columns of " +
                       input_name(files_.front()));
    };
    for (auto const& column : columns_)
        if (std::ranges::find(own, column) == own.end())
            throw different("no column " + column);
    for (auto const& column : own) {
        auto const known = std::ranges::find(columns_, column);
        if (known == columns_.end())
            throw different("a further column " + column);
        next.place.push_back(static_cast<std::size_t>(known - columns_.begin()));
    }
    return next;
}

/// Files on disk are closed again: there may be more of them than a program may have open.
void table_input::check_others() {
    for (std::size_t i = 1; i < files_.size(); ++i) {
        auto next = open_next(files_[i]);
        if (!is_on_disk(files_[i]))
            opened_[i] = std::move(next);
    }
}

std::shared_ptr<row_batch const> table_input::next() {
    if (broken_)
        throw *std::exchange(broken_, std::nullopt);
    auto batch = std::make_shared<row_batch>(columns_.size());
    try {
        while (at_ < files_.size() && !batch->is_full()) {
            auto& file = opened_[at_];
            if (file.reader == nullptr)
                file = open_next(files_[at_]);
            if (!file.reader->read(*batch, file.place)) {
                file.reader.reset();
                ++at_;
            }
        }
    } catch (failure const& e) {
        rows_ += batch->rows();
        failure const told(e.what() + std::string(rows_ == 0 ? "" : "; ") +
                               (rows_ == 0 ? "" : "the rows before it are written"),
                           e.status());
        if (batch->rows() == 0)
            throw failure(told);
        broken_ = told;
        return batch;
    }
    rows_ += batch->rows();
    return batch;
}

}  // namespace fangpin::cli
