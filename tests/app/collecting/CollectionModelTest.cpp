#include "app/collecting/CollectionModel.h"

#include "app/collecting/ArrivalModel.h"
#include "app/collecting/CollectionView.h"
#include "app/table/TableRoles.h"
#include "support/Builders.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace xushi {
namespace {

Arrival arrivalOf(std::int64_t group, const std::string& file) {
    Arrival arrival;
    arrival.first.group = group;
    arrival.first.file = file;
    arrival.first.digest = file.empty() ? "" : "digest";
    arrival.first.act = file.empty() ? "enter" : "import";
    arrival.first.at = "2025-06-03T01:02:03Z";
    arrival.figures.push_back({aFigure({.value = "12", .region = "QJ"}), "5月!C3", SendingFate::ReplacedByFile});
    return arrival;
}

Collection aCollection() {
    Collection collection;
    collection.month = {2025, 5};
    collection.catalogue.departments = {{.code = {"GX"}, .name = "高新处"}, {.code = {"CG"}, .name = "成果处"}};
    collection.catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    for (const auto* region : {"HA", "QJ"})
        for (const auto* department : {"GX", "CG"}) collection.rows.push_back({.region = {region}, .department = {department}, .due = 2, .there = 2});
    return collection;
}

class CollectionModels : public testing::Test {
protected:
    Workspace workspace{Language::Chinese};
    CollectionModel model{workspace, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

TEST_F(CollectionModels, KeepsItsRowsWhereTheyAreTheSame) {
    model.show(aCollection());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    Collection other = aCollection();
    other.rows[1].there = 1;
    model.show(other);
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(model.index(1, CollectionModel::ThereColumn).data().toString(), QStringLiteral("1"));
    other.rows.pop_back();
    model.show(other);
    EXPECT_EQ(resets.size(), 1) << "a row has gone";
}

TEST_F(CollectionModels, IsAnotherOneInAnotherMonthWithTheSameRows) {
    model.show(aCollection());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    Collection june = aCollection();
    june.month = {2025, 6};
    model.show(june);
    EXPECT_EQ(resets.size(), 1);
}

TEST_F(CollectionModels, SortsRegionsByTheirOrderAndStatesByWhatIsThere) {
    Collection collection = aCollection();
    collection.rows[0].missing.resize(1); // 未齐
    collection.rows[2].missing.resize(2);
    collection.rows[2].there = 0; // 未报
    model.show(collection);
    EXPECT_LT(model.index(0, CollectionModel::RegionColumn).data(SortRole).toInt(), model.index(2, CollectionModel::RegionColumn).data(SortRole).toInt());
    EXPECT_LT(model.index(2, CollectionModel::StateColumn).data(SortRole).toInt(), model.index(0, CollectionModel::StateColumn).data(SortRole).toInt());
    EXPECT_LT(model.index(0, CollectionModel::StateColumn).data(SortRole).toInt(), model.index(1, CollectionModel::StateColumn).data(SortRole).toInt());
}

TEST_F(CollectionModels, CountsEachKindAndFiltersByIt) {
    Collection collection = aCollection();
    collection.rows[0].missing.resize(1);
    collection.rows[1].missing.resize(1);
    collection.rows[1].isOverdue = true;
    collection.rows[2].cameLate = true;
    collection.rows[2].isSentTwice = true;
    model.show(collection);
    using Kind = CollectionModel::Kind;
    CollectionFilter filter(model, nullptr);
    for (const auto& [kind, count] : {std::pair(Kind::All, 4), std::pair(Kind::Owing, 2), std::pair(Kind::Overdue, 1), std::pair(Kind::Late, 1), std::pair(Kind::Twice, 1)}) {
        EXPECT_EQ(model.count(kind), count);
        filter.setKind(kind);
        EXPECT_EQ(filter.rowCount(), count);
    }
}

TEST_F(CollectionModels, SaysARowInOneSentenceForWhoDoesNotSeeIt) {
    Collection collection = aCollection();
    collection.rows[3].there = 1;
    collection.rows[3].missing.resize(1);
    collection.rows[3].isOverdue = true;
    model.show(collection);
    const QString spoken = model.index(3, CollectionModel::RegionColumn).data(Qt::AccessibleTextRole).toString();
    for (const auto* part : {"清江浦区", "成果处", "未齐", "逾期未齐"}) EXPECT_TRUE(spoken.contains(QString::fromUtf8(part))) << spoken.toStdString();
}

TEST_F(CollectionModels, TheFiguresOfAnActStandBelowIt) {
    ArrivalModel arrivals(workspace, nullptr);
    const QAbstractItemModelTester arrivalTester(&arrivals, QAbstractItemModelTester::FailureReportingMode::Warning);
    arrivals.show({arrivalOf(7, "a.xlsx"), arrivalOf(9, "")});
    ASSERT_EQ(arrivals.rowCount(), 2);
    const QModelIndex second = arrivals.index(1, 0);
    EXPECT_EQ(second.data().toString(), QStringLiteral("填报"));
    const QModelIndex figure = arrivals.index(0, ArrivalModel::RemarkColumn, arrivals.index(0, 0));
    EXPECT_EQ(figure.data().toString(), QStringLiteral("已被后来的文件替换"));
    EXPECT_EQ(figure.siblingAtColumn(ArrivalModel::PlaceColumn).data().toString(), QStringLiteral("5月!C3"));
    EXPECT_EQ(arrivals.arrivalAt(figure)->first.group, 7);
    EXPECT_EQ(arrivals.arrivalAt(second)->first.group, 9);
    EXPECT_EQ(arrivals.indexOf(9), second);
    EXPECT_FALSE(arrivals.indexOf(8).isValid());
}

} // namespace
} // namespace xushi
