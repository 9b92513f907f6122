/// @file
/// Runs a program on one household.
#pragma once

#include <fangpin/household/household.hpp>
#include <fangpin/rules/fact_table.hpp>
#include <fangpin/rules/program.hpp>

#include <span>
#include <vector>

namespace fangpin {

/// An element of a list: whether it is in the list at all, and where its value is.
struct list_item {
    truth present = truth::yes();
    std::uint32_t at = 0;  ///< in the store of its bank; an element's place in the household's list
};

/// A list in a register: a run of `machine::items`.
struct list_value {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool complete = true;
    bool failed = false;
};

/// The registers of a program and the loop that fills them. Kept between households, so that
/// nothing is allocated once it is warm. Not shared between threads.
class machine {
public:
    explicit machine(program const& p);

    /// Makes ready for a household: its lists can be read, all facts are unknown.
    /// @param h      must outlive the run
    /// @param found  month of discovery, which ages are counted to
    void start(household const& h, possible<month> found);
    void start(household const& h) { start(h, h.discovered); }

    /// Does any rule ask for a fact? Setting one that none asks for does nothing.
    [[nodiscard]] bool asks_for(std::uint16_t fact) const {
        return program_.fact_registers[fact] != program::no_register;
    }
    void set(std::uint16_t fact, truth value) {
        if (asks_for(fact))
            truths_[program_.fact_registers[fact]] = value;
    }
    void set(std::uint16_t fact, number_range const& value) {
        if (asks_for(fact))
            numbers_[program_.fact_registers[fact]] = value;
    }
    void set(std::uint16_t fact, std::uint64_t texts) {
        if (asks_for(fact))
            texts_[program_.fact_registers[fact]] = texts;
    }
    void set_members(std::uint16_t fact, bool residents_only);
    void set_list(std::uint16_t fact, std::size_t count, bool complete);

    /// Works out all rules.
    void run() { run(program_.code); }
    /// Works out one round of a loop again, a loop of `program::loops_apart` by its place there.
    void run_round(std::uint32_t loop, list_item const& item);

    // What only may fail is unknown to whoever asks from outside; what surely fails is a fault.
    [[nodiscard]] truth truth_at(std::uint32_t r) const {
        auto const t = truths_[r];
        return t.may_fail() && t != truth::fault() ? truth::unknown() : t;
    }
    [[nodiscard]] number_range const& number_at(std::uint32_t r) const {
        static constexpr auto unknown = number_range::any();
        return numbers_[r].may_fail ? unknown : numbers_[r];
    }
    [[nodiscard]] std::uint64_t text_at(std::uint32_t r) const {
        auto const t = texts_[r];
        return (t & failed_text) != 0 && t != failed_text ? any_text(text_domain::free) : t;
    }
    // The registers as they are, failures included.
    [[nodiscard]] truth exact_truth(std::uint32_t r) const { return truths_[r]; }
    [[nodiscard]] number_range const& exact_number(std::uint32_t r) const { return numbers_[r]; }
    [[nodiscard]] std::uint64_t exact_text(std::uint32_t r) const { return texts_[r]; }
    [[nodiscard]] list_value const& list_at(std::uint32_t r) const { return lists_[r]; }
    [[nodiscard]] std::uint32_t element_at(std::uint32_t r) const { return elements_[r]; }
    [[nodiscard]] std::span<list_item const> items(list_value const& list) const {
        return std::span(items_).subspan(list.first, list.count);
    }
    [[nodiscard]] number_range const& stored_number(list_item const& i) const {
        return stored_numbers_[i.at];
    }
    [[nodiscard]] std::uint64_t stored_text(list_item const& i) const {
        return stored_texts_[i.at];
    }
    [[nodiscard]] list_value const& stored_list(list_item const& i) const {
        return stored_lists_[i.at];
    }
    [[nodiscard]] program const& running() const noexcept { return program_; }

    /// A text that failed, as a division by zero does for numbers.
    static constexpr std::uint64_t failed_text = std::uint64_t{1} << 63U;
    /// All texts of a domain; of `free`, all that a program may have.
    [[nodiscard]] static std::uint64_t any_text(text_domain domain) {
        auto const codes = codes_of(domain).size();
        return codes == 0 ? ~failed_text : (std::uint64_t{1} << codes) - 1;
    }

private:
    /// How much of each store is in use.
    struct marks {
        std::size_t items, numbers, texts, lists;
    };
    [[nodiscard]] marks stores_used() const;
    void give_back(marks const& used);
    using code = std::span<instruction const>;
    void run(code all);
    /// Puts an element of a list where the body of its loop looks for it.
    void enter(instruction const& loop, list_item const& item);
    void step(instruction const& i);
    void arithmetic(instruction const& i);
    void choose(instruction const& i);
    void each(instruction const& loop, code body);
    void filter(instruction const& loop, code body);
    void aggregate(instruction const& i);
    [[nodiscard]] truth over_truths(instruction const& i) const;
    [[nodiscard]] number_range count_of(list_value const& list) const;
    [[nodiscard]] number_range over_numbers(instruction const& i) const;
    void has(instruction const& i);
    void index(instruction const& i);
    void make_list(instruction const& i);
    void project(instruction const& i);
    void health_of(member const& m, list_value& into);
    [[nodiscard]] truth truth_of(property p, std::uint32_t element) const;
    [[nodiscard]] number_range number_of(property p, std::uint32_t element) const;
    [[nodiscard]] std::uint64_t text_of(property p, std::uint32_t element) const;
    [[nodiscard]] std::uint32_t store(truth t) { return t.bits(); }
    [[nodiscard]] std::uint32_t store(number_range const& n);
    [[nodiscard]] std::uint32_t store(std::uint64_t texts);
    [[nodiscard]] std::uint32_t store(list_value const& l);

    /// The registers, one bank a kind of value.
    struct banks {
        std::vector<truth> truths{};
        std::vector<number_range> numbers{};
        std::vector<std::uint64_t> texts{};
        std::vector<list_value> lists{};
    };
    void nothing_known();

    program const& program_;
    banks fresh_;  ///< constants, and facts of which nothing is known
    household const* household_ = nullptr;
    possible<month> found_{};
    std::vector<truth> truths_;
    std::vector<number_range> numbers_;
    std::vector<std::uint64_t> texts_;
    std::vector<list_value> lists_;
    std::vector<std::uint32_t> elements_;
    std::vector<list_item> items_;
    std::vector<list_item> kept_;  ///< what filters under way have kept so far
    std::vector<number_range> stored_numbers_;
    std::vector<std::uint64_t> stored_texts_;
    std::vector<list_value> stored_lists_;
};

}  // namespace fangpin
