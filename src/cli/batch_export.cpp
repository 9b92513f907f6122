#include "cli/batch_export.hpp"

#include <array>

namespace fangpin::cli {

namespace {

/// What an exported object points into; children may be moved out, so each has its own.
struct schema_store {
    std::string name{};
    std::vector<ArrowSchema> children{};
    std::vector<ArrowSchema*> pointers{};
};

struct array_store {
    std::shared_ptr<row_batch const> rows{};
    std::array<void const*, 3> buffers{};
    std::vector<ArrowArray> children{};
    std::vector<ArrowArray*> pointers{};
};

template <class Object, class Store>
void release(Object* object) {
    auto* store = static_cast<Store*>(object->private_data);
    for (auto& child : store->children)
        if (child.release != nullptr)
            child.release(&child);
    delete store;
    object->release = nullptr;
}

/// Puts the store behind the object: from here on it is released with it.
template <class Object, class Store>
void finish(Object& object, std::unique_ptr<Store> store) {
    for (auto& child : store->children)
        store->pointers.push_back(&child);
    object.n_children = static_cast<std::int64_t>(store->children.size());
    object.children = store->pointers.data();
    object.release = release<Object, Store>;
    object.private_data = store.release();
}

}  // namespace

void export_schema(std::vector<std::string> const& columns, ArrowSchema& out) {
    auto table = std::make_unique<schema_store>();
    table->children.reserve(columns.size());
    table->pointers.reserve(columns.size());
    for (auto const& name : columns) {
        auto field = std::make_unique<schema_store>();
        field->name = name;
        auto& child = table->children.emplace_back();
        child = {.format = "u", .name = field->name.c_str(), .flags = ARROW_FLAG_NULLABLE};
        finish(child, std::move(field));
    }
    out = {.format = "+s", .name = ""};
    finish(out, std::move(table));
}

void export_batch(std::shared_ptr<row_batch const> const& rows, ArrowArray& out) {
    auto const length = static_cast<std::int64_t>(rows->rows());
    auto table = std::make_unique<array_store>();
    table->children.reserve(rows->columns().size());
    table->pointers.reserve(rows->columns().size());
    for (auto const& c : rows->columns()) {
        auto column = std::make_unique<array_store>();
        column->rows = rows;
        column->buffers = {c.valid.data(), c.offsets.data(), c.bytes.data()};
        auto& child = table->children.emplace_back();
        child = {
            .length = length, .null_count = -1, .n_buffers = 3, .buffers = column->buffers.data()};
        finish(child, std::move(column));
    }
    out = {.length = length, .n_buffers = 1, .buffers = table->buffers.data()};
    finish(out, std::move(table));
}

}  // namespace fangpin::cli
