#include "cli/summary.hpp"

#include "cli/table.hpp"

#include <algorithm>
#include <ranges>
#include <vector>

namespace fangpin::cli {

namespace {

constexpr std::size_t most_rows = 10;
constexpr std::size_t line_width = 100;

using counted_thing = std::pair<std::string, std::uint64_t>;

/// The most frequent first; those that are equal by name.
std::vector<counted_thing> most_frequent(counts const& all) {
    std::vector<counted_thing> sorted(all.begin(), all.end());
    std::ranges::sort(sorted, [](counted_thing const& a, counted_thing const& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return sorted;
}

}  // namespace

void summary::heading(std::string const& text) {
    text_ += (text_.empty() ? "" : "\n") + text + "\n";
}

void summary::rows(std::uint64_t answered, char const* what, std::uint64_t failed) {
    auto const all = answered + failed;
    heading(std::string(view(fangpin_policy_id(policy_.get()))) + ": " + grouped(all) +
            (all == 1 ? " row, " : " rows, ") + grouped(answered) + " " + what + ", " +
            grouped(failed) + " failed");
}

void summary::each(std::string const& title,
                   std::initializer_list<char const*> names,
                   counts const& found,
                   std::uint64_t whole) {
    heading(title);
    table t;
    for (auto const* name : names) {
        auto const count = found.find(name);
        t.add(name, count == found.end() ? 0 : count->second, whole);
    }
    text_ += t.to_text(line_width);
}

void summary::section(std::string const& title, counts const& all, std::uint64_t whole) {
    if (all.empty())
        return;
    heading(title);
    auto const sorted = most_frequent(all);
    table t;
    for (auto const& [what, count] : sorted | std::views::take(most_rows))
        t.add(what,
              count,
              whole,
              std::string(view(fangpin_policy_wording(policy_.get(), pass(what), pass(lang_)))));
    text_ += t.to_text(line_width);
    if (sorted.size() > most_rows)
        text_ += "  and " + grouped(sorted.size() - most_rows) + " more\n";
}

std::string summarise(tally const& counted, policy_handle const& policy, std::string_view lang) {
    summary w(policy, lang);
    w.rows(counted.judged, "judged", counted.failed);
    w.each("outcomes",
           {"eligible", "undetermined", "barred", "not_eligible", "out_of_scope"},
           counted.outcomes,
           counted.judged);
    w.section("inclusions that hold", counted.fired, counted.judged);
    w.section("exclusions that bar", counted.barred_by, counted.judged);
    w.section("categories", counted.categories, counted.judged);
    w.section("clauses that are open", counted.open, counted.judged);
    w.section("errors", counted.errors, counted.rows());
    return std::move(w).text();
}

}  // namespace fangpin::cli
