/// @file
/// Invented households for tests, as JSON.
#pragma once

#include <fangpin/decision/judge.hpp>
#include <fangpin/document/household_document.hpp>
#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>
#include <string>

namespace fangpin::testing {

/// Maerkang's policy, loaded once.
inline std::shared_ptr<policy const> const& maerkang() {
    static std::shared_ptr<policy const> const loaded = [] {
        auto p = builtin_policy("maerkang-2022");
        REQUIRE(p);
        return *p;
    }();
    return loaded;
}

/// The household that the pack's own cases start from: settled, in scope, not eligible.
inline boost::json::object base_document() {
    return boost::json::parse(maerkang()->case_base).as_object();
}

/// The base with the keys of a JSON object in place of its own, `facts` and `guarantees` merged.
inline std::string document_with(std::string const& changes) {
    auto document = base_document();
    auto const patch = boost::json::parse(changes);
    for (auto const& [key, value] : patch.as_object()) {
        if ((key == "facts" || key == "guarantees") && value.is_object())
            for (auto const& [inner, v] : value.as_object())
                document[key].as_object()[inner] = v;
        else
            document[key] = value;
    }
    return boost::json::serialize(document);
}

inline household household_with(std::string const& changes) {
    auto h = read_household(document_with(changes), maerkang()->facts);
    if (!h)
        FAIL(to_string(h.error()));
    return *h;
}

inline std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace fangpin::testing
