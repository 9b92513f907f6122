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

class writer {
public:
    writer(policy_handle const& policy, std::string_view lang) : policy_(policy), lang_(lang) {}

    void heading(std::string const& text) { text_ += (text_.empty() ? "" : "\n") + text + "\n"; }

    void outcomes(tally const& counted) {
        table t;
        for (auto const* name :
             {"eligible", "undetermined", "barred", "not_eligible", "out_of_scope"}) {
            auto const found = counted.outcomes.find(name);
            t.add(name, found == counted.outcomes.end() ? 0 : found->second, counted.judged);
        }
        text_ += t.to_text(line_width);
    }

    /// A section of its own, left out where there is nothing in it.
    void section(std::string const& title, counts const& all, std::uint64_t whole) {
        if (all.empty())
            return;
        heading(title);
        auto const sorted = most_frequent(all);
        table t;
        for (auto const& [what, count] : sorted | std::views::take(most_rows))
            t.add(
                what,
                count,
                whole,
                std::string(view(fangpin_policy_wording(policy_.get(), pass(what), pass(lang_)))));
        text_ += t.to_text(line_width);
        if (sorted.size() > most_rows)
            text_ += "  and " + grouped(sorted.size() - most_rows) + " more\n";
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    policy_handle const& policy_;
    std::string_view lang_;
    std::string text_{};
};

}  // namespace

std::string summarise(tally const& counted, policy_handle const& policy, std::string_view lang) {
    writer w(policy, lang);
    w.heading(std::string(view(fangpin_policy_id(policy.get()))) + ": " + grouped(counted.rows()) +
              (counted.rows() == 1 ? " row, " : " rows, ") + grouped(counted.judged) + " judged, " +
              grouped(counted.failed) + " failed");
    w.heading("outcomes");
    w.outcomes(counted);
    w.section("inclusions that hold", counted.fired, counted.judged);
    w.section("exclusions that bar", counted.barred_by, counted.judged);
    w.section("categories", counted.categories, counted.judged);
    w.section("clauses that are open", counted.open, counted.judged);
    w.section("errors", counted.errors, counted.rows());
    return std::move(w).text();
}

}  // namespace fangpin::cli
