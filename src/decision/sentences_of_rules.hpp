/// @file
/// The words for what rules are made of, in both languages. One of the tables of terms.
#pragma once

#include "decision/sentences.hpp"

#include <array>

namespace fangpin::detail::say {

/// How two values lie to each other; the opposite of each stands at `opposite`.
enum class relation : std::uint8_t { equal, unequal, less, not_less, more, not_more };

[[nodiscard]] constexpr relation opposite(relation r) noexcept {
    return static_cast<relation>(static_cast<unsigned>(r) ^ 1U);
}
/// The same with the two sides changed over.
[[nodiscard]] constexpr relation turned(relation r) noexcept {
    auto const n = static_cast<unsigned>(r);
    return n < 2 ? r : static_cast<relation>(n < 4 ? n + 2 : n - 2);
}

using relations = std::array<sentence, 6>;

inline constexpr relations of_amounts{sentence{"{}为 {}", "{} is {}"},
                                      sentence{"{}不为 {}", "{} is not {}"},
                                      sentence{"{}低于 {}", "{} is below {}"},
                                      sentence{"{}不低于 {}", "{} is at least {}"},
                                      sentence{"{}高于 {}", "{} is above {}"},
                                      sentence{"{}不高于 {}", "{} is at most {}"}};
inline constexpr relations of_counts{sentence{"{}为 {}", "{} is {}"},
                                     sentence{"{}不为 {}", "{} is not {}"},
                                     sentence{"{}少于 {}", "{} is below {}"},
                                     sentence{"{}不少于 {}", "{} is at least {}"},
                                     sentence{"{}多于 {}", "{} is above {}"},
                                     sentence{"{}不多于 {}", "{} is at most {}"}};
inline constexpr relations of_times{sentence{"{}为 {}", "{} is {}"},
                                    sentence{"{}不为 {}", "{} is not {}"},
                                    sentence{"{}早于 {}", "{} is before {}"},
                                    sentence{"{}不早于 {}", "{} is not before {}"},
                                    sentence{"{}晚于 {}", "{} is after {}"},
                                    sentence{"{}不晚于 {}", "{} is not after {}"}};

inline constexpr sentence within{"{}在 {} 至 {} 之间(含两端)", "{} is from {} to {}"};
inline constexpr sentence outside{"{}不在 {} 至 {} 之间", "{} is not from {} to {}"};
inline constexpr sentence among{"{}属于{}之一", "{} is one of {}"};
inline constexpr sentence not_among{"{}不属于{}", "{} is none of {}"};
inline constexpr sentence includes{"{}包括{}", "{} includes {}"};
inline constexpr sentence does_not_include{"{}不包括{}", "{} does not include {}"};
inline constexpr sentence both_sides_agree{"是否{}与是否{}一致",
                                           "whether {} agrees with whether {}"};
inline constexpr sentence sides_differ{"是否{}与是否{}不一致",
                                       "whether {} differs from whether {}"};
inline constexpr sentence holds{"{}为是", "{} is yes"};
inline constexpr sentence fails{"{}为否", "{} is no"};
inline constexpr sentence whether{"是否{}", "whether {}"};
inline constexpr sentence conditional{"如果{}则{},否则{}", "if {} then {}, otherwise {}"};
inline constexpr sentence in_any_case{"无论如何", "in any case"};
inline constexpr sentence in_no_case{"决不可能", "in no case"};
inline constexpr sentence some_is_yes{"{}中至少有一个为是", "one of {} is yes"};
inline constexpr sentence none_is_yes{"{}中没有一个为是", "none of {} is yes"};
inline constexpr sentence all_are_yes{"{}全部为是", "all of {} are yes"};
inline constexpr sentence not_all_are_yes{"{}并非全部为是", "not all of {} are yes"};

inline constexpr sentence and_then{",且", ", and "};
inline constexpr sentence or_else{",或是", " or "};
inline constexpr sentence either_of{"或是{}", "either {}"};

/// What a loop goes over: one of them, and the sentences about it.
struct noun {
    std::string_view list;  ///< the fact
    sentence one;
    sentence many;
    sentence some;
    sentence no;
    sentence every;
};
inline constexpr std::array nouns{
    noun{"residents",
         {"共同生活成员", "resident"},
         {"共同生活成员", "residents"},
         {"有一位共同生活成员{}", "there is a resident for whom {}"},
         {"没有一位共同生活成员{}", "there is no resident for whom {}"},
         {"每一位共同生活成员的情况都是{}", "for every resident {}"}},
    noun{"members",
         {"家庭成员", "member"},
         {"家庭成员", "members"},
         {"有一位家庭成员{}", "there is a member for whom {}"},
         {"没有一位家庭成员{}", "there is no member for whom {}"},
         {"每一位家庭成员的情况都是{}", "for every member {}"}},
    noun{"events",
         {"事件", "event"},
         {"事件", "events"},
         {"有一项事件{}", "there is an event for which {}"},
         {"没有一项事件{}", "there is no event for which {}"},
         {"每一项事件的情况都是{}", "for every event {}"}},
    noun{"assets",
         {"资产", "asset"},
         {"资产", "assets"},
         {"有一项资产{}", "there is an asset for which {}"},
         {"没有一项资产{}", "there is no asset for which {}"},
         {"每一项资产的情况都是{}", "for every asset {}"}},
};
/// Of any other list.
inline constexpr noun other_noun{{},
                                 {"所列的一项", "item"},
                                 {"所列各项", "items"},
                                 {"所列各项中有一项{}", "there is an item for which {}"},
                                 {"所列各项中没有一项{}", "there is no item for which {}"},
                                 {"所列各项的情况都是{}", "for every item {}"}};
inline constexpr sentence of_those{"凡{}者,{}", "for whom {}, {}"};
inline constexpr sentence such{"{}中{}者", "those {} for which {}"};
inline constexpr sentence the_item{"其本身", "it"};
inline constexpr sentence the_former{"前述{}的{}", "the said {}'s {}"};
inline constexpr sentence property_of{"{}的{}", "for {} the {}"};
inline constexpr sentence item_at{"{}中的第 {} 个", "of {} the one at place {}"};

inline constexpr sentence plus{"{}加 {}", "{} plus {}"};
inline constexpr sentence minus{"{}减 {}", "{} minus {}"};
inline constexpr sentence times{"{}乘以 {}", "{} times {}"};
inline constexpr sentence divided_by{"{}除以 {}", "{} divided by {}"};
inline constexpr sentence bracketed{"({})", "({})"};
inline constexpr sentence negative{"负{}", "minus {}"};
inline constexpr sentence choice{"(如果{}则为 {},否则为 {})", "(if {} then {}, otherwise {})"};
inline constexpr sentence something{"按本文算出的数", "what the text works out"};

struct function_words {
    std::string_view name;
    sentence words;
};
inline constexpr std::array functions{
    function_words{"count", {"{}的数目", "the number of {}"}},
    function_words{"sum", {"{}的总和", "the sum of {}"}},
    function_words{"min", {"{}中的最小值", "the least of {}"}},
    function_words{"max", {"{}中的最大值", "the greatest of {}"}},
    function_words{"mean", {"{}的平均值", "the mean of {}"}},
    function_words{"abs", {"{}的绝对值", "the absolute value of {}"}},
    function_words{"floor", {"{}向下取整", "{} rounded down to a whole number"}},
    function_words{"ceiling", {"{}向上取整", "{} rounded up to a whole number"}},
    function_words{"round half up", {"{}四舍五入", "{} rounded"}},
    function_words{"round half down", {"{}五舍六入", "{} rounded, halves down"}},
    function_words{"round half even", {"{}取整到偶数", "{} rounded, halves to even"}},
    function_words{"round up", {"{}进位取整", "{} rounded up"}},
    function_words{"round down", {"{}舍去零头", "{} rounded down"}},
};

/// A number with what it counts.
struct unit {
    std::string_view of;  ///< a fact, or a property
    sentence one;
    sentence many;
    bool counts = true;  ///< more and fewer of it, not higher and lower
};
inline constexpr std::array units{
    unit{"residence_months", {"{} 个月", "{} month"}, {"{} 个月", "{} months"}},
    unit{"away_months", {"{} 个月", "{} month"}, {"{} 个月", "{} months"}},
    unit{"household_size", {"{} 人", "{} person"}, {"{} 人", "{} people"}},
    unit{"size_registered", {"{} 人", "{} person"}, {"{} 人", "{} people"}},
    unit{"age", {"{} 岁", "{} year"}, {"{} 岁", "{} years"}, false},
    unit{"disability_grade", {"{} 级", "{}"}, {"{} 级", "{}"}, false},
};
[[nodiscard]] constexpr unit const* unit_of(std::string_view name) noexcept {
    for (auto const& u : units)
        if (u.of == name)
            return &u;
    return nullptr;
}

inline constexpr unit years_long{{}, {"{} 年", "{} year"}, {"{} 年", "{} years"}};
inline constexpr unit months_long{{}, {"{} 个月", "{} month"}, {"{} 个月", "{} months"}};
inline constexpr unit days_long{{}, {"{} 天", "{} day"}, {"{} 天", "{} days"}};
inline constexpr sentence day{"{} 年 {} 月 {} 日", "{}-{}-{}"};

}  // namespace fangpin::detail::say
