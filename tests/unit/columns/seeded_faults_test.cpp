// What if one loop over columns were wrong? Judging the same households by themselves notices it.
#include "columns/arrow_export.hpp"
#include "columns/block_machine.hpp"
#include "columns/block_outcomes.hpp"

#include <fangpin/decision/judge.hpp>
#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <random>

namespace fp = fangpin;
namespace fd = fangpin::detail;

namespace {

constexpr std::int64_t households = 640;

/// A register of sums around Maerkang's standard of 6800.00, some of it not known.
struct small_register {
    std::vector<std::int64_t> income = std::vector<std::int64_t>(households);
    std::vector<std::int64_t> cost = std::vector<std::int64_t>(households);
    std::vector<std::uint8_t> size = std::vector<std::uint8_t>(households);
    std::vector<std::uint8_t> risk = std::vector<std::uint8_t>(households);
    std::vector<std::uint8_t> risk_known = std::vector<std::uint8_t>(households / 8);
    std::vector<std::uint8_t> income_known = std::vector<std::uint8_t>(households / 8);
    std::vector<std::uint8_t> registry = std::vector<std::uint8_t>(households);
    std::vector<std::int32_t> offsets{0, 8, 22};
    std::string names = "ordinaryout_of_poverty";

    explicit small_register(bool known) {
        std::mt19937_64 random(7);
        for (std::size_t i = 0; i < households; ++i) {
            size[i] = static_cast<std::uint8_t>(1 + random() % 5);
            cost[i] = static_cast<std::int64_t>(random() % 4);
            auto const line = std::int64_t{680'000} * size[i];
            income[i] = line + cost[i] + static_cast<std::int64_t>(random() % 3) - 1;
            risk[i] = static_cast<std::uint8_t>(random() % 2);
            registry[i] = static_cast<std::uint8_t>(random() % 2);
        }
        for (auto& eight : risk_known)
            eight = static_cast<std::uint8_t>(random());
        for (auto& eight : income_known)
            eight = static_cast<std::uint8_t>(known ? 0xff
                                                    : random() | random() >> 8U | random() >> 16U);
    }

    [[nodiscard]] bool all_known() const {
        return std::ranges::all_of(income_known, [](auto eight) { return eight == 0xff; });
    }
    [[nodiscard]] static fd::arrow_owner<ArrowSchema> schema() {
        std::vector<fd::arrow_owner<ArrowSchema>> fields;
        for (auto const& [format, name] : {std::pair("l", "total_income"),
                                           std::pair("l", "business_cost"),
                                           std::pair("C", "household_size"),
                                           std::pair("C", "at_risk"),
                                           std::pair("C", "public_payroll_member"),
                                           std::pair("C", "village_leader_member")})
            fields.push_back(fd::make_schema({.format = format, .name = name}));
        fd::field registry{.format = "C", .name = "registry"};
        registry.dictionary = std::make_unique<fd::arrow_owner<ArrowSchema>>(
            fd::make_schema({.format = "u", .name = ""}));
        fields.push_back(fd::make_schema(std::move(registry)));
        return fd::make_schema({.format = "+s", .children = std::move(fields)});
    }
    [[nodiscard]] fd::arrow_owner<ArrowArray> batch() const {
        fd::array all{.length = households, .buffers = {nullptr}};
        auto const add = [&](void const* valid, void const* values) {
            all.children.push_back(fd::make_array({.length = households,
                                                   .null_count = valid == nullptr ? 0 : -1,
                                                   .buffers = {valid, values}}));
        };
        add(all_known() ? nullptr : income_known.data(), income.data());
        add(nullptr, cost.data());
        add(nullptr, size.data());
        add(risk_known.data(), risk.data());
        add(nullptr, registry.data());  // some yes and no: MEK-21 asks either of the two
        add(nullptr, risk.data());
        fd::array codes{.length = households, .buffers = {nullptr, registry.data()}};
        codes.dictionary = std::make_unique<fd::arrow_owner<ArrowArray>>(
            fd::make_array({.length = 2, .buffers = {nullptr, offsets.data(), names.data()}}));
        all.children.push_back(fd::make_array(std::move(codes)));
        return fd::make_array(std::move(all));
    }
};

/// Rows that come out otherwise by columns than by themselves.
std::size_t differences(fd::kernels const& loops, bool known) {
    auto const p = *fp::builtin_policy("maerkang-2022");
    small_register const data(known);
    auto const schema = small_register::schema();
    auto const batch = data.batch();
    auto const columns = *fd::find_flat_columns(*p, *schema, {});
    fd::flat_defaults const defaults{.area = *fp::area::parse("513201"),
                                     .discovered = fp::month::of(2022, 6)};
    auto const read = *fd::table_batch::of(columns, {}, *batch, defaults);
    auto const program = fd::compile_columns(*p, columns, {}, false);
    fd::block_machine m(*p, program, loops, households);
    fd::block_outcomes outcomes(*p, program, loops, households);
    m.run(read, 0, households);
    outcomes.work_out(m);
    fp::judge by_itself(p);
    std::size_t found = 0;
    for (std::int64_t row = 0; row < households; ++row) {
        auto const household = *read.household_at(row, p->facts);
        auto const decided = by_itself(household);
        REQUIRE(decided);
        auto const at = static_cast<std::size_t>(row);
        auto const has = [&](std::uint64_t const* plane) {
            return (plane[at / 64] >> at % 64 & 1U) != 0;
        };
        bool same = true;
        for (auto const o : {fp::outcome::eligible,
                             fp::outcome::barred,
                             fp::outcome::not_eligible,
                             fp::outcome::out_of_scope})
            same = same && has(outcomes.possible(o)) == decided->possible.may_be(o);
        for (std::size_t i = 0; i < program.answers.size(); ++i) {
            auto const t = m.truths(program.answers[i]);
            same = same && has(t.yes) == decided->values[i].may_be_yes() &&
                   has(t.no) == decided->values[i].may_be_no();
        }
        found += same ? 0U : 1U;
    }
    return found;
}

std::size_t differences(fd::kernels const& loops) {
    return differences(loops, true) + differences(loops, false);
}

}  // namespace

TEST_CASE("households come out by columns as by themselves at every level", "[columns][MEK-03]") {
    for (auto l = 0U; l <= static_cast<unsigned>(fd::level_here()); ++l)
        CHECK(differences(fd::kernels_for(static_cast<fd::processor_level>(l))) == 0);
}

TEST_CASE("a fault in one loop over columns is noticed", "[columns]") {
    auto const& right = fd::kernels_for(fd::processor_level::x86_64);
    auto wrong = right;
    SECTION("at the standard counts as below it") {
        wrong.compare = [](fd::kernels::numbers a,
                           fd::kernels::numbers b,
                           fd::kernels::bits* lower,
                           fd::kernels::bits* higher,
                           std::size_t words) {
            auto const& k = fd::kernels_for(fd::processor_level::x86_64);
            k.compare(a, b, lower, higher, words);
            for (std::size_t w = 0; w < words; ++w)
                lower[w] = ~higher[w];
        };
    }
    SECTION("cost is added instead of taken off") {
        wrong.subtract = right.add;
    }
    SECTION("the standard is not multiplied by the size") {
        wrong.scale =
            [](fd::kernels::numbers a, std::int64_t, std::int64_t* out, std::size_t words) {
                std::copy_n(a, words * 64, out);
            };
    }
    SECTION("what is not known is no") {
        wrong.pack_equal = [](std::uint8_t const* bytes,
                              std::uint8_t value,
                              fd::kernels::bits* out,
                              std::size_t words) {
            auto const& k = fd::kernels_for(fd::processor_level::x86_64);
            k.pack_equal(bytes, value == 1 ? 0 : 1, out, words);
        };
    }
    SECTION("and is or") {
        wrong.both = right.either;
    }
    SECTION("or is and") {
        wrong.either = right.both;
    }
    SECTION("no way down the outcome table is gone") {
        wrong.add_both = [](fd::kernels::bits const*,
                            fd::kernels::bits const*,
                            fd::kernels::bits*,
                            std::size_t) {};
    }
    CHECK(differences(wrong) > 0);
}
