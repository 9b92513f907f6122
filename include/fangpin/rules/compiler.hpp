/// @file
/// Turns rules into a program.
#pragma once

#include <fangpin/rules/fact_table.hpp>
#include <fangpin/rules/program.hpp>
#include <fangpin/rules/syntax.hpp>

#include <memory>

namespace fangpin {

/// Compiles the rules of one pack, one after another, into one program. What two rules ask alike
/// is worked out once.
class compiler {
public:
    /// @param facts  what names mean; `standard("name")` adds to it
    explicit compiler(fact_table& facts);
    ~compiler();
    compiler(compiler const&) = delete;
    compiler& operator=(compiler const&) = delete;

    /// Compiles one rule and returns its place in `program::rules`.
    ///
    /// @param expected  the type that the answer must have; nothing: any
    /// @returns nothing when the rule is wrong; then `errors` says why, each with its place
    std::optional<std::size_t> add(std::string_view source,
                                   std::optional<type> expected,
                                   std::vector<error>& errors);

    [[nodiscard]] program finish() &&;

private:
    class worker;
    std::unique_ptr<worker> worker_;
};

}  // namespace fangpin
