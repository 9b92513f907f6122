# fangpin::c: the same judgements behind a C ABI. C callers never see a C++ name.
file(GLOB capi_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/capi/*.cpp")
if(NOT capi_sources)
  return()
endif()
set(FANGPIN_VERSION_SCRIPT "${PROJECT_SOURCE_DIR}/src/capi/fangpin.map")

add_library(fangpin_c SHARED ${capi_sources})
add_library(fangpin::c ALIAS fangpin_c)
set_target_properties(fangpin_c PROPERTIES
  EXPORT_NAME c
  OUTPUT_NAME fangpin
  VERSION "${FANGPIN_ABI_MAJOR}.${FANGPIN_ABI_MINOR}"
  SOVERSION "${FANGPIN_ABI_MAJOR}"
  CXX_VISIBILITY_PRESET hidden
  VISIBILITY_INLINES_HIDDEN ON
  LINK_DEPENDS "${FANGPIN_VERSION_SCRIPT}")
target_compile_features(fangpin_c PRIVATE cxx_std_20 INTERFACE c_std_99)
target_compile_definitions(fangpin_c PRIVATE
  FANGPIN_BUILDING
  FANGPIN_PROJECT_VERSION="${PROJECT_VERSION}"
  FANGPIN_PROJECT_ABI="${FANGPIN_ABI_MAJOR}.${FANGPIN_ABI_MINOR}")
target_include_directories(fangpin_c
  PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
         "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>"
  PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(fangpin_c PRIVATE fangpin::fangpin Boost::json)
fangpin_warnings(fangpin_c)

if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  target_link_options(fangpin_c PRIVATE "LINKER:--version-script=${FANGPIN_VERSION_SCRIPT}")
  # Sanitizers are found in the program that loads the library.
  if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
    target_link_options(fangpin_c PRIVATE LINKER:-z,defs)
  endif()
endif()
