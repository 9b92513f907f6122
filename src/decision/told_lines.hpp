/// @file
/// The lines of a text for readers.
#pragma once

#include "decision/narrator.hpp"
#include "values/printable.hpp"

#include <string>

namespace fangpin::detail {

/// Lines as they are told; each is cleaned, for others' texts are among it.
class told_lines {
public:
    void line(std::string const& sentence, int indent = 0) {
        text_.append(static_cast<std::size_t>(indent) * 2, ' ');
        text_ += printable_line(sentence) + "\n";
    }
    /// Begins a part.
    void title(std::string const& words) {
        text_ += "\n";
        line(words);
    }
    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace fangpin::detail
