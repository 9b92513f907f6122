#include <fangpin/document/calendar_document.hpp>

#include "document/value_reader.hpp"
#include "policy/embedded.hpp"

namespace fangpin {
namespace {

using detail::json_node;
using detail::place;

/// Reads a layer off a tape; throws `error` at the first thing wrong.
class calendar_reader {
public:
    explicit calendar_reader(detail::json_tape const& tape) : read_(tape) {}

    [[nodiscard]] calendar_layer layer() const {
        place const root;
        auto const& n = read_.tape().root();
        read_.allow(n, {"format", "area", "source", "years"}, root);
        if (read_.text(read_.needed(n, "format", root), root.at("format")) != "fangpin.calendar/1")
            refuse(root.at("format"),
                   errc::wrong_format,
                   "the document",
                   "another format",
                   "write \"fangpin.calendar/1\"");
        calendar_layer layer;
        if (auto const* v = read_.tape().find(n, "area")) {
            auto code = area::parse(read_.text(*v, root.at("area")));
            if (!code)
                throw std::move(code).error().at("area");
            layer.area = *code;
        }
        layer.source = read_.text(read_.needed(n, "source", root), root.at("source"));
        read_.each(
            read_.needed(n, "years", root),
            root.at("years"),
            [&](json_node const& y, place const& at) { layer.years.push_back(year(y, at)); });
        return layer;
    }

private:
    [[nodiscard]] calendar_year year(json_node const& n, place const& where) const {
        read_.allow(n, {"year", "off", "work"}, where);
        auto const& number = read_.needed(n, "year", where);
        read_.expect(number, detail::json_kind::integer, where.at("year"));
        calendar_year y;
        if (!month::of(static_cast<int>(std::clamp<std::int64_t>(number.integer, 0, 10'000)), 1))
            refuse(where.at("year"),
                   errc::invalid_date,
                   "the year",
                   "a number that is no year",
                   "write a year of the calendar, such as 2026");
        y.year = static_cast<int>(number.integer);
        y.off = days(n, "off", where);
        y.work = days(n, "work", where);
        return y;
    }
    [[nodiscard]] std::vector<date> days(json_node const& year,
                                         std::string_view key,
                                         place const& where) const {
        std::vector<date> all;
        if (auto const* list = read_.tape().find(year, key))
            read_.each(*list, where.at(key), [&](json_node const& day, place const& at) {
                all.push_back(read_.known_date(day, at));
            });
        return all;
    }

    detail::value_reader read_;
};

}  // namespace

result<calendar_layer> read_calendar(std::string_view json) {
    auto const tape = detail::json_tape::parse(json);
    if (!tape)
        return tape.error();
    try {
        return calendar_reader(*tape).layer();
    } catch (error& e) {
        return std::move(e);
    }
}

working_calendar const& national_calendar() {
    static working_calendar const calendar = [] {
        auto const files = detail::embedded_files();
        auto const file =
            std::ranges::find(files, "cn-workdays.json", &detail::embedded_file::name);
        Expects(file != files.end());
        auto const layer = read_calendar(file->text);
        Expects(layer);
        return *working_calendar().overlaid(*layer);
    }();
    return calendar;
}

}  // namespace fangpin
