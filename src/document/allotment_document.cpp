#include <fangpin/document/allotment_document.hpp>

#include "document/value_reader.hpp"
#include "values/canonical_json.hpp"

#include <set>

namespace fangpin {
namespace {

using detail::json_kind;
using detail::json_node;
using detail::place;

/// Reads a request off a tape; throws `error` at the first thing wrong.
class request_reader {
public:
    explicit request_reader(detail::json_tape const& tape) : read_(tape) {}

    [[nodiscard]] allotment_request request() {
        auto const& root = read_.tape().root();
        read_.expect(root, json_kind::object, root_);
        read_.allow(root, {"format", "contacts", "cases"}, root_);
        if (read_.text(read_.needed(root, "format", root_), root_.at("format")) !=
            "fangpin.allotment/1")
            refuse(root_.at("format"),
                   errc::wrong_format,
                   "the document",
                   "another format",
                   "write \"fangpin.allotment/1\"");
        allotment_request r;
        std::set<std::string> ids;
        read_.each(read_.needed(root, "contacts", root_),
                   root_.at("contacts"),
                   [&](json_node const& n, place const& at) {
                       r.contacts.push_back(contact(n, at));
                       once(ids, r.contacts.back().id, at.at("contact"));
                   });
        ids.clear();
        read_.each(read_.needed(root, "cases", root_),
                   root_.at("cases"),
                   [&](json_node const& n, place const& at) {
                       r.households.push_back(household(n, at));
                       once(ids, r.households.back().case_id, at.at("case"));
                   });
        return r;
    }

private:
    static void once(std::set<std::string>& seen, std::string const& id, place const& where) {
        if (!seen.insert(id).second)
            refuse(where, errc::duplicate_key, "the id", "one that stands twice", "list it once");
    }
    [[nodiscard]] available_contact contact(json_node const& n, place const& at) const {
        read_.expect(n, json_kind::object, at);
        read_.allow(n, {"contact", "households", "serves"}, at);
        available_contact c{
            .id = read_.id(read_.needed(n, "contact", at), at.at("contact")),
            .households = number(read_.needed(n, "households", at), at.at("households"))};
        if (auto const* serves = read_.tape().find(n, "serves");
            serves != nullptr && serves->kind != json_kind::null)
            read_.each(*serves, at.at("serves"), [&](json_node const& a, place const& in) {
                c.serves.push_back(where(a, in));
            });
        return c;
    }
    [[nodiscard]] household_to_allot household(json_node const& n, place const& at) const {
        read_.expect(n, json_kind::object, at);
        read_.allow(n, {"case", "area"}, at);
        return {.case_id = read_.id(read_.needed(n, "case", at), at.at("case")),
                .where = where(read_.needed(n, "area", at), at.at("area"))};
    }
    [[nodiscard]] int number(json_node const& n, place const& at) const {
        read_.expect(n, json_kind::integer, at);
        return static_cast<int>(*read_.count(n, at).lo());
    }
    [[nodiscard]] area where(json_node const& n, place const& at) const {
        auto a = area::parse(read_.text(n, at));
        if (!a) {
            auto why = a.error();
            why.path = at.path();
            throw error(std::move(why));
        }
        return *std::move(a);
    }

    detail::value_reader read_;
    place root_{};
};

void write_ids(detail::json_writer& to, std::string_view key, std::vector<std::string> const& ids) {
    to.key(key).begin_array();
    for (auto const& id : ids)
        to.text(id);
    to.end_array();
}

}  // namespace

result<allotment_request> read_allotment_request(std::string_view json) {
    auto const tape = detail::json_tape::parse(json);
    if (!tape)
        return tape.error();
    try {
        return request_reader(*tape).request();
    } catch (error& e) {
        return std::move(e);
    }
}

std::string write_allotment(allotment const& a, policy const& under) {
    std::string json;
    detail::json_writer to(json);
    to.begin_object().key("assigned").begin_array();
    for (auto const& [case_id, contact] : a.assigned)
        to.begin_object().key("case").text(case_id).key("contact").text(contact).end_object();
    to.end_array();
    to.key("clause").text_or_null(under.course.contact_clause);
    to.key("format").text("fangpin.allotment/1").key("limit");
    if (under.course.households_per_contact > 0)
        to.integer(under.course.households_per_contact);
    else
        to.null();
    to.key("shortage");
    if (a.lacking) {
        to.begin_object();
        write_ids(to, "cases", a.lacking->cases);
        write_ids(to, "contacts", a.lacking->contacts);
        to.key("places").integer(a.lacking->places).end_object();
    } else {
        to.null();
    }
    to.end_object();
    return json;
}

}  // namespace fangpin
