#include "store/sql/Sha256.h"

#include <openssl/evp.h>

#include <memory>

namespace xushi {
namespace {

/// Looking the algorithm up costs more than hashing a row, so a thread keeps it.
class Hasher {
public:
    Sha256 operator()(std::string_view bytes) {
        Sha256 hash;
        EVP_DigestInit_ex2(m_context.get(), m_algorithm.get(), nullptr);
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(hash.data()), nullptr);
        return hash;
    }

private:
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> m_algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free};
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

} // namespace

Sha256 sha256Of(std::string_view bytes) {
    thread_local Hasher hasher;
    return hasher(bytes);
}

std::string sha256(std::string_view bytes) {
    const Sha256 hash = sha256Of(bytes);
    return {hash.data(), hash.size()};
}

} // namespace xushi
