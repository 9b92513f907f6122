// One policy, many threads, the same bytes.
#include "list_table.hpp"

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

/// All answers to a table whose rows are more than a thread takes at a time, as bytes; those of
/// rows that are judged by themselves are among them.
std::string judged_table(fangpin_policy const* policy, std::uint32_t threads) {
    fangpin_table_options options = FANGPIN_TABLE_OPTIONS_INIT;
    options.area = pass("513201101201");
    options.found = 202206;
    options.threads = threads;
    fangpin_test::list_table table(200'000);
    auto in = table.stream();
    ArrowArrayStream out{};
    ArrowArray batch{};
    if (fangpin_table_evaluate(policy, &in, &options, &out, nullptr) != FANGPIN_OK)
        return {};
    std::string all;
    if (out.get_next(&out, &batch) == 0) {
        for (std::int64_t i = 0; i < batch.n_children; ++i) {
            auto const& column = *batch.children[i];
            if (column.n_buffers == 2 && column.dictionary == nullptr)  // at least a byte a row
                all.append(static_cast<char const*>(column.buffers[1]),
                           static_cast<std::size_t>(batch.length));
        }
        batch.release(&batch);
    }
    out.release(&out);
    return all;
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
    auto const by_one = judged_table(policy, 1);
    bool const same = !by_one.empty() && judged_table(policy, 4) == by_one;
    fangpin_decision_free(shared);
    fangpin_policy_free(policy);
    if (!same) {
        std::fputs("four threads judge a table otherwise than one\n", stderr);
        return EXIT_FAILURE;
    }

    for (auto const& one : said)
        if (one.empty() || one != said.front()) {
            std::fputs("threads disagree\n", stderr);
            return EXIT_FAILURE;
        }
    return EXIT_SUCCESS;
}
