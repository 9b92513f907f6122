#include <fangpin/rules/type.hpp>

#include <array>

namespace fangpin {

std::span<term const> codes_of(text_domain domain) {
    switch (domain) {
    case text_domain::registry: return terms_of<registry>;
    case text_domain::registration: return terms_of<registration>;
    case text_domain::relation: return terms_of<relation>;
    case text_domain::sex: return terms_of<sex>;
    case text_domain::health: return terms_of<health>;
    case text_domain::labour: return terms_of<labour>;
    case text_domain::school: return terms_of<school>;
    case text_domain::allowance: return terms_of<allowance>;
    case text_domain::event_kind: return terms_of<event_kind>;
    case text_domain::asset_kind: return terms_of<asset_kind>;
    case text_domain::asset_origin: return terms_of<asset_origin>;
    case text_domain::guarantee_status: return terms_of<guarantee_status>;
    case text_domain::free:
    case text_domain::count_: break;
    }
    return {};
}

std::string_view to_string(text_domain domain) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(text_domain::count_)>
        names{"text",
              "registry",
              "registration",
              "relation",
              "sex",
              "health",
              "labour",
              "school",
              "allowance",
              "event kind",
              "asset kind",
              "asset origin",
              "guarantee"};
    return names[static_cast<std::size_t>(domain)];
}

std::string to_string(type const& t) {
    if (t.is_list())
        return t.kind == kind::nothing ? "an empty list" : "a list of " + to_string(t.element());
    switch (t.kind) {
    case kind::boolean: return "yes/no";
    case kind::number: return "number";
    case kind::money: return "money";
    case kind::date: return "date";
    case kind::month: return "month";
    case kind::months: return "duration in months";
    case kind::days: return "duration in days";
    case kind::text:
        return t.domain == text_domain::free ? "text"
                                             : "code of " + std::string(to_string(t.domain));
    case kind::member: return "member";
    case kind::event: return "event";
    case kind::asset: return "asset";
    case kind::nothing: break;
    }
    return "nothing";
}

}  // namespace fangpin
