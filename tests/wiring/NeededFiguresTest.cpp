#include "domain/analyses/Series.h"
#include "domain/checks/CheckContext.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/CheckFigures.h"
#include "wiring/Composition.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

std::vector<Remark> remarksOf(const std::vector<Finding>& findings) {
    std::vector<Remark> remarks;
    for (const auto& finding : findings) remarks.push_back(finding.remark);
    return remarks;
}

/// Every figure of a sample is checked with all figures and with those that are said to be needed.
void expectTheSameFindings(const std::string& sample, std::size_t findingsAtLeast) {
    const TemporaryFolder folder;
    ASSERT_TRUE(createStoreFrom(folder / "s.xushi", sample));
    const auto store = openForReading(folder / "s.xushi");
    ASSERT_TRUE(store);
    const auto catalogue = now(**store).readCatalogue();
    std::size_t findings = 0;
    std::map<std::pair<IndicatorCode, int>, std::vector<Figure>> read;
    const auto years = now(**store).readFigures({2000, 2100});
    for (const auto& figure : *years) {
        const YearSpan needed{firstYearNeeded(*catalogue, figure.key.period.year), figure.key.period.year};
        auto& some = read[{figure.key.indicator, figure.key.period.year}];
        if (some.empty()) some = *now(**store).readFigures(needed, indicatorsNeededFor(*catalogue, figure.key.indicator));
        const auto all = remarksOf(checkFigure(*catalogue, *years, figure));
        EXPECT_EQ(remarksOf(checkFigure(*catalogue, some, figure)), all) << keyTextOf(figure);
        findings += all.size();
    }
    EXPECT_GE(findings, findingsAtLeast);
}

TEST(NeededFigures, AreEnoughToCheckTheSeed) { expectTheSameFindings("seed", 10); }
TEST(NeededFigures, AreEnoughToCheckTheDemonstration) { expectTheSameFindings("demonstration", 50); }

} // namespace
} // namespace xushi
