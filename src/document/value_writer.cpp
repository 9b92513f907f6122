#include "document/value_writer.hpp"

namespace fangpin::detail {
namespace {

template <class WriteEnd>
void write_range(json_writer& to, number_range const& r, WriteEnd write_end) {
    to.begin_object().key("max");
    if (r.bounded_above)
        write_end(r.hi, toward::above);
    else
        to.null();
    to.key("min");
    if (r.bounded_below)
        write_end(r.lo, toward::below);
    else
        to.null();
    to.end_object();
}

void write_one(json_writer& to, kind k, number const& n, toward where) {
    switch (k) {
    case kind::money: to.text(yuan_text(n, where)); break;
    case kind::month: to.text(month_text(n)); break;
    case kind::date: to.text(date_text(n)); break;
    case kind::months: to.text(months_text(n)); break;
    case kind::days: to.text(days_text(n)); break;
    default:
        if (n.is_whole() && fits_64(n.numerator()))
            to.integer(static_cast<std::int64_t>(n.numerator()));
        else
            to.text(number_text(n));
        break;
    }
}

}  // namespace

void write_amount(json_writer& to, number_range const& fen) {
    if (fen.is_point())
        to.text(yuan_text(fen.lo));
    else
        write_range(to, fen, [&](number const& n, toward where) { to.text(yuan_text(n, where)); });
}

void write_count(json_writer& to, number_range const& n) {
    auto const write_end = [&](number const& end, toward) {
        to.integer(static_cast<std::int64_t>(end.numerator()));
    };
    if (n.is_point())
        write_end(n.lo, toward::nearest);
    else
        write_range(to, n, write_end);
}

void write_number(json_writer& to, kind k, number_range const& n) {
    if (n.failed != number_range::failure::none)
        to.text("failed");
    else if (n.is_any())
        to.text("unknown");
    else if (n.is_point())
        write_one(to, k, n.lo, toward::nearest);
    else
        write_range(to, n, [&](number const& end, toward where) { write_one(to, k, end, where); });
}

void write_texts(json_writer& to, text_domain domain, std::uint64_t set, program const& p) {
    auto const codes = codes_of(domain);
    auto const size = domain == text_domain::free ? p.free_texts.size() : codes.size();
    auto const name = [&](std::size_t i) -> std::string_view {
        return domain == text_domain::free ? std::string_view(p.free_texts[i]) : codes[i].name;
    };
    if (set == (std::uint64_t{1} << size) - 1 && size > 1) {
        to.text("unknown");
        return;
    }
    bool const one = std::has_single_bit(set);
    if (!one)
        to.begin_object().key("any").begin_array();
    for (std::size_t i = 0; i < size; ++i)
        if ((set >> i & 1U) != 0)
            to.text(name(i));
    if (!one)
        to.end_array().end_object();
}

}  // namespace fangpin::detail
