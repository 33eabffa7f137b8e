#include "usecases/ReadProgress.h"

#include "domain/workflow/Audit.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const YearMonth may{2025, 5};

/// Every indicator is of 高新处; 成果处 has none.
class ReadProgress : public testing::Test {
protected:
    ReadProgress() {
        EXPECT_TRUE(store->inTransaction(aNote("departments"), [&](Transaction& transaction) -> Result<void> {
            if (const auto put = transaction.put(Department{.code = {"CG"}, .name = "成果处", .order = 1}); !put) return put.error();
            const auto catalogue = now(*store).readCatalogue();
            for (auto indicator : catalogue->indicators) {
                indicator.department = {"GX"};
                if (const auto put = transaction.put(indicator); !put) return put.error();
            }
            return {};
        }));
    }
    void setDueDay(int day) {
        auto settings = now(*store).readCatalogue()->settings;
        settings.dueDay = day;
        EXPECT_TRUE(store->inTransaction(aNote("settings"), [&](Transaction& transaction) -> Result<void> {
            if (const auto put = transaction.put(settings); !put) return put.error();
            return {};
        }));
    }
    void put(const Submission& submission) {
        EXPECT_TRUE(store->inTransaction(aNote("submit"), [&](Transaction& transaction) -> Result<void> {
            if (const auto put = transaction.put(submission); !put) return put.error();
            return {};
        }));
    }
    DepartmentProgress only() {
        const auto all = readNow(readProgress, *store, may, std::string());
        EXPECT_TRUE(all);
        EXPECT_EQ(all->size(), 1U) << "a department without an indicator is not asked";
        return all->front();
    }

    SmallStore store;
};

TEST_F(ReadProgress, IsADraftWithWhatIsMissingBeforeAnyStep) {
    const DepartmentProgress progress = only();
    EXPECT_EQ(progress.department.code, DepartmentCode{"GX"});
    EXPECT_EQ(progress.submission.stage, Stage::Draft);
    EXPECT_FALSE(progress.deadline);
    EXPECT_GT(progress.missing, 0);
    EXPECT_EQ(progress.hard, 0);
    EXPECT_EQ(progress.open, progress.missing + progress.soft) << "nothing is explained yet";
}

TEST_F(ReadProgress, OwesOneLessForEveryFigure) {
    const DepartmentProgress before = only();
    putFigure(*store, aFigure({.value = "100", .period = Period::ytd(2025, 5)}));
    EXPECT_EQ(only().missing, before.missing - 1);
}

TEST_F(ReadProgress, CountsTheFindingsOfAFallingCumulativeFigure) {
    putFigure(*store, aFigure({.value = "90", .period = Period::ytd(2025, 4)}));
    const DepartmentProgress before = only();
    putFigure(*store, aFigure({.value = "80", .period = Period::ytd(2025, 5)}));
    const DepartmentProgress progress = only();
    EXPECT_GT(progress.hard + progress.soft, before.hard + before.soft);
    EXPECT_EQ(progress.open, progress.hard + progress.soft + progress.missing);
}

TEST_F(ReadProgress, TakesTheDeadlineOfTheSettingsUnlessTheMonthHasItsOwn) {
    setDueDay(5);
    EXPECT_EQ(only().deadline, (Date{2025, 6, 5}));
    put({.key = {{"GX"}, may}, .stage = Stage::Submitted, .deadline = "2025-06-10"});
    EXPECT_EQ(only().deadline, (Date{2025, 6, 10}));
    EXPECT_EQ(only().submission.stage, Stage::Submitted);
}

TEST_F(ReadProgress, IsReadOfOneDepartmentByItsCodeOrName) {
    for (const char* asked : {"CG", "成果处"}) {
        const auto progress = readNow(readProgress, *store, may, asked);
        ASSERT_TRUE(progress);
        ASSERT_EQ(progress->size(), 1U);
        EXPECT_EQ(progress->front().department.code, DepartmentCode{"CG"});
        EXPECT_EQ(progress->front().missing + progress->front().open, 0);
    }
}

TEST_F(ReadProgress, SaysThatADepartmentIsNotThere) {
    const auto progress = readNow(readProgress, *store, may, std::string("财务处"));
    ASSERT_FALSE(progress);
    EXPECT_EQ(progress.error().key, "workflow.no-department");
}

} // namespace
} // namespace xushi
