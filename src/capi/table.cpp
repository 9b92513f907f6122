#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/structs.hpp"
#include "columns/arrow_export.hpp"

#include <fangpin/columns/table_stream.hpp>
#include <fangpin/document/decision_document.hpp>

#include <algorithm>
#include <span>

namespace fangpin::capi {
namespace {

fault read_mapping(fangpin_table_options const& given, table_options& to) {
    if (given.mapping_count == 0)
        return std::nullopt;
    if (auto bad = check_given(static_cast<void const*>(given.mapping), "options.mapping"))
        return bad;
    for (std::size_t i = 0; i < given.mapping_count; ++i) {
        auto const pair = std::span(given.mapping, given.mapping_count * 2).subspan(2 * i, 2);
        if (auto bad = first_of(
                {check_text(pair[0], "options.mapping"), check_text(pair[1], "options.mapping")}))
            return bad;
        to.columns.push_back({std::string(view(pair[0])), std::string(view(pair[1]))});
    }
    return std::nullopt;
}

fault read_answers(fangpin_table_options const& given, table_options& to) {
    if (given.answers_count == 0)
        return std::nullopt;
    if (auto bad = check_given(static_cast<void const*>(given.answers), "options.answers"))
        return bad;
    for (auto const& name : std::span(given.answers, given.answers_count)) {
        if (auto bad = check_text(name, "options.answers"))
            return bad;
        auto const known = find_answer(view(name));
        if (!known)
            return known.error();
        to.answers.push_back(*known);
    }
    return std::nullopt;
}

result<table_options> read_table_options(fangpin_table_options const* given) {
    if (given == nullptr)
        return table_options{};
    auto const options = read_struct(*given, "options");
    if (!options)
        return options.error();
    if (auto bad = first_of({check_choice(options->screening, "options.screening"),
                             check_choice(options->errors_as_rows, "options.errors_as_rows"),
                             check_choice(options->drop_columns, "options.drop_columns"),
                             check_text(options->area, "options.area")}))
        return *std::move(bad);
    table_options to{.screening = options->screening == 1,
                     .errors_as_rows = options->errors_as_rows == 1,
                     .pass_through = options->drop_columns == 0,
                     .threads = std::max(1U, options->threads)};
    if (options->area.size != 0) {
        auto place = area::parse(view(options->area));
        if (!place)
            return std::move(place).error();
        to.area = *std::move(place);
    }
    auto const found = read_month(options->found, "options.found");
    if (!found)
        return found.error();
    to.found = *found;
    if (auto bad = read_mapping(*options, to))
        return *std::move(bad);
    if (auto bad = read_answers(*options, to))
        return *std::move(bad);
    return to;
}

}  // namespace
}  // namespace fangpin::capi

namespace capi = fangpin::capi;

fangpin_status fangpin_table_options_init(fangpin_table_options* options,
                                          std::size_t struct_size) noexcept {
    return capi::clear_struct(options, struct_size);
}

fangpin_status fangpin_table_evaluate(fangpin_policy const* policy,
                                      ArrowArrayStream* in,
                                      fangpin_table_options const* options,
                                      ArrowArrayStream* out,
                                      fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr && out != in)
            *out = {};
        fangpin::detail::arrow_owner<ArrowArrayStream> taken;
        if (in != nullptr)
            taken = fangpin::detail::arrow_owner(*in);
        if (auto bad = capi::first_of({capi::check_given(policy, "policy"),
                                       capi::check_given(in, "in"),
                                       capi::check_given(out, "out")}))
            return capi::fail(error, *std::move(bad));
        auto how = capi::read_table_options(options);
        if (!how)
            return capi::fail(error, std::move(how).error());
        if (auto wrong =
                fangpin::evaluate_stream(policy->judges->shared(), *taken, *std::move(how), *out))
            return capi::fail(error, *std::move(wrong));
        return fangpin_status{FANGPIN_OK};
    });
}

fangpin_status fangpin_table_decide(fangpin_policy const* policy,
                                    ArrowSchema const* schema,
                                    ArrowArray const* batch,
                                    std::int64_t row,
                                    fangpin_table_options const* options,
                                    fangpin_decision** out,
                                    fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto bad = capi::first_of({capi::check_given(policy, "policy"),
                                       capi::check_given(schema, "schema"),
                                       capi::check_given(batch, "batch"),
                                       capi::check_given(out, "out")}))
            return capi::fail(error, *std::move(bad));
        auto options_read = capi::read_table_options(options);
        if (!options_read)
            return capi::fail(error, std::move(options_read).error());
        auto const how = fangpin::table_evaluation::of(
            policy->judges->shared(), *schema, *std::move(options_read));
        if (!how)
            return capi::fail(error, how.error());
        auto household = how->household_at(*batch, row);
        if (!household)
            return capi::fail(error, std::move(household).error());
        auto made = std::make_unique<fangpin_decision>();
        made->judges = std::make_shared<capi::judges>(how->under());
        made->household = *std::move(household);
        auto decided =
            (*made->judges)(made->household, {.screening = how->screening(), .account = true});
        if (!decided)
            return capi::fail(error, std::move(decided).error());
        made->decision = *std::move(decided);
        made->json = fangpin::write_decision(*made->decision);
        *out = made.release();
        return fangpin_status{FANGPIN_OK};
    });
}
