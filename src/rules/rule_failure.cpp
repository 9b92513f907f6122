#include "rules/rule_failure.hpp"

namespace fangpin::detail {
namespace {

using failure = number_range::failure;

failure first_failure(machine& m, std::uint32_t at) {
    auto const& node = m.running().nodes[at];
    auto why = failure::none;
    if (bank_of(node.type) == bank::truths && !m.truth_at(node.value).may_fail())
        return why;  // whatever failed within was of no matter
    if (node.kind == account_kind::loop) {
        why = first_failure(m, node.parts.front());
        auto const list = m.list_at(m.running().loops_apart[node.loop].a);
        for (std::uint32_t n = 0; n < list.count && why == failure::none; ++n) {
            m.run_round(node.loop, m.items(list)[n]);
            why = first_failure(m, node.parts.back());
        }
    } else {
        for (auto const part : node.parts)
            if (why == failure::none)
                why = first_failure(m, part);
    }
    if (why == failure::none && bank_of(node.type) == bank::numbers)
        why = m.number_at(node.value).failed;
    return why;
}

}  // namespace

failure failure_in(machine& m, std::uint32_t root) {
    auto const why = first_failure(m, root);
    return why == failure::none ? failure::out_of_range : why;
}

error failed_rule(std::string subject, failure why) {
    error e{.code = errc::out_of_range,
            .subject = std::move(subject),
            .found = "a number of more than 128 bits, or an element that its list does not have",
            .remedy = "use smaller numbers, or an element that is there"};
    if (why == failure::division_by_zero) {
        e.code = errc::division_by_zero;
        e.found = "a division by zero";
        e.remedy = "ask first whether the divisor is zero";
    } else if (why == failure::empty_list) {
        e.code = errc::empty_list;
        e.found = "the smallest, largest or mean of an empty list";
        e.remedy = "ask first whether the list is empty";
    }
    return e;
}

}  // namespace fangpin::detail
