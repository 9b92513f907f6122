/// @file
/// An administrative area.
#pragma once

#include <fangpin/values/result.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fangpin {

/// A code of the national division codes (GB/T 2260 and its township and village extension):
/// province 2 digits, prefecture 4, county 6, township 9, village 12. A code lies inside every
/// code that it begins with.
class area {
public:
    area() = default;

    /// Reads 2 to 12 digits. @returns `errc::invalid_area` for anything else
    static result<area> parse(std::string_view code) {
        bool const digits = code.find_first_not_of("0123456789") == std::string_view::npos;
        if (digits && code.size() >= 2 && code.size() <= 12)
            return area(code);
        return error{.code = errc::invalid_area,
                     .subject = "an area code",
                     .found = "text that is not 2 to 12 digits",
                     .remedy = "give the division code, such as \"513201\" for a county"};
    }

    [[nodiscard]] std::string const& code() const noexcept { return code_; }

    /// Does this area lie in `outer`, or is it the same?
    [[nodiscard]] bool within(area const& outer) const noexcept {
        return code_.starts_with(outer.code_);
    }

    /// The next larger area: the county of a township, the prefecture of a county.
    [[nodiscard]] std::optional<area> parent() const {
        for (std::size_t const length : {9U, 6U, 4U, 2U})
            if (length < code_.size())
                return area(std::string_view(code_).substr(0, length));
        return std::nullopt;
    }

    friend bool operator==(area const&, area const&) = default;

private:
    explicit area(std::string_view code) : code_(code) {}
    std::string code_;
};

}  // namespace fangpin
