#include "io/pdf/SummaryPages.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// One row of height 1 for each letter: S section, I indicator, P part, Q part of a part, R part of that.
std::vector<PageRow> rowsOf(std::string_view letters) {
    std::vector<PageRow> rows;
    for (const char letter : letters)
        rows.push_back({letter == 'S'   ? SummaryRowKind::Section
                        : letter >= 'P' ? SummaryRowKind::Part
                                        : SummaryRowKind::Indicator,
                        1, letter >= 'P' && letter != 'S' ? letter - 'P' + 1 : 0});
    return rows;
}

/// The rows of every page as letters.
std::vector<std::string> paged(std::string_view letters, double capacity, double tail = 0) {
    std::vector<std::string> pages;
    for (const auto& page : pagesOf(rowsOf(letters), capacity, tail))
        pages.emplace_back(letters.substr(page.first, page.last - page.first));
    return pages;
}

TEST(SummaryPages, FillsPagesInOrder) { EXPECT_THAT(paged("IIIIIIIII", 4), ElementsAre("IIII", "III", "II")); }

TEST(SummaryPages, HasOnePageWithoutRows) { EXPECT_THAT(paged("", 4, 2), ElementsAre("")); }

TEST(SummaryPages, KeepsASectionWithItsFirstRow) {
    EXPECT_THAT(paged("SIISIII", 4), ElementsAre("SII", "SIII"));
}

TEST(SummaryPages, KeepsPartsWithTheirTotal) {
    EXPECT_THAT(paged("IIIPPIII", 4), ElementsAre("II", "IPPI", "II"));
    EXPECT_THAT(paged("IIPPPPII", 5), ElementsAre("I", "IPPPP", "II"));
    EXPECT_THAT(paged("SIPPSII", 4), ElementsAre("SIPP", "SII"));
    EXPECT_THAT(paged("IIIPPPPPPII", 8), ElementsAre("II", "IPPPPPP", "II")) << "however many, where a page holds them";
}

TEST(SummaryPages, KeepsPartsOfPartsTogether) {
    EXPECT_THAT(paged("IIIPQRQII", 6), ElementsAre("II", "IPQRQ", "II"));
    EXPECT_THAT(paged("IPQQPQQPQQII", 5), ElementsAre("IPQQ", "PQQ", "PQQII")) << "between the parts of a total that no page holds";
    EXPECT_THAT(paged("IPQRRRQRRRPII", 6), ElementsAre("IPQRRR", "QRRRP", "II"));
    EXPECT_THAT(paged("PPPP", 3), ElementsAre("PP", "PP")) << "parts whose total is not there";
}

TEST(SummaryPages, BreaksALongRunOfPartsButNotAtItsEnds) {
    EXPECT_THAT(paged("IIIPPPPPII", 5), ElementsAre("IIIPP", "PPPII"));
    EXPECT_THAT(paged("IIIIPPPPPII", 5), ElementsAre("IIIIP", "PPPP", "II"));
}

TEST(SummaryPages, LeavesNoWidowOnTheLastPage) {
    EXPECT_THAT(paged("IIIII", 4), ElementsAre("III", "II"));
    EXPECT_THAT(paged("IIIISI", 5), ElementsAre("III", "ISI"));
}

TEST(SummaryPages, TakesTwoRowsAlongWhenTheTailNeedsANewPage) {
    EXPECT_THAT(paged("IIII", 5, 1), ElementsAre("IIII"));
    EXPECT_THAT(paged("IIII", 5, 2), ElementsAre("II", "II"));
    EXPECT_THAT(paged("IIPP", 5, 2), ElementsAre("I", "IPP"));
}

TEST(SummaryPages, LeavesATailThatFitsNowhereToItsCaller) {
    EXPECT_THAT(paged("IIII", 5, 9), ElementsAre("IIII"));
    EXPECT_THAT(paged("I", 1, 1), ElementsAre("I"));
}

TEST(SummaryPages, BreaksAnywhereWhenAPageCannotHoldWhatBelongsTogether) {
    EXPECT_THAT(paged("IPPPPI", 3), ElementsAre("IPP", "PPI"));
    EXPECT_THAT(paged("III", 0.5), ElementsAre("I", "I", "I"));
}

} // namespace
} // namespace xushi
