#include "cli/answer_column.hpp"

#include "cli/failure.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace fangpin::cli {

namespace json = boost::json;

namespace {

static_assert(std::endian::native == std::endian::little);  // as Arrow lays numbers and bits out

template <class T>
T value_at(void const* from, std::int64_t place) noexcept {
    T value;
    std::memcpy(
        &value, static_cast<char const*>(from) + place * std::int64_t{sizeof(T)}, sizeof(T));
    return value;
}

template <class Offset>
std::string_view text_at(ArrowArray const& texts, std::int64_t place) {
    auto const from = value_at<Offset>(texts.buffers[1], place);
    auto const to = value_at<Offset>(texts.buffers[1], place + 1);
    return {static_cast<char const*>(texts.buffers[2]) + from, static_cast<std::size_t>(to - from)};
}

/// The value of a key of a field's metadata: a count, then keys and values, each with its length.
std::string_view metadata_of(ArrowSchema const& field, std::string_view wanted) {
    if (field.metadata == nullptr)
        return {};
    auto const* at = field.metadata + sizeof(std::int32_t);
    auto const next = [&at] {
        auto const size = static_cast<std::size_t>(value_at<std::int32_t>(at, 0));
        std::string_view const text(at + sizeof(std::int32_t), size);
        at = text.data() + text.size();
        return text;
    };
    for (auto left = value_at<std::int32_t>(field.metadata, 0); left > 0; --left) {
        auto const key = next();
        auto const value = next();
        if (key == wanted)
            return value;
    }
    return {};
}

/// As decisions call it: categories by their code, other rules by their id.
std::string name_of_bit(json::value const& bit) {
    if (bit.is_string())
        return std::string(bit.as_string());
    auto const& rule = bit.as_object();
    bool const by_code = rule.at("role").as_string() == "category" && rule.at("code").is_string();
    return std::string(rule.at(by_code ? "code" : "id").as_string());
}

std::size_t width_of(std::string_view format) {
    if (format.starts_with("w:"))
        return std::stoul(std::string(format.substr(2)));
    return format == "C" ? 1 : format == "S" ? 2 : format == "I" ? 4 : 8;
}

}  // namespace

answer_column::answer_column(ArrowSchema const& field) : name_(field.name) {
    std::string_view const format = field.format;
    if (field.dictionary != nullptr) {
        kind_ = kind::name;
    } else if (format == "u") {
        kind_ = kind::given;
    } else if (format == "U") {
        kind_ = kind::text;
    } else if (format == "l") {
        kind_ = kind::money;
    } else {
        kind_ = kind::set;
        width_ = width_of(format);
        auto const bits = json::parse(metadata_of(field, "fangpin:bits"));
        for (auto const& bit : bits.as_array())
            bits_.push_back(name_of_bit(bit));
    }
}

bool answer_column::is_null(std::int64_t row) const noexcept {
    auto const* valid = static_cast<std::uint8_t const*>(values_->buffers[0]);
    auto const at = values_->offset + row;
    return values_->null_count != 0 && valid != nullptr && (valid[at / 8] >> at % 8 & 1U) == 0;
}

std::string_view answer_column::text(std::int64_t row) const {
    auto const at = values_->offset + row;
    if (kind_ == kind::given)
        return text_at<std::int32_t>(*values_, at);
    if (kind_ == kind::text)
        return text_at<std::int64_t>(*values_, at);
    auto const& entries = *values_->dictionary;
    return text_at<std::int64_t>(entries,
                                 entries.offset + value_at<std::int8_t>(values_->buffers[1], at));
}

std::string answer_column::yuan(std::int64_t row) const {
    auto const fen = value_at<std::int64_t>(values_->buffers[1], values_->offset + row);
    auto const size =
        fen < 0 ? 0 - static_cast<std::uint64_t>(fen) : static_cast<std::uint64_t>(fen);
    auto const rest = std::to_string(100 + size % 100);
    return (fen < 0 ? "-" : "") + std::to_string(size / 100) + "." + rest.substr(1);
}

std::vector<std::string_view> const& answer_column::names(std::int64_t row) {
    auto const* bytes = static_cast<std::uint8_t const*>(values_->buffers[1]) +
                        static_cast<std::size_t>(values_->offset + row) * width_;
    set_.clear();
    for (std::size_t bit = 0; bit < bits_.size(); ++bit)
        if ((bytes[bit / 8] >> bit % 8 & 1U) != 0 &&
            std::ranges::find(set_, std::string_view(bits_[bit])) == set_.end())
            set_.push_back(bits_[bit]);
    return set_;
}

}  // namespace fangpin::cli
