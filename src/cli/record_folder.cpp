#include "cli/record_folder.hpp"

#include "cli/failure.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <random>
#include <system_error>

namespace fangpin::cli {

namespace {

namespace fs = std::filesystem;

failure unwritable(std::string const& path, std::error_code why) {
    return failure(path + ": cannot be written: " + why.message());
}

failure there_already(std::string const& path) {
    return failure(path + ": exists already, and records are not written over; give a new folder");
}

/// `17.json`
bool is_record(std::string const& name) {
    auto const digits = std::min(name.find_first_not_of("0123456789"), name.size());
    return digits > 0 && name.substr(digits) == ".json";
}

std::error_code latest() {
    return {errno, std::generic_category()};
}

/// A file under a name of its own, which goes with it.
class draft {
public:
    explicit draft(std::string path) : path_(std::move(path)) {}
    draft(draft const&) = delete;
    draft& operator=(draft const&) = delete;
    ~draft() {
        std::error_code none;
        if (begun_)
            fs::remove(path_, none);
    }

    [[nodiscard]] std::error_code write(std::string_view text) {
        auto* const file = std::fopen(path_.c_str(), "wbx");  // x: fails where the file exists
        if (file == nullptr)
            return latest();
        begun_ = true;
        bool const whole =
            std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fflush(file) == 0;
        auto const why = latest();
        bool const closed = std::fclose(file) == 0;
        return !whole ? why : !closed ? latest() : std::error_code();
    }

    /// Gives the file its name at once, and never takes another's place.
    [[nodiscard]] std::error_code become(std::string const& path) const {
        std::error_code wrong;
        fs::create_hard_link(path_, path, wrong);
        if (!wrong || wrong == std::errc::file_exists)
            return wrong;
        // Not every file system knows hard links.
        std::error_code none;
        if (fs::exists(path, none))
            return std::make_error_code(std::errc::file_exists);
        fs::rename(path_, path, wrong);
        return wrong;
    }

private:
    std::string path_;
    bool begun_ = false;
};

}  // namespace

record_folder::record_folder(std::string folder)
    : folder_(std::move(folder)), run_(std::to_string(std::random_device()())) {
    std::error_code wrong;
    fs::create_directories(folder_, wrong);
    if (wrong)
        throw failure(folder_ + ": cannot be made: " + wrong.message());
    // Found out before the first row is judged, not after some thousand.
    for (auto at = fs::directory_iterator(folder_, wrong); !wrong && at != fs::directory_iterator();
         at.increment(wrong))
        if (is_record(at->path().filename().string()))
            throw there_already(at->path().string());
    if (wrong)
        throw failure(folder_ + ": cannot be read: " + wrong.message());
}

void record_folder::write(std::uint64_t row, std::string_view record) const {
    auto const name = std::to_string(row);
    auto const path = folder_ + "/" + name + ".json";
    std::error_code none;
    if (fs::exists(path, none))
        throw there_already(path);
    draft unfinished(folder_ + "/." + name + "." + run_);
    if (auto const wrong = unfinished.write(record))
        throw unwritable(path, wrong);
    if (auto const wrong = unfinished.become(path))
        throw wrong == std::errc::file_exists ? there_already(path) : unwritable(path, wrong);
}

}  // namespace fangpin::cli
