/// @file
/// Rules asked in tests: compile, give facts by name, read the answer.
#pragma once

#include <fangpin/rules/compiler.hpp>
#include <fangpin/rules/machine.hpp>

#include "support/catch.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fangpin::testing {

/// The facts of one household, by name. What is not given is unknown.
struct given {
    household h{};
    std::map<std::string, truth, std::less<>> truths{};
    std::map<std::string, number_range, std::less<>> numbers{};
    std::map<std::string, std::uint64_t, std::less<>> texts{};
};

/// Gives a machine what is known of one household. Its lists are those of the household.
inline void feed(machine& m, fact_table const& facts, given const& g) {
    auto const place_of = [&](std::string_view name) {
        auto const place = facts.find(name);
        REQUIRE(place);
        return *place;
    };
    m.start(g.h);
    m.set_members(fact_table::place(native_fact::members), false);
    m.set_members(fact_table::place(native_fact::residents), true);
    m.set_list(
        fact_table::place(native_fact::events), g.h.events.items.size(), g.h.events.complete);
    m.set_list(
        fact_table::place(native_fact::assets), g.h.assets.items.size(), g.h.assets.complete);
    for (auto const& [name, value] : g.truths)
        m.set(place_of(name), value);
    for (auto const& [name, value] : g.numbers)
        m.set(place_of(name), value);
    for (auto const& [name, value] : g.texts)
        m.set(place_of(name), value);
}

/// A rule that has been compiled, or what is wrong with it.
class rule {
public:
    explicit rule(std::string_view source,
                  fact_table facts = fact_table(),
                  std::optional<type> expected = std::nullopt)
        : facts_(std::make_unique<fact_table>(std::move(facts))) {
        compiler c(*facts_);
        place_ = c.add(source, expected, errors_);
        program_ = std::make_unique<program>(std::move(c).finish());
        machine_ = std::make_unique<machine>(*program_);
    }

    [[nodiscard]] bool good() const { return place_.has_value(); }
    [[nodiscard]] std::vector<error> const& errors() const { return errors_; }
    [[nodiscard]] program const& compiled() const { return *program_; }
    [[nodiscard]] compiled_rule const& itself() const { return program_->rules.at(*place_); }
    [[nodiscard]] fact_table const& facts() const { return *facts_; }

    /// Works the rule out for one household. Its lists are those of the household.
    machine const& run(given const& g = {}) {
        feed(*machine_, *facts_, g);
        machine_->run();
        return *machine_;
    }
    [[nodiscard]] truth yes_no(given const& g = {}) {
        REQUIRE(bank_of(itself().type) == bank::truths);
        return run(g).truth_at(itself().value);
    }
    [[nodiscard]] number_range amount(given const& g = {}) {
        REQUIRE(bank_of(itself().type) == bank::numbers);
        return run(g).number_at(itself().value);
    }
    [[nodiscard]] std::uint64_t texts(given const& g = {}) {
        REQUIRE(bank_of(itself().type) == bank::texts);
        return run(g).text_at(itself().value);
    }

private:
    std::unique_ptr<fact_table> facts_;
    std::unique_ptr<program> program_;
    std::unique_ptr<machine> machine_;
    std::optional<std::size_t> place_;
    std::vector<error> errors_;
};

/// A rule that must compile.
inline rule compiled(std::string_view source, fact_table facts = fact_table()) {
    rule r(source, std::move(facts));
    INFO(source);
    INFO((r.errors().empty() ? std::string() : to_string(r.errors().front())));
    REQUIRE(r.good());
    return r;
}
inline truth ask(std::string_view source, given const& g = {}) {
    return compiled(source).yes_no(g);
}
inline number_range work_out(std::string_view source, given const& g = {}) {
    return compiled(source).amount(g);
}
/// What is wrong with a rule; none: it compiles.
inline std::vector<error> errors_of(std::string_view source) {
    return rule(source).errors();
}

/// Facts of a pack's own: numbers `n1` to `n4`, all attested.
inline fact_table with_numbers() {
    fact_table facts;
    for (char const* name : {"n1", "n2", "n3", "n4"})
        facts.add({.name = name, .type = {.kind = kind::number}});
    return facts;
}

inline number_range point(std::int64_t n) {
    return number_range::point(number(n));
}
inline number_range between(std::int64_t lo, std::int64_t hi) {
    return number_range::between(number(lo), number(hi));
}

/// For tables of rules: `name()` and `rule()` of each row that came out otherwise.
inline void expect_all(bool expected, std::initializer_list<char const*> rules) {
    for (auto const* source : rules) {
        CAPTURE(source);
        CHECK(ask(source) == truth(expected));
    }
}

}  // namespace fangpin::testing
