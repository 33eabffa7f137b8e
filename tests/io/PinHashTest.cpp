#include "io/PinHash.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(PinHash, FitsThePinThatItWasMadeOfAndNoOther) {
    const auto kept = pinHash("2580");
    ASSERT_TRUE(kept);
    EXPECT_TRUE(fitsPin("2580", *kept));
    for (const char* other : {"2581", "258", "25800", " 2580", ""}) EXPECT_FALSE(fitsPin(other, *kept)) << other;
    EXPECT_EQ(kept->find("2580"), std::string::npos);
    EXPECT_TRUE(fitsPin("口令甲乙", *pinHash("口令甲乙")));
}

TEST(PinHash, HasASaltOfItsOwn) { EXPECT_NE(*pinHash("2580"), *pinHash("2580")); }

/// RFC 7914 has no vector of these costs; this one was reckoned by Python's hashlib.scrypt(b"2580", salt=bytes(range(16)), n=32768, r=8, p=1).
TEST(PinHash, IsScryptAsOthersReckonIt) {
    EXPECT_TRUE(fitsPin("2580", "scrypt-15-8-1:AAECAwQFBgcICQoLDA0ODw==:N/rHusETzsAW5idqKbbb2EuGeYY7ViL9gsjYadiJZAE="));
}

TEST(PinHash, TakesNoTextThatItCannotHaveWritten) {
    const std::string kept = *pinHash("2580");
    for (const std::string& text : {std::string(), std::string("2580"), kept.substr(1), kept.substr(0, kept.size() - 4), kept + "=", std::string("scrypt-15-8-1::"), std::string("scrypt-15-8-1:AAAA")})
        EXPECT_FALSE(fitsPin("2580", text)) << text;
}

} // namespace
} // namespace xushi
