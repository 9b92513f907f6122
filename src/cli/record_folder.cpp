#include "cli/record_folder.hpp"

#include "cli/failure.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace fangpin::cli {

record_folder::record_folder(std::string folder) : folder_(std::move(folder)) {
    std::error_code wrong;
    std::filesystem::create_directories(folder_, wrong);
    if (wrong)
        throw failure(folder_ + ": cannot be made: " + wrong.message());
}

void record_folder::write(std::uint64_t row, std::string_view record) const {
    auto const path = folder_ + "/" + std::to_string(row) + ".json";
    auto* const file = std::fopen(path.c_str(), "wbx");  // x: fails where the file exists
    if (file == nullptr && errno == EEXIST)
        throw failure(path +
                      ": exists already, and records are not written over; give a new folder");
    if (file == nullptr)
        throw failure(path + ": cannot be written: " + std::generic_category().message(errno));
    bool const whole = std::fwrite(record.data(), 1, record.size(), file) == record.size();
    if (std::fclose(file) == 0 && whole)
        return;
    auto const why = std::generic_category().message(errno);
    std::remove(path.c_str());
    throw failure(path + ": cannot be written: " + why);
}

}  // namespace fangpin::cli
