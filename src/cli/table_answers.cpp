#include "cli/table_answers.hpp"

#include <algorithm>
#include <span>

namespace fangpin::cli {

namespace {

constexpr std::size_t flushed_at = std::size_t{64} * 1024;

}  // namespace

table_answers::table_answers(ArrowSchema const& schema,
                             std::vector<std::string> const& given,
                             std::vector<std::string> const& hidden,
                             table_format format) {
    for (auto const* field :
         std::span(schema.children, static_cast<std::size_t>(schema.n_children)))
        columns_.emplace_back(*field);
    std::vector<std::string> names;
    for (auto& c : columns_) {
        bool const goes_along = c.what() == answer_column::kind::given;
        if (!goes_along && std::ranges::find(hidden, c.name()) != hidden.end())
            continue;
        auto const place = std::ranges::find(given, c.name()) - given.begin();
        shown_.push_back({.column = &c, .given = static_cast<std::size_t>(place)});
        names.push_back(c.name());
    }
    writer_ = format == table_format::csv ? write_csv(names) : write_json_lines(names);
}

void table_answers::take(ArrowArray const& batch, row_batch const& given) {
    for (std::size_t i = 0; i < columns_.size(); ++i)
        columns_[i].look_at(*batch.children[i]);
    for (std::int64_t row = 0; row < batch.length; ++row) {
        for (auto const& c : shown_)
            write(c, given, row);
        writer_->end_row();
        if (writer_->written().size() >= flushed_at)
            flush();
        count_row(row);
        progress_.at(counted_.rows());
    }
    flush();
}

void table_answers::finish() {
    flush();
    out_.finish();
}

void table_answers::flush() {
    out_.write(writer_->written());
    writer_->clear();
}

void table_answers::write(shown_column const& c, row_batch const& given, std::int64_t row) {
    using kind = answer_column::kind;
    auto& column = *c.column;
    if (column.is_null(row)) {
        writer_->null();
        return;
    }
    switch (column.what()) {
    case kind::given:
        writer_->text(column.text(row),
                      given.columns()[c.given].is_bare(static_cast<std::size_t>(row)));
        break;
    case kind::text:
    case kind::name: writer_->text(column.text(row), false); break;
    case kind::money: writer_->text(column.yuan(row), false); break;
    case kind::set: writer_->list(column.names(row)); break;
    }
}

answer_column* table_answers::find(std::string_view name) {
    auto const found = std::ranges::find_if(columns_, [&](answer_column const& c) {
        return c.what() != answer_column::kind::given && c.name() == name;
    });
    return found == columns_.end() ? nullptr : &*found;
}

void table_answers::count_row(std::int64_t row) {
    if (auto const* code = find("error_code"); !code->is_null(row)) {
        counted_.add_failure(code->text(row));
        return;
    }
    ++counted_.judged;
    if (auto const* outcome = find("outcome"))
        count(counted_.outcomes, outcome->text(row));
    count_set(find("fired"), counted_.fired, row);
    count_set(find("barred"), counted_.barred_by, row);
    count_set(find("categories"), counted_.categories, row);
    count_set(find("open_rules"), counted_.open, row);
}

void table_answers::count_set(answer_column* c, counts& into, std::int64_t row) {
    if (c != nullptr)
        for (auto const name : c->names(row))
            count(into, name);
}

}  // namespace fangpin::cli
