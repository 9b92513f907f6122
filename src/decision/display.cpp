#include <fangpin/decision/display.hpp>

#include <algorithm>

namespace fangpin {

std::string wide_text(wide n) {
    if (n == 0)
        return "0";
    std::string digits;
    bool const negative = n < 0;
    for (; n != 0; n /= 10) {
        auto const digit = static_cast<int>(n % 10);
        digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    }
    if (negative)
        digits += '-';
    std::ranges::reverse(digits);
    return digits;
}

std::string yuan_text(number const& fen, toward where) {
    auto whole = fen;
    if (!fen.is_whole()) {
        auto const half = number::of_fraction(1, 2);
        auto const nearest = fen.sign() < 0 ? -floor(half - fen) : floor(fen + half);
        whole = where == toward::below   ? floor(fen)
                : where == toward::above ? ceiling(fen)
                                         : nearest;
    }
    auto text = wide_text(whole.numerator());
    auto const sign = text.starts_with('-') ? 1U : 0U;
    if (text.size() < sign + 3)
        text.insert(sign, sign + 3 - text.size(), '0');
    text.insert(text.size() - 2, ".");
    return text;
}

std::string number_text(number const& n) {
    if (n.is_whole())
        return wide_text(n.numerator());
    auto rest = n.denominator();
    int twos = 0;
    int fives = 0;
    for (; rest % 2 == 0; rest /= 2)
        ++twos;
    for (; rest % 5 == 0; rest /= 5)
        ++fives;
    auto scaled = n;
    auto const decimals = static_cast<std::size_t>(std::max(twos, fives));
    for (std::size_t i = 0; i < decimals && rest == 1; ++i)
        scaled = scaled * number(10);
    if (rest != 1 || scaled.overflowed())
        return wide_text(n.numerator()) + "/" + wide_text(n.denominator());
    auto text = wide_text(scaled.numerator());
    auto const sign = text.starts_with('-') ? 1U : 0U;
    if (text.size() < sign + decimals + 1)
        text.insert(sign, sign + decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, ".");
    return text;
}

std::string months_text(number const& months) {
    auto const all = floor(months).numerator();
    auto const size = all < 0 ? -all : all;
    std::string text = all < 0 ? "-P" : "P";
    if (size >= 12)
        text += wide_text(size / 12) + "Y";
    if (size % 12 != 0 || size == 0)
        text += wide_text(size % 12) + "M";
    return text;
}

std::string days_text(number const& days) {
    auto const all = floor(days).numerator();
    return (all < 0 ? "-P" : "P") + wide_text(all < 0 ? -all : all) + "D";
}

}  // namespace fangpin
