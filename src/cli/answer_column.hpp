/// @file
/// One column of the library's answers to a table, as a person reads it.
#pragma once

#include <fangpin.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::cli {

/// Reads what the schema says of the column, then its values row by row.
class answer_column {
public:
    enum class kind : std::uint8_t {
        given,  ///< of the register, gone along
        text,
        name,   ///< one of a dictionary
        money,  ///< fen
        set,    ///< bits, each of which stands for a name
    };

    explicit answer_column(ArrowSchema const& field);

    [[nodiscard]] std::string const& name() const noexcept { return name_; }
    [[nodiscard]] kind what() const noexcept { return kind_; }

    /// From here on values are those of a batch, which is borrowed.
    void look_at(ArrowArray const& values) noexcept { values_ = &values; }

    [[nodiscard]] bool is_null(std::int64_t row) const noexcept;
    /// Of texts and names. @pre not null
    [[nodiscard]] std::string_view text(std::int64_t row) const;
    /// Of money, in yuan with two decimals. @pre not null
    [[nodiscard]] std::string yuan(std::int64_t row) const;
    /// Of sets; valid until the next call. @pre not null
    [[nodiscard]] std::vector<std::string_view> const& names(std::int64_t row);

private:
    std::string name_;
    kind kind_{};
    std::size_t width_ = 0;            ///< of sets, in bytes
    std::vector<std::string> bits_{};  ///< names
    std::vector<std::string_view> set_{};
    ArrowArray const* values_ = nullptr;
};

}  // namespace fangpin::cli
