#include "columns/arrow_export.hpp"

#include <cstring>
#include <optional>

namespace fangpin::detail {
namespace {

/// What a schema of ours points into.
struct schema_store {
    std::string format;
    std::string name;
    std::string metadata;
    std::vector<arrow_owner<ArrowSchema>> children;
    std::vector<ArrowSchema*> child_pointers;
    std::unique_ptr<arrow_owner<ArrowSchema>> dictionary;
};

struct array_store {
    std::vector<void const*> buffers;
    std::vector<arrow_owner<ArrowArray>> children;
    std::vector<ArrowArray*> child_pointers;
    std::unique_ptr<arrow_owner<ArrowArray>> dictionary;
    std::shared_ptr<void const> keeper;
};

template <class T, class Store>
void release(T* object) {
    delete static_cast<Store*>(object->private_data);
    object->release = nullptr;
    object->private_data = nullptr;
}

void append(std::string& to, std::string_view text) {
    auto const size = static_cast<std::int32_t>(text.size());
    char bytes[sizeof size];
    std::memcpy(bytes, &size, sizeof size);
    to.append(bytes, sizeof size);
    to.append(text);
}

std::string encoded(metadata const& pairs) {
    if (pairs.empty())
        return {};
    auto const count = static_cast<std::int32_t>(pairs.size());
    std::string all(sizeof count, '\0');
    std::memcpy(all.data(), &count, sizeof count);
    for (auto const& [key, value] : pairs) {
        append(all, key);
        append(all, value);
    }
    return all;
}

/// The bytes of encoded metadata.
std::string copy_metadata(char const* from) {
    if (from == nullptr)
        return {};
    auto const number_at = [&](std::size_t at) {
        std::int32_t n = 0;
        std::memcpy(&n, from + at, sizeof n);
        return n;
    };
    std::size_t size = sizeof(std::int32_t);
    for (std::int32_t left = number_at(0) * 2; left > 0; --left)
        size += sizeof(std::int32_t) + static_cast<std::size_t>(number_at(size));
    return {from, size};
}

arrow_owner<ArrowSchema> schema_of(std::unique_ptr<schema_store> store, std::int64_t flags) {
    for (auto& child : store->children)
        store->child_pointers.push_back(&*child);
    ArrowSchema s{};
    s.format = store->format.c_str();
    s.name = store->name.c_str();
    s.metadata = store->metadata.empty() ? nullptr : store->metadata.data();
    s.flags = flags;
    s.n_children = static_cast<std::int64_t>(store->children.size());
    s.children = store->child_pointers.empty() ? nullptr : store->child_pointers.data();
    s.dictionary = store->dictionary ? &**store->dictionary : nullptr;
    s.release = release<ArrowSchema, schema_store>;
    s.private_data = store.release();
    return arrow_owner<ArrowSchema>(s);
}

}  // namespace

arrow_owner<ArrowSchema> make_schema(field f) {
    auto store = std::make_unique<schema_store>();
    store->format = std::move(f.format);
    store->name = std::move(f.name);
    store->metadata = encoded(f.metadata);
    store->children = std::move(f.children);
    store->dictionary = std::move(f.dictionary);
    return schema_of(std::move(store), f.nullable ? ARROW_FLAG_NULLABLE : 0);
}

arrow_owner<ArrowSchema> copy_schema(ArrowSchema const& of) {
    auto store = std::make_unique<schema_store>();
    store->format = of.format;
    store->name = of.name != nullptr ? of.name : "";
    store->metadata = copy_metadata(of.metadata);
    for (std::int64_t i = 0; i < of.n_children; ++i)
        store->children.push_back(copy_schema(*of.children[i]));
    if (of.dictionary != nullptr)
        store->dictionary = std::make_unique<arrow_owner<ArrowSchema>>(copy_schema(*of.dictionary));
    return schema_of(std::move(store), of.flags);
}

arrow_owner<ArrowArray> make_array(array a) {
    auto store = std::make_unique<array_store>();
    store->buffers = std::move(a.buffers);
    store->children = std::move(a.children);
    store->dictionary = std::move(a.dictionary);
    store->keeper = std::move(a.keeper);
    for (auto& child : store->children)
        store->child_pointers.push_back(&*child);
    ArrowArray made{};
    made.length = a.length;
    made.null_count = a.null_count;
    made.n_buffers = static_cast<std::int64_t>(store->buffers.size());
    made.buffers = store->buffers.empty() ? nullptr : store->buffers.data();
    made.n_children = static_cast<std::int64_t>(store->children.size());
    made.children = store->child_pointers.empty() ? nullptr : store->child_pointers.data();
    made.dictionary = store->dictionary ? &**store->dictionary : nullptr;
    made.release = release<ArrowArray, array_store>;
    made.private_data = store.release();
    return arrow_owner<ArrowArray>(made);
}

arrow_owner<ArrowArray> share_array(ArrowArray const& of,
                                    std::int64_t offset,
                                    std::int64_t length,
                                    std::shared_ptr<void const> const& keeper) {
    array a{.length = length, .null_count = of.null_count == 0 ? 0 : -1, .keeper = keeper};
    for (std::int64_t i = 0; i < of.n_buffers; ++i)
        a.buffers.push_back(of.buffers[i]);
    for (std::int64_t i = 0; i < of.n_children; ++i)
        a.children.push_back(share_array(*of.children[i], 0, of.children[i]->length, keeper));
    if (of.dictionary != nullptr)
        a.dictionary = std::make_unique<arrow_owner<ArrowArray>>(
            share_array(*of.dictionary, 0, of.dictionary->length, keeper));
    auto shared = make_array(std::move(a));
    // Importers that take the buffers of an empty array for empty stumble over an offset.
    shared->offset = length == 0 ? 0 : of.offset + offset;
    return shared;
}

}  // namespace fangpin::detail
