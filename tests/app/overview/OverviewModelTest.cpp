#include "app/overview/OverviewModel.h"

#include "app/office/OpenOffice.h"
#include "app/table/TableRoles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <set>

namespace xushi {
namespace {

/// The board of May 2025 in the seed sample.
struct OverviewModelOf : OpenOffice {
    int rowOf(const IndicatorCode& indicator) const {
        const auto at = std::ranges::find(model.rows(), indicator, &BoardRow::indicator);
        return at == model.rows().end() ? -1 : static_cast<int>(at - model.rows().begin());
    }
    QString shown(const char* indicator, int column, int role = Qt::DisplayRole) const {
        return model.index(rowOf({indicator}), column).data(role).toString();
    }
    RegionCode county() const {
        const auto& regions = workspace.catalogue().regions;
        return std::ranges::find(regions, RegionType::County, &Region::type)->code;
    }
    void enter(const std::string& indicator, const std::string& value) {
        const auto done = workspace.acts().enter({edit(value, indicator)}, QStringLiteral("enter"));
        ASSERT_TRUE(done && done->outcomes.front().isWritten()) << indicator;
    }
    void SetUp() override {
        OpenOffice::SetUp();
        workspace.setPeriod(Period::ytd(2025, 6));
        workspace.setPeriod(may);
        ASSERT_GT(model.rowCount(), 20);
    }

    OverviewModel model{workspace};
};

TEST_F(OverviewModelOf, KeepsTheRulesOfModelsWhileEverythingChanges) {
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    enter("TECH_CONTRACT_AMT", "115.3");
    workspace.stepMonth(1);
    workspace.setRegion(county());
    ASSERT_TRUE(workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    workspace.undoStack().undo();
    workspace.close();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(OverviewModelOf, ShowsAFigureWithItsTargetAndVerdict) {
    EXPECT_EQ(shown("TECH_CONTRACT_AMT", OverviewModel::NameColumn), QStringLiteral("技术合同成交额"));
    EXPECT_EQ(shown("TECH_CONTRACT_AMT", OverviewModel::UnitColumn), QStringLiteral("亿元"));
    EXPECT_EQ(shown("TECH_CONTRACT_AMT", OverviewModel::ValueColumn), QStringLiteral("达114.2"));
    EXPECT_EQ(shown("TECH_CONTRACT_AMT", OverviewModel::GapColumn), QStringLiteral("+0.9"));
    EXPECT_EQ(model.index(rowOf({"TECH_CONTRACT_AMT"}), OverviewModel::LightColumn).data(LightRole).toInt(), static_cast<int>(Light::On));
    const int part = rowOf({"PROJ_STARTED.LT1YI"});
    ASSERT_GE(part, 0);
    EXPECT_TRUE(model.index(part, OverviewModel::NameColumn).data().toString().startsWith(QChar(0x3000))) << "a part stands below its total";
}

TEST_F(OverviewModelOf, CountsOnlyRowsThatHaveATarget) {
    int withTarget = 0;
    for (const auto& row : model.rows()) withTarget += row.target ? 1 : 0;
    ASSERT_LT(withTarget, model.rowCount());
    int counted = 0;
    for (const Light light : {Light::On, Light::Behind, Light::FarBehind, Light::Missing, Light::NotApplicable}) counted += model.count(light);
    EXPECT_EQ(counted, withTarget);
    const int before = model.count(Light::On);
    enter("TECH_CONTRACT_AMT", "1");
    EXPECT_EQ(model.count(Light::On), before - 1);
}

TEST_F(OverviewModelOf, JudgesOnlyTheRowsThatRestOnAFigure) {
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy counts(&model, &OverviewModel::countsChanged);
    enter("PROJ_STARTED", "158");
    std::set<std::string> judged;
    for (const auto& change : changed) {
        EXPECT_EQ(change[0].toModelIndex().row(), change[1].toModelIndex().row());
        EXPECT_EQ(change[1].toModelIndex().column(), OverviewModel::ColumnCount - 1);
        judged.insert(model.rows()[static_cast<std::size_t>(change[0].toModelIndex().row())].indicator.text);
    }
    EXPECT_TRUE(judged.contains("PROJ_STARTED"));
    EXPECT_TRUE(judged.contains("PROJ_STARTED.LT1YI")) << "its parts are asked about with it";
    EXPECT_FALSE(judged.contains("TECH_CONTRACT_AMT"));
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(counts.count(), 1);
    EXPECT_EQ(shown("PROJ_STARTED", OverviewModel::ValueColumn), QStringLiteral("158"));
}

TEST_F(OverviewModelOf, AFigureOfAnotherRegionChangesNoRow) {
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    FigureEdit theirs = edit("9", "PROJ_STARTED");
    theirs.region = county();
    ASSERT_TRUE(workspace.acts().enter({theirs}, QStringLiteral("enter")));
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(OverviewModelOf, ARowThatComesOrGoesIsTakenInByReadingTheBoardAnew) {
    workspace.setRegion(county());
    const auto& indicators = workspace.catalogue().indicators;
    const auto without = std::ranges::find_if(indicators, [&](const Indicator& i) { return rowOf(i.code) < 0 && i.measure == Measure::Flow; });
    ASSERT_NE(without, indicators.end());
    const std::string code = without->code.text;
    const int before = model.rowCount();
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    enter(code, "3");
    EXPECT_EQ(reset.count(), 1);
    EXPECT_GE(rowOf({code}), 0);
    EXPECT_GT(model.rowCount(), before);
    workspace.undoStack().undo();
    EXPECT_LT(rowOf({code}), 0);
    EXPECT_EQ(model.rowCount(), before);
}

TEST_F(OverviewModelOf, SortsTheWorstFirstAndWhatHasNoTargetLast) {
    const auto worth = [](const BoardRow& row) {
        if (!row.target) return 5;
        return std::map<Light, int>{{Light::FarBehind, 0}, {Light::Behind, 1}, {Light::On, 2}, {Light::NotApplicable, 3}, {Light::Missing, 4}}
            .at(row.standing.light);
    };
    const auto key = [&](std::size_t row) { return model.index(static_cast<int>(row), 0).data(SortRole).toLongLong(); };
    enter("TECH_CONTRACT_AMT", "105");
    enter("PROJ_STARTED", "1");
    std::set<int> seen;
    const auto& rows = model.rows();
    for (std::size_t one = 0; one < rows.size(); ++one)
        for (std::size_t other = 0; other < rows.size(); ++other) {
            seen.insert(worth(rows[one]));
            if (worth(rows[one]) < worth(rows[other])) { EXPECT_LT(key(one), key(other)) << rows[one].indicator.text << " " << rows[other].indicator.text; }
            const auto& gap = rows[one].standing.gap;
            const auto& otherGap = rows[other].standing.gap;
            const bool isLower = worth(rows[one]) == worth(rows[other]) && gap && otherGap && gap->value < otherGap->value;
            if (isLower) { EXPECT_LE(key(one), key(other)) << rows[one].indicator.text << " " << rows[other].indicator.text; }
        }
    for (const int each : {0, 1, 2, 5}) EXPECT_TRUE(seen.contains(each)) << each << " is compared with nothing";
}

TEST_F(OverviewModelOf, HasATitleForEveryColumnAndHintsWhereThereIsMoreToSay) {
    std::set<QString> titles;
    for (int column = 0; column < OverviewModel::ColumnCount; ++column)
        titles.insert(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    EXPECT_EQ(titles.size(), std::size_t{OverviewModel::ColumnCount});
    EXPECT_EQ(shown("TECH_CONTRACT_AMT", OverviewModel::TargetColumn, Qt::ToolTipRole), shown("TECH_CONTRACT_AMT", OverviewModel::TargetColumn));
    EXPECT_EQ(shown("TECH_CONTRACT_AMT", OverviewModel::NameColumn, Qt::ToolTipRole), shown("TECH_CONTRACT_AMT", OverviewModel::RemarkColumn));
    EXPECT_FALSE(model.index(rowOf({"TECH_CONTRACT_AMT"}), OverviewModel::UnitColumn).data(Qt::ToolTipRole).isValid());
}

} // namespace
} // namespace xushi
