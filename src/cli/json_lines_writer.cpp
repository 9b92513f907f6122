#include "cli/row_writer.hpp"

#include <boost/json/serialize.hpp>

#include <utility>

namespace fangpin::cli {

namespace {

class json_lines_writer final : public row_writer {
public:
    explicit json_lines_writer(std::vector<std::string> const& columns) {
        for (auto const& name : columns)
            keys_.push_back((keys_.empty() ? "{" : ",") + quoted(name) + ":");
    }
    void null() override {
        begin_value();
        to() += "null";
    }
    void text(std::string_view value, bool bare) override {
        begin_value();
        if (bare)
            to() += value;
        else
            to() += quoted(value);
    }
    void list(std::span<std::string_view const> values) override {
        begin_value();
        to() += '[';
        for (bool first = true; auto const value : values) {
            to() += std::exchange(first, false) ? "" : ",";
            to() += quoted(value);
        }
        to() += ']';
    }
    void end_row() override {
        to() += "}\n";
        at_ = 0;
    }

private:
    static std::string quoted(std::string_view text) {
        return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
    }
    void begin_value() { to() += keys_[at_++]; }

    std::vector<std::string> keys_{};
    std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<row_writer> write_json_lines(std::vector<std::string> const& columns) {
    return std::make_unique<json_lines_writer>(columns);
}

}  // namespace fangpin::cli
