# Libraries that others keep. Debian 12: libboost-json1.81-dev libmsgsl-dev libssl-dev
# libtomlplusplus-dev, libcli11-dev and libcsv-dev for the command line, catch2 for tests.

find_package(Boost 1.81 CONFIG REQUIRED COMPONENTS headers json)
find_package(Microsoft.GSL 4.0 CONFIG REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)

# toml++ is used as headers: its compiled form would be one more library to carry along.
find_package(tomlplusplus 3.3 CONFIG REQUIRED)
get_target_property(FANGPIN_TOML_INCLUDE_DIRS
  tomlplusplus::tomlplusplus INTERFACE_INCLUDE_DIRECTORIES)
