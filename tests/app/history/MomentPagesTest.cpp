#include "HistoryScene.h"

#include "app/history/HistoryPage.h"
#include "app/table/TableRoles.h"
#include "support/drivers/MeetingDriver.h"
#include "support/drivers/MomentDriver.h"
#include "support/drivers/TableDriver.h"
#include "usecases/EnterFigures.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTableView>

#include <map>

namespace xushi {
namespace {

/// 8.52, 85.2 and 8.25 were written one after the other; the grid stands on the figure.
class MomentPages : public HistoryScene {
protected:
    void SetUp() override {
        HistoryScene::SetUp();
        workspace().setRegion({"320813"});
        open.gridAt(july, "TECH_CONTRACT_AMT");
        ASSERT_EQ(shown(), QStringLiteral("8.25"));
    }
    /// The act before the last one, by keys, in the history.
    void lookAtTheSlip() {
        history.open();
        hand::press(Qt::Key_Down);
        hand::press(Qt::Key_T, Qt::AltModifier);
    }
    void goBackToEntry() const { hand::press(Qt::Key_2, Qt::ControlModifier, &const_cast<MainWindow&>(open.window)); }
    QString shown() const { return open.shown("TECH_CONTRACT_AMT"); }

    MomentDriver moment{open.window};
};

TEST_F(MomentPages, AnActOfTheHistoryIsLookedAtOnEveryPage) {
    lookAtTheSlip();
    EXPECT_TRUE(moment.banner().startsWith(QStringLiteral("The store as of 20"))) << fromQt(moment.banner());
    EXPECT_TRUE(moment.banner().endsWith(QStringLiteral(", to be read only")));
    EXPECT_TRUE(moment.isWholeBannerShown());
    EXPECT_TRUE(QTest::qWaitFor([&] { return history.rows()[0].contains(QStringLiteral("8.52 → 85.2")); }, 2000)) << fromQt(history.rows()[0]) << ": the history ends there";
    EXPECT_EQ(history.focus(), QStringLiteral("acts"));
    goBackToEntry();
    EXPECT_EQ(shown(), QStringLiteral("85.2"));
    EXPECT_FALSE(open.frame.canUndo());
    const QModelIndex cell = open.grid->currentIndex();
    EXPECT_TRUE(cell.data(LockedRole).toBool());
    EXPECT_TRUE(open.model->lockReasonAt(cell).startsWith(QStringLiteral("截至 20"))) << fromQt(open.model->lockReasonAt(cell));
}

TEST_F(MomentPages, WhatIsTypedIsRefusedWithTheReason) {
    lookAtTheSlip();
    goBackToEntry();
    const auto entry = now(workspace().openStore().present()).journalHead()->sequence;
    open.grid->setFocus();
    for (const char* text : {"9", "=1+1"}) {
        open.type(QLatin1String(text));
        open.press(Qt::Key_Return);
    }
    open.goTo("TECH_CONTRACT_AMT");
    open.press(Qt::Key_Delete);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(), QStringLiteral("85.2"));
    EXPECT_EQ(now(workspace().openStore().present()).journalHead()->sequence, entry) << "nothing was written";
    open.type(QStringLiteral("9"));
    const QString said = open.entry.line() + open.frame.message() + open.frame.notice();
    EXPECT_TRUE(said.contains(QStringLiteral("截至 20")) && said.contains(QStringLiteral("只读"))) << fromQt(said);
}

TEST_F(MomentPages, BackToNowThePlaceIsKeptAndWhatWasWrittenMeanwhileShows) {
    const QModelIndex at = open.grid->currentIndex();
    const QString undo = open.frame.undoText();
    lookAtTheSlip();
    goBackToEntry();
    ASSERT_TRUE(enterFigures(workspace().openStore().present(), {{{.indicator = {"TECH_CONTRACT_AMT"}, .region = {"320813"}, .period = july, .value = "8.27"}}, changeNote("enter"), today()}));
    EXPECT_EQ(shown(), QStringLiteral("85.2")) << "the present shows nowhere";
    moment.backToNow();
    EXPECT_EQ(moment.banner(), QString());
    EXPECT_EQ(shown(), QStringLiteral("8.27"));
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(open.grid->currentIndex().row(), at.row());
    EXPECT_EQ(open.grid->currentIndex().column(), at.column());
    EXPECT_EQ(workspace().region().text, "320813");
    EXPECT_EQ(open.frame.undoText(), undo);
    open.grid->setFocus();
    open.type(QStringLiteral("8.3"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(shown(), QStringLiteral("8.3"));
}

TEST_F(MomentPages, KeysWalkFromActToAct) {
    lookAtTheSlip();
    goBackToEntry();
    EXPECT_TRUE(moment.mayGoLater());
    moment.earlier();
    EXPECT_EQ(shown(), QStringLiteral("8.52"));
    moment.later();
    EXPECT_EQ(shown(), QStringLiteral("85.2"));
    moment.later();
    EXPECT_EQ(shown(), QStringLiteral("8.25"));
    EXPECT_FALSE(moment.mayGoLater());
    EXPECT_TRUE(moment.mayGoEarlier());
    EXPECT_NE(moment.banner(), QString()) << "the last act is a moment, too";
}

TEST_F(MomentPages, ADayAndAnEntryAreChosenByKeys) {
    moment.chooseDay(QDate::currentDate());
    EXPECT_NE(moment.banner(), QString());
    EXPECT_EQ(shown(), QStringLiteral("8.25"));
    const auto slip = now(workspace().openStore().present()).journalHead()->sequence - 1;
    moment.chooseEntry(QStringLiteral("#%1").arg(slip));
    EXPECT_EQ(shown(), QStringLiteral("85.2"));
    moment.chooseDay(QDate(2001, 2, 3));
    EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("2001-02-03"))) << fromQt(open.frame.notice());
    EXPECT_EQ(shown(), QStringLiteral("85.2"));
}

TEST_F(MomentPages, ARefusedTextWaitsInThePresent) {
    open.type(QStringLiteral("8.2.2"));
    open.press(Qt::Key_Return);
    ASSERT_EQ(shown(), QStringLiteral("8.2.2")) << "refused, and kept in its cell";
    lookAtTheSlip();
    goBackToEntry();
    EXPECT_EQ(shown(), QStringLiteral("85.2"));
    moment.earlier();
    EXPECT_EQ(shown(), QStringLiteral("8.52"));
    moment.backToNow();
    EXPECT_EQ(shown(), QStringLiteral("8.2.2"));
    QTest::qWait(5);
    EXPECT_FALSE(open.frame.notice().contains(QStringLiteral("输入已恢复"))) << "it was only out of sight: " << open.frame.notice().toStdString();
}

TEST_F(MomentPages, AFormThatIsNotSavedKeepsThePresent) {
    open.window.showPage(QStringLiteral("catalog"));
    open.catalog.type(CatalogPart::Name, QStringLiteral("别的名称"));
    lookAtTheSlip();
    EXPECT_EQ(moment.banner(), QString());
    EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("not accepted or not saved"))) << fromQt(open.frame.notice());
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("CatalogPage")) << "where it stands";
}

TEST_F(MomentPages, TheCatalogueIsLockedThenAndOpenNow) {
    open.window.showPage(QStringLiteral("catalog"));
    ASSERT_TRUE(open.catalog.isEnabled(CatalogPart::New));
    lookAtTheSlip();
    open.window.showPage(QStringLiteral("catalog"));
    EXPECT_FALSE(open.catalog.isEnabled(CatalogPart::New));
    EXPECT_TRUE(open.catalog.text(CatalogPart::Lock).startsWith(QStringLiteral("截至 20"))) << fromQt(open.catalog.text(CatalogPart::Lock));
    moment.backToNow();
    EXPECT_TRUE(open.catalog.isEnabled(CatalogPart::New));
    EXPECT_FALSE(open.catalog.isShown(CatalogPart::Lock));
}

/// The texts of every table of a page that is seen, by their names.
std::map<std::string, QStringList> textsOf(MainWindow& window, const QString& page) {
    window.showPage(page);
    QTest::qWait(120); // what is followed soon
    std::map<std::string, QStringList> texts;
    for (auto* view : tablesIn(window)) {
        if (!view->isVisible() || !view->model() || view->objectName().isEmpty() || view->objectName() == QStringLiteral("newsList")) continue;
        QStringList lines;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column) lines << view->model()->index(row, column).data().toString();
        texts[fromQt(view->objectName())] = lines;
    }
    return texts;
}

TEST_F(MomentPages, EveryPageShowsWhatAWindowOnTheStoreOfThenShows) {
    const std::string then = (open.folder / "then.xushi").string();
    std::filesystem::copy_file(open.storePath, then);
    const auto entry = now(store()).journalHead()->sequence;
    for (const QString& id : open.window.pageIds()) textsOf(open.window, id); // every page has seen the present
    enter("320813", "70");
    enter("320800", "700");
    Indicator indicator = *workspace().latestCatalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    indicator.name = "别的名称";
    ASSERT_TRUE(workspace().acts().save(indicator, QStringLiteral("改名")));
    setDeadlines(3);
    for (const QString& id : {QStringLiteral("overview"), QStringLiteral("counties"), QStringLiteral("history")}) textsOf(open.window, id);
    open.window.showMoment(std::int64_t{entry});
    ASSERT_NE(moment.banner(), QString());

    MainWindow other(Language::Chinese);
    ASSERT_TRUE(other.openStore(toQt(then)));
    other.resize(open.window.size());
    other.show();
    other.workspace().setPeriod(july);
    other.workspace().setRegion(workspace().region());
    for (const QString& id : open.window.pageIds()) {
        if (id == QStringLiteral("comparison")) continue; // it shows what differs from now
        const auto told = textsOf(open.window, id);
        const auto expected = textsOf(other, id);
        EXPECT_EQ(told.empty(), expected.empty()) << fromQt(id);
        for (const auto& [name, texts] : expected) {
            const auto at = told.find(name);
            if (at == told.end()) continue; // it is not seen in both
            EXPECT_EQ(fromQt(at->second.join(QLatin1Char('|'))), fromQt(texts.join(QLatin1Char('|')))) << fromQt(id) << "/" << name;
        }
    }
}

TEST_F(MomentPages, WhatDiffersFromNowIsListedAndLeadsToItsCell) {
    history.open();
    hand::press(Qt::Key_Down);
    hand::press(Qt::Key_Down);
    hand::press(Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(moment.isComparing());
    moment.waitForComparison();
    const QStringList lines = moment.differences();
    ASSERT_FALSE(lines.isEmpty()) << fromQt(moment.comparisonText());
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("技术合同成交额|洪泽区|"))) << fromQt(lines[0]);
    EXPECT_TRUE(lines[0].endsWith(QStringLiteral("|8.52|8.25"))) << fromQt(lines[0]);
    EXPECT_TRUE(moment.causes().join(QString()).contains(QStringLiteral("小数点写错"))) << fromQt(moment.causes().join(QString()));
    EXPECT_EQ(moment.heads().mid(3, 2), QStringList({QStringLiteral("Before"), QStringLiteral("Now")}));
    EXPECT_EQ(moment.moments()[1], QStringLiteral("Now"));
    hand::press(Qt::Key_Return);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("EntryPage"));
    EXPECT_EQ(workspace().region().text, "320813");
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({"TECH_CONTRACT_AMT"}));
    hand::press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(moment.isComparing());
    hand::press(Qt::Key_Escape);
    EXPECT_TRUE(history.isShown());
}

TEST_F(MomentPages, TwoActsAreComparedWithEachOther) {
    history.open();
    hand::press(Qt::Key_Down);
    hand::press(Qt::Key_Down, Qt::ShiftModifier);
    hand::press(Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(moment.isComparing());
    moment.waitForComparison();
    ASSERT_FALSE(moment.differences().isEmpty()) << fromQt(moment.comparisonText());
    EXPECT_TRUE(moment.differences()[0].endsWith(QStringLiteral("|8.52|85.2"))) << fromQt(moment.differences()[0]);
    EXPECT_EQ(moment.heads()[4], QStringLiteral("After"));
}

TEST_F(MomentPages, OfAMomentThatIsLookedAtTheDifferenceFromNowIsAKeyAway) {
    lookAtTheSlip();
    hand::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    moment.waitForComparison();
    ASSERT_FALSE(moment.differences().isEmpty()) << fromQt(moment.comparisonText());
    EXPECT_TRUE(moment.differences()[0].endsWith(QStringLiteral("|85.2|8.25"))) << fromQt(moment.differences()[0]);
    EXPECT_NE(moment.banner(), QString()) << "the moment stays";
}

TEST_F(MomentPages, ADifferenceThatIsWrittenMeanwhileComesIn) {
    history.open();
    hand::press(Qt::Key_C, Qt::AltModifier);
    moment.waitForComparison();
    EXPECT_TRUE(moment.differences().isEmpty());
    EXPECT_NE(moment.comparisonText(), QString());
    enter("320813", "9.1");
    moment.waitForComparison();
    ASSERT_FALSE(moment.differences().isEmpty());
    EXPECT_TRUE(moment.differences()[0].endsWith(QStringLiteral("|8.25|9.1"))) << fromQt(moment.differences()[0]);
}

TEST_F(MomentPages, DaysAreCountedFromTheDayThatIsLookedAt) {
    workspace().setPerson({"KZ"});
    ChangeNote then = changeNote("enter");
    then.at = "2025-08-03T02:00:00Z";
    ASSERT_TRUE(enterFigures(workspace().openStore().present(), {{{.indicator = {"TECH_CONTRACT_AMT"}, .region = {"320813"}, .period = july, .value = "8.28"}}, then, today()}));
    const auto entry = now(workspace().openStore().present()).journalHead()->sequence;
    goBackToEntry();
    const auto daysLeft = [&](const QDate& from) { // the deadline stands in the text itself
        const QDate due = QDate::fromString(open.entry.deadline().mid(4, 10), Qt::ISODate);
        return QStringLiteral(" %1 day(s) %2").arg(qAbs(from.daysTo(due))).arg(from.daysTo(due) < 0 ? QStringLiteral("overdue") : QStringLiteral("left"));
    };
    const QDate thatDay(2025, 8, 3);
    EXPECT_TRUE(open.entry.deadline().endsWith(daysLeft(QDate::currentDate()))) << fromQt(open.entry.deadline());
    ASSERT_TRUE(workspace().showMoment(entry));
    goBackToEntry();
    EXPECT_TRUE(open.entry.deadline().endsWith(daysLeft(thatDay))) << fromQt(open.entry.deadline());
    moment.backToNow();
    EXPECT_TRUE(open.entry.deadline().endsWith(daysLeft(QDate::currentDate()))) << fromQt(open.entry.deadline());
}

TEST_F(MomentPages, TheMeetingSaysOfWhichMomentItIs) {
    lookAtTheSlip();
    const MeetingDriver meeting(open.window);
    meeting.toggle();
    ASSERT_TRUE(meeting.isShown());
    EXPECT_TRUE(meeting.head().startsWith(QStringLiteral("截至 20"))) << fromQt(meeting.head());
}

} // namespace
} // namespace xushi
