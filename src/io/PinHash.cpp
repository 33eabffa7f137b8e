#include "io/PinHash.h"

#include "domain/records/Base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <cstdint>
#include <string_view>

namespace xushi {
namespace {

constexpr std::string_view scheme = "scrypt-15-8-1:"; ///< the costs: N = 2^15, r = 8, p = 1
constexpr std::uint64_t rounds = std::uint64_t{1} << 15U;
constexpr std::uint64_t blockSize = 8;
constexpr std::uint64_t mostMemory = std::uint64_t{64} << 20U;
constexpr std::size_t saltBytes = 16;
constexpr std::size_t hashBytes = 32;

unsigned char* bytesIn(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Empty where there is no memory for it.
std::string hashOver(const std::string& pin, std::string salt) {
    std::string hash(hashBytes, '\0');
    const bool isDone = EVP_PBE_scrypt(pin.data(), pin.size(), bytesIn(salt), salt.size(), rounds, blockSize, 1, mostMemory, bytesIn(hash), hash.size()) == 1;
    if (!isDone) hash.clear();
    return hash;
}

} // namespace

std::optional<std::string> pinHash(const std::string& pin) {
    std::string salt(saltBytes, '\0');
    if (RAND_bytes(bytesIn(salt), static_cast<int>(salt.size())) != 1) return std::nullopt;
    const std::string hash = hashOver(pin, salt);
    if (hash.empty()) return std::nullopt;
    return std::string(scheme) + base64Of(salt) + ":" + base64Of(hash);
}

bool fitsPin(const std::string& pin, const std::string& kept) {
    if (!kept.starts_with(scheme)) return false;
    const std::string_view rest = std::string_view(kept).substr(scheme.size());
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos) return false;
    const auto salt = bytesOfBase64(rest.substr(0, colon));
    const auto hash = bytesOfBase64(rest.substr(colon + 1));
    if (!salt || !hash || hash->size() != hashBytes) return false;
    const std::string given = hashOver(pin, *salt);
    return !given.empty() && CRYPTO_memcmp(given.data(), hash->data(), hashBytes) == 0;
}

} // namespace xushi
