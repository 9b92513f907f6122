# cmake -DOUTPUT=file.cpp -DFILES=a;b -P embed.cmake
#
# Writes arrays of characters, not string literals: compilers may limit the length of those.

string(REPEAT "." 98 line)  # fourteen characters of '\xNN',
set(arrays "")
set(table "")
set(number 0)
foreach(file IN LISTS FILES)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
  get_filename_component(name "${file}" NAME)
  string(APPEND arrays "constexpr char file_${number}[] = {\n${bytes}'\\0'};\n")
  string(APPEND table
    "    {\"${name}\", {file_${number}, sizeof file_${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE "${OUTPUT}.new" "// Written by cmake/embed.cmake.
#include \"policy/embedded.hpp\"

#include <array>

namespace fangpin::detail {

namespace {
${arrays}
constexpr std::array<embedded_file, ${number}> files{{
${table}}};
}  // namespace

std::span<embedded_file const> embedded_files() {
    return files;
}

}  // namespace fangpin::detail
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
