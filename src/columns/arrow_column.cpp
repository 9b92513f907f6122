#include "columns/arrow_column.hpp"

#include <cstring>
#include <limits>

namespace fangpin::detail {
namespace {

error misshapen(std::string_view name, std::string found) {
    return {.code = errc::wrong_type,
            .subject = "column " + std::string(name),
            .found = std::move(found),
            .remedy = "pass an array as the Arrow C data interface lays it out",
            .path = std::string(name)};
}

std::int64_t buffers_of(arrow_type const& type) {
    if (type.layout == arrow_layout::nothing)
        return 0;
    if (type.layout == arrow_layout::range)
        return 1;
    if (type.layout == arrow_layout::parts)
        return type.lists.each == 0 ? 2 : 1;
    return is_text(type.layout) ? 3 : 2;
}

}  // namespace

result<arrow_column> arrow_column::of(arrow_type const& type,
                                      ArrowArray const& array,
                                      std::int64_t offset,
                                      std::int64_t rows,
                                      std::string_view name) {
    if (array.length < 0 || array.offset < 0 || array.length - offset < rows)
        return misshapen(name,
                         "an array of " + std::to_string(array.length) + " values for " +
                             std::to_string(offset + rows) + " rows");
    auto const wanted = buffers_of(type);
    bool const more = type.layout == arrow_layout::text_views ||
                      (type.layout == arrow_layout::nothing && array.dictionary != nullptr);
    bool const right = more ? array.n_buffers >= wanted : array.n_buffers == wanted;
    if (!right || (wanted > 0 && array.buffers == nullptr))
        return misshapen(name,
                         std::to_string(array.n_buffers) + " buffers where its type has " +
                             std::to_string(wanted));
    arrow_column c;
    c.type_ = &type;
    c.first_ = array.offset + offset;
    c.rows_ = rows;
    if (wanted > 0 && array.null_count != 0)
        c.validity_ = static_cast<std::uint8_t const*>(array.buffers[0]);
    if (type.layout == arrow_layout::range) {
        if (array.n_children != 2 || array.children == nullptr)
            return misshapen(name, "a structure without its two ends");
        for (std::size_t i = 0; i < 2; ++i) {
            static arrow_type const nulls{};
            auto const& as = type.never[i] ? nulls : *type.ends;
            auto end = of(as, *array.children[i], c.first_, rows, name);
            if (!end)
                return end;
            auto& to = (i == 0) == (type.max_first == 0) ? c.low_ : c.high_;
            to = std::make_shared<arrow_column const>(*std::move(end));
        }
        return c;
    }
    if (type.layout == arrow_layout::parts) {
        if (array.n_children != 1 || array.children == nullptr || array.children[0] == nullptr)
            return misshapen(name, "a list without its values");
        auto const& values = *array.children[0];
        auto part = of(*type.part, values, 0, values.length, name);
        if (!part)
            return part;
        c.part_ = std::make_shared<arrow_column const>(*std::move(part));
        c.lists_ = {.form = type.lists,
                    .offsets = wanted == 2 ? array.buffers[1] : nullptr,
                    .elements = values.length};
        if (rows > 0 && wanted == 2 && c.lists_.offsets == nullptr)
            return misshapen(name, "no offsets");
        return c;
    }
    if (wanted < 2)
        return c;
    c.values_ = array.buffers[1];
    if (type.layout == arrow_layout::text_views)
        c.pieces_ =
            std::span(array.buffers, static_cast<std::size_t>(array.n_buffers - 1)).subspan(2);
    else if (wanted == 3)
        c.bytes_ = static_cast<char const*>(array.buffers[2]);
    if (rows > 0 && c.values_ == nullptr)
        return misshapen(name, "no buffer of values");
    if (type.is_dictionary()) {
        if (array.dictionary == nullptr)
            return misshapen(name, "a dictionary type without its entries");
        auto entries = of(*type.entries, *array.dictionary, 0, array.dictionary->length, name);
        if (!entries)
            return entries;
        c.entries_ = std::make_shared<arrow_column const>(*std::move(entries));
    }
    return c;
}

void arrow_column::hide(outer_nulls const& outer) {
    if (outer.validity == nullptr || type_->layout == arrow_layout::nothing)
        return;
    own_validity_ = std::make_shared<std::vector<std::uint8_t> const>(
        merged_validity(validity_, first_, outer, rows_));
    validity_ = own_validity_->data();
}

std::optional<std::int64_t> arrow_column::integer(std::int64_t row) const noexcept {
    using enum arrow_layout;
    auto const place = first_ + row;
    switch (type_->layout) {
    case int8: return value_at<std::int8_t>(values_, place);
    case uint8: return value_at<std::uint8_t>(values_, place);
    case int16: return value_at<std::int16_t>(values_, place);
    case uint16: return value_at<std::uint16_t>(values_, place);
    case int32:
    case date32: return value_at<std::int32_t>(values_, place);
    case uint32: return value_at<std::uint32_t>(values_, place);
    case int64: return value_at<std::int64_t>(values_, place);
    case uint64: {
        auto const value = value_at<std::uint64_t>(values_, place);
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return std::nullopt;
        return static_cast<std::int64_t>(value);
    }
    case decimal128: {
        auto const low = value_at<std::uint64_t>(values_, 2 * place);
        auto const high = value_at<std::int64_t>(values_, 2 * place + 1);
        auto const value = static_cast<std::int64_t>(low);
        if (high != (value < 0 ? -1 : 0))
            return std::nullopt;
        return value;
    }
    default: return std::nullopt;
    }
}

bool arrow_column::is_null_entry(std::int64_t row) const noexcept {
    if (entries_ == nullptr || !entries_->has_nulls())
        return false;
    auto const entry = integer(row);
    return entry && *entry >= 0 && *entry < entries_->rows_ && entries_->is_null(*entry);
}

/// A length, then the bytes themselves up to twelve; of longer strings the first four, which of the
/// pieces, and where in it.
std::optional<std::string_view> arrow_column::view(std::int64_t place) const noexcept {
    constexpr std::int32_t most_inside = 12;
    auto const length = value_at<std::int32_t>(values_, 4 * place);
    if (length < 0)
        return std::nullopt;
    auto const size = static_cast<std::size_t>(length);
    if (length <= most_inside)
        return std::string_view(static_cast<char const*>(values_) + 16 * place + 4, size);
    auto const piece = static_cast<std::size_t>(value_at<std::uint32_t>(values_, 4 * place + 2));
    auto const from = value_at<std::int32_t>(values_, 4 * place + 3);
    if (piece >= pieces_.size() || from < 0)
        return std::nullopt;
    return std::string_view(static_cast<char const*>(pieces_[piece]) + from, size);
}

std::optional<std::string_view> arrow_column::text(std::int64_t row) const noexcept {
    if (type_->is_dictionary()) {
        auto const entry = integer(row);
        if (!entry || *entry < 0 || *entry >= entries_->rows_ || entries_->is_null(*entry))
            return std::nullopt;
        return entries_->text(*entry);
    }
    auto const place = first_ + row;
    if (type_->layout == arrow_layout::text_views)
        return view(place);
    std::int64_t from = 0;
    std::int64_t to = 0;
    if (type_->layout == arrow_layout::text32) {
        from = value_at<std::int32_t>(values_, place);
        to = value_at<std::int32_t>(values_, place + 1);
    } else if (type_->layout != arrow_layout::text64) {
        return std::nullopt;
    } else {
        from = value_at<std::int64_t>(values_, place);
        to = value_at<std::int64_t>(values_, place + 1);
    }
    if (from < 0 || to < from || (to > from && bytes_ == nullptr))
        return std::nullopt;
    return to == from ? std::string_view()
                      : std::string_view(bytes_ + from, static_cast<std::size_t>(to - from));
}

}  // namespace fangpin::detail
