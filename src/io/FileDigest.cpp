#include "io/FileDigest.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>

namespace xushi {

namespace {

class Sha256Digest {
public:
    Sha256Digest() { EVP_DigestInit_ex2(m_context.get(), EVP_sha256(), nullptr); }

    void add(std::string_view bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()); }
    std::string finished() {
        std::array<unsigned char, 32> hash{};
        EVP_DigestFinal_ex(m_context.get(), hash.data(), nullptr);
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const unsigned char byte : hash) text += {digits[byte >> 4U], digits[byte & 0xFU]};
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

} // namespace

Result<std::string> fileDigest(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return Problem{ProblemKind::Unreadable, "sheet.unreadable", {file.filename().string()}};
    Sha256Digest digest;
    std::array<char, 65536> bytes{};
    while (stream.read(bytes.data(), bytes.size()) || stream.gcount() > 0) digest.add({bytes.data(), static_cast<std::size_t>(stream.gcount())});
    if (stream.bad()) return Problem{ProblemKind::Unreadable, "sheet.unreadable", {file.filename().string()}};
    return digest.finished();
}

std::string digestOf(std::string_view bytes) {
    Sha256Digest digest;
    digest.add(bytes);
    return digest.finished();
}

} // namespace xushi
