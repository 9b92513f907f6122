#include "columns/nested_batch.hpp"

#include "document/household_reader.hpp"

namespace fangpin::detail {

result<nested_batch> nested_batch::of(std::span<nested_column const> columns,
                                      ArrowArray const& array) {
    nested_batch b;
    b.columns_ = columns;
    for (auto const& c : columns) {
        auto const found = find_array(array, c.child, c.inner, c.type.path);
        if (!found)
            return found.error();
        auto values = nested_values::of(c.type, *found->array, found->offset, array.length);
        if (!values)
            return std::move(values).error();
        values->hide(found->outer, array.length);
        b.values_.push_back(*std::move(values));
    }
    return b;
}

/// Only the keys that have no form in single values.
std::string nested_batch::document_at(std::int64_t row) const {
    std::string json;
    json_writer to(json);
    std::string_view group;
    to.begin_object();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const& c = columns_[i];
        if (group != c.group) {
            if (!group.empty())
                to.end_object();
            if (!c.group.empty())
                to.key(c.group).begin_object();
            group = c.group;
        }
        to.key(c.type.key);
        values_[i].write(to, row);
    }
    if (!group.empty())
        to.end_object();
    to.end_object();
    return json;
}

result<household> nested_batch::household_at(std::int64_t row,
                                             fact_table const& facts,
                                             month found) const {
    try {
        auto const tape = json_tape::parse(document_at(row), row_limits);
        if (!tape)
            return tape.error();
        household_reader const reader(*tape, facts);
        std::optional<month> when = found;
        auto h = reader.recorded(when);
        if (auto const* said = tape->find(tape->root(), "facts"))
            reader.facts(*said, place().at("facts"), h);
        return h;
    } catch (error& e) {
        return std::move(e);
    }
}

}  // namespace fangpin::detail
