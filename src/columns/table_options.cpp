#include <fangpin/columns/table_options.hpp>

namespace fangpin {

result<answer> find_answer(std::string_view name) {
    std::string known;
    for (std::size_t a = 0; a < static_cast<std::size_t>(answer::count_); ++a) {
        auto const one = to_string(static_cast<answer>(a));
        if (one == name)
            return static_cast<answer>(a);
        known += (known.empty() ? "" : ", ") + std::string(one);
    }
    return error{.code = errc::invalid_argument,
                 .subject = "the columns to answer",
                 .found = "a name that is none",
                 .remedy = "pass some of: " + known};
}

}  // namespace fangpin
