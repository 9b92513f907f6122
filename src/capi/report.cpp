// Everything there is to say about a pack.
#include "capi/arguments.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

#include <fangpin/document/policy_document.hpp>

namespace capi = fangpin::capi;

namespace {

/// `file:line:column: what it says`; a note is no error and says no code.
std::string sentence(fangpin::error const& e) {
    if (e.code != fangpin::errc::ok)
        return to_string(e);
    std::string text = e.source.empty() ? "" : e.source + ":";
    if (e.line != 0)
        text += std::to_string(e.line) + ":" + std::to_string(e.column) + ":";
    text += (text.empty() ? "" : " ") + e.subject;
    if (!e.found.empty())
        text += ": " + e.found;
    if (!e.remedy.empty())
        text += "; " + e.remedy;
    return text;
}

}  // namespace

fangpin_status fangpin_policy_check(fangpin_str const* texts,
                                    fangpin_str const* names,
                                    std::size_t count,
                                    fangpin_report** out,
                                    fangpin_error** error) noexcept {
    return capi::guard(error, [&] {
        if (out != nullptr)
            *out = nullptr;
        if (auto const bad = capi::first_of(
                {capi::check_packs(texts, names, count), capi::check_given(out, "out")}))
            return capi::fail(error, *bad);
        fangpin_report report;
        for (auto const& found : fangpin::check_policy(capi::read_packs(texts, names, count))) {
            using enum fangpin::severity;
            ++(found.severity == error     ? report.errors
               : found.severity == warning ? report.warnings
                                           : report.notes);
            report.text += to_string(found.severity);
            report.text += ": " + sentence(found.what) + "\n";
        }
        return capi::hand_over(out, std::move(report));
    });
}

std::size_t fangpin_report_errors(fangpin_report const* report) noexcept {
    return report == nullptr ? 0 : report->errors;
}

std::size_t fangpin_report_warnings(fangpin_report const* report) noexcept {
    return report == nullptr ? 0 : report->warnings;
}

std::size_t fangpin_report_notes(fangpin_report const* report) noexcept {
    return report == nullptr ? 0 : report->notes;
}

fangpin_str fangpin_report_str(fangpin_report const* report) noexcept {
    return capi::borrow(report == nullptr ? std::string_view() : report->text);
}

void fangpin_report_free(fangpin_report* report) noexcept {
    delete report;
}
