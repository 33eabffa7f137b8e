#include "app/charts/ChartTableModel.h"

#include "domain/charts/SmallChart.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace xushi {
namespace {

/// The table of the year's course.
class ChartTableModelTest : public testing::Test {
protected:
    void show(const Chart& chart) { m_model.setChart(chart); }
    QString text(int month, int column) const { return m_model.index(month - 1, column).data().toString(); }

    ChartTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ChartTableModelTest, IsEmptyWithoutACourse) {
    EXPECT_EQ(m_model.rowCount(), 0);
    show(SmallChart().with(5, "90").at(5));
    EXPECT_EQ(m_model.rowCount(), 12);
    m_model.clear();
    EXPECT_EQ(m_model.rowCount(), 0);
}

TEST_F(ChartTableModelTest, ShowsTheDigitsThatWereTyped) {
    show(SmallChart(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"}))
             .with(4, "102.85")
             .with(5, "114.2")
             .at(5));
    EXPECT_EQ(text(4, CourseColumn::CumulativeColumn), QStringLiteral("102.85"));
    EXPECT_EQ(text(5, CourseColumn::CumulativeColumn), QStringLiteral("114.2"));
    EXPECT_EQ(text(5, CourseColumn::MonthAloneColumn), QStringLiteral("11.35"));
    EXPECT_EQ(text(5, CourseColumn::GapColumn), QStringLiteral("+0.9"));
    EXPECT_EQ(text(5, CourseColumn::RevisionsColumn), QStringLiteral("1"));
}

TEST_F(ChartTableModelTest, LeavesAMissingMonthBlank) {
    show(SmallChart().with(1, "10").with(3, "30").at(3));
    EXPECT_EQ(text(2, CourseColumn::CumulativeColumn), QString());
    EXPECT_EQ(text(2, CourseColumn::StatusColumn), QStringLiteral("未报"));
    EXPECT_EQ(text(3, CourseColumn::MonthAloneColumn), QString());
    EXPECT_EQ(text(4, CourseColumn::StatusColumn), QString());
}

TEST_F(ChartTableModelTest, KeepsTheQualifier) {
    show(SmallChart().with(5, "700", {.qualifier = Qualifier::Over}).at(5));
    EXPECT_EQ(text(5, CourseColumn::CumulativeColumn), QStringLiteral("超700"));
}

TEST_F(ChartTableModelTest, AlignsNumbersRight) {
    show(SmallChart().with(5, "90").at(5));
    const auto alignment = [&](int column) {
        return m_model.index(4, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask;
    };
    EXPECT_EQ(alignment(CourseColumn::CumulativeColumn), Qt::AlignRight);
    EXPECT_EQ(alignment(CourseColumn::StatusColumn), Qt::AlignLeft);
}

TEST_F(ChartTableModelTest, TellsExactlyTheCellsThatChanged) {
    SmallChart small;
    show(small.with(4, "70").at(5));
    QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
    show(small.with(5, "90").at(5));
    EXPECT_EQ(resets.count(), 0);
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex(), m_model.index(4, CourseColumn::CumulativeColumn));
    EXPECT_EQ(changes[0][1].toModelIndex(), m_model.index(4, CourseColumn::RevisionsColumn));
}

TEST_F(ChartTableModelTest, SaysNothingWhenNothingChanged) {
    const Chart course = SmallChart().with(4, "70").at(5);
    show(course);
    QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
    show(course);
    EXPECT_EQ(changes.count(), 0);
}

} // namespace
} // namespace xushi
