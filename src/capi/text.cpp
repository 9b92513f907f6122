// Names of statuses, and texts that callers own.
#include "capi/arguments.hpp"
#include "capi/handles.hpp"

namespace capi = fangpin::capi;

fangpin_str fangpin_status_name(fangpin_status status) noexcept {
    return capi::borrow(fangpin::to_string(static_cast<fangpin::errc>(status)));
}

fangpin_str fangpin_text_str(fangpin_text const* text) noexcept {
    return capi::borrow(text == nullptr ? std::string_view() : text->text);
}

void fangpin_text_free(fangpin_text* text) noexcept {
    delete text;
}
