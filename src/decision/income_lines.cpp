#include "decision/income_lines.hpp"

#include "decision/figures_by_kind.hpp"

namespace fangpin::detail {
namespace {

class income_section {
public:
    income_section(decision const& d, narrator const& say) : d_(d), say_(say) {}

    std::vector<income_line> write() {
        income();
        return std::move(lines_);
    }

private:
    void line(std::string words, int indent) { lines_.push_back({std::move(words), indent}); }

    void income() {
        auto const& s = d_.situation;
        line(
            say_.say(say::window,
                     {say_.month_of(s.window.first),
                      say_.month_of(s.window.last),
                      say_.cited(d_.policy->window_clause, say_.choose(d_.policy->window_source))}),
            1);
        using enum entry_class;
        for (auto const c : {wage, business, property, transfer, business_cost})
            class_sum(c);
        line(say_.say(say::net, {say_.amount(s.net)}), 1);
        line(say_.say(say::size,
                      {say_.number(kind::number, s.size),
                       say_.number(kind::number, s.registered),
                       say_.cited(d_.policy->size_clause, say_.choose(d_.policy->size_source))}),
             1);
        line(say_.say(say::per_capita, {say_.amount(s.per_capita())}), 1);
        comparison();
    }
    void class_sum(entry_class c) {
        auto const& s = d_.situation;
        auto text =
            say_.say(say::class_sum,
                     {say_.word(terms_of<entry_class>[index_of(c)]), say_.amount(s.totals[c].sum)});
        auto const open = open_months(c);
        if (!open.empty())
            text += say_.say(say::class_open, {say_.joined(open, say::comma)});
        else if (!s.totals[c].sum.is_point())
            text += say_.say(say::class_range);
        line(text, 2);
    }
    [[nodiscard]] std::vector<std::string> open_months(entry_class c) const {
        auto const& s = d_.situation;
        auto const open = s.totals.open_months(c);
        std::vector<std::string> months;
        for (int i = 0; i < s.window.size();) {
            int last = i;  // runs of months are told by their ends
            while (last < s.window.size() && (open >> static_cast<unsigned>(last) & 1U) != 0)
                ++last;
            if (last == i + 1)
                months.push_back(say_.month_of(s.window.first + i));
            else if (last > i)
                months.push_back(say_.say(
                    say::between,
                    {say_.month_of(s.window.first + i), say_.month_of(s.window.first + last - 1)}));
            i = last + (last == i ? 1 : 0);
        }
        return months;
    }
    void comparison() {
        auto const& s = d_.situation;
        if (s.monitoring.entries.empty()) {
            line(say_.say(say::no_standard), 1);
            return;
        }
        auto const& figure = *s.monitoring.entries.front();
        if (auto const kinds = figures_by_kind(d_); kinds.empty())
            line(say_.say(say::standard,
                          {say_.amount(s.monitoring.per_person),
                           cited(figure),
                           say_.amount(s.monitoring.per_person * s.size)}),
                 1);
        else
            line(by_kind(kinds), 1);
        auto const& against = s.against;
        if (against.below.is_yes())
            line(say_.say(say::below, {say_.amount(-against.margin)}), 1);
        else if (against.above.is_yes())
            line(say_.say(say::above, {say_.amount(against.margin)}), 1);
        else if (against.equal.is_yes())
            line(say_.say(figure.line == at_the_line::below   ? say::line_is_below
                          : figure.line == at_the_line::above ? say::line_is_above
                                                              : say::at_line),
                 1);
        else
            line(say_.say(say::open_line, {say_.amount(against.margin)}), 1);
    }

    [[nodiscard]] std::string cited(standard const& figure) const {
        return say_.cited(figure.clause, say_.choose(figure.source));
    }
    /// The figures that are possible, each with the kinds of household that it is for.
    [[nodiscard]] std::string by_kind(std::vector<figure_of_kind> const& kinds) const {
        std::vector<std::string> told;
        for (auto one = kinds.begin(); one != kinds.end(); ++one) {
            auto const same = [one](auto const& k) { return k.figure == one->figure; };
            if (std::find_if(kinds.begin(), one, same) != one)
                continue;
            std::vector<std::string> names;
            for (auto const& k : kinds)
                if (same(k))
                    names.push_back(say_.word(terms_of<registry>[index_of(k.kind)]));
            auto const who = say_.joined(names, say::either);
            auto const* f = one->figure;
            if (f == nullptr) {
                told.push_back(say_.say(say::kind_no_figure, {who}));
                continue;
            }
            auto const fen = number_range::point(number(f->per_person.fen()));
            told.push_back(
                say_.say(say::kind_figure,
                         {who, say_.amount(fen), cited(*f), say_.amount(fen * d_.situation.size)}));
        }
        auto const& kind = d_.policy->facts[fact_table::place(native_fact::registry)];
        return say_.say(say::standard_by_kind,
                        {say_.label(kind), say_.joined(told, say::semicolon)});
    }

    decision const& d_;
    narrator const& say_;
    std::vector<income_line> lines_;
};

}  // namespace

std::vector<income_line> income_lines(decision const& d, narrator const& say) {
    return income_section(d, say).write();
}

}  // namespace fangpin::detail
