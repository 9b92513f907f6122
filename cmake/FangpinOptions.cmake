# What can be chosen, and what holds for every target.

option(FANGPIN_BUILD_CLI "Build the command line `fangpin`" ${PROJECT_IS_TOP_LEVEL})
option(FANGPIN_BUILD_TESTS "Build tests and examples" ${PROJECT_IS_TOP_LEVEL})
option(FANGPIN_BUILD_BENCHMARKS "Build benchmarks" OFF)
option(FANGPIN_BUILD_PYTHON "Build the Python module" OFF)
option(FANGPIN_LONG_TESTS "Run the long checks in ctest too (label: long)" OFF)
option(FANGPIN_USE_CCACHE "Compile through ccache where there is one" ${PROJECT_IS_TOP_LEVEL})

# The C ABI moves by itself: neither with the library's version nor with that of a pack.
set(FANGPIN_ABI_MAJOR 1)
set(FANGPIN_ABI_MINOR 0)

set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 99)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

include(GNUInstallDirs)

# A precompiled header is cached as well, under the settings that ccache asks for.
if(FANGPIN_USE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(FANGPIN_CCACHE ccache)
  mark_as_advanced(FANGPIN_CCACHE)
  if(FANGPIN_CCACHE)
    set(sloppy pch_defines,time_macros,include_file_mtime,include_file_ctime)
    set(CMAKE_C_COMPILER_LAUNCHER "${FANGPIN_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_SLOPPINESS=${sloppy}" "${FANGPIN_CCACHE}")
  endif()
endif()
