#include "list_table.hpp"

#include <string_view>

namespace fangpin_test {
namespace {

void release_schema(ArrowSchema* s) {
    for (std::int64_t i = 0; i < s->n_children; ++i)
        if (s->children[i]->release != nullptr)
            s->children[i]->release(s->children[i]);
    s->release = nullptr;
}

void release_array(ArrowArray* a) {
    for (std::int64_t i = 0; i < a->n_children; ++i)
        if (a->children[i]->release != nullptr)
            a->children[i]->release(a->children[i]);
    a->release = nullptr;
}

/// Describes it, and its parts, anew: what has them may have marked them as released.
void describe(list_column& c) {
    c.part_schemas.resize(c.parts.size());
    c.part_arrays.resize(c.parts.size());
    for (std::size_t i = 0; i < c.parts.size(); ++i) {
        describe(c.parts[i]);
        c.part_schemas[i] = &c.parts[i].schema;
        c.part_arrays[i] = &c.parts[i].array;
    }
    auto const parts = static_cast<std::int64_t>(c.parts.size());
    c.schema = {};
    c.schema.format = c.format;
    c.schema.name = c.name;
    c.schema.flags = ARROW_FLAG_NULLABLE;
    c.schema.n_children = parts;
    c.schema.children = c.part_schemas.data();
    c.schema.release = release_schema;
    c.array = {};
    c.array.length = c.length;
    c.array.null_count = c.buffers.front() == nullptr ? 0 : -1;
    c.array.n_buffers = static_cast<std::int64_t>(c.buffers.size());
    c.array.buffers = c.buffers.data();
    c.array.n_children = parts;
    c.array.children = c.part_arrays.data();
    c.array.release = release_array;
}

}  // namespace

list_table::list_table(std::int64_t rows)
    : valid_(static_cast<std::size_t>(rows + 7) / 8), first_(valid_.size()), pairs_{0} {
    for (std::int64_t row = 0; row < rows; ++row) {
        auto const bit = static_cast<std::uint8_t>(1U << row % 8);
        auto const byte = static_cast<std::size_t>(row / 8);
        if (row % 3 != 2)
            valid_[byte] = static_cast<std::uint8_t>(valid_[byte] | bit);
        if (row % 3 == 0)
            first_[byte] = static_cast<std::uint8_t>(first_[byte] | bit);
        pairs_.push_back(pairs_.back() + (row % 3 == 0 ? 2 : 0));
    }
    auto const elements = pairs_.back();
    id_offsets_.push_back(0);
    code_offsets_.push_back(0);
    for (std::int32_t i = 0; i < elements; ++i) {
        using namespace std::string_view_literals;
        ids_.push_back(i % 2 == 0 ? 'a' : 'b');
        id_offsets_.push_back(i + 1);
        auto const code = i % 2 == 0 ? "ordinary"sv : "out_of_poverty"sv;
        codes_.insert(codes_.end(), code.begin(), code.end());
        code_offsets_.push_back(static_cast<std::int32_t>(codes_.size()));
        wages_.push_back(400'000 + i % 1'000 * 1'000);
    }
    living_in_.assign(static_cast<std::size_t>(elements + 7) / 8, 0xff);
    auto const list = [&](char const* name, void const* valid, list_column element) {
        list_column c{.format = "+l", .name = name, .length = rows};
        c.buffers = {valid, pairs_.data()};
        element.length = elements;
        c.parts.push_back(std::move(element));
        return c;
    };
    list_column member{.format = "+s", .name = "item", .buffers = {nullptr}};
    member.parts = {{.format = "u",
                     .name = "id",
                     .length = elements,
                     .buffers = {nullptr, id_offsets_.data(), ids_.data()}},
                    {.format = "b",
                     .name = "living_in",
                     .length = elements,
                     .buffers = {nullptr, living_in_.data()}}};
    list_column registry{
        .format = "+s", .name = "registry", .length = rows, .buffers = {first_.data()}};
    registry.parts = {list("any",
                           nullptr,
                           {.format = "u",
                            .name = "item",
                            .buffers = {nullptr, code_offsets_.data(), codes_.data()}})};
    whole_ = {.format = "+s", .name = "", .length = rows, .buffers = {nullptr}};
    whole_.parts = {list("members", first_.data(), std::move(member)),
                    list("wage_income",
                         valid_.data(),
                         {.format = "l", .name = "item", .buffers = {nullptr, wages_.data()}}),
                    std::move(registry)};
    describe(whole_);
}

int list_table::schema(ArrowArrayStream* s, ArrowSchema* out) {
    auto& t = *static_cast<list_table*>(s->private_data);
    describe(t.whole_);
    *out = t.whole_.schema;
    return 0;
}

int list_table::next(ArrowArrayStream* s, ArrowArray* out) {
    auto& t = *static_cast<list_table*>(s->private_data);
    *out = {};
    if (t.given_)
        return 0;
    t.given_ = true;
    describe(t.whole_);
    *out = t.whole_.array;
    return 0;
}

ArrowArrayStream list_table::stream() {
    given_ = false;
    ArrowArrayStream s{};
    s.get_schema = schema;
    s.get_next = next;
    s.get_last_error = [](ArrowArrayStream*) -> char const* { return nullptr; };
    s.release = [](ArrowArrayStream* released) { released->release = nullptr; };
    s.private_data = this;
    return s;
}

}  // namespace fangpin_test
