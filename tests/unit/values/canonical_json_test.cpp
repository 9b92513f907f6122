// First include: proves that the header stands on its own.
#include "values/canonical_json.hpp"

#include "support/catch.hpp"

#include <boost/json/serialize.hpp>

namespace {

std::string written(std::string_view text) {
    std::string json;
    fangpin::detail::json_writer(json).text(text);
    return json;
}

}  // namespace

TEST_CASE("a character is escaped wherever it stands in a text of any length", "[json]") {
    for (std::size_t length = 1; length <= 40; ++length)
        for (std::size_t at = 0; at < length; ++at)
            for (char const c : {'"', '\\', '\0', '\n', '\x1f', ' ', '!', '#', '[', ']', '\x7f'}) {
                std::string text(length, 'a');
                text[at] = c;
                if (written(text) != boost::json::serialize(boost::json::string_view(text)))
                    FAIL("character " << static_cast<int>(c) << " at " << at << " of " << length);
            }
    CHECK(written("\x1f"
                  "a") == "\"\\u001fa\"");
    CHECK(written("") == "\"\"");
}

TEST_CASE("characters beyond ASCII are written as they are", "[json]") {
    for (std::string_view const text :
         {"家", "监测对象", "家庭年人均纯收入6800元", "aé", "\U0001F33E"})
        CHECK(written(text) == "\"" + std::string(text) + "\"");
}
