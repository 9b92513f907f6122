# fangpin_embed(target files...): the target carries the files, each under its name, as
# `fangpin::detail::embedded_files()` (src/policy/embedded.hpp).
function(fangpin_embed target)
  set(generated "${PROJECT_BINARY_DIR}/embedded/embedded_files.cpp")
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed.cmake")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${generated}" "-DFILES=${ARGN}" -P "${script}"
    DEPENDS "${script}" ${ARGN}
    COMMENT "Embedding policy packs and calendar"
    VERBATIM)
  target_sources(${target} PRIVATE "${generated}")
  set_source_files_properties("${generated}" PROPERTIES SKIP_LINTING ON)
endfunction()
