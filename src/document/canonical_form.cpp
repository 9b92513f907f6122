#include "document/canonical_form.hpp"

#include "values/canonical_json.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

void write(json_writer& to, json_tape const& tape, json_node const& n) {
    switch (n.kind) {
    case json_kind::null: to.null(); break;
    case json_kind::boolean: to.boolean(n.boolean); break;
    case json_kind::integer: to.integer(n.integer); break;
    case json_kind::number: to.raw("0.5"); break;
    case json_kind::text: to.text(n.text); break;
    case json_kind::array:
        to.begin_array();
        for (auto const& e : tape.of(n))
            write(to, tape, e);
        to.end_array();
        break;
    case json_kind::object: {
        std::vector<json_node const*> sorted;
        for (auto const& e : tape.of(n))
            sorted.push_back(&e);
        std::ranges::sort(sorted, [](auto a, auto b) { return key_before(a->key, b->key); });
        to.begin_object();
        for (auto const* e : sorted)
            write(to.key(e->key), tape, *e);
        to.end_object();
        break;
    }
    }
}

}  // namespace

std::string canonical_form(json_tape const& tape, json_node const& n) {
    std::string json;
    json_writer to(json);
    write(to, tape, n);
    return json;
}

}  // namespace fangpin::detail
