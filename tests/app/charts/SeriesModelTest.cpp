#include "app/charts/SeriesModel.h"

#include "SmallCourse.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace xushi {
namespace {

class SeriesModelTest : public testing::Test {
protected:
    void show(const Course& course) { m_model.setCourse(course, {}, Language::Chinese); }
    QString text(int month, int column) const { return m_model.index(month - 1, column).data().toString(); }

    SeriesModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(SeriesModelTest, IsEmptyWithoutACourse) {
    EXPECT_EQ(m_model.rowCount(), 0);
    show(SmallCourse().with(5, "90").at(5));
    EXPECT_EQ(m_model.rowCount(), 12);
    m_model.clear();
    EXPECT_EQ(m_model.rowCount(), 0);
}

TEST_F(SeriesModelTest, ShowsTheDigitsThatWereTyped) {
    show(SmallCourse(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"}))
             .with(4, "102.85")
             .with(5, "114.2")
             .at(5));
    EXPECT_EQ(text(4, SeriesModel::CumulativeColumn), QStringLiteral("102.85"));
    EXPECT_EQ(text(5, SeriesModel::CumulativeColumn), QStringLiteral("114.2"));
    EXPECT_EQ(text(5, SeriesModel::MonthAloneColumn), QStringLiteral("11.35"));
    EXPECT_EQ(text(5, SeriesModel::GapColumn), QStringLiteral("+0.9"));
    EXPECT_EQ(text(5, SeriesModel::RevisionsColumn), QStringLiteral("1"));
}

TEST_F(SeriesModelTest, LeavesAMissingMonthBlank) {
    show(SmallCourse().with(1, "10").with(3, "30").at(3));
    EXPECT_EQ(text(2, SeriesModel::CumulativeColumn), QString());
    EXPECT_EQ(text(2, SeriesModel::StatusColumn), QStringLiteral("未报"));
    EXPECT_EQ(text(3, SeriesModel::MonthAloneColumn), QString());
    EXPECT_EQ(text(4, SeriesModel::StatusColumn), QString());
}

TEST_F(SeriesModelTest, KeepsTheQualifier) {
    show(SmallCourse().with(5, "700", {.qualifier = Qualifier::Over}).at(5));
    EXPECT_EQ(text(5, SeriesModel::CumulativeColumn), QStringLiteral("超700"));
}

TEST_F(SeriesModelTest, AlignsNumbersRight) {
    show(SmallCourse().with(5, "90").at(5));
    const auto alignment = [&](int column) {
        return m_model.index(4, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask;
    };
    EXPECT_EQ(alignment(SeriesModel::CumulativeColumn), Qt::AlignRight);
    EXPECT_EQ(alignment(SeriesModel::StatusColumn), Qt::AlignLeft);
}

TEST_F(SeriesModelTest, TellsExactlyTheCellsThatChanged) {
    SmallCourse small;
    show(small.with(4, "70").at(5));
    QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
    show(small.with(5, "90").at(5));
    EXPECT_EQ(resets.count(), 0);
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex(), m_model.index(4, SeriesModel::CumulativeColumn));
    EXPECT_EQ(changes[0][1].toModelIndex(), m_model.index(4, SeriesModel::RevisionsColumn));
}

TEST_F(SeriesModelTest, SaysNothingWhenNothingChanged) {
    const Course course = SmallCourse().with(4, "70").at(5);
    show(course);
    QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
    show(course);
    EXPECT_EQ(changes.count(), 0);
}

} // namespace
} // namespace xushi
