// Whole tables, by the Arrow C data interface.
#include "judged_table.hpp"

#include "columns/arrow_stream.hpp"

#include <pybind11/stl.h>

namespace fangpin::python {
namespace {

table_choices choose(std::optional<py::bytes> const& area_code,
                     std::optional<py::bytes> const& found,
                     bool screening,
                     std::vector<std::pair<std::string, std::string>> const& mapping,
                     std::vector<std::string> const& columns,
                     bool errors_as_rows,
                     bool pass_through,
                     unsigned threads,
                     std::size_t block_rows,
                     int level,
                     bool by_row) {
    table_choices c;
    auto& o = c.options;
    if (area_code)
        o.area = value_of(area::parse(std::string_view(*area_code)));
    o.found = read_month(found, "found");
    o.screening = screening;
    for (auto const& [column, fact] : mapping)
        o.columns.push_back({column, fact});
    for (auto const& name : columns)
        o.answers.push_back(value_of(find_answer(name)));
    o.errors_as_rows = errors_as_rows;
    o.pass_through = pass_through;
    o.threads = threads;
    o.block_rows = block_rows;
    o.level = level < 0 ? processor::best : static_cast<processor>(level);
    o.by_row = by_row;
    return c;
}

py::capsule stream_of(edition const& e, py::capsule const& table, table_choices const& how) {
    auto in = taken<ArrowArrayStream>(table, "arrow_array_stream");
    arrow_owner<ArrowArrayStream> out;
    {
        py::gil_scoped_release const others_may_run;
        if (auto wrong = evaluate_stream(e.judges->shared(), *in, how.options, *out))
            fail(*std::move(wrong));
    }
    return given(std::move(out), "arrow_array_stream");
}

/// One array, once.
class single final : public detail::array_source {
public:
    single(arrow_owner<ArrowSchema> schema, arrow_owner<ArrowArray> array)
        : schema_(std::move(schema)), array_(std::move(array)) {}

    void schema(ArrowSchema& out) override { detail::copy_schema(*schema_).move_to(out); }
    int next(ArrowArray& out) override {
        array_.move_to(out);
        return 0;
    }

private:
    arrow_owner<ArrowSchema> schema_;
    arrow_owner<ArrowArray> array_;
};

py::capsule stream_of_array(py::capsule const& schema, py::capsule const& array) {
    auto one = std::make_unique<single>(taken<ArrowSchema>(schema, "arrow_schema"),
                                        taken<ArrowArray>(array, "arrow_array"));
    return given(detail::make_stream(std::move(one)), "arrow_array_stream");
}

}  // namespace

void add_tables(py::module_& to) {
    py::class_<table_choices>(to, "TableChoices")
        .def(py::init(&choose),
             py::arg("area"),
             py::arg("found"),
             py::arg("screening"),
             py::arg("mapping"),
             py::arg("columns"),
             py::arg("errors_as_rows"),
             py::arg("pass_through"),
             py::arg("threads"),
             py::arg("block_rows"),
             py::arg("level"),
             py::arg("by_row"));
    py::class_<judged_table>(to, "JudgedTable")
        .def(
            py::init<edition const&, py::capsule const&, table_choices const&, py::object const&>(),
            py::arg("policy"),
            py::arg("stream"),
            py::arg("choices"),
            py::arg("report"))
        .def_property_readonly("rows", &judged_table::rows)
        .def_property_readonly("batches", &judged_table::count)
        .def("schema", &judged_table::schema)
        .def("stream", &judged_table::stream)
        .def("decide", &judged_table::decide, py::arg("row"), py::arg("account"));
    to.def("stream_of", &stream_of, py::arg("policy"), py::arg("stream"), py::arg("choices"));
    to.def("stream_of_array", &stream_of_array, py::arg("schema"), py::arg("array"));
}

}  // namespace fangpin::python
