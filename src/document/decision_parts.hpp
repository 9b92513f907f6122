/// @file
/// What decisions and audits say in the same words.
#pragma once

#include "values/canonical_json.hpp"

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {

/// A list of texts.
template <class Texts>
void write_list(json_writer& to, Texts const& texts) {
    to.begin_array();
    for (auto const& text : texts)
        to.text(text);
    to.end_array();
}

/// Digest, id and revision.
void write_policy(json_writer& to, policy const& p);
/// The possible outcomes.
void write_possible(json_writer& to, outcomes possible);
/// The names of the facts that screening took a value for, sorted by bytes.
void write_presumed(json_writer& to, decision const& d);
/// `strict` or `screening`.
void write_mode(json_writer& to, decision const& d);

}  // namespace fangpin::detail
