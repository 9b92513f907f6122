#include <fangpin/document/replay.hpp>

#include <algorithm>

namespace fangpin {

std::optional<error> replay::add(std::string_view json, std::optional<date> until) {
    ++rows_;
    latest_ = none;
    latest_register_ = none;
    latest_taken_ = false;
    auto d = read_event(json, [this](std::string_view id) -> policy const& {
        auto const known = places_.find(std::string(id));
        return known == places_.end() ? *under_.front() : cases_[known->second].file.under();
    });
    if (!d)
        return d.error();
    if (until && *until < d->event.on)
        return std::nullopt;
    if (!d->register_id.empty()) {
        add_to_register(*std::move(d));
        return std::nullopt;
    }
    auto const [place, is_new] = places_.emplace(d->case_id, cases_.size());
    if (is_new)
        cases_.push_back({.file = case_file(under_.front(), d->case_id),
                          .household = d->household,
                          .follows = d->follows});
    latest_ = place->second;
    auto& c = cases_[latest_];
    auto const to = std::ranges::find(under_, d->moves_to, [](auto const& p) { return p->digest; });
    if (to != under_.end())
        d->event.moves_to = *to;
    auto why = advance(c, d->event);
    latest_taken_ = !why;
    if (why)
        c.refused.push_back({.row = rows_,
                             .why = *std::move(why),
                             .event = std::move(d->event),
                             .after = c.file.log().size()});
    return std::nullopt;
}

std::optional<refusal> replay::advance(replayed_case& c, case_event const& e) {
    if (auto full = contacts_.check(c.file, e))
        return full;
    auto const before = contact_loads::counted(c.file);
    auto why = c.file.advance(e);
    contacts_.count(before, c.file);
    return why;
}

error in_log(error why, std::uint64_t row) {
    auto const place = "events[" + std::to_string(row) + "]";
    why.path = why.path.empty() ? place : place + "." + why.path;
    return why;
}

agenda_lines agenda(replay const& of,
                    date day,
                    working_calendar const& calendar,
                    agenda_options options) {
    std::vector<case_file const*> cases;
    for (auto const& c : of.all())
        cases.push_back(&c.file);
    std::vector<register_log const*> registers;
    for (auto const& r : of.registers())
        registers.push_back(&r.log);
    return agenda({cases, registers}, day, calendar, options);
}

void replay::add_to_register(event_document d) {
    auto at = std::ranges::find_if(
        registers_, [&](replayed_register const& r) { return r.log.id() == d.register_id; });
    if (at == registers_.end()) {
        registers_.push_back({.log = register_log(under_.front(), d.register_id)});
        at = registers_.end() - 1;
    }
    latest_register_ = static_cast<std::size_t>(at - registers_.begin());
    auto why = at->log.advance(d.event);
    latest_taken_ = !why;
    if (why)
        at->refused.push_back({.row = rows_, .why = *std::move(why), .event = std::move(d.event)});
}

}  // namespace fangpin
