#include "columns/answer_schema.hpp"

#include "values/canonical_json.hpp"

#include <array>
#include <cstring>

namespace fangpin::detail {
namespace {

constexpr std::array outcome_names{outcome::undetermined,
                                   outcome::eligible,
                                   outcome::barred,
                                   outcome::not_eligible,
                                   outcome::out_of_scope};

std::string set_format(answer_bits const& set) {
    switch (set.width()) {
    case 1: return "C";
    case 2: return "S";
    case 4: return "I";
    case 8: return "L";
    default: return "w:" + std::to_string(set.width());
    }
}

/// A JSON array: by bit what it stands for.
std::string bits_of(policy const& p, answer_layout const& layout, answer_bits const& set) {
    std::string json;
    json_writer to(json);
    to.begin_array();
    if (set.what == answer::possible)
        for (auto const o : outcome_names)
            to.text(to_string(o));
    if (set.what == answer::open_facts)
        for (auto const& fact : layout.open_facts)
            to.text(fact.name);
    for (auto const rule : set.rules) {
        auto const& r = p.rules[rule];
        to.begin_object();
        to.key("clause").text_or_null(r.clause);
        to.key("code").text_or_null(r.code);
        to.key("id").text(r.id);
        to.key("role").text(to_string(r.role));
        to.end_object();
    }
    if (set.first_of)
        to.null();
    to.end_array();
    return json;
}

/// Texts of an answer: one after the other.
struct text_store {
    column_memory offsets;
    std::string bytes;
    column_memory valid;
};

/// Offsets and bytes of some texts; missing ones are null.
template <class TextAt>
arrow_owner<ArrowArray> texts(std::size_t rows, TextAt text_at) {
    auto store = std::make_shared<text_store>();
    store->offsets = column_memory((rows + 1) * sizeof(std::int64_t));
    store->valid = column_memory((rows + 7) / 8);
    std::memset(store->valid.data(), 0, (rows + 7) / 8);
    auto* offsets = store->offsets.as<std::int64_t>();
    auto* valid = store->valid.as<std::uint8_t>();
    std::int64_t nulls = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        offsets[row] = static_cast<std::int64_t>(store->bytes.size());
        if (auto const text = text_at(row)) {
            store->bytes += *text;
            valid[row / 8] = static_cast<std::uint8_t>(valid[row / 8] | 1U << row % 8);
        } else {
            ++nulls;
        }
    }
    offsets[rows] = static_cast<std::int64_t>(store->bytes.size());
    array a{.length = static_cast<std::int64_t>(rows), .null_count = nulls, .keeper = store};
    a.buffers = {valid, offsets, store->bytes.data()};
    return make_array(std::move(a));
}

arrow_owner<ArrowArray> outcome_dictionary() {
    return texts(outcome_names.size(), [](std::size_t i) {
        return std::optional(std::string(to_string(outcome_names.at(i))));
    });
}

/// A bitmap of the rows that were judged; none where all were.
std::shared_ptr<column_memory> judged_rows(answer_batch const& done) {
    if (done.failed().empty())
        return nullptr;
    auto bits = std::make_shared<column_memory>((done.rows() + 7) / 8);
    std::memset(bits->data(), 0xff, (done.rows() + 7) / 8);
    auto* bytes = bits->as<std::uint8_t>();
    for (auto const& [row, why] : done.failed())
        bytes[row / 8] = static_cast<std::uint8_t>(bytes[row / 8] & ~(1U << row % 8));
    return bits;
}

}  // namespace

std::vector<arrow_owner<ArrowSchema>> answer_fields(policy const& p, answer_layout const& layout) {
    std::vector<arrow_owner<ArrowSchema>> fields;
    std::size_t sets = 0;
    for (auto const a : layout.columns) {
        field f{.name = std::string(to_string(a))};
        if (a == answer::outcome) {
            f.format = "c";
            f.dictionary = std::make_unique<arrow_owner<ArrowSchema>>(
                make_schema({.format = "U", .name = ""}));
        } else if (a == answer::error_code || a == answer::error_message) {
            f.format = "U";
        } else if (is_number(a)) {
            f.format = "l";
        } else {
            auto const& set = layout.sets[sets++];
            f.format = set_format(set);
            f.metadata = {{"fangpin:bits", bits_of(p, layout, set)}};
        }
        fields.push_back(make_schema(std::move(f)));
    }
    return fields;
}

std::vector<arrow_owner<ArrowArray>> answer_arrays(std::shared_ptr<answer_batch> const& done) {
    std::vector<arrow_owner<ArrowArray>> arrays;
    auto const judged = judged_rows(*done);
    auto const& failed = done->failed();
    struct keepers {
        std::shared_ptr<answer_batch> batch;
        std::shared_ptr<column_memory> judged;
    };
    auto const keeper = std::make_shared<keepers const>(keepers{done, judged});
    for (auto& c : done->columns()) {
        if (c.what == answer::error_code || c.what == answer::error_message) {
            arrays.push_back(
                texts(done->rows(), [&](std::size_t row) -> std::optional<std::string> {
                    auto const found = failed.find(row);
                    if (found == failed.end())
                        return std::nullopt;
                    return c.what == answer::error_code ? std::string(to_string(found->second.code))
                                                        : to_string(found->second);
                }));
            continue;
        }
        array a{.length = static_cast<std::int64_t>(done->rows()), .keeper = keeper};
        void const* valid = c.valid.data();
        if (valid != nullptr) {
            a.null_count = -1;
        } else if (judged) {
            valid = judged->data();
            a.null_count = static_cast<std::int64_t>(failed.size());
        }
        a.buffers = {valid, c.values.data()};
        if (c.what == answer::outcome)
            a.dictionary = std::make_unique<arrow_owner<ArrowArray>>(outcome_dictionary());
        arrays.push_back(make_array(std::move(a)));
    }
    return arrays;
}

}  // namespace fangpin::detail
