// Memory runs out at every allocation of every call: memory [ALLOCATIONS per call]
//
// Calls that allocate very often are failed at some of them, far apart. Nothing falls over, is left
// behind or comes out half made, and there is the same answer once there is memory again.
#include <fangpin.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace {

std::int64_t until_failure = -1;  // allocations that still succeed; -1: all do
bool for_good = false;            // whether all later allocations fail, too
std::int64_t living = 0;          // allocations that have not been given back

void* allocate(std::size_t size, std::size_t alignment) {
    if (until_failure == 0) {
        if (!for_good)
            until_failure = -1;
        return nullptr;
    }
    if (until_failure > 0)
        --until_failure;
    auto const rounded = (size + alignment - 1) / alignment * alignment;
    void* const made = alignment <= alignof(std::max_align_t)
                           ? std::malloc(size == 0 ? 1 : size)
                           : std::aligned_alloc(alignment, rounded);
    living += made != nullptr ? 1 : 0;
    return made;
}

void* allocate_or_throw(std::size_t size, std::size_t alignment) {
    if (void* const made = allocate(size, alignment))
        return made;
    throw std::bad_alloc();
}

void give_back(void* place) noexcept {
    living -= place != nullptr ? 1 : 0;
    std::free(place);
}

constexpr auto usual = alignof(std::max_align_t);

}  // namespace

void* operator new(std::size_t size) {
    return allocate_or_throw(size, usual);
}
void* operator new[](std::size_t size) {
    return allocate_or_throw(size, usual);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    return allocate(size, usual);
}
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept {
    return allocate(size, usual);
}
void operator delete(void* place) noexcept {
    give_back(place);
}
void operator delete[](void* place) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::size_t) noexcept {
    give_back(place);
}
void operator delete(void* place, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete[](void* place, std::size_t, std::align_val_t) noexcept {
    give_back(place);
}

namespace {

int failures = 0;

void check(bool condition, char const* call, std::int64_t step, char const* what) {
    if (!condition) {
        ++failures;
        std::fprintf(stderr, "%s, allocation %lld: %s\n", call, static_cast<long long>(step), what);
    }
}

fangpin_str pass(std::string_view text) {
    return {.data = text.data(), .size = text.size()};
}

/// What a call says: its status, and what it hands out, which it gives back.
struct answer {
    fangpin_status status = FANGPIN_OK;
    std::string said{};
    bool handed_out = false;
};
using call = std::function<answer(fangpin_error**)>;

template <class Handle, class Say, class Free, class Call>
answer one(Call make, Say say, Free free_it, fangpin_error** error) {
    Handle* out = nullptr;
    answer a;
    a.status = make(&out, error);
    a.handed_out = out != nullptr;
    auto const left = std::exchange(until_failure, -1);  // what is said costs memory of our own
    auto const said = say(out);
    if (said.data != nullptr)
        a.said.assign(said.data, said.size);
    until_failure = left;
    free_it(out);
    return a;
}

template <class Call>
call text(Call make) {
    return [make](fangpin_error** error) {
        return one<fangpin_text>(make, fangpin_text_str, fangpin_text_free, error);
    };
}

/// How many allocations a call makes.
std::int64_t count(call const& made) {
    constexpr std::int64_t plenty = std::int64_t{1} << 40;
    fangpin_error* error = nullptr;
    until_failure = plenty;
    auto const a = made(&error);
    auto const used = plenty - until_failure;
    until_failure = -1;
    fangpin_error_free(error);
    return used;
}

/// The call with memory enough.
answer in_peace(call const& made) {
    fangpin_error* error = nullptr;
    auto a = made(&error);
    fangpin_error_free(error);
    return a;
}

void fail_at(std::int64_t step, char const* name, call const& made, answer const& expected) {
    fangpin_error* error = nullptr;
    until_failure = step;
    auto const a = made(&error);
    until_failure = -1;
    bool const without_memory = a.status == FANGPIN_E_OUT_OF_MEMORY;
    check(without_memory || a.status == expected.status, name, step, "another status");
    check(without_memory || a.said == expected.said, name, step, "another answer");
    check(a.handed_out == (a.status == FANGPIN_OK), name, step, "half a result");
    check(fangpin_error_code(error) == a.status, name, step, "another error");
    fangpin_error_free(error);
}

std::int64_t most_allocations = 400'000;  // within all trials of one call

void sweep(char const* name, call const& made) {
    auto const expected = in_peace(made);
    auto const allocations = count(made);
    auto const trials = std::max<std::int64_t>(10, most_allocations / allocations);
    auto const stride = std::max<std::int64_t>(1, allocations / trials);
    auto kept = living;
    for (std::int64_t step = 0; step < allocations && failures < 20; step += stride)
        for (bool const good : {false, true}) {
            for_good = good;
            fail_at(step, name, made, expected);
            check(in_peace(made).said == expected.said, name, step, "another answer afterwards");
            // What a policy keeps for the next call is lost by a failure and there again now, but
            // for the room that only other calls needed.
            check(living <= kept, name, step, "memory left behind");
            kept = living;
        }
    std::printf("%-12s %lld allocations\n", name, static_cast<long long>(allocations));
}

struct given {
    fangpin_policy* policy = nullptr;
    fangpin_decision* decision = nullptr;
    fangpin_error* wrong = nullptr;
    std::string document{};
};

void sweep_texts(given const& g) {
    sweep("window", text([](auto out, auto error) {
              return fangpin_window_json(nullptr, 202206, out, error);
          }));
    sweep("policies",
          text([](auto out, auto error) { return fangpin_policies_json({}, 0, out, error); }));
    sweep("show", text([&](auto out, auto error) {
              return fangpin_policy_show(g.policy, pass("zh"), out, error);
          }));
    sweep("show html", text([&](auto out, auto error) {
              return fangpin_policy_show_html(g.policy, pass("en"), out, error);
          }));
    sweep("explain", text([&](auto out, auto error) {
              return fangpin_decision_explain(g.decision, pass("zh"), out, error);
          }));
    sweep("row error", text([&](auto out, auto error) {
              return fangpin_error_row_json(g.wrong, 1, pass("f"), 1, 1, out, error);
          }));
    auto const make_record = text([&](auto out, auto error) {
        return fangpin_record_json(g.policy, pass(g.document), nullptr, out, error);
    });
    auto const changed = in_peace(make_record).said + " ";
    sweep("record", make_record);
    sweep("verify", text([&](auto out, auto error) {
              return fangpin_verify_json(pass(changed), out, error);
          }));
    std::string const events =
        R"({"format":"fangpin.event/1","case":"C-1","household":"H-1","on":"2022-06-01","do":"open",)"
        R"("channel":"screening","level":"village","by":"team"})"
        "\n{\n";
    fangpin_case_options looking = FANGPIN_CASE_OPTIONS_INIT;
    looking.as_of = 19'200;
    sweep("cases", text([&](auto out, auto error) {
              return fangpin_case_replay(g.policy, pass(events), &looking, out, error);
          }));
    sweep("agenda", text([&](auto out, auto error) {
              return fangpin_case_agenda(g.policy, pass(events), &looking, out, error);
          }));
    sweep("damage",
          text([&](auto, auto error) { return fangpin_record_check(pass(changed), error); }));
    for (auto const* expression : {"sum([1, 2, 3]) / 7", "1 +", "houshold_size > 1 / 0"})
        sweep("rule", text([&](auto out, auto error) {
                  auto const facts = pass(R"({"at_risk":true})");
                  return fangpin_rule_json(g.policy, pass(expression), facts, out, error);
              }));
}

void sweep_decisions(given const& g) {
    for (auto const& document : {g.document, std::string("{}"), g.document + "x"})
        for (std::int32_t const account : {0, 1}) {
            auto const make = [&](auto out, auto error) {
                fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
                options.account = account;
                return fangpin_decide_json(g.policy, pass(document), &options, out, error);
            };
            sweep("decide", [&](fangpin_error** error) {
                return one<fangpin_decision>(
                    make, fangpin_decision_json, fangpin_decision_free, error);
            });
        }
}

void sweep_packs(given const& g) {
    auto const sweep_policy = [](char const* name, auto make) {
        sweep(name, [make](fangpin_error** error) {
            return one<fangpin_policy>(make, fangpin_policy_id, fangpin_policy_free, error);
        });
    };
    auto const pack = fangpin_policy_text(g.policy, 0);
    auto const wrong = pass("[policy]\nid = 1\nodd = 2\n");
    sweep_policy("builtin", [](auto out, auto error) {
        return fangpin_policy_builtin(pass("maerkang-2022"), out, error);
    });
    for (auto const& toml : {pack, wrong})
        sweep_policy("load", [&](auto out, auto error) {
            return fangpin_policy_load(&toml, 1, out, error);
        });
    auto const check_pack = [&](auto out, auto error) {
        return fangpin_policy_check(&pack, nullptr, 1, out, error);
    };
    sweep("check", [&](fangpin_error** error) {
        return one<fangpin_report>(check_pack, fangpin_report_str, fangpin_report_free, error);
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1)
        most_allocations = std::atoll(argv[1]);
    given g;
    std::ifstream file(FANGPIN_SOURCE_DIR "/examples/documents/sample.json");
    g.document.assign(std::istreambuf_iterator<char>(file), {});
    fangpin_decision* none = nullptr;
    fangpin_policy_builtin(pass("maerkang-2022"), &g.policy, nullptr);
    fangpin_decide_json(g.policy, pass(g.document), nullptr, &g.decision, nullptr);
    fangpin_decide_json(g.policy, pass("{}"), nullptr, &none, &g.wrong);

    sweep_texts(g);
    sweep_decisions(g);
    sweep_packs(g);

    fangpin_error_free(g.wrong);
    fangpin_decision_free(g.decision);
    fangpin_policy_free(g.policy);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
