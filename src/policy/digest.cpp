#include "policy/digest.hpp"

#include <openssl/evp.h>
#include <gsl/assert>

#include <array>

namespace fangpin::detail {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned size = 0;
    int const done =
        EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    Ensures(done == 1 && size == digest.size());
    std::string hex;
    for (auto const byte : digest) {
        hex += "0123456789abcdef"[byte >> 4U];
        hex += "0123456789abcdef"[byte & 15U];
    }
    return hex;
}

}  // namespace fangpin::detail
