#include "search/judged_households.hpp"

#include "support/documents.hpp"

namespace fangpin::testing {
namespace {

namespace json = boost::json;

/// One fact of the household, as it should be and as it should not.
struct attested {
    trait of{};
    char const* fact;
    bool good;
};
constexpr std::array attested_traits{
    attested{trait::income_stable, "income_stable", true},
    attested{trait::expenditure_settled, "rigid_expenditure_settled", true},
    attested{trait::stability_not_weak, "stability_weak", false},
    attested{trait::not_at_risk, "at_risk", false},
    attested{trait::stands_without_help, "risk_returns_without_help", false}};

json::array twelve_months(month as_of, char const* yuan_of_wages) {
    json::array all;
    for (auto const* kind : {"wage", "business", "property", "transfer"})
        all.push_back(json::object{{"class", kind},
                                   {"from", to_string(as_of + -12)},
                                   {"to", to_string(as_of + -1)},
                                   {"yuan", all.empty() ? yuan_of_wages : "0.00"}});
    return all;
}

void set_labour(json::object& household, std::optional<std::string_view> labour) {
    for (auto& m : household["members"].as_array())
        if (labour)
            m.as_object()["labour"] = *labour;
        else
            m.as_object().erase("labour");
}

}  // namespace

judged_households::judged_households(std::shared_ptr<policy const> under, told_text const& text)
    : under_(std::move(under)) {
    variants_.push_back({});
    for (auto const& p : text.procedures)
        for (auto const& c : p.conditions) {
            asked_.push_back(c.what);
            variants_.push_back({.flaw = c.what});
            variants_.push_back({.flaw = c.what, .known = false});
        }
}

std::shared_ptr<household const> judged_households::at(month as_of, std::size_t variant) {
    int const months = as_of.year() * 12 + as_of.month_of_year();
    auto& made = made_[{months, variant}];
    if (made == nullptr) {
        auto h = read_household(document(as_of, variants_.at(variant)), under_->facts);
        if (!h)
            FAIL(to_string(h.error()));
        made = std::make_shared<household const>(*std::move(h));
        traits_[made.get()] = {.as_of = as_of, .flaw = variants_[variant].flaw};
    }
    return made;
}

std::string judged_households::document(month as_of, variant const& v) const {
    auto document = json::parse(under_->case_base).as_object();
    document["discovered"] = to_string(as_of);
    document["income"] =
        twelve_months(as_of, v.flaw == trait::income_above ? "1000.00" : "480000.00");
    document["expenditure"] = json::array{};
    json::object guarantees;
    for (auto const* kind : {"food", "clothing", "education", "medical", "housing", "water"})
        guarantees[kind] = "met";
    set_labour(document, "ordinary");
    json::object facts;
    for (auto const& a : attested_traits)
        if (std::ranges::find(asked_, a.of) != asked_.end())
            facts[a.fact] = a.good;
    if (facts.contains("rigid_expenditure_settled"))
        facts["large_rigid_expenditure"] = v.flaw == trait::expenditure_settled;
    for (auto const& a : attested_traits)
        if (v.flaw == a.of) {
            facts[a.fact] = !a.good;
            if (!v.known)
                facts.erase(a.fact);
        }
    if (v.flaw == trait::guarantees_kept) {
        guarantees["housing"] = "unmet";
        if (!v.known)
            guarantees.erase("housing");
    }
    if (v.flaw == trait::income_above && !v.known)
        document.erase("income");
    if (v.flaw == trait::able_to_work)
        set_labour(document, v.known ? std::optional<std::string_view>("none") : std::nullopt);
    document["guarantees"] = guarantees;
    document["facts"] = facts;
    return json::serialize(document);
}

}  // namespace fangpin::testing
