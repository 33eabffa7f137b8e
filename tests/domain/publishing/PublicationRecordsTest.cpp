#include "domain/Records.h"
#include "domain/records/Base64.h"
#include "domain/texts/RecordTexts.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

Publication aPublication() {
    return {.number = 3, .layout = {.code = "half-year", .revision = 2, .digest = "ab"}, .period = Period::ytd(2025, 6), .region = {"QJ"}, .entry = 1842,
            .code = "HWX2-4GR3-ZM0A-7K5T", .format = "xlsx", .fileName = "上半年.xlsx", .digest = "cd", .content = "ef",
            .bytes = std::string("PK\x03\x04\0\xff|", 7), .revision = 1};
}

TEST(PublicationRecords, AreReadBackWithTheirBytes) {
    EXPECT_EQ(*publicationFrom(fieldsOf(aPublication())), aPublication());
    const Publication position{.number = 1, .period = Period::ytd(2025, 5), .entry = 7};
    EXPECT_EQ(*publicationFrom(fieldsOf(position)), position);
    EXPECT_EQ(keyTextOf(aPublication()), "3");
    EXPECT_EQ(inPresentForm(RecordKind::Publication, fieldsOf(aPublication())), fieldsOf(aPublication()));
}

TEST(PublicationRecords, HoldEachFieldWhereItStands) {
    auto fields = fieldsOf(aPublication());
    EXPECT_EQ(fields, (Fields{"3", "half-year", "2", "ab", "2025-06", "ytd", "QJ", "1842", "HWX2-4GR3-ZM0A-7K5T", "xlsx", "上半年.xlsx", "cd", "ef", "UEsDBAD/fA==", "1"}));
    for (auto bad : {"UEsDBAD/fA", "UEsDBAD/fB==", "UE==BAD/", "!!!!"}) {
        fields[13] = bad;
        EXPECT_FALSE(publicationFrom(fields)) << bad;
    }
}

TEST(PublicationRecords, TakeNoFileNameThatCannotBeRead) {
    Publication publication = aPublication();
    EXPECT_TRUE(checkTexts(publication));
    publication.fileName = "a\nb.xlsx";
    EXPECT_EQ(checkTexts(publication).error().key, "text.control");
}

TEST(Base64, GivesTheBytesOfTheStandard) {
    EXPECT_EQ(base64Of(""), "");
    EXPECT_EQ(base64Of("f"), "Zg==");
    EXPECT_EQ(base64Of("fo"), "Zm8=");
    EXPECT_EQ(base64Of("foobar"), "Zm9vYmFy");
}

TEST(Base64, IsReadBackWhateverTheBytes) {
    EXPECT_TRUE(rc::check("bytesOfBase64(base64Of(bytes)) == bytes", [](const std::string& bytes) { RC_ASSERT(bytesOfBase64(base64Of(bytes)) == bytes); }));
}

} // namespace
} // namespace xushi
