// Channels, times of whole procedures, notices of the same day: what is wrong with wrong ones.
#include "procedure_packs.hpp"

namespace fp = fangpin;
using namespace fangpin::testing;
using enum fp::errc;

namespace {

std::string a_channel(std::string const& id, std::string const& keys = {}) {
    return "[[channel]]\nid = \"" + id + "\"\nclause = \"MEK-36\"\ntitle = \"t\"\n" + keys;
}

}  // namespace

TEST_CASE("a channel has an id of its own and begins what a clue may begin", "[policy]") {
    refused(a_channel("one") + a_channel("one"), part_exists, "second channel", "[[channel]]");
    refused(a_channel("One"), pack_wrong_type, "no identifier", "id = \"One\"");
    refused(a_channel("one", "begins = \"warning\"\n"),
            part_missing,
            "\"warning\", which the pack does not",
            "[[channel]]");
    refused(decided_pack + a_channel("one", "begins = \"elimination\"\n"),
            pack_wrong_type,
            "no clue begins",
            "begins");
    refused(a_channel("one", "of_event = true\n"),
            pack_wrong_type,
            "without an assessment",
            "[[channel]]");
    auto const l = load(pack + decided_pack + a_channel("one", "begins = \"identification\"\n"));
    REQUIRE(l.policy);
    CHECK(l.policy->course.find_channel("one") != nullptr);
    CHECK(l.policy->course.find_channel("two") == nullptr);
}

TEST_CASE("a time of a whole procedure cites its clause", "[policy][NAT-01]") {
    refused(decided_pack + a_procedure("measures") + "allowed_clause = \"NAT-01\"\n",
            pack_wrong_type,
            "without \"allowed\"",
            "allowed_clause");
}

TEST_CASE("a notice is posted on the day of a meeting only where there is one",
          "[policy][MEK-48]") {
    refused(decided_pack + a_step("posting", "notice = true\nnotice_same_day = true\n"),
            pack_wrong_type,
            "without a meeting",
            "notice_same_day");
    refused(decided_pack + a_step("posting", "meeting = [\"review\"]\nnotice_same_day = true\n"),
            pack_wrong_type,
            "without a notice",
            "notice_same_day");
}
