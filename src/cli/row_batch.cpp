#include "cli/row_batch.hpp"

namespace fangpin::cli {

namespace {

constexpr std::size_t enough_rows = 32768;
constexpr std::size_t enough_bytes = std::size_t{8} * 1024 * 1024;

}  // namespace

void row_batch::put(std::size_t column, std::string_view text, bool bare) {
    auto& c = columns_[column];
    c.bytes += text;
    c.offsets.push_back(static_cast<std::int32_t>(c.bytes.size()));
    c.valid.resize(rows_ / 8 + 1);
    c.valid[rows_ / 8] = static_cast<std::uint8_t>(c.valid[rows_ / 8] | 1U << rows_ % 8);
    if (bare) {
        c.bare.resize(rows_ + 1);
        c.bare[rows_] = true;
    }
    bytes_ += text.size();
}

void row_batch::end_row() {
    ++rows_;
    for (auto& c : columns_) {
        c.valid.resize((rows_ + 7) / 8);
        if (c.offsets.size() <= rows_)
            c.offsets.push_back(c.offsets.back());
    }
}

void row_batch::drop_row() {
    for (auto& c : columns_)
        if (c.offsets.size() > rows_ + 1) {
            c.offsets.pop_back();
            c.bytes.resize(static_cast<std::size_t>(c.offsets.back()));
            c.valid[rows_ / 8] = static_cast<std::uint8_t>(c.valid[rows_ / 8] & ~(1U << rows_ % 8));
            c.valid.resize((rows_ + 7) / 8);
        }
}

bool row_batch::is_full() const noexcept {
    return rows_ >= enough_rows || bytes_ >= enough_bytes;
}

}  // namespace fangpin::cli
