#include "cli/row_writer.hpp"

#include <csv.h>

namespace fangpin::cli {

namespace {

class csv_writer final : public row_writer {
public:
    explicit csv_writer(std::vector<std::string> const& columns) {
        for (auto const& name : columns)
            text(name, false);
        end_row();
    }
    void null() override { begin_field(); }
    void text(std::string_view value, bool) override {
        begin_field();
        if (value.find_first_of("\",\r\n") == std::string_view::npos) {
            to() += value;
            return;
        }
        auto const before = to().size();
        to().resize(before + 2 * value.size() + 2);
        auto const size =
            csv_write(to().data() + before, to().size() - before, value.data(), value.size());
        to().resize(before + size);
    }
    void list(std::span<std::string_view const> values) override {
        joined_.clear();
        for (auto const value : values)
            joined_.append(joined_.empty() ? "" : ";").append(value);
        text(joined_, false);
    }
    void end_row() override {
        to() += '\n';
        fields_ = 0;
    }

private:
    void begin_field() {
        if (fields_++ != 0)
            to() += ',';
    }

    std::size_t fields_ = 0;
    std::string joined_{};
};

}  // namespace

std::unique_ptr<row_writer> write_csv(std::vector<std::string> const& columns) {
    return std::make_unique<csv_writer>(columns);
}

}  // namespace fangpin::cli
