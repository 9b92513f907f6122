/// @file
/// The course of a case as a picture.
#pragma once

#include <fangpin/decision/explain.hpp>

namespace fangpin {

/// The states of cases and each procedure of a policy as one graph in DOT, the language of
/// Graphviz: which step follows which, who does it in what time, what an approval and a refusal
/// lead to, and the conditions of an approval; each with the clause that lays it down. The same
/// bytes each time.
///
///     fangpin case diagram --policy maerkang-2022 --dot | dot -Tsvg > maerkang.svg
///
/// A state that procedures of the text begin in, but that none of them leads to, is drawn with a
/// broken line: how a case comes to stand there is another text's matter.
///
/// @returns `errc::case_unknown_procedure` for a policy that defines no procedure
[[nodiscard]] result<std::string> draw_cases(policy const& p, language lang);

}  // namespace fangpin
