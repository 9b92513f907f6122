// One policy, many threads, the same bytes.
#include <fangpin.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

fangpin_str pass(std::string_view text) {
    return {.data = text.data(), .size = text.size()};
}

std::string view(fangpin_str text) {
    return {text.data, text.size};
}

constexpr std::string_view document =
    R"({"format":"fangpin.household/1","id":"H-1","area":"513201101201","discovered":"2022-06"})";

/// The decision of many calls in a row, and its explanation; empty when two of them differ.
std::string judged_often(fangpin_policy const* policy, fangpin_decision const* shared) {
    std::string first;
    for (int i = 0; i < 50; ++i) {
        fangpin_decision* decision = nullptr;
        fangpin_text* text = nullptr;
        if (fangpin_decide_json(policy, pass(document), nullptr, &decision, nullptr) !=
                FANGPIN_OK ||
            fangpin_decision_explain(shared, pass("zh"), &text, nullptr) != FANGPIN_OK)
            return {};
        auto const said = view(fangpin_decision_json(decision)) + view(fangpin_text_str(text));
        fangpin_text_free(text);
        fangpin_decision_free(decision);
        if (first.empty())
            first = said;
        if (said != first)
            return {};
    }
    return first;
}

}  // namespace

int main() {
    fangpin_policy* policy = nullptr;
    fangpin_decision* shared = nullptr;
    if (fangpin_policy_builtin(pass("maerkang-2022"), &policy, nullptr) != FANGPIN_OK ||
        fangpin_decide_json(policy, pass(document), nullptr, &shared, nullptr) != FANGPIN_OK)
        return EXIT_FAILURE;

    std::vector<std::string> said(8);
    std::vector<std::thread> threads;
    threads.reserve(said.size());
    for (auto& one : said)
        threads.emplace_back([&] { one = judged_often(policy, shared); });
    for (auto& t : threads)
        t.join();
    fangpin_decision_free(shared);
    fangpin_policy_free(policy);

    for (auto const& one : said)
        if (one.empty() || one != said.front()) {
            std::fputs("threads disagree\n", stderr);
            return EXIT_FAILURE;
        }
    return EXIT_SUCCESS;
}
