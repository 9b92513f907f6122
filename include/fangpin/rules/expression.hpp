/// @file
/// Rules written in C++.
#pragma once

#include <fangpin/values/date.hpp>
#include <fangpin/values/money.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace fangpin {

/// A count or another plain number in a rule.
struct plain_number {};

/// How tightly an operator of the rule language binds, loosest first.
enum class binding : std::uint8_t { any_of, all_of, comparison, sum, product, value };

/// A rule of the rule language, put together in C++: it holds the words of the rule, and compiles
/// to the same program as if they had been read from a pack.
///
///     auto const low = fact::net_income_per_capita < fact::standard;
///     low.words();  // "net_income_per_capita < standard"
///
/// `T` is what the expression is: `bool`, `money`, `plain_number`, `month`, or an enumeration of
/// codes. Expressions of different types do not mix; the C++ compiler says so.
template <class T>
class expression {
public:
    explicit expression(std::string words, binding how = binding::value)
        : words_(std::move(words)), how_(how) {}

    [[nodiscard]] std::string const& words() const noexcept { return words_; }
    /// The words as an operand of something that binds as tightly as `outer`.
    [[nodiscard]] std::string within(binding outer) const {
        return how_ < outer ? "(" + words_ + ")" : words_;
    }

private:
    std::string words_;
    binding how_;
};

namespace detail {

template <class T>
concept ordered_in_rules =
    std::is_same_v<T, money> || std::is_same_v<T, plain_number> || std::is_same_v<T, month>;
template <class T>
concept added_in_rules = std::is_same_v<T, money> || std::is_same_v<T, plain_number>;

template <class Result, class A, class B>
[[nodiscard]] expression<Result> joined(expression<A> const& a,
                                        std::string_view op,
                                        expression<B> const& b,
                                        binding how) {
    // all operators bind to the left: a - (b - c) keeps its brackets
    auto const right = static_cast<binding>(static_cast<int>(how) + 1);
    bool const chained = how == binding::all_of || how == binding::any_of;
    return expression<Result>(a.within(how == binding::comparison ? right : how) + " " +
                                  std::string(op) + " " + b.within(chained ? how : right),
                              how);
}

}  // namespace detail

/// An amount of money in a rule.
[[nodiscard]] inline expression<money> literal(money m) {
    return expression<money>("yuan(\"" + to_string(m) + "\")");
}
[[nodiscard]] inline expression<plain_number> literal(std::int64_t n) {
    return expression<plain_number>(std::to_string(n), n < 0 ? binding::product : binding::value);
}
[[nodiscard]] inline expression<month> literal(month m) {
    return expression<month>("month(\"" + to_string(m) + "\")");
}
template <class T>
    requires std::is_enum_v<T>
[[nodiscard]] expression<T> literal(T code) {
    return expression<T>("\"" + std::string(to_string(code)) + "\"");
}

template <detail::ordered_in_rules T>
[[nodiscard]] expression<bool> operator<(expression<T> const& a, expression<T> const& b) {
    return detail::joined<bool>(a, "<", b, binding::comparison);
}
template <detail::ordered_in_rules T>
[[nodiscard]] expression<bool> operator<=(expression<T> const& a, expression<T> const& b) {
    return detail::joined<bool>(a, "<=", b, binding::comparison);
}
template <detail::ordered_in_rules T>
[[nodiscard]] expression<bool> operator>(expression<T> const& a, expression<T> const& b) {
    return detail::joined<bool>(a, ">", b, binding::comparison);
}
template <detail::ordered_in_rules T>
[[nodiscard]] expression<bool> operator>=(expression<T> const& a, expression<T> const& b) {
    return detail::joined<bool>(a, ">=", b, binding::comparison);
}
template <class T>
[[nodiscard]] expression<bool> operator==(expression<T> const& a, expression<T> const& b) {
    return detail::joined<bool>(a, "=", b, binding::comparison);
}
template <class T>
[[nodiscard]] expression<bool> operator!=(expression<T> const& a, expression<T> const& b) {
    return detail::joined<bool>(a, "!=", b, binding::comparison);
}

template <detail::added_in_rules T>
[[nodiscard]] expression<T> operator+(expression<T> const& a, expression<T> const& b) {
    return detail::joined<T>(a, "+", b, binding::sum);
}
template <detail::added_in_rules T>
[[nodiscard]] expression<T> operator-(expression<T> const& a, expression<T> const& b) {
    return detail::joined<T>(a, "-", b, binding::sum);
}
template <detail::added_in_rules T>
[[nodiscard]] expression<T> operator*(expression<T> const& a, expression<plain_number> const& b) {
    return detail::joined<T>(a, "*", b, binding::product);
}
template <detail::added_in_rules T>
[[nodiscard]] expression<T> operator/(expression<T> const& a, expression<plain_number> const& b) {
    return detail::joined<T>(a, "/", b, binding::product);
}

[[nodiscard]] inline expression<bool> operator&&(expression<bool> const& a,
                                                 expression<bool> const& b) {
    return detail::joined<bool>(a, "and", b, binding::all_of);
}
[[nodiscard]] inline expression<bool> operator||(expression<bool> const& a,
                                                 expression<bool> const& b) {
    return detail::joined<bool>(a, "or", b, binding::any_of);
}
[[nodiscard]] inline expression<bool> operator!(expression<bool> const& a) {
    return expression<bool>("not(" + a.words() + ")");
}

}  // namespace fangpin
