# fangpin::headers: types and logic, no compiled part.
add_library(fangpin_headers INTERFACE)
add_library(fangpin::headers ALIAS fangpin_headers)
set_target_properties(fangpin_headers PROPERTIES EXPORT_NAME headers)
target_compile_features(fangpin_headers INTERFACE cxx_std_20)
target_include_directories(fangpin_headers INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
  "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(fangpin_headers INTERFACE Boost::headers Microsoft.GSL::GSL)

# fangpin::fangpin: those, the compiled parts, the packs and the calendar. Static; C++ has no binary
# promise.
set(FANGPIN_PARTS
  values household income standards rules policy decision lifecycle document columns)
set(sources "")
foreach(part IN LISTS FANGPIN_PARTS)
  file(GLOB part_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${part}/*.cpp")
  list(APPEND sources ${part_sources})
endforeach()
file(GLOB packs CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/src/policies/*.toml" "${PROJECT_SOURCE_DIR}/src/policies/clauses.tsv")
set(calendar "${PROJECT_SOURCE_DIR}/src/calendar/cn-workdays.json")

add_library(fangpin STATIC ${sources})
add_library(fangpin::fangpin ALIAS fangpin)
set_target_properties(fangpin PROPERTIES
  OUTPUT_NAME fangpin_cxx  # libfangpin is the C library
  CXX_VISIBILITY_PRESET hidden
  VISIBILITY_INLINES_HIDDEN ON)
fangpin_embed(fangpin ${packs} ${calendar})
# The loops over columns, once for each level of processor that their source is compiled for.
set(kernels "${PROJECT_SOURCE_DIR}/src/columns/kernels")
set_source_files_properties(${kernels}_v1.cpp ${kernels}_v2.cpp ${kernels}_v3.cpp ${kernels}_v4.cpp
  PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  # GCC thinks little of vectors of two; short loops are worth their length here.
  set(loops "$<$<CXX_COMPILER_ID:GNU>:-fvect-cost-model=unlimited>;-funroll-loops")
  foreach(level IN ITEMS v2 v3 v4)
    set_source_files_properties(${kernels}_${level}.cpp PROPERTIES
      COMPILE_OPTIONS "-march=x86-64-${level};${loops}")
  endforeach()
  set_source_files_properties(${kernels}.cpp PROPERTIES
    COMPILE_DEFINITIONS FANGPIN_PROCESSOR_LEVELS)
else()
  set_source_files_properties(${kernels}_v2.cpp ${kernels}_v3.cpp ${kernels}_v4.cpp
    PROPERTIES HEADER_FILE_ONLY ON)
endif()
# The only file that sees toml++, and what it defines for it.
set_source_files_properties("${PROJECT_SOURCE_DIR}/src/policy/pack_node.cpp" PROPERTIES
  SKIP_UNITY_BUILD_INCLUSION ON)
set_source_files_properties("${PROJECT_SOURCE_DIR}/src/document/record.cpp" PROPERTIES
  COMPILE_DEFINITIONS FANGPIN_LIBRARY_VERSION="${PROJECT_VERSION}")
target_compile_definitions(fangpin PUBLIC FANGPIN_COMPILED)
target_include_directories(fangpin
  PRIVATE "${PROJECT_SOURCE_DIR}/src" ${FANGPIN_TOML_INCLUDE_DIRS})
target_link_libraries(fangpin
  PUBLIC fangpin::headers
  PRIVATE Boost::json OpenSSL::Crypto Threads::Threads)
fangpin_warnings(fangpin)
