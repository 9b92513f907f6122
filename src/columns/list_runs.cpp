#include "columns/list_runs.hpp"

#include <charconv>

namespace fangpin::detail {

std::optional<list_form> read_list_form(std::string_view format) {
    if (format == "+l")
        return list_form{};
    if (format == "+L")
        return list_form{.long_offsets = true};
    if (!format.starts_with("+w:"))
        return std::nullopt;
    list_form all_as_long;
    auto const digits = format.substr(3);
    auto const read =
        std::from_chars(digits.data(), digits.data() + digits.size(), all_as_long.each);
    if (read.ec != std::errc() || all_as_long.each <= 0 || all_as_long.each > INT32_MAX)
        return std::nullopt;
    return all_as_long;
}

std::optional<std::int64_t> list_runs::ends(std::int64_t place,
                                            std::size_t rows,
                                            std::int64_t* to) const noexcept {
    auto const begin = at(place);
    if (!begin)
        return std::nullopt;
    auto const each_end = [&](auto const& end_of) {
        auto before = begin->first;
        bool rise = true;
        for (std::size_t i = 0; i < rows; ++i) {
            to[i] = end_of(place + static_cast<std::int64_t>(i) + 1);
            rise &= before <= to[i];
            before = to[i];
        }
        return rise && before <= elements;
    };
    bool const fit = form.each != 0 ? each_end([&](std::int64_t next) { return next * form.each; })
                                    : each_end([&](std::int64_t next) { return offset(next); });
    return fit ? std::optional(begin->first) : std::nullopt;
}

}  // namespace fangpin::detail
