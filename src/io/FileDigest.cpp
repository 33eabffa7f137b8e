#include "io/FileDigest.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>

namespace xushi {

Result<std::string> fileDigest(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return Problem{ProblemKind::Unreadable, "sheet.unreadable", {file.filename().string()}};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    EVP_DigestInit_ex2(context.get(), EVP_sha256(), nullptr);
    std::array<char, 65536> bytes{};
    while (stream.read(bytes.data(), bytes.size()) || stream.gcount() > 0) EVP_DigestUpdate(context.get(), bytes.data(), static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) return Problem{ProblemKind::Unreadable, "sheet.unreadable", {file.filename().string()}};
    std::array<unsigned char, 32> hash{};
    EVP_DigestFinal_ex(context.get(), hash.data(), nullptr);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : hash) text += {digits[byte >> 4U], digits[byte & 0xFU]};
    return text;
}

} // namespace xushi
