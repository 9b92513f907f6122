#include "columns/nested_values.hpp"

#include "columns/cell.hpp"
#include "values/utf8.hpp"

namespace fangpin::detail {
namespace {

using form = nested_type::form;

error wrong(nested_type const& type, errc code, std::string found, std::string remedy) {
    return {.code = code,
            .subject = "column " + type.path,
            .found = std::move(found),
            .remedy = std::move(remedy),
            .path = type.path};
}

error broken(nested_type const& type, std::string found) {
    return wrong(type,
                 errc::wrong_type,
                 std::move(found),
                 "pass an array as the Arrow C data interface lays it out");
}

/// A document would name a place in its text, which nobody sees.
std::string checked(nested_type const& type, std::string text) {
    if (text.size() > row_limits.text)
        throw wrong(type,
                    errc::too_large,
                    "a text of " + std::to_string(text.size()) + " bytes",
                    "keep texts within " + std::to_string(row_limits.text) + " bytes");
    if (find_invalid_utf8(text))
        throw wrong(type, errc::invalid_json, "text that is not UTF-8", "pass strings of UTF-8");
    return text;
}

/// Names an element of a list in the place of what is wrong with it.
void name_element(error& e, std::string_view list, std::int64_t element) {
    if (e.path.starts_with(list))
        e.path.insert(list.size(), "[" + std::to_string(element) + "]");
}

/// One end or the whole of what may be a range.
template <class T, class Write>
void write_range(json_writer& to, possible<T> const& p, Write const& write) {
    auto const end = [&](std::optional<T> const& value) {
        if (value)
            write(*value);
        else
            to.null();
    };
    if (p.lo() && p.lo() == p.hi()) {
        write(*p.lo());
    } else if (!p.lo() && !p.hi()) {
        to.null();
    } else {
        to.begin_object().key("max");
        end(p.hi());
        to.key("min");
        end(p.lo());
        to.end_object();
    }
}

}  // namespace

result<nested_values> nested_values::of(nested_type const& type,
                                        ArrowArray const& array,
                                        std::int64_t offset,
                                        std::int64_t rows) {
    nested_values v;
    v.type_ = &type;
    if (type.shape == form::values) {
        auto read = arrow_column::of(type.values.type, array, offset, rows, type.path);
        if (!read)
            return std::move(read).error();
        v.values_ = *std::move(read);
        return v;
    }
    if (array.length < 0 || array.offset < 0 || array.length - offset < rows)
        return broken(type, "fewer values than rows");
    bool const by_offsets = type.shape == form::list && type.lists.each == 0;
    if (array.n_buffers != (by_offsets ? 2 : 1) || array.buffers == nullptr)
        return broken(type, "other buffers than its type has");
    auto const places = type.shape == form::list ? std::size_t{1} : type.parts.size();
    if (array.n_children < static_cast<std::int64_t>(places) || array.children == nullptr)
        return broken(type, "fewer parts than its type has");
    v.first_ = array.offset + offset;
    v.lists_.form = type.lists;
    if (array.null_count != 0)
        v.validity_ = static_cast<std::uint8_t const*>(array.buffers[0]);
    if (by_offsets) {
        v.lists_.offsets = array.buffers[1];
        if (rows > 0 && v.lists_.offsets == nullptr)
            return broken(type, "no offsets");
    }
    for (auto const& part : type.parts) {
        if (static_cast<std::int64_t>(part.child) >= array.n_children ||
            array.children[part.child] == nullptr)
            return broken(part, "a structure without that part");
        auto const& child = *array.children[part.child];
        v.lists_.elements = child.length;
        auto read = type.shape == form::list ? of(part, child, 0, child.length)
                                             : of(part, child, v.first_, rows);
        if (!read)
            return read;
        v.parts_.push_back(*std::move(read));
    }
    return v;
}

void nested_values::hide(outer_nulls const& outer, std::int64_t rows) {
    if (outer.validity == nullptr)
        return;
    own_validity_ = std::make_shared<std::vector<std::uint8_t> const>(
        merged_validity(validity_, first_, outer, rows));
    validity_ = own_validity_->data();
}

bool nested_values::is_null(std::int64_t row) const noexcept {
    if (type_->shape == form::values)
        return values_.is_null(row);
    auto const at = first_ + row;
    return validity_ != nullptr && !bit_at(validity_, at);
}

void nested_values::write(json_writer& to, std::int64_t row) const {
    if (is_null(row)) {
        to.null();
        return;
    }
    if (type_->shape == form::values) {
        write_value(to, row);
        return;
    }
    if (type_->shape == form::list) {
        auto const inside = elements(row);
        if (!inside)
            throw broken(*type_, "offsets that do not rise, or end beyond the elements");
        if (auto const count = inside->last - inside->first;
            count > static_cast<std::int64_t>(row_limits.list))
            throw wrong(*type_,
                        errc::too_large,
                        "a list of " + std::to_string(count) + " elements",
                        "keep lists within " + std::to_string(row_limits.list) + " elements");
        to.begin_array();
        for (auto at = inside->first; at < inside->last; ++at) {
            try {
                parts_.front().write(to, at);
            } catch (error& e) {
                name_element(e, type_->path, at - inside->first);
                throw;
            }
        }
        to.end_array();
        return;
    }
    to.begin_object();
    for (auto const& part : parts_) {
        bool const may_lack = type_->element && part.type().key != "value";
        if (may_lack && part.is_null(row))
            continue;
        to.key(part.type().key);
        part.write(to, row);
    }
    to.end_object();
}

void nested_values::write_value(json_writer& to, std::int64_t row) const {
    auto const& c = type_->values;
    switch (type_->kind) {
    case key_kind::text:
    case key_kind::code:
    case key_kind::day: to.text(checked(*type_, text_in(c, values_, row))); return;
    case key_kind::flag: to.boolean(yes_no_in(c, values_, row).truth().is_yes()); return;
    case key_kind::count:
        write_range(to, number_in(c, values_, row), [&](std::int64_t n) { to.integer(n); });
        return;
    case key_kind::money:
        write_range(to, money_in(c, values_, row), [&](money m) { to.text(to_string(m)); });
        return;
    case key_kind::month:
        write_range(to, months_in(c, values_, row), [&](month m) { to.text(to_string(m)); });
        return;
    }
}

}  // namespace fangpin::detail
