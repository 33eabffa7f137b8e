#include "store/sql/LastEntries.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace xushi {
namespace {

constexpr int manyTexts = 20'000;

std::string textOf(int number) { return "figure|2025-05|ytd|I" + std::to_string(number) + "|CITY"; }

TEST(SecretDigest, IsTheSameForTheSameText) {
    const SecretDigest digest;
    EXPECT_EQ(digest.of("figure|2025-05"), digest.of(std::string("figure|") + "2025-05"));
}

TEST(SecretDigest, TellsManyTextsApart) {
    const SecretDigest digest;
    std::set<SecretDigest::Value> known;
    for (int number = 0; number < manyTexts; ++number) known.insert(digest.of(textOf(number)));
    EXPECT_EQ(known.size(), manyTexts);
}

TEST(SecretDigest, TellsTextsApartThatDifferInOneBitAnywhere) {
    const SecretDigest digest;
    const std::string text = textOf(1000);
    for (std::size_t at = 0; at < text.size(); ++at)
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string other = text;
            other[at] = static_cast<char>(static_cast<unsigned char>(other[at]) ^ (1U << bit));
            EXPECT_NE(digest.of(other), digest.of(text)) << at << ' ' << bit;
        }
}

TEST(SecretDigest, TellsZerosAtTheEndFromNone) {
    const SecretDigest digest;
    std::set<SecretDigest::Value> known;
    for (std::size_t length = 0; length < 40; ++length) known.insert(digest.of(std::string(length, '\0')));
    EXPECT_EQ(known.size(), 40);
}

TEST(SecretDigest, HasAKeyOfItsOwnEachTime) { EXPECT_NE(SecretDigest().of("1"), SecretDigest().of("1")); }

TEST(LastEntries, KeepsMoreThanItWasMadeFor) {
    const SecretDigest digest;
    LastEntries entries(3);
    for (int round = 1; round <= 2; ++round)
        for (int number = 0; number < manyTexts; ++number) entries.at(digest.of(textOf(number))).sequence = round * manyTexts + number;
    for (int number = 0; number < manyTexts; ++number) {
        const LastEntry* entry = entries.find(digest.of(textOf(number)));
        ASSERT_NE(entry, nullptr) << number;
        EXPECT_EQ(entry->sequence, 2 * manyTexts + number);
    }
    EXPECT_EQ(entries.find(digest.of("another")), nullptr);
    int count = 0;
    entries.each([&](const LastEntry&) { ++count; });
    EXPECT_EQ(count, manyTexts);
}

TEST(LastEntries, HasNoneBeforeTheFirst) { EXPECT_EQ(LastEntries(0).find(SecretDigest().of("")), nullptr); }

} // namespace
} // namespace xushi
