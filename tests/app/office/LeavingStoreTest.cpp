#include "app/office/LeavingStore.h"

#include "app/office/OpenOffice.h"

namespace xushi {
namespace {

struct LeavingStoreOf : OpenOffice {
    GivenUp givenUp = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Store> leaving;

    void SetUp() override {
        OpenOffice::SetUp();
        auto opened = openUntilGivenUp(path, givenUp);
        ASSERT_TRUE(opened);
        leaving = std::move(*opened);
    }
};

TEST_F(LeavingStoreOf, AnswersAsTheStoreDoesUntilItIsGivenUp) {
    const auto head = readTogether(*leaving, [](Reading& reading) { return reading.journalHead(); });
    ASSERT_TRUE(head);
    EXPECT_EQ(head->sequence, now(store()).journalHead()->sequence);
    EXPECT_TRUE(leaving->isReadOnly());
    *givenUp = true;
    const auto later = readTogether(*leaving, [](Reading& reading) { return reading.journalHead(); });
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().key, "store.closed");
    EXPECT_FALSE(readTogetherAt(*leaving, head->sequence, [](Reading& reading) { return reading.readSettings(); }));
}

TEST_F(LeavingStoreOf, AsksNothingMoreWithinAReadingThatIsGivenUp) {
    const auto read = readTogether(*leaving, [&](Reading& reading) -> Result<int> {
        EXPECT_TRUE(reading.readSettings());
        *givenUp = true;
        EXPECT_FALSE(reading.readCatalogue());
        EXPECT_FALSE(reading.readFigures({{2025, 2025}}));
        return 1;
    });
    EXPECT_TRUE(read) << "what was read is not taken away";
}

TEST_F(LeavingStoreOf, EndsALongAnswerInItsMiddle) {
    int asked = 0;
    const auto read = readTogether(*leaving, [&](Reading& reading) {
        return reading.readEarlierStates(0, [&](const JournalPlace&) {
            *givenUp = ++asked == 3;
            return true;
        });
    });
    EXPECT_FALSE(read);
    EXPECT_EQ(asked, 3);
}

} // namespace
} // namespace xushi
