/// @file
/// The program `dot` of Graphviz.
#pragma once

#include <string>
#include <string_view>

namespace fangpin::cli {

/// Lays a graph out. What `dot` has to say about it goes to standard error.
///
/// @param graph  in DOT
/// @returns SVG
/// @throws failure  when there is no `dot`, or it makes nothing of the graph
[[nodiscard]] std::string laid_out(std::string_view graph);

}  // namespace fangpin::cli
