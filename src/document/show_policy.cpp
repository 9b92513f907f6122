#include <fangpin/document/policy_document.hpp>

#include "document/page_html.hpp"
#include "document/page_text.hpp"

namespace fangpin {

std::string show_policy(policy const& p, language lang) {
    return detail::text_of(detail::page_of(p, lang));
}

std::string show_policy_html(policy const& p, language lang) {
    return detail::html_of(detail::page_of(p, lang));
}

}  // namespace fangpin
