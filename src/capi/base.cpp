// Versions.
#include <fangpin.h>

#include <string_view>

#define FANGPIN_SPELL(number) #number
#define FANGPIN_SPELLED(number) FANGPIN_SPELL(number)

static_assert(FANGPIN_PROJECT_VERSION ==
                  std::string_view(FANGPIN_SPELLED(FANGPIN_VERSION_MAJOR) "." FANGPIN_SPELLED(
                      FANGPIN_VERSION_MINOR) "." FANGPIN_SPELLED(FANGPIN_VERSION_PATCH)),
              "CMakeLists.txt and fangpin/c/base.h name different versions");
static_assert(FANGPIN_PROJECT_ABI == std::string_view(FANGPIN_SPELLED(
                                         FANGPIN_ABI_MAJOR) "." FANGPIN_SPELLED(FANGPIN_ABI_MINOR)),
              "CMake and fangpin/c/base.h name different versions of the ABI");

std::uint32_t fangpin_version() noexcept {
    return FANGPIN_VERSION;
}

std::uint32_t fangpin_abi_version() noexcept {
    return FANGPIN_ABI_VERSION;
}
