// First include: proves that the header stands on its own.
#include "columns/arrow_column.hpp"

#include "columns/arrow_export.hpp"

#include "support/catch.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fp = fangpin;
namespace fd = fangpin::detail;

namespace {

/// A column and the memory that it borrows, which ends where the values do: a sanitizer sees any
/// step beyond.
struct column {
    column(fd::field field, fd::array values)
        : schema(fd::make_schema(std::move(field))), array(fd::make_array(std::move(values))) {}
    column(std::string const& format, std::int64_t rows, std::vector<void const*> buffers)
        : column(fd::field{.format = format, .name = "c"},
                 fd::array{.length = rows, .buffers = std::move(buffers)}) {}

    [[nodiscard]] fp::result<fd::arrow_column> read(std::int64_t offset = 0) {
        type = *fd::read_arrow_type(*schema);
        return fd::arrow_column::of(type, *array, offset, array->length - offset, "c");
    }

    fd::arrow_owner<ArrowSchema> schema;
    fd::arrow_owner<ArrowArray> array;
    fd::arrow_type type{};
};

}  // namespace

TEST_CASE("a column of numbers or of yes and no has no text", "[columns]") {
    for (std::string const format : {"c", "C", "s", "S", "i", "I", "l", "L", "b", "tdD"}) {
        CAPTURE(format);
        std::vector<std::uint8_t> const one(format == "c" || format == "C" || format == "b" ? 1
                                            : format == "s" || format == "S"                ? 2
                                            : format == "l" || format == "L"                ? 8
                                                                                            : 4);
        column c(format, 1, {nullptr, one.data()});
        auto const read = c.read();
        REQUIRE(read);
        CHECK_FALSE(read->text(0));
    }
}

TEST_CASE("a number beyond 64 bits is none, and one within is exact", "[columns]") {
    std::vector<std::uint64_t> const unsigned_values{UINT64_MAX, INT64_MAX};
    column large("L", 2, {nullptr, unsigned_values.data()});
    CHECK_FALSE(large.read()->integer(0));
    CHECK(large.read()->integer(1) == INT64_MAX);
    CHECK(large.read(1)->integer(0) == INT64_MAX);  // from where the batch begins

    constexpr auto lowest = std::uint64_t{1} << 63;
    std::vector<std::uint64_t> const decimals{
        5, 0, UINT64_MAX, UINT64_MAX, lowest, UINT64_MAX, lowest, 0, 0, 1};
    column money("d:38,2", 5, {nullptr, decimals.data()});
    CHECK(money.read()->integer(0) == 5);
    CHECK(money.read()->integer(1) == -1);
    CHECK(money.read()->integer(2) == INT64_MIN);
    CHECK_FALSE(money.read()->integer(3));
    CHECK_FALSE(money.read()->integer(4));
}

TEST_CASE("an index is an entry, a null entry is null, and any other index is no text",
          "[columns]") {
    std::vector<std::int8_t> const indices{0, 1, 2, -1};
    std::vector<std::int32_t> const offsets{0, 3, 3};
    std::string const text = "yes";
    std::uint8_t const valid = 0b01;
    fd::field field{.format = "c", .name = "c"};
    field.dictionary = std::make_unique<fd::arrow_owner<ArrowSchema>>(
        fd::make_schema({.format = "u", .name = ""}));
    fd::array values{.length = 4, .buffers = {nullptr, indices.data()}};
    values.dictionary = std::make_unique<fd::arrow_owner<ArrowArray>>(fd::make_array(
        {.length = 2, .null_count = 1, .buffers = {&valid, offsets.data(), text.data()}}));
    column c(std::move(field), std::move(values));
    auto const read = c.read();
    REQUIRE(read);
    CHECK(read->text(0) == "yes");
    CHECK(read->is_null(1));
    CHECK_FALSE(read->is_null(0));
    for (std::int64_t const row : {1, 2, 3})
        CHECK_FALSE(read->text(row));
    CHECK_FALSE(read->is_null(2));  // it is wrong, not unknown
}

TEST_CASE("offsets that fall, or text without bytes, are no text", "[columns]") {
    std::vector<std::int32_t> const offsets{0, 3, 2, 2, -1};
    std::string const bytes = "abc";
    column c("u", 4, {nullptr, offsets.data(), bytes.data()});
    CHECK(c.read()->text(0) == "abc");
    CHECK_FALSE(c.read()->text(1));
    CHECK(c.read()->text(2) == "");
    CHECK_FALSE(c.read()->text(3));
    column bare("u", 2, {nullptr, offsets.data(), nullptr});
    CHECK_FALSE(bare.read()->text(0));
}

TEST_CASE("an array that has not the shape of its type is refused by name", "[columns]") {
    std::vector<std::int64_t> const values{1};
    for (auto buffers : {std::vector<void const*>{},
                         std::vector<void const*>{nullptr},
                         std::vector<void const*>{nullptr, nullptr},
                         std::vector<void const*>{nullptr, values.data(), values.data()}}) {
        column c("l", 1, buffers);
        auto const read = c.read();
        REQUIRE_FALSE(read);
        CHECK(read.error().code == fp::errc::wrong_type);
        CHECK(read.error().path == "c");
    }
}
