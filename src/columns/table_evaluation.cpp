#include <fangpin/columns/table_evaluation.hpp>

#include "columns/answer_schema.hpp"
#include "columns/table_workers.hpp"

#include <algorithm>

namespace fangpin {

using namespace detail;  // NOLINT(google-build-using-namespace): this part's own

/// Everything that is the same for all batches.
struct table_evaluation::plan {
    std::shared_ptr<policy const> under;
    table_options options;
    std::vector<flat_column> columns;
    std::vector<nested_column> lists;
    flat_defaults defaults;
    column_program program;
    answer_layout layout;
    std::vector<std::size_t> passed;  ///< children of the table that go along
    arrow_owner<ArrowSchema> schema;
};

namespace {

error not_a_table() {
    return {.code = errc::wrong_type,
            .subject = "the table",
            .found = "an Arrow schema that is no structure",
            .remedy = "pass a table or record batches"};
}

/// The policy itself, or one that takes the formula facts that columns say as given.
result<std::shared_ptr<policy const>> taking_as_given(std::shared_ptr<policy const> p,
                                                      std::vector<std::string> const& given) {
    if (given.empty())
        return p;
    std::vector<pack_text> texts;
    for (auto const& text : p->texts)
        texts.push_back({.toml = text});
    std::vector<issue> issues;
    auto loaded = policy::load(texts, issues, given);
    if (!loaded)
        return error{.code = errc::pack_too_complex,
                     .subject = "the policy",
                     .found = "rules that do not compile with the facts that columns say",
                     .remedy = "leave out the columns of formula facts"};
    return loaded;
}

arrow_owner<ArrowSchema> schema_of(policy const& p,
                                   ArrowSchema const& table,
                                   std::vector<std::size_t> const& passed,
                                   answer_layout const& layout) {
    field f{.format = "+s", .nullable = false};
    f.metadata = {{"fangpin:policy", p.id},
                  {"fangpin:revision", std::to_string(p.revision)},
                  {"fangpin:digest", p.digest}};
    for (auto const child : passed)
        f.children.push_back(copy_schema(*table.children[child]));
    for (auto& one : answer_fields(p, layout))
        f.children.push_back(std::move(one));
    return make_schema(std::move(f));
}

std::string_view name_of(ArrowSchema const& column) {
    return column.name != nullptr ? column.name : "";
}

std::optional<error> name_taken(ArrowSchema const& table,
                                std::vector<std::size_t> const& passed,
                                answer_layout const& layout) {
    for (auto const child : passed)
        for (auto const a : layout.columns)
            if (name_of(*table.children[child]) == to_string(a))
                return error{.code = errc::duplicate_key,
                             .subject = "column " + std::string(to_string(a)),
                             .found = "a column of the table with the name of an answer",
                             .remedy = "rename it, or let no columns pass through",
                             .path = std::string(to_string(a))};
    return std::nullopt;
}

}  // namespace

result<table_evaluation> table_evaluation::of(std::shared_ptr<policy const> p,
                                              ArrowSchema const& schema,
                                              table_options options) {
    bool const whole =
        schema.n_children == 0 ||
        (schema.n_children > 0 && schema.children != nullptr &&
         std::all_of(schema.children, schema.children + schema.n_children, [](auto const* child) {
             return child != nullptr && child->format != nullptr;
         }));
    if (schema.release == nullptr || schema.format == nullptr ||
        std::string_view(schema.format) != "+s" || !whole)
        return not_a_table();
    auto made = std::make_shared<plan>();
    auto const given = given_formulas(*p, schema, options.columns);
    auto under = taking_as_given(std::move(p), given);
    if (!under)
        return std::move(under).error();
    made->under = *std::move(under);
    auto columns = find_flat_columns(*made->under, schema, options.columns);
    if (!columns)
        return std::move(columns).error();
    made->columns = *std::move(columns);
    auto lists = find_nested_columns(*made->under, schema, options.columns);
    if (!lists)
        return std::move(lists).error();
    made->lists = *std::move(lists);
    for (auto const& c : made->columns)
        for (auto const& list : made->lists)
            if (c.means == flat_meaning::fact && list.fact == c.fact)
                return said_twice(c.name, list.type.path);
    if (made->lists.empty() && std::ranges::none_of(made->columns, [](auto const& c) {
            return c.means == flat_meaning::fact || c.means == flat_meaning::total_income;
        }))
        return error{.code = errc::missing_key,
                     .subject = "the table",
                     .found = "no column that is called as a fact is",
                     .remedy = "name columns after facts of the policy, or map them"};
    made->defaults = {.area = options.area, .discovered = options.found};
    made->program = compile_columns(*made->under, made->columns, made->lists, options.screening);
    made->program.row_by_row |= options.by_row;
    made->layout = layout_of(*made->under, made->columns, made->lists, options.answers);
    if (options.errors_as_rows)
        for (auto const a : {answer::error_code, answer::error_message})
            if (!made->layout.has(a))
                made->layout.columns.push_back(a);
    if (options.pass_through)
        for (std::size_t i = 0; i < static_cast<std::size_t>(schema.n_children); ++i) {
            auto const known = std::ranges::find(made->columns, i, &flat_column::child);
            auto const list = std::ranges::find(made->lists, i, &nested_column::child);
            if ((known == made->columns.end() && list == made->lists.end()) ||
                (known != made->columns.end() && known->means == flat_meaning::id))
                made->passed.push_back(i);
        }
    if (auto wrong = name_taken(schema, made->passed, made->layout))
        return *std::move(wrong);
    made->schema = schema_of(*made->under, schema, made->passed, made->layout);
    made->options = std::move(options);
    return table_evaluation(std::shared_ptr<plan const>(std::move(made)));
}

std::shared_ptr<policy const> const& table_evaluation::under() const noexcept {
    return plan_->under;
}

bool table_evaluation::screening() const noexcept {
    return plan_->options.screening;
}

void table_evaluation::schema(ArrowSchema& out) const {
    copy_schema(*plan_->schema).move_to(out);
}

std::optional<row_failure> table_evaluation::evaluate(ArrowArray& batch,
                                                      ArrowArray& out,
                                                      progress const& report) const {
    auto const& p = *plan_;
    auto const keeper = std::make_shared<arrow_owner<ArrowArray>>(batch);
    auto const& given = **keeper;
    if (given.release == nullptr)
        return row_failure{.why = {.code = errc::invalid_argument,
                                   .subject = "the batch",
                                   .found = "an array that was released",
                                   .remedy = "pass each array once"}};
    auto read = table_batch::of(p.columns, p.lists, given, p.defaults);
    if (!read)
        return row_failure{.why = std::move(read).error()};
    for (auto const child : p.passed)
        if (static_cast<std::int64_t>(child) >= given.n_children ||
            given.children[child]->length < given.offset + given.length)
            return row_failure{.why = {.code = errc::wrong_type,
                                       .subject = "a column that passes through",
                                       .found = "fewer values than rows",
                                       .remedy = "pass arrays of one length"}};
    auto const done =
        std::make_shared<answer_batch>(p.layout, static_cast<std::size_t>(read->rows()));
    auto failed =
        judge_rows({.under = p.under, .program = p.program, .options = p.options, .batch = *read},
                   *done,
                   report);
    if (failed)
        return failed;
    array a{.length = given.length};
    a.buffers = {nullptr};
    for (auto const child : p.passed)
        a.children.push_back(
            share_array(*given.children[child], given.offset, given.length, keeper));
    for (auto& column : answer_arrays(done))
        a.children.push_back(std::move(column));
    make_array(std::move(a)).move_to(out);
    return std::nullopt;
}

result<household> table_evaluation::household_at(ArrowArray const& batch, std::int64_t row) const {
    auto read = table_batch::of(plan_->columns, plan_->lists, batch, plan_->defaults);
    if (!read)
        return std::move(read).error();
    if (row < 0 || row >= read->rows())
        return error{.code = errc::invalid_argument,
                     .subject = "the row",
                     .found = "a number beyond the batch",
                     .remedy = "count rows from 0"};
    return read->household_at(row, plan_->under->facts);
}

}  // namespace fangpin
