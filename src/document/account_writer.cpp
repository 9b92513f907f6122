#include "document/account_writer.hpp"

#include "decision/binder.hpp"
#include "document/value_writer.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

class account_writer {
public:
    account_writer(json_writer& to, decision const& d) : to_(to), d_(d) {}

    void write(std::uint32_t at) {
        auto const& line = d_.account.lines[at];
        to_.begin_object();
        provenance(line);
        to_.key("parts").begin_array();
        for (auto part = at + 1; part < line.end; part = d_.account.lines[part].end)
            write(part);
        to_.end_array();
        write_source(line);
        to_.key("rule").text(
            line.node != account_line::none
                ? d_.policy->program.words[d_.policy->program.nodes[line.node].words]
                : d_.policy->facts[line.fact].name);
        to_.key("value");
        value(line);
        to_.end_object();
    }

private:
    /// Keys before "parts", in order: by, clause, entries, from, level, of, on, open_months.
    void provenance(account_line const& line) {
        auto const* how = line.is_fact ? d_.judged->find_attestation(line.fact) : nullptr;
        if (how != nullptr && how->by)
            to_.key("by").text(to_string(*how->by));
        if (!line.is_fact) {
            element(line);
            return;
        }
        auto const& f = d_.policy->facts[line.fact];
        auto const sum = f.native ? class_of(*f.native) : std::nullopt;
        if (f.native == native_fact::standard && !d_.situation.monitoring.entries.empty() &&
            f.standard_name.empty())
            to_.key("clause").text_or_null(d_.situation.monitoring.entries.front()->clause);
        if (sum)
            to_.key("entries").integer(d_.situation.totals[*sum].entries);
        to_.key("from").text(origin(f, line.fact));
        if (how != nullptr && how->level)
            to_.key("level").text(to_string(*how->level));
        element(line);
        if (how != nullptr && how->on)
            to_.key("on").text(to_string(*how->on));
        if (sum)
            open_months(*sum);
    }

    void element(account_line const& line) {
        if (line.element == account_line::none)
            return;
        to_.key("of");
        if (line.element_kind == kind::member)
            to_.text("members." + d_.judged->members.items[line.element].id);
        else
            to_.text((line.element_kind == kind::event   ? "events["
                      : line.element_kind == kind::asset ? "assets["
                                                         : "elements[") +
                     std::to_string(line.element + 1) + "]");
    }

    void write_source(account_line const& line) {
        auto const* how = line.is_fact ? d_.judged->find_attestation(line.fact) : nullptr;
        if (how != nullptr && !how->reason.empty())
            to_.key("reason").text(how->reason);
    }

    void open_months(entry_class which) {
        auto const open = d_.situation.totals.open_months(which);
        to_.key("open_months").begin_array();
        for (int i = 0; i < d_.situation.window.size(); ++i)
            if ((open >> static_cast<unsigned>(i) & 1U) != 0)
                to_.text(to_string(d_.situation.window.first + i));
        to_.end_array();
    }

    [[nodiscard]] std::string_view origin(fact_info const& f, std::uint16_t place) const {
        if (std::ranges::find(d_.presumed, place) != d_.presumed.end())
            return "presumed";
        switch (f.origin) {
        case fact_origin::recorded: return "document";
        case fact_origin::derived: return f.native == native_fact::standard ? "policy" : "derived";
        case fact_origin::formula: return "formula";
        case fact_origin::attested: break;
        }
        return d_.judged->find_attested(place) != nullptr ? "attested" : "missing";
    }

    void value(account_line const& line) {
        if (line.is_list)
            list(line);
        else if (line.amount != account_line::none)
            write_number(to_, line.value_kind, d_.account.numbers[line.amount]);
        else if (line.value_kind == kind::text)
            write_texts(to_, line.domain, line.texts, d_.policy->program);
        else
            to_.text(to_string(line.yes_no));
    }

    /// Codes as a list; of members, events and assets the parts tell.
    void list(account_line const& line) {
        if (line.value_kind != kind::text) {
            to_.null();
            return;
        }
        if (!line.complete)
            to_.begin_object().key("at_least");
        to_.begin_array();
        auto const codes = codes_of(line.domain);
        for (std::size_t i = 0; i < codes.size(); ++i)
            if ((line.texts >> i & 1U) != 0)
                to_.text(codes[i].name);
        to_.end_array();
        if (!line.complete)
            to_.end_object();
    }

    json_writer& to_;
    decision const& d_;
};

}  // namespace

void write_account(json_writer& to, decision const& d, std::uint32_t line) {
    account_writer(to, d).write(line);
}

}  // namespace fangpin::detail
