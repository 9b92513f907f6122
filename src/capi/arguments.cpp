#include "capi/arguments.hpp"

#include "values/utf8.hpp"

#include <cstdint>

namespace fangpin::capi {

namespace {

error wrong(errc code, std::string_view subject, std::string found, std::string remedy) {
    return {.code = code,
            .subject = std::string(subject),
            .found = std::move(found),
            .remedy = std::move(remedy)};
}

std::string element(std::string_view list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

}  // namespace

fault check_given(void const* argument, std::string_view name) {
    if (argument != nullptr)
        return {};
    return wrong(errc::invalid_argument, name, "NULL", "pass an object");
}

fault check_bytes(fangpin_str text, std::string_view name) {
    if (text.data == nullptr && text.size != 0)
        return wrong(errc::invalid_argument, name, "NULL with a size", "pass its data");
    if (text.size > PTRDIFF_MAX)
        return wrong(errc::invalid_argument, name, "a size beyond all memory", "pass its size");
    return {};
}

fault check_text(fangpin_str text, std::string_view name) {
    if (auto bad = check_bytes(text, name))
        return bad;
    if (auto const bad = detail::find_invalid_utf8(view(text)))
        return wrong(errc::invalid_utf8,
                     name,
                     "a byte that is not UTF-8, at offset " + std::to_string(*bad),
                     "convert the text to UTF-8");
    return {};
}

fault check_choice(std::int32_t choice, std::string_view name) {
    if (choice == 0 || choice == 1)
        return {};
    return wrong(errc::invalid_argument, name, std::to_string(choice), "pass 0 or 1");
}

fault check_packs(fangpin_str const* texts, fangpin_str const* names, std::size_t count) {
    if (auto missing = check_given(texts, "texts"))
        return missing;
    if (count == 0)
        return wrong(errc::invalid_argument, "count", "0", "pass at least one pack");
    for (std::size_t i = 0; i < count; ++i) {
        if (names != nullptr)
            if (auto bad = check_text(names[i], element("names", i)))
                return bad;
        auto const name = names != nullptr && names[i].size > 0
                              ? std::string(names[i].data, names[i].size)
                              : element("texts", i);
        if (auto bad = check_text(texts[i], name))
            return bad;
    }
    return {};
}

fault first_of(std::initializer_list<fault> faults) {
    for (auto const& one : faults)
        if (one)
            return one;
    return {};
}

result<std::optional<month>> read_month(fangpin_month m, std::string_view name) {
    if (m == 0)
        return std::optional<month>();
    if (auto const known = m > 0 ? month::of(m / 100, m % 100) : std::nullopt)
        return known;
    return wrong(errc::invalid_argument,
                 name,
                 std::to_string(m),
                 "pass year and month as a number, such as 202206");
}

result<language> read_language(fangpin_str lang) {
    if (view(lang) == "zh")
        return language::zh;
    if (view(lang) == "en")
        return language::en;
    return wrong(errc::unknown_language,
                 "lang",
                 "a language that no text is written in",
                 "pass \"zh\" or \"en\"");
}

std::vector<pack_text> read_packs(fangpin_str const* texts,
                                  fangpin_str const* names,
                                  std::size_t count) {
    std::vector<pack_text> packs;
    packs.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        packs.push_back({.toml = std::string(view(texts[i])),
                         .name = std::string(names == nullptr ? "" : view(names[i]))});
    return packs;
}

}  // namespace fangpin::capi
