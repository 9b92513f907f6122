// The tables of a case's words are whole.
#include "document/case_narrator.hpp"
#include "document/case_refusal_sentences.hpp"

#include <fangpin/policy/builtin.hpp>

#include "document/case_code_sentences.hpp"
#include "support/documents.hpp"

#include <filesystem>
#include <set>

namespace fp = fangpin;
namespace say = fp::detail::say;
using fp::detail::case_narrator;
using fp::detail::sentence;

namespace {

bool has_chinese(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xe3; });
}
std::size_t holes(std::string_view text) {
    std::size_t count = 0;
    for (auto at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}
void check_words(sentence const& s) {
    CAPTURE(s.zh, s.en);
    CHECK(has_chinese(s.zh));
    CHECK_FALSE(s.en.empty());
    CHECK_FALSE(has_chinese(s.en));
    CHECK(holes(s.zh) == holes(s.en));
}

bool has_words(fp::errc code) {
    return std::ranges::any_of(say::refusals, [&](auto const& r) { return r.first == code; });
}

}  // namespace

TEST_CASE("every act has words of its own in both languages", "[document]") {
    std::set<std::string_view> zh;
    for (auto const& s : say::acts) {
        check_words(s);
        zh.insert(s.zh);
    }
    CHECK(zh.size() == fp::case_act_names.size());
}

TEST_CASE("every code that a case may be refused with has words in both languages", "[document]") {
    for (auto const& [code, words] : say::refusals) {
        CAPTURE(to_string(code));
        check_words(words.found);
        check_words(words.remedy);
    }
    std::size_t of_cases = 0;
    for (auto const& [code, name] : fp::detail::errc_names)
        if (static_cast<int>(code) >= 600) {
            CAPTURE(name);
            CHECK(has_words(code));
            ++of_cases;
        }
    CHECK(of_cases >= 14);
}

TEST_CASE("no code that the engine of cases names is without words", "[document]") {
    std::size_t found = 0;
    for (auto const* folder : {"/src/lifecycle", "/include/fangpin/lifecycle"})
        for (auto const& file :
             std::filesystem::directory_iterator(FANGPIN_SOURCE_DIR + std::string(folder))) {
            auto const text = fp::testing::read_file(file.path().string());
            for (auto const& [code, name] : fp::detail::errc_names) {
                auto const at = text.find("errc::" + std::string(name));
                if (at == std::string::npos)
                    continue;
                CAPTURE(file.path().string(), name);
                CHECK(has_words(code));
                ++found;
            }
        }
    CHECK(found > 20);
    CHECK(has_words(fp::errc::no_standard));  // comes from the judgement of a condition
}

TEST_CASE("papers, meetings and reasons that the shipped texts ask for are called by name",
          "[document]") {
    case_narrator const zh(fp::language::zh);
    case_narrator const en(fp::language::en);
    std::size_t asked = 0;
    for (auto const* id :
         {"maerkang-2022", "qianjiang-2024", "jiaohe-2022", "anju-2021", "luan-2019"}) {
        auto const under = *fp::builtin_policy(id);
        for (auto const& p : under->course.procedures)
            for (auto const& step : p.steps)
                for (auto const& codes : {step.evidence, step.meeting, step.waivers})
                    for (auto const& code : codes) {
                        CAPTURE(id, code);
                        CHECK(has_chinese(zh.code(code)));
                        CHECK(en.code(code).find('_') == std::string::npos);
                        ++asked;
                    }
    }
    CHECK(asked > 15);
    CHECK(zh.code("platform_of_ours") == "platform_of_ours");
    CHECK(zh.paper("minutes:D-5") == "评议记录 D-5");
    CHECK(en.paper("minutes:D-5") == "minutes D-5");
    CHECK(zh.paper("D-5") == "D-5");
}
