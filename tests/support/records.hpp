/// @file
/// Records for tests, whole and changed.
#pragma once

#include <fangpin/document/record.hpp>

#include "policy/digest.hpp"
#include "support/documents.hpp"

#include <string>

namespace fangpin::testing {

/// The record of the base household with the keys of a JSON object in place of its own.
inline std::string record_of(std::string const& changes, bool screening = false) {
    auto const record =
        fangpin::make_record(maerkang(), document_with(changes), std::nullopt, screening);
    if (!record)
        FAIL(to_string(record.error()));
    return *record;
}

/// How a record comes out: "same", "differs at …", or the code of an error.
inline std::string verified(std::string const& record) {
    auto const v = fangpin::verify_record(record);
    if (!v)
        return std::string(to_string(v.error().code));
    return *v ? "differs at " + **v : "same";
}

inline std::string changed(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The record with the digest that its bytes have, as one that was not damaged but made so.
inline std::string with_own_digest(std::string record) {
    std::string const key = ",\"digest\":\"";
    auto const at = record.find(key);
    REQUIRE(at != std::string::npos);
    auto const member = key.size() + 64 + 1;
    auto const rest = record.substr(0, at) + record.substr(at + member);
    return record.replace(at + key.size(), 64, detail::sha256_hex(rest));
}

/// A household with an income that a name of its own keeps apart.
inline std::string const wage = R"({"income":[
    {"class":"wage","from":"2021-06","to":"2022-05","yuan":"20000","item":"务工"}]})";

}  // namespace fangpin::testing
