/// @file
/// The facts that rules may ask for, by English and Chinese name. One of the tables of terms.
#pragma once

#include <fangpin/rules/type.hpp>
#include <fangpin/values/wording.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fangpin {

/// Where a fact comes from.
enum class fact_origin : std::uint8_t {
    recorded,  ///< a key of the household document
    attested,  ///< a key of the document's `facts`
    derived,   ///< worked out by the library from what is recorded
    formula,   ///< a rule of its own: of the library, or of the pack
};

/// What the library works out, or reads, outside of rules. The order is that of `native_terms`.
enum class native_fact : std::uint8_t {
    registry,
    registration,
    residence_months,
    away_months,
    monitored,
    members,
    residents,
    events,
    assets,
    food,
    clothing,
    education,
    medical,
    housing,
    water,
    discovered,
    household_size,
    size_registered,
    net_income,
    wage_income,
    business_income,
    property_income,
    transfer_income,
    business_cost,
    rigid_expenditure,
    previous_net_income,
    standard,
    income_below_standard,
    income_above_standard,
    margin,
    count_
};

struct native_term {
    std::string_view name;
    std::string_view zh;
    fact_origin origin;
    fangpin::type type;
};

inline constexpr std::array<native_term, static_cast<std::size_t>(native_fact::count_)>
    native_terms = [] {
        using enum kind;
        using enum fact_origin;
        auto const code = [](text_domain d) { return type{.kind = text, .domain = d}; };
        auto const status = code(text_domain::guarantee_status);
        return std::array<native_term, static_cast<std::size_t>(native_fact::count_)>{{
            {"registry", "农户类型", recorded, code(text_domain::registry)},
            {"registration", "户籍类型", recorded, code(text_domain::registration)},
            {"residence_months", "整户居住月数", recorded, {.kind = number}},
            {"away_months", "整户离村月数", recorded, {.kind = number}},
            {"monitored", "已是监测对象", recorded, {.kind = boolean}},
            {"members", "家庭成员", recorded, {.kind = member, .list_depth = 1}},
            {"residents", "共同生活成员", recorded, {.kind = member, .list_depth = 1}},
            {"events", "事件", recorded, {.kind = event, .list_depth = 1}},
            {"assets", "资产", recorded, {.kind = asset, .list_depth = 1}},
            {"guarantees.food", "吃饭", recorded, status},
            {"guarantees.clothing", "穿衣", recorded, status},
            {"guarantees.education", "义务教育", recorded, status},
            {"guarantees.medical", "基本医疗", recorded, status},
            {"guarantees.housing", "住房安全", recorded, status},
            {"guarantees.water", "饮水安全", recorded, status},
            {"discovered", "发现月份", recorded, {.kind = month}},
            {"household_size", "家庭人口", derived, {.kind = number}},
            {"size_registered", "户籍人口", derived, {.kind = number}},
            {"net_income", "家庭纯收入", derived, {.kind = money}},
            {"wage_income", "工资性收入", derived, {.kind = money}},
            {"business_income", "经营性收入", derived, {.kind = money}},
            {"property_income", "财产性收入", derived, {.kind = money}},
            {"transfer_income", "转移性收入", derived, {.kind = money}},
            {"business_cost", "生产经营性支出", derived, {.kind = money}},
            {"rigid_expenditure", "刚性支出", derived, {.kind = money}},
            {"previous_net_income", "上一周期纯收入", derived, {.kind = money}},
            {"standard", "监测标准", derived, {.kind = money}},
            {"income_below_standard", "收入低于标准", derived, {.kind = boolean}},
            {"income_above_standard", "收入高于标准", derived, {.kind = boolean}},
            {"margin", "距标准差额", derived, {.kind = money}},
        }};
    }();

/// A key of a document's `facts`, known under every edition. All are yes/no but one.
inline constexpr std::array attested_terms{
    term{"at_risk", "存在返贫致贫风险"},
    term{"basic_living_severely_difficult", "基本生活出现严重困难"},
    term{"basic_living_difficult", "基本生活困难"},
    term{"livelihood_severely_difficult", "家庭生产生活出现严重困难"},
    term{"self_reliant", "依靠自身能够解决"},
    term{"income_plunged", "收入骤减"},
    term{"rigid_expenditure_surged", "刚性支出骤增或较大"},
    term{"unforeseen_factor", "其他不可预见因素"},
    term{"city_judgement", "市级研判有风险"},
    term{"township_judgement", "乡镇研判有风险"},
    term{"village_judgement", "村级研判有风险"},
    term{"village_review_override", "村民民主评议特别认定"},
    term{"public_payroll_member", "有财政供养人员"},
    term{"village_leader_member", "有现任村干部"},
    term{"stable_wage", "工资收入持续稳定"},
    term{"enterprise_owner_member", "有企业法人"},
    term{"enterprise_annually_inspected", "企业有年审记录"},
    term{"stable_business_income", "经营收入持续稳定"},
    term{"large_scale_farmer", "种养业大户"},
    term{"long_term_contractor", "长期承包发包"},
    term{"hires_others", "雇佣他人经营"},
    term{"large_deposit", "大额存款"},
    term{"supporter_can_guarantee_living", "赡养抚养人能保障基本生活"},
    term{"elderly_split_off", "老人单独分户"},
    term{"children_can_support", "子女有赡养能力"},
    term{"illegal_conduct", "违法犯罪行为"},
    term{"luxury_consumption", "高消费"},
    term{"elective_medical_care", "特需医疗"},
    term{"able_but_unwilling_to_work", "有劳动能力不主动参与劳动"},
    term{"concealed_or_transferred_assets", "隐瞒或转移财产"},
    term{"other_unsuitable", "其他不宜纳入情形"},
    term{"lacks_labour", "劳动力缺乏"},
    term{"lacks_resources", "资源缺乏"},
    term{"lacks_stable_income", "缺少稳定收入"},
    term{"guarantee_newly_unmet", "新出现保障未达标"},
    term{"guarantee_latent_risk", "保障存在隐患"},
    term{"small_industry", "产业规模小"},
    term{"low_business_income", "经营收入低"},
    term{"weak_skills", "技能弱"},
    term{"lacks_capital", "缺资金"},
    term{"weak_self_development", "自我发展能力弱"},
    term{"has_labour_skills", "有劳动技能"},
    term{"stable_work_or_good_industry", "稳定就业或产业良好"},
    term{"strong_self_development", "自我发展能力强"},
    term{"supporter_annual_income", "赡养抚养人年收入"},
};
inline constexpr std::string_view attested_money = "supporter_annual_income";

/// A fact that is a rule of the library's own.
struct formula_term {
    std::string_view name;
    std::string_view zh;
    std::string_view rule;
};

/// `guarantee_unmet` is not among them: which guarantees count is the pack's to say.
inline constexpr std::array formula_terms{
    formula_term{"net_income_per_capita", "家庭人均纯收入", "net_income / household_size"},
    formula_term{"natural_disaster",
                 "自然灾害",
                 "some e in events satisfies e.kind in (\"flood\", \"geological\", \"drought\", "
                 "\"biological\", \"meteorological\", \"earthquake\")"},
    formula_term{"flood", "洪涝", "some e in events satisfies e.kind = \"flood\""},
    formula_term{"geological", "地质灾害", "some e in events satisfies e.kind = \"geological\""},
    formula_term{"drought", "干旱", "some e in events satisfies e.kind = \"drought\""},
    formula_term{"biological", "生物灾害", "some e in events satisfies e.kind = \"biological\""},
    formula_term{
        "meteorological", "气象灾害", "some e in events satisfies e.kind = \"meteorological\""},
    formula_term{"earthquake", "地震", "some e in events satisfies e.kind = \"earthquake\""},
    formula_term{"fire", "火灾", "some e in events satisfies e.kind = \"fire\""},
    formula_term{"epidemic", "疫情", "some e in events satisfies e.kind = \"epidemic\""},
    formula_term{"disaster", "灾", "natural_disaster or fire or epidemic"},
    formula_term{"illness",
                 "因病",
                 "some e in events satisfies e.kind in (\"illness\", \"sudden_major_illness\")"},
    formula_term{"sudden_major_illness",
                 "突发大病",
                 "some e in events satisfies e.kind = \"sudden_major_illness\""},
    formula_term{"disability", "因残", "some e in events satisfies e.kind = \"disability\""},
    formula_term{"study", "因学", "some e in events satisfies e.kind = \"study\""},
    formula_term{"accident", "意外事故", "some e in events satisfies e.kind = \"accident\""},
    formula_term{"business_failure",
                 "产业项目失败",
                 "some e in events satisfies e.kind = \"business_failure\""},
    formula_term{
        "unstable_work", "务工就业不稳", "some e in events satisfies e.kind = \"unstable_work\""},
    formula_term{"job_loss", "失业", "some e in events satisfies e.kind = \"job_loss\""},
    formula_term{
        "lack_of_labour", "缺劳动力", "some e in events satisfies e.kind = \"lack_of_labour\""},
    formula_term{"wholly_without_labour",
                 "整户无劳动能力",
                 "every m in residents satisfies m.labour in (\"none\", \"lost\")"},
    formula_term{"has_labour",
                 "有劳动能力",
                 "some m in residents satisfies m.labour in (\"skilled\", \"ordinary\")"},
};
inline constexpr std::string_view guarantee_unmet = "guarantee_unmet";
inline constexpr std::string_view guarantee_unmet_zh = "保障未达标";

/// A fact as rules see it.
struct fact_info {
    std::string name{};
    std::string zh{};
    std::string en{};  ///< a pack's own label; empty: the name says it
    fact_origin origin = fact_origin::attested;
    fangpin::type type{};
    std::optional<native_fact> native{};
    std::string rule{};           ///< of a formula
    std::string standard_name{};  ///< of `standard("name")`: which figure
};

/// All facts that one pack's rules may ask for: the library's, then the pack's own.
class fact_table {
public:
    /// The library's facts. `counted` are the guarantees whose lack is `guarantee_unmet`.
    explicit fact_table(possible<guarantee> counted = {});

    /// Adds a pack's own fact. @returns its place; nothing when either name is taken, or the table
    /// full
    std::optional<std::uint16_t> add(fact_info f);
    /// Turns an attested fact into a formula: a county has a number where the text has a judgement.
    /// Attesting it is an error from then on. @returns its place
    std::optional<std::uint16_t> derive(std::uint16_t place, std::string rule);
    /// Takes a fact's value as given instead of working it out.
    void attest(std::uint16_t place) {
        facts_[place].origin = fact_origin::attested;
        facts_[place].rule.clear();
    }
    /// Calls a fact something else, to people only: no rule can ask for it so.
    void call(std::uint16_t place, wording const& label) {
        facts_[place].zh = label.zh;
        facts_[place].en = label.en;
    }
    /// The place of `standard("name")`, added when it is asked for first.
    std::optional<std::uint16_t> standard_named(std::string_view name);

    [[nodiscard]] std::optional<std::uint16_t> find(std::string_view name) const;
    [[nodiscard]] fact_info const& operator[](std::size_t place) const { return facts_[place]; }
    [[nodiscard]] std::size_t size() const noexcept { return facts_.size(); }
    [[nodiscard]] std::vector<std::string_view> names() const;
    /// A native fact's place is its number.
    [[nodiscard]] static constexpr std::uint16_t place(native_fact f) noexcept {
        return static_cast<std::uint16_t>(f);
    }

private:
    static constexpr std::size_t most_facts = 60'000;  // places are numbers of 16 bits
    std::vector<fact_info> facts_;
    std::unordered_map<std::string, std::uint16_t> places_;
};

}  // namespace fangpin
