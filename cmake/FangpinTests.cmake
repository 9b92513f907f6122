# Helpers for tests/CMakeLists.txt.

# One program entry and one precompiled header for all Catch2 tests.
function(fangpin_test_support)
  find_package(Catch2 REQUIRED)
  set(support "${PROJECT_SOURCE_DIR}/tests/support")

  add_library(fangpin_test_support STATIC "${support}/main.cpp")
  set_source_files_properties("${support}/main.cpp" PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS -O0)
  target_compile_features(fangpin_test_support PUBLIC cxx_std_20)
  target_link_libraries(fangpin_test_support PUBLIC Catch2::Catch2)

  add_library(fangpin_test_pch OBJECT "${support}/pch.cpp")
  fangpin_test_settings(fangpin_test_pch)
  target_precompile_headers(fangpin_test_pch PRIVATE
    "${support}/catch.hpp" <algorithm> <array> <map> <memory> <optional> <span> <string>
    <string_view> <variant> <vector> <boost/json.hpp>)
endfunction()

# The same settings for every test, or the precompiled header cannot be shared.
function(fangpin_test_settings target)
  target_link_libraries(${target} PRIVATE
    fangpin_test_support fangpin::fangpin Boost::json OpenSSL::Crypto)
  target_include_directories(${target} PRIVATE
    "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_SOURCE_DIR}/src" ${FANGPIN_TOML_INCLUDE_DIRS})
  target_compile_definitions(${target} PRIVATE
    FANGPIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  fangpin_warnings(${target})
  # CHECK(a == b) and GENERATE are made of parentheses and shadows.
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU,Clang>:-Wno-parentheses -Wno-shadow>)
  # Tests are compiled often and run once: sanitizers make compiling them three times as slow as
  # without optimising. GCC 12 sees overflows in std::string that are none.
  set(level -O1)
  if(CMAKE_C_FLAGS MATCHES "-fsanitize=")
    set(level -O0)
  endif()
  target_compile_options(${target} PRIVATE
    ${level} $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow -Wno-array-bounds>)
endfunction()

# fangpin_test(name LABEL sources...): a Catch2 program that is one ctest.
function(fangpin_test name label)
  string(REPLACE "." "_" target "fangpin_test_${name}")
  add_executable(${target} ${ARGN})
  fangpin_test_settings(${target})
  target_precompile_headers(${target} REUSE_FROM fangpin_test_pch)
  add_test(NAME ${name} COMMAND ${target})
  set_tests_properties(${name} PROPERTIES LABELS ${label})
endfunction()

# What works long in its own code is optimised under sanitizers, too, and so cannot share the
# precompiled header.
function(fangpin_optimised_test name)
  string(REPLACE "." "_" target "fangpin_test_${name}")
  set_target_properties(${target} PROPERTIES UNITY_BUILD_BATCH_SIZE 4)
  if(CMAKE_C_FLAGS MATCHES "-fsanitize=")
    set_target_properties(${target} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
    target_compile_options(${target} PRIVATE -O1)
  endif()
endfunction()

# fangpin_python_test(name label [arguments of python3]...): Python with the built programs in
# the environment.
function(fangpin_python_test name label)
  if(NOT Python3_Interpreter_FOUND)
    return()
  endif()
  add_test(NAME ${name}
    COMMAND "${Python3_EXECUTABLE}" -B ${ARGN}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set(environment "FANGPIN_BUILD=${PROJECT_BINARY_DIR}")
  if(TARGET fangpin_cli)
    list(APPEND environment "FANGPIN_COMMAND=$<TARGET_FILE:fangpin_cli>")
  endif()
  if(CMAKE_C_FLAGS MATCHES "-fsanitize=")  # every start of a program takes ten times as long
    list(APPEND environment "FANGPIN_SANITIZED=1")
  endif()
  set_tests_properties(${name} PROPERTIES LABELS ${label} ENVIRONMENT "${environment}")
  if(label STREQUAL "long")
    set_tests_properties(${name} PROPERTIES TIMEOUT 14400)  # ctest's own is 25 minutes
  endif()
endfunction()
