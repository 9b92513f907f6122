#include "capi/guard.hpp"

#include "capi/handles.hpp"

namespace fangpin::capi {

namespace {

/// Handed out when there is no memory for another error. Nothing ever changes or frees it. Its
/// texts are short enough to need no memory themselves.
fangpin_error no_memory{
    .what = {.code = errc::out_of_memory, .subject = "memory", .found = "none left"},
    .message = "out_of_memory",
};

fangpin_error handle(error what, std::string household = {}) {
    fangpin_error made;
    made.message = to_string(what);
    made.what = std::move(what);
    made.household = std::move(household);
    return made;
}

}  // namespace

fangpin_status fail(fangpin_error** out, error what, std::string household) {
    auto const status = static_cast<fangpin_status>(what.code);
    if (out != nullptr)
        *out = new fangpin_error(handle(std::move(what), std::move(household)));
    return status;
}

fangpin_status fail(fangpin_error** out, std::span<error const> all) {
    Expects(!all.empty());
    if (out != nullptr) {
        auto first = std::make_unique<fangpin_error>(handle(all.front()));
        for (auto const& other : all.subspan(1))
            first->rest.push_back(handle(other));
        auto* last = first.get();
        for (auto& other : first->rest) {
            last->next = &other;
            last = &other;
        }
        *out = first.release();
    }
    return static_cast<fangpin_status>(all.front().code);
}

fangpin_status fail_without_memory(fangpin_error** out) noexcept {
    if (out != nullptr)
        *out = &no_memory;
    return FANGPIN_E_OUT_OF_MEMORY;
}

fangpin_status fail_internally(fangpin_error** out) noexcept {
    try {
        return fail(out,
                    {.code = errc::internal,
                     .subject = "fangpin itself",
                     .found = "something that must not happen",
                     .remedy = "report it with the version and the call"});
    } catch (...) {
        fail_without_memory(out);
        return FANGPIN_E_INTERNAL;
    }
}

bool is_shared(fangpin_error const* e) noexcept {
    return e == &no_memory;
}

}  // namespace fangpin::capi
