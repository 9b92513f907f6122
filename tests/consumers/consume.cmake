# cmake -DBUILD=... -DSCRATCH=... -DC=... -DCXX=... -DC_FLAGS=... -DCXX_FLAGS=... -P consume.cmake
#
# Installs the build into a folder of its own and builds programs against it, as others would.

set(prefix "${SCRATCH}/prefix")
set(here "${CMAKE_CURRENT_LIST_DIR}")
file(REMOVE_RECURSE "${SCRATCH}")

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\n${out}")
  endif()
endfunction()

run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}")

# Nothing that is installed may know where it was built.
file(GLOB_RECURSE texts "${prefix}/*.cmake" "${prefix}/*.pc")
foreach(file IN LISTS texts)
  file(READ "${file}" content)
  string(FIND "${content}" "${BUILD}" at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "${file} names the build folder")
  endif()
endforeach()

run("${CMAKE_COMMAND}" -S "${here}/find_package" -B "${SCRATCH}/find_package"
  "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_C_COMPILER=${C}" "-DCMAKE_CXX_COMPILER=${CXX}"
  "-DCMAKE_C_FLAGS=${C_FLAGS}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}")
run("${CMAKE_COMMAND}" --build "${SCRATCH}/find_package")
run("${CMAKE_CTEST_COMMAND}" --test-dir "${SCRATCH}/find_package" --output-on-failure)

# A project without C++ finds the C library.
run("${CMAKE_COMMAND}" -S "${here}/c_alone" -B "${SCRATCH}/c_alone"
  "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_C_COMPILER=${C}" "-DCMAKE_C_FLAGS=${C_FLAGS}")
run("${CMAKE_COMMAND}" --build "${SCRATCH}/c_alone")

find_program(pkg_config NAMES pkg-config pkgconf)
if(NOT pkg_config)
  message(STATUS "no pkg-config here")
  return()
endif()
file(GLOB_RECURSE pc "${prefix}/*/fangpin.pc")
get_filename_component(pc_dir "${pc}" DIRECTORY)
set(ENV{PKG_CONFIG_PATH} "${pc_dir}")
execute_process(COMMAND "${pkg_config}" --cflags --libs fangpin
  OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags UNIX_COMMAND "${flags}")
separate_arguments(c_flags UNIX_COMMAND "${C_FLAGS}")
run("${C}" ${c_flags} -std=c99 -Wall -Wextra -Wpedantic -Werror
  "${here}/pkg_config/c_library.c" -o "${SCRATCH}/c_library" ${flags})
execute_process(COMMAND "${pkg_config}" --variable=libdir fangpin
  OUTPUT_VARIABLE libdir OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
run("${CMAKE_COMMAND}" -E env "LD_LIBRARY_PATH=${libdir}" "${SCRATCH}/c_library")
