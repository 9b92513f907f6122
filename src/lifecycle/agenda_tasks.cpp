#include "lifecycle/agenda_tasks.hpp"

#include "lifecycle/each_open_step.hpp"

#include <algorithm>
#include <numeric>

namespace fangpin::detail {

agenda_tasks::agenda_tasks(std::span<policy const* const> texts) {
    auto const add = [this](std::string_view name, std::string_view clause, admin_level level) {
        tasks_.push_back({.name = name, .clause = clause, .level = level});
    };
    auto const next = [this] { return static_cast<std::uint32_t>(tasks_.size()); };
    for (auto const* text : texts) {
        auto& here = texts_[text];
        here.text_ = text;
        for (auto const& p : text->course.procedures) {
            here.procedures_.push_back(next());
            add(to_string(p.kind), p.allowed_clause, deciding_level(p));
            add(to_string(p.kind), text->course.early_help_clause, first_level(p));
            for (auto const& s : p.steps)
                add(s.id, s.clause, s.level);
        }
        here.duties_ = next();
        for (auto const& d : text->course.duties)
            add(d.id, d.clause, d.level);
    }
    rank();
}

void agenda_tasks::rank() {
    std::vector<std::uint32_t> by_name(tasks_.size());
    std::iota(by_name.begin(), by_name.end(), 0U);
    auto const name_of = [this](std::uint32_t n) { return tasks_[n].name; };
    std::ranges::sort(by_name, {}, name_of);
    ranks_.resize(tasks_.size());
    for (std::size_t i = 1; i < by_name.size(); ++i)
        ranks_[by_name[i]] =
            ranks_[by_name[i - 1]] + (name_of(by_name[i]) == name_of(by_name[i - 1]) ? 0 : 1);
}

}  // namespace fangpin::detail
