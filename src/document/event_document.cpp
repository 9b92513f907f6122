#include <fangpin/document/event_document.hpp>

#include "document/canonical_form.hpp"
#include "document/value_reader.hpp"

#include <fangpin/document/household_document.hpp>

#include <span>

namespace fangpin {
namespace {

using detail::json_kind;
using detail::json_node;
using detail::place;

/// The key that says what an act is about, where it has one.
std::string_view subject_key(case_act what) {
    switch (what) {
    case case_act::open: return "channel";
    case case_act::hold_meeting: return "form";
    case case_act::help:
    case case_act::end_help: return "measure";
    case case_act::name_contact:
    case case_act::release_contact: return "contact";
    case case_act::fulfil: return "duty";
    default: return {};
    }
}

/// Which of a few words, by number.
template <class Value>
Value one_of(std::span<std::string_view const> words, std::string_view text, place const& where) {
    auto const known = std::ranges::find(words, text);
    if (known != words.end())
        return static_cast<Value>(known - words.begin());
    std::string all;
    for (auto const& w : words)
        all += (all.empty() ? "" : ", ") + std::string(w);
    refuse(where,
           errc::unknown_code,
           "the event",
           "a word that is none of this key",
           suggestion(text, words, "write one of " + all));
}

/// Reads an event off a tape; throws `error` at the first thing wrong.
class event_reader {
public:
    using text_of_case = std::function<policy const&(std::string_view)>;

    event_reader(detail::json_tape const& tape, text_of_case const& under)
        : read_(tape), text_of_case_(under), root_node_(tape.root()) {}

    [[nodiscard]] event_document document() {
        read_.expect(root_node_, json_kind::object, root_);
        if (text("format", true) != "fangpin.event/1")
            refuse(root_.at("format"),
                   errc::wrong_format,
                   "the document",
                   "another format",
                   "write \"fangpin.event/1\"");
        event_document d;
        auto& e = d.event;
        e.what = one_of<case_act>(case_act_names, text("do", true), root_.at("do"));
        allow(e.what);
        if (e.what == case_act::fulfil && find("register") != nullptr)
            d.register_id = id("register", true);
        else
            d.case_id = id("case", true);
        auto const& under = text_of_case_(d.case_id);
        e.on = read_.known_date(needed("on"), root_.at("on"));
        e.level = one_of<admin_level>(admin_level_names, text("level", true), root_.at("level"));
        e.by = id("by", true);
        e.step = id("step", has_step(e.what));
        e.reason = id("reason", false);
        if (auto const key = subject_key(e.what); !key.empty())
            e.subject = id(key, true);
        if (auto const* v = find("procedure"))
            e.procedure = one_of<procedure_kind>(
                procedure_kind_names, read_.text(*v, root_.at("procedure")), root_.at("procedure"));
        if (e.what == case_act::open) {
            e.form = id("form", false);
            auto const* channel = under.course.find_channel(e.subject);
            d.household = id("household", channel == nullptr || !channel->of_event);
            d.follows = id("follows", false);
            if (auto const* v = find("registry"))
                e.registry = read_.code_set<registry>(*v, root_.at("registry"));
        }
        e.reporter = id("reporter", false);
        if (e.what == case_act::move)
            d.moves_to = text("policy", true);
        if (auto const* v = find("approved"))
            e.approved = flag(*v, root_.at("approved"));
        if (auto const* v = find("risk_disappeared"))
            e.risk_disappeared = flag(*v, root_.at("risk_disappeared"));
        evidence(e);
        decision(e);
        judged(e, under.facts);
        return d;
    }

private:
    void allow(case_act what) const {
        std::vector<std::string_view> keys{"format", "case", "on", "do", "level", "by", "reason"};
        auto const more = [&](std::initializer_list<std::string_view> some) {
            keys.insert(keys.end(), some);
        };
        if (auto const key = subject_key(what); !key.empty())
            more({key});
        if (has_step(what))
            more({"step", "procedure", "evidence"});
        if (what == case_act::open)
            more({"form", "household", "follows", "registry"});
        if (what == case_act::fulfil)
            more({"reporter"});
        if (what == case_act::fulfil && find("register") != nullptr)
            keys.at(1) = "register";  // in place of "case"
        if (what == case_act::move)
            more({"policy"});
        if (what == case_act::begin)
            more({"procedure", "risk_disappeared"});
        if (what == case_act::complete)
            more({"approved", "decision", "judged"});
        for (auto const& child : read_.tape().of(root_node_))
            if (std::ranges::find(keys, child.key) == keys.end())
                refuse(root_.at_slip(child.key, keys),
                       errc::unknown_key,
                       "the event",
                       "a key that \"" + std::string(to_string(what)) + "\" does not have",
                       suggestion(child.key, keys, "take it out"));
    }
    [[nodiscard]] json_node const* find(std::string_view key) const {
        auto const* v = read_.tape().find(root_node_, key);
        return v != nullptr && v->kind != json_kind::null ? v : nullptr;
    }
    [[nodiscard]] json_node const& needed(std::string_view key) const {
        return read_.needed(root_node_, key, root_);
    }
    [[nodiscard]] std::string_view text(std::string_view key, bool must) const {
        auto const* v = must ? &needed(key) : find(key);
        return v == nullptr ? std::string_view() : read_.text(*v, root_.at(key));
    }
    [[nodiscard]] std::string id(std::string_view key, bool must) const {
        auto const* v = must ? &needed(key) : find(key);
        return v == nullptr ? std::string() : read_.id(*v, root_.at(key));
    }
    [[nodiscard]] bool flag(json_node const& n, place const& where) const {
        read_.expect(n, json_kind::boolean, where);
        return n.boolean;
    }
    void evidence(case_event& e) const {
        if (auto const* v = find("evidence"))
            read_.each(*v, root_.at("evidence"), [&](json_node const& n, place const& at) {
                e.evidence.push_back(read_.id(n, at));
            });
    }
    /// Of the decision only what the step asks: its outcome, and by which text.
    void decision(case_event& e) const {
        auto const* v = find("decision");
        if (v == nullptr)
            return;
        auto const where = root_.at("decision");
        read_.expect(*v, json_kind::object, where);
        e.decided = read_.text(read_.needed(*v, "outcome", where), where.at("outcome"));
        auto const& by = read_.needed(*v, "policy", where);
        read_.expect(by, json_kind::object, where.at("policy"));
        auto const policy_place = where.at("policy");
        e.decided_by =
            read_.text(read_.needed(by, "digest", policy_place), policy_place.at("digest"));
    }
    void judged(case_event& e, fact_table const& facts) const {
        auto const* v = find("judged");
        if (v == nullptr)
            return;
        read_.expect(*v, json_kind::object, root_.at("judged"));
        auto h = read_household(detail::canonical_form(read_.tape(), *v), facts);
        if (!h) {
            auto why = h.error();
            why.path = why.path.empty() ? "judged" : "judged." + why.path;
            throw error(std::move(why));
        }
        e.judged = std::make_shared<household const>(*std::move(h));
    }

    detail::value_reader read_;
    text_of_case const& text_of_case_;
    json_node const& root_node_;
    place root_{};
};

}  // namespace

result<event_document> read_event(std::string_view json, policy const& under) {
    return read_event(json, [&](std::string_view) -> policy const& { return under; });
}

result<event_document> read_event(std::string_view json,
                                  std::function<policy const&(std::string_view)> const& under) {
    auto const tape = detail::json_tape::parse(json);
    if (!tape)
        return tape.error();
    try {
        return event_reader(*tape, under).document();
    } catch (error& e) {
        return std::move(e);
    }
}

}  // namespace fangpin
