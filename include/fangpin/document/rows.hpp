/// @file
/// Splits input into documents.
#pragma once

#include <fangpin/values/result.hpp>

#include <optional>
#include <string_view>

namespace fangpin {

/// Hands out the households of a text one by one, without reading them.
///
/// Input that begins with `[` is an array. Otherwise, when its first or second line is a whole JSON
/// object or lines are asked for, each line that is not blank is a document. Otherwise all of it is
/// one.
class rows {
public:
    rows(std::string_view input, bool lines);

    struct row {
        std::string_view json;
        std::uint32_t line = 1;  ///< where it begins in the input, from 1
    };
    /// The next document; nothing at the end. A document may well be wrong: that is found out when
    /// it is read.
    [[nodiscard]] std::optional<row> next();

private:
    enum class form : std::uint8_t { array, lines, whole };
    [[nodiscard]] std::optional<row> next_element();
    [[nodiscard]] std::optional<row> next_line();
    void skip(std::size_t bytes);

    std::string_view rest_;
    form form_ = form::whole;
    std::uint32_t line_ = 1;
    bool started_ = false;
    bool ended_ = false;
};

}  // namespace fangpin
