// A case goes on under another revision of its text.
#include "lifecycle/refusals.hpp"

namespace fangpin {

using detail::refuse_event;

namespace {

refusal not_there(std::string what, std::string const& in) {
    return refuse_event(errc::case_other_policy,
                        std::move(what),
                        "which " + in + " does not have, though it is under way",
                        "finish the procedure first, or move to a text that has it");
}

/// The same procedure under another text, step by step.
std::optional<refusal> carry_over(run_of_procedure const& from,
                                  policy const& to,
                                  run_of_procedure& carried) {
    auto const name = std::string(to_string(from.lays_down->kind));
    auto const* lays_down = to.course.find(from.lays_down->kind);
    if (lays_down == nullptr)
        return not_there("procedure " + name, to.id);
    carried = from;
    carried.lays_down = lays_down;
    carried.steps.assign(lays_down->steps.size(), {});
    for (std::size_t i = 0; i < from.steps.size(); ++i) {
        auto const at = std::ranges::find(lays_down->steps, from.step(i).id, &procedure_step::id);
        if (at != lays_down->steps.end())
            carried.steps[static_cast<std::size_t>(at - lays_down->steps.begin())] = from.steps[i];
        else if (from.steps[i] != step_progress())
            return not_there("step " + name + "." + from.step(i).id, to.id);
    }
    for (std::size_t i = 0; i < carried.steps.size(); ++i)
        for (auto const n : carried.step(i).needs)
            if (carried.steps[i].settled() && !carried.steps[n].settled())
                return refuse_event(
                    errc::case_other_policy,
                    "step " + name + "." + carried.step(i).id,
                    "done, though " + to.id + " has " + carried.step(n).id + " done before it",
                    "finish the procedure first",
                    carried.step(i).clause);
    return std::nullopt;
}

bool has_taken_effect(run_of_procedure const& run) {
    for (std::size_t i = 0; i < run.steps.size(); ++i)
        if (run.step(i).takes_effect && run.steps[i].settled())
            return run.approved == true;
    return false;
}

}  // namespace

/// To another revision of the text, or to an overlay of it. What is under way must be there too:
/// each procedure, each step that is done, and what that step needs. What the other text does not
/// wait for any more has its effect with the move.
case_file::refused case_file::move(case_event const& e) {
    auto const& to = e.moves_to;
    if (to == nullptr)
        return refuse_event(errc::case_other_policy,
                            "the move",
                            "to a policy that was not given",
                            "give the policy that has the digest");
    if (to->area != policy_->area)
        return refuse_event(errc::case_other_policy,
                            "the move",
                            "from " + policy_->id + " to " + to->id + ", a text of another place",
                            "open another case that names this one in \"follows\"");
    auto carried = running_;
    for (std::size_t i = 0; i < running_.size(); ++i)
        if (auto no = carry_over(running_[i], *to, carried[i]))
            return no;
    for (std::size_t i = 0; i < running_.size(); ++i)
        if (has_taken_effect(carried[i]) && !has_taken_effect(running_[i]))
            take_effect(carried[i], e.on);
    running_ = std::move(carried);
    std::erase_if(running_, [](run_of_procedure const& r) { return r.is_over(); });
    answers_.clear();  // they were conditions of the other text
    policy_ = to;
    return std::nullopt;
}

}  // namespace fangpin
