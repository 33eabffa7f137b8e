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
    int rowOf(const IndicatorCode& indicator) const { return model.lineOf(indicator); }
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
    for (const RowKind kind : rowKinds) counted += lightOf(kind) ? model.count(kind) : 0;
    EXPECT_EQ(counted, withTarget);
    const int before = model.count(RowKind::On);
    enter("TECH_CONTRACT_AMT", "1");
    EXPECT_EQ(model.count(RowKind::On), before - 1);
}

TEST_F(OverviewModelOf, JudgesOnlyTheRowsThatRestOnAFigure) {
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy counts(&model, &OverviewModel::countsChanged);
    enter("PROJ_STARTED", "158");
    std::set<std::string> judged;
    for (const auto& change : changed) { // the rows may have moved since; none has here
        EXPECT_EQ(change[0].toModelIndex().row(), change[1].toModelIndex().row());
        EXPECT_EQ(change[1].toModelIndex().column(), OverviewModel::ColumnCount - 1);
        judged.insert(change[0].toModelIndex().data(IndicatorRole).toString().toStdString());
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

TEST_F(OverviewModelOf, HasTheWorstFirstAndWhatHasNoTargetLast) {
    const auto worth = [](const BoardRow& row) {
        if (!row.target) return 5;
        return std::map<Light, int>{{Light::FarBehind, 0}, {Light::Behind, 1}, {Light::On, 2}, {Light::NotApplicable, 3}, {Light::Missing, 4}}
            .at(row.standing.light);
    };
    enter("TECH_CONTRACT_AMT", "105");
    enter("PROJ_STARTED", "1");
    std::set<int> seen;
    for (int upper = 0; upper < model.rowCount(); ++upper) {
        const BoardRow& before = *model.rowAt(upper);
        seen.insert(worth(before));
        for (int lower = upper + 1; lower < model.rowCount(); ++lower) {
            const BoardRow& row = *model.rowAt(lower);
            EXPECT_LE(worth(before), worth(row)) << row.indicator.text;
            const bool areAlike = worth(before) == worth(row) && before.standing.gap && row.standing.gap;
            if (areAlike) { EXPECT_LE(before.standing.gap->value, row.standing.gap->value) << row.indicator.text; }
        }
    }
    for (const int each : {0, 1, 2, 5}) EXPECT_TRUE(seen.contains(each)) << each << " is compared with nothing";
    EXPECT_EQ(model.rowAt(0)->indicator, IndicatorCode{"PROJ_STARTED"}) << "it has moved up with its figure";
}

TEST_F(OverviewModelOf, CountsWhatTheCardsKeep) {
    model.refreshDuties();
    for (const RowKind kind : rowKinds) {
        int kept = 0;
        for (int line = 0; line < model.rowCount(); ++line) {
            if (!model.isOf(line, kind)) continue;
            ++kept;
            if (const auto light = lightOf(kind)) { EXPECT_TRUE(model.rowAt(line)->target) << "a row without a target shows no light"; }
        }
        EXPECT_EQ(kept, model.count(kind));
    }
}

TEST_F(OverviewModelOf, GroupsByTheSectionsOfTheCatalogueWithTheWorstFirstInEach) {
    const int rows = model.rowCount();
    for (const BoardGrouping grouping : {BoardGrouping::Section, BoardGrouping::Department}) {
        model.setGrouping(grouping);
        ASSERT_TRUE(model.isHead(0));
        int heads = 0;
        std::set<QString> names;
        for (int line = 0; line < model.rowCount(); ++line) {
            if (model.isHead(line)) {
                ++heads;
                EXPECT_TRUE(names.insert(model.index(line, OverviewModel::NameColumn).data().toString()).second) << "one head a group";
                EXPECT_FALSE(model.flags(model.index(line, 0)) & Qt::ItemIsSelectable);
                const auto [first, end] = model.group(line);
                EXPECT_LT(first, end) << "no group is empty";
                continue;
            }
            const Indicator& indicator = *workspace.catalogue().find(model.rowAt(line)->indicator);
            const std::string own = grouping == BoardGrouping::Section ? indicator.section : workspace.catalogue().find(indicator.department)->name;
            EXPECT_TRUE(std::ranges::any_of(names, [&](const QString& name) { return name.startsWith(toQt(own)); })) << own;
        }
        EXPECT_GT(heads, 1);
        EXPECT_EQ(model.rowCount(), rows + heads);
    }
    model.setGrouping(BoardGrouping::None);
    EXPECT_EQ(model.rowCount(), rows);
}

TEST_F(OverviewModelOf, SaysWhyARowStandsWhereItStandsAndFollowsItsFigure) {
    EXPECT_TRUE(shown("PROJ_COMPLETED", OverviewModel::ReasonColumn).startsWith(QStringLiteral("比序时多0.5项"))) << shown("PROJ_COMPLETED", OverviewModel::ReasonColumn).toStdString();
    EXPECT_EQ(shown("PROJ_COMPLETED", OverviewModel::ForecastColumn), QStringLiteral("115"));
    EXPECT_TRUE(model.story(rowOf({"PROJ_COMPLETED"})).join(QString()).contains(QStringLiteral("按平均进度为滞后")));
    enter("PROJ_COMPLETED", "40");
    EXPECT_TRUE(shown("PROJ_COMPLETED", OverviewModel::ReasonColumn).startsWith(QStringLiteral("比序时少7.5项"))) << shown("PROJ_COMPLETED", OverviewModel::ReasonColumn).toStdString();
    EXPECT_EQ(shown("PROJ_COMPLETED", OverviewModel::ForecastColumn), QStringLiteral("96"));
}

TEST_F(OverviewModelOf, AFigureOfACountyIsOwedNoMoreOnceItIsThere) {
    FigureEdit before = edit("5", "PROJ_STARTED");
    before.region = county();
    before.period = Period::ytd(2025, 4);
    ASSERT_TRUE(workspace.acts().enter({before}, QStringLiteral("enter")));
    model.refreshDuties();
    ASSERT_EQ(model.dutiesAt(rowOf({"PROJ_STARTED"})).debt.counties.size(), 1U);
    EXPECT_TRUE(shown("PROJ_STARTED", OverviewModel::ReasonColumn).endsWith(QStringLiteral("未报")));
    FigureEdit theirs = edit("9", "PROJ_STARTED");
    theirs.region = county();
    ASSERT_TRUE(workspace.acts().enter({theirs}, QStringLiteral("enter")));
    model.refreshDuties();
    EXPECT_TRUE(model.dutiesAt(rowOf({"PROJ_STARTED"})).debt.isNone());
    EXPECT_FALSE(shown("PROJ_STARTED", OverviewModel::ReasonColumn).endsWith(QStringLiteral("未报")));
}

TEST_F(OverviewModelOf, AFindingIsLookedForAgainWhereAFigureItRestsOnChanged) {
    model.refreshDuties();
    ASSERT_FALSE(model.dutiesAt(rowOf({"RD_EXP_ABOVE"})).isUnexplained);
    const int before = model.count(RowKind::Unexplained);
    enter("RD_EXP_ABOVE", "10");
    model.refreshDuties();
    EXPECT_TRUE(model.dutiesAt(rowOf({"RD_EXP_ABOVE"})).isUnexplained) << "a cumulative fell from April to May";
    EXPECT_EQ(model.count(RowKind::Unexplained), before + 1);
    workspace.undoStack().undo();
    model.refreshDuties();
    EXPECT_EQ(model.count(RowKind::Unexplained), before);
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
