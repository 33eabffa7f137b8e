#include "CountiesScene.h"

#include "app/table/TableRoles.h"
#include "words/Phrases.h"

#include <QSignalSpy>

namespace xushi {
namespace {

class CountyMatrixTable : public CountiesScene {
protected:
    void SetUp() override {
        CountiesScene::SetUp();
        model.reload();
    }
    QModelIndex cell(const std::string& indicator, const std::string& county) const { return model.index(model.rowOf({indicator}), model.columnOf({county})); }

    CountyMatrixModel model{open.window.workspace(), nullptr};
};

TEST_F(CountyMatrixTable, HasTheLightThatTheBoardOfEachCountyHas) {
    int compared = 0;
    for (const auto* county : model.matrix().counties)
        for (const auto& row : workspace().now().board(june, county->code)) {
            const QModelIndex at = cell(row.indicator.text, county->code.text);
            ASSERT_TRUE(at.isValid()) << row.indicator.text;
            if (!row.target) continue;
            EXPECT_EQ(at.data(LightRole).toInt(), static_cast<int>(row.standing.light)) << row.indicator.text << county->name;
            EXPECT_TRUE(at.data().toString().startsWith(toQt(lightLetter(row.standing.light, Language::Chinese))));
            ++compared;
        }
    EXPECT_GT(compared, 100);
}

TEST_F(CountyMatrixTable, StandsInTheOrderOfTheCatalogueBelowItsSections) {
    EXPECT_EQ(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("清江浦区"));
    EXPECT_EQ(model.headerData(8, Qt::Horizontal).toString(), QStringLiteral("淮安经济\n技术开发区"));
    EXPECT_EQ(model.columnCount(), 12) << "the names, ten that count and one inside another";
    ASSERT_TRUE(model.isHeading(0));
    EXPECT_FALSE(model.flags(model.index(0, 0)) & Qt::ItemIsEnabled);
    EXPECT_EQ(model.index(0, 0).data().toString(), toQt(model.lineAt(1)->indicator->section));
    EXPECT_FALSE(model.index(0, 1).data().isValid());
}

TEST_F(CountyMatrixTable, NamesTheMonthOfWhatIsShownWhereTheFigureIsOwed) {
    EXPECT_TRUE(cell("TECH_CONTRACT_AMT", "320830").data().toString().endsWith(QStringLiteral(" to 5")));
    EXPECT_TRUE(cell("TECH_CONTRACT_AMT", "320830").data(Qt::ToolTipRole).toString().contains(QStringLiteral("is owed")));
    EXPECT_EQ(cell("TECH_CONTRACT_AMT", "320813").data().toString().size(), 1);
    EXPECT_TRUE(cell("TECH_CONTRACT_AMT", "320813").data(Qt::ToolTipRole).toString().contains(QStringLiteral("13.2亿元")));
    EXPECT_TRUE(cell("TECH_CONTRACT_AMT", "320813").data(Qt::AccessibleTextRole).toString().startsWith(hongze));
}

TEST_F(CountyMatrixTable, ChangesTheCellsOfAFigureAndNoOthers) {
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset), changes(&model, &QAbstractItemModel::dataChanged);
    enter("320830", "12.9");
    model.refresh({{june, {"TECH_CONTRACT_AMT"}, {"320830"}}});
    EXPECT_EQ(resets.size(), 0);
    ASSERT_GT(changes.size(), 0);
    for (const auto& change : changes) {
        EXPECT_EQ(change[0].toModelIndex(), change[1].toModelIndex());
        EXPECT_EQ(change[0].toModelIndex().column(), model.columnOf({"320830"}));
    }
    EXPECT_EQ(cell("TECH_CONTRACT_AMT", "320830").data().toString().size(), 1) << "no longer owed";
    EXPECT_EQ(model.matrix().owedBy(static_cast<std::size_t>(model.columnOf({"320830"})) - 1), 3);
}

TEST_F(CountyMatrixTable, TakesTheFigureOfTheCityForTheComparisonAlone) {
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged), judged(&model, &CountyMatrixModel::judged);
    enter("320800", "140.9");
    model.refresh({{june, {"TECH_CONTRACT_AMT"}, {"320800"}}});
    EXPECT_EQ(changes.size(), 0);
    EXPECT_EQ(judged.size(), 1);
    EXPECT_EQ(model.lineAt(model.rowOf({"TECH_CONTRACT_AMT"}))->rowOf(RegionCode{"320800"})->value->toString(), "140.9");
}

TEST_F(CountyMatrixTable, KeepsItsRowsInAnotherMonth) {
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    workspace().setPeriod(Period::ytd(2025, 5));
    model.reload();
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(cell("TECH_CONTRACT_AMT", "320830").data().toString().size(), 1) << "reported in May";
}

TEST(CountyHeading, IsInTwoLinesWhereTheNameIsLong) {
    EXPECT_EQ(headingOf(QStringLiteral("洪泽区")), QStringLiteral("洪泽区"));
    EXPECT_EQ(headingOf(QStringLiteral("淮安工业园区")), QStringLiteral("淮安\n工业园区"));
    EXPECT_EQ(headingOf(QStringLiteral("淮安经济技术开发区")), QStringLiteral("淮安经济\n技术开发区"));
    EXPECT_EQ(headingOf(QString(13, u'长')).indexOf(u'\n'), 7);
}

} // namespace
} // namespace xushi
