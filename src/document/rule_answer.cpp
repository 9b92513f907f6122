#include <fangpin/document/rule_answer.hpp>

#include "document/given_facts.hpp"
#include "document/value_writer.hpp"
#include "rules/rule_failure.hpp"

#include <fangpin/rules/compiler.hpp>

#include <algorithm>

namespace fangpin {
namespace {

using detail::json_writer;
using failure = number_range::failure;

/// Writes an answer; throws `error` where there is none.
class answer_writer {
public:
    answer_writer(json_writer& to, machine& m, compiled_rule const& rule)
        : to_(to), machine_(m), rule_(rule) {}

    void write() {
        auto const& t = rule_.type;
        auto const at = rule_.value;
        switch (bank_of(t)) {
        case bank::truths: write_truth(machine_.truth_at(at)); break;
        case bank::numbers: write_number(t.kind, machine_.number_at(at)); break;
        case bank::texts: write_text(t.domain, machine_.text_at(at)); break;
        case bank::lists: write_list(t, machine_.list_at(at)); break;
        case bank::elements: break;
        }
    }

private:
    void write_unknown() { to_.begin_object().key("unknown").boolean(true).end_object(); }

    void write_truth(truth t) {
        if (t.may_fail())
            throw failed();
        if (t.is_open())
            write_unknown();
        else
            to_.boolean(t.is_yes());
    }

    [[nodiscard]] error failed() const {
        return detail::failed_rule("the expression", detail::failure_in(machine_, rule_.root));
    }

    void write_one(kind k, number const& n) {
        switch (k) {
        case kind::money:
            to_.begin_object().key("yuan");
            to_.text(n.is_whole() ? yuan_text(n) : number_text(n / number(100)));
            to_.end_object();
            break;
        case kind::month: to_.text(month_text(n)); break;
        case kind::date: to_.text(date_text(n)); break;
        case kind::months: to_.text(months_text(n)); break;
        case kind::days: to_.text(days_text(n)); break;
        default: {
            auto const text = number_text(n);
            auto const digits =
                std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
            if (digits <= 15 && text.find('/') == std::string::npos)
                to_.raw(text);
            else
                to_.text(text);
            break;
        }
        }
    }

    void write_number(kind k, number_range const& n) {
        if (n.failed != failure::none)
            throw failed();
        if (n.is_any()) {
            write_unknown();
        } else if (n.is_point()) {
            write_one(k, n.lo);
        } else {
            to_.begin_object().key("max");
            n.bounded_above ? write_one(k, n.hi) : static_cast<void>(to_.null());
            to_.key("min");
            n.bounded_below ? write_one(k, n.lo) : static_cast<void>(to_.null());
            to_.end_object();
        }
    }

    void write_text(text_domain domain, std::uint64_t set) {
        if ((set & machine::failed_text) != 0)
            throw failed();
        auto const all = (std::uint64_t{1} << codes_of(domain).size()) - 1;
        if (domain != text_domain::free && (set & all) == all)
            write_unknown();
        else
            detail::write_texts(to_, domain, set, machine_.running());
    }

    void write_list(type const& t, list_value const& list) {
        auto const items = machine_.items(list);
        if (list.failed ||
            std::ranges::any_of(items, [](auto const& i) { return i.present == truth::fault(); }))
            throw failed();
        bool const sure =
            std::ranges::all_of(items, [](auto const& i) { return i.present.is_yes(); });
        if (!list.complete || !sure) {
            write_unknown();
            return;
        }
        auto const element = t.element();
        to_.begin_array();
        for (auto const& item : items) {
            switch (bank_of(element)) {
            case bank::truths: write_truth(truth::of_bits(item.at)); break;
            case bank::numbers: write_number(element.kind, machine_.stored_number(item)); break;
            case bank::texts: write_text(element.domain, machine_.stored_text(item)); break;
            case bank::lists: write_list(element, machine_.stored_list(item)); break;
            case bank::elements: break;
            }
        }
        to_.end_array();
    }

    json_writer& to_;
    machine& machine_;
    compiled_rule const& rule_;
};

}  // namespace

std::optional<std::string> answer_rule(std::string_view expression,
                                       std::string_view facts,
                                       policy const* under,
                                       std::vector<error>& errors) {
    policy scratch;
    if (under != nullptr) {
        scratch.facts = under->facts;
        scratch.standards = under->standards;
        scratch.partial = under->partial;
        scratch.area = under->area;
    }
    try {
        detail::given_facts const given(facts, scratch.facts);
        compiler c(scratch.facts);
        auto const rule = c.add(expression, std::nullopt, errors);
        if (!rule)
            return std::nullopt;
        scratch.program = std::move(c).finish();
        scratch.note_figures();
        auto const& compiled = scratch.program.rules[*rule];
        if (is_element(compiled.type.kind)) {
            errors.push_back({.code = errc::rule_type,
                              .subject = "the expression",
                              .found = to_string(compiled.type),
                              .remedy = "ask for a property, or count them"});
            return std::nullopt;
        }
        machine m(scratch.program);
        given.bind(m, scratch);
        m.run();
        std::string json;
        json_writer to(json);
        answer_writer(to, m, compiled).write();
        return json;
    } catch (error& e) {
        errors.push_back(std::move(e));
        return std::nullopt;
    }
}

}  // namespace fangpin
