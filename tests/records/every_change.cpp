// A change at every byte of a record is noticed: every_change STEP STRIDE [all] RECORD...
//
// One bit is turned round at each byte in turn, or at every STEP-th; with `all`, the byte is also
// given other values, taken out, doubled, and the record ends before it. No such record may have
// the bytes of its digest. A record that comes out the same has them, so that none of these can;
// every STRIDE-th is worked out again all the same, and must not.
#include <fangpin.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

fangpin_str pass(std::string_view text) {
    return {.data = text.data(), .size = text.size()};
}

bool is_whole(std::string const& record) {
    return fangpin_record_check(pass(record), nullptr) == FANGPIN_OK;
}

bool is_same(std::string const& record) {
    fangpin_text* difference = nullptr;
    auto const status = fangpin_verify_json(pass(record), &difference, nullptr);
    bool const same = status == FANGPIN_OK && difference == nullptr;
    fangpin_text_free(difference);
    return same;
}

struct tally {
    std::size_t changes = 0;
    std::size_t worked_out = 0;
    std::size_t unnoticed = 0;
};

/// Changes the bytes of one record that are a thread's own.
class changer {
public:
    changer(std::string const& record, std::size_t stride, bool all)
        : record_(record), stride_(stride), all_(all) {}

    void change(std::size_t at) {
        auto const was = record_[at];
        put(at, static_cast<char>(was ^ 1));
        if (!all_)
            return;
        put(at, static_cast<char>(was ^ 0x20));
        put(at, was == ' ' ? '\n' : ' ');
        put(at, was == '0' ? '9' : '0');
        see(at, record_.substr(0, at));
        see(at, record_.substr(0, at) + record_.substr(at + 1));
        see(at, record_.substr(0, at) + was + record_.substr(at));
    }
    [[nodiscard]] tally const& counted() const { return counted_; }

private:
    void put(std::size_t at, char value) {
        auto changed = record_;
        changed[at] = value;
        see(at, changed);
    }
    void see(std::size_t at, std::string const& changed) {
        bool const worked_out = counted_.changes++ % stride_ == 0;
        counted_.worked_out += worked_out ? 1 : 0;
        if (!is_whole(changed) && !(worked_out && is_same(changed)))
            return;
        ++counted_.unnoticed;
        std::fprintf(stderr, "a change at byte %zu goes unnoticed\n", at);
    }

    std::string const& record_;
    std::size_t stride_;
    bool all_;
    tally counted_{};
};

struct way {
    std::size_t step = 0;
    std::size_t stride = 0;
    bool all = false;
};

tally change_everywhere(std::string const& record, way const& how) {
    auto const count = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::vector<changer> changers(count, changer(record, how.stride, how.all));
    std::vector<std::thread> threads;
    for (std::size_t first = 0; first < count; ++first)
        threads.emplace_back([&, first] {
            for (auto at = first * how.step; at < record.size(); at += count * how.step)
                changers[first].change(at);
        });
    for (auto& t : threads)
        t.join();
    tally sum;
    for (auto const& c : changers) {
        sum.changes += c.counted().changes;
        sum.worked_out += c.counted().worked_out;
        sum.unnoticed += c.counted().unnoticed;
    }
    return sum;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> given(argv + 1, argv + argc);
    given.resize(std::max<std::size_t>(given.size(), 3));
    way const how{.step = std::strtoull(given[0].c_str(), nullptr, 10),
                  .stride = std::strtoull(given[1].c_str(), nullptr, 10),
                  .all = given[2] == "all"};
    std::size_t records = 0;
    std::size_t unnoticed = 0;
    for (std::size_t i = how.all ? 3 : 2; i < given.size() && how.step * how.stride != 0; ++i) {
        std::ifstream file(given[i], std::ios::binary);
        std::string const record(std::istreambuf_iterator<char>(file), {});
        if (!is_whole(record) || !is_same(record)) {
            std::fprintf(stderr, "%s: no record to begin with\n", given[i].c_str());
            return EXIT_FAILURE;
        }
        auto const t = change_everywhere(record, how);
        std::printf("%s: %zu bytes, %zu changes, %zu of them worked out again, %zu unnoticed\n",
                    given[i].c_str(),
                    record.size(),
                    t.changes,
                    t.worked_out,
                    t.unnoticed);
        std::fflush(stdout);
        unnoticed += t.unnoticed;
        ++records;
    }
    return records != 0 && unnoticed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
