# The command line. It links the C library only, as any other program would.
file(GLOB cli_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
if(NOT cli_sources)
  return()
endif()
find_package(CLI11 2.1 CONFIG REQUIRED)

# libcsv brings no file that says where it is.
find_path(FANGPIN_CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(FANGPIN_CSV_LIBRARY csv REQUIRED)

add_executable(fangpin_cli ${cli_sources})
add_executable(fangpin::cli ALIAS fangpin_cli)
# Each of the sources reads CLI11 anew, which takes longer than they do.
set_target_properties(fangpin_cli PROPERTIES
  OUTPUT_NAME fangpin EXPORT_NAME cli UNITY_BUILD_BATCH_SIZE 24)
target_compile_features(fangpin_cli PRIVATE cxx_std_20)
target_include_directories(fangpin_cli PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_include_directories(fangpin_cli SYSTEM PRIVATE "${FANGPIN_CSV_INCLUDE_DIR}")
target_link_libraries(fangpin_cli PRIVATE fangpin::c CLI11::CLI11 Boost::json
  "${FANGPIN_CSV_LIBRARY}")
fangpin_warnings(fangpin_cli)

install(TARGETS fangpin_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
