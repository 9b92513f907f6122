# find_package(fangpin CONFIG) for CMake, fangpin.pc for everybody else.
include(CMakePackageConfigHelpers)

set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/fangpin")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
install(TARGETS fangpin_headers fangpin EXPORT fangpin
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
if(TARGET fangpin_c)
  install(TARGETS fangpin_c EXPORT fangpin
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
endif()
install(EXPORT fangpin NAMESPACE fangpin:: FILE fangpinTargets.cmake
  DESTINATION "${config_dir}")

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/fangpinConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/fangpinConfig.cmake"
  INSTALL_DESTINATION "${config_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/fangpinConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/fangpinConfig.cmake"
  "${PROJECT_BINARY_DIR}/fangpinConfigVersion.cmake"
  DESTINATION "${config_dir}")

if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(FANGPIN_PC_LIBDIR "${CMAKE_INSTALL_LIBDIR}")
else()
  set(FANGPIN_PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
if(IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(FANGPIN_PC_INCLUDEDIR "${CMAKE_INSTALL_INCLUDEDIR}")
else()
  set(FANGPIN_PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
# A file that finds its prefix from its own place may be moved: `cmake --install --prefix`.
file(RELATIVE_PATH FANGPIN_PC_PREFIX
  "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
configure_file("${PROJECT_SOURCE_DIR}/cmake/fangpin.pc.in" "${PROJECT_BINARY_DIR}/fangpin.pc"
  @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/fangpin.pc"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
