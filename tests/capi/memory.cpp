// Memory runs out at every allocation of every call: memory [STEPS per call]
//
// Nothing falls over, nothing is left behind, nothing comes out half made, and the same call gives
// the same answer once there is memory again.
#include <fangpin.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <string>
#include <string_view>

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

void sweep(char const* name, call const& made, std::int64_t steps) {
    fangpin_error* error = nullptr;
    auto const expected = made(&error);
    fangpin_error_free(error);
    auto const allocations = count(made);
    auto const stride = std::max<std::int64_t>(1, allocations / steps);
    for (std::int64_t step = 0; step < allocations && failures < 20; step += stride)
        for (bool const good : {false, true}) {
            auto const before = living;
            error = nullptr;
            for_good = good;
            until_failure = step;
            {
                auto const a = made(&error);
                until_failure = -1;
                check(a.status == FANGPIN_E_OUT_OF_MEMORY || a.status == expected.status,
                      name,
                      step,
                      "another status");
                check(a.handed_out == (a.status == FANGPIN_OK), name, step, "half a result");
                check(a.status == FANGPIN_E_OUT_OF_MEMORY || a.said == expected.said,
                      name,
                      step,
                      "another answer");
                check(fangpin_error_code(error) == a.status, name, step, "another error");
            }
            fangpin_error_free(error);
            check(living == before, name, step, "memory left behind");
        }
    std::printf("%-12s %lld allocations\n", name, static_cast<long long>(allocations));
}

}  // namespace

int main(int argc, char** argv) {
    std::int64_t const steps = argc > 1 ? std::atoll(argv[1]) : 300;
    std::ifstream file(FANGPIN_SOURCE_DIR "/examples/documents/sample.json");
    std::string const document(std::istreambuf_iterator<char>(file), {});
    fangpin_policy* policy = nullptr;
    fangpin_decision* decision = nullptr;
    fangpin_error* wrong = nullptr;
    fangpin_policy_builtin(pass("maerkang-2022"), &policy, nullptr);
    fangpin_decide_json(policy, pass(document), nullptr, &decision, nullptr);
    fangpin_decision* none = nullptr;
    fangpin_decide_json(policy, pass("{}"), nullptr, &none, &wrong);
    auto const pack = fangpin_policy_text(policy, 0);

    sweep(
        "window",
        text([](auto out, auto error) { return fangpin_window_json(nullptr, 202206, out, error); }),
        steps);
    sweep("policies",
          text([](auto out, auto error) { return fangpin_policies_json({}, 0, out, error); }),
          steps);
    sweep("show",
          text([&](auto out, auto error) {
              return fangpin_policy_show(policy, pass("zh"), out, error);
          }),
          steps);
    sweep("explain",
          text([&](auto out, auto error) {
              return fangpin_decision_explain(decision, pass("zh"), out, error);
          }),
          steps);
    sweep("row error",
          text([&](auto out, auto error) {
              return fangpin_error_row_json(wrong, 1, pass("f"), 1, 1, out, error);
          }),
          steps);
    for (auto const* expression : {"sum([1, 2, 3]) / 7", "1 +", "houshold_size > 1 / 0"})
        sweep("rule",
              text([&](auto out, auto error) {
                  return fangpin_rule_json(
                      policy, pass(expression), pass(R"({"at_risk":true})"), out, error);
              }),
              steps);
    for (auto const& d : {document, std::string("{}"), document + "x"})
        for (std::int32_t const account : {0, 1})
            sweep(
                "decide",
                [&](fangpin_error** error) {
                    return one<fangpin_decision>(
                        [&](auto out, auto e) {
                            fangpin_decide_options options = FANGPIN_DECIDE_OPTIONS_INIT;
                            options.account = account;
                            return fangpin_decide_json(policy, pass(d), &options, out, e);
                        },
                        fangpin_decision_json,
                        fangpin_decision_free,
                        error);
                },
                steps);
    sweep(
        "builtin",
        [&](fangpin_error** error) {
            return one<fangpin_policy>(
                [&](auto out, auto e) {
                    return fangpin_policy_builtin(pass("maerkang-2022"), out, e);
                },
                fangpin_policy_id,
                fangpin_policy_free,
                error);
        },
        steps);
    for (auto const& toml : {pack, pass("[policy]\nid = 1\nodd = 2\n")})
        sweep(
            "load",
            [&](fangpin_error** error) {
                return one<fangpin_policy>(
                    [&](auto out, auto e) { return fangpin_policy_load(&toml, 1, out, e); },
                    fangpin_policy_id,
                    fangpin_policy_free,
                    error);
            },
            steps);
    sweep(
        "check",
        [&](fangpin_error** error) {
            return one<fangpin_report>(
                [&](auto out, auto e) { return fangpin_policy_check(&pack, nullptr, 1, out, e); },
                fangpin_report_str,
                fangpin_report_free,
                error);
        },
        std::min<std::int64_t>(steps, 100));

    fangpin_decision_free(decision);
    fangpin_policy_free(policy);
    fangpin_error_free(wrong);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
