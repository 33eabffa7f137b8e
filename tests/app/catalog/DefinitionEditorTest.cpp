#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "domain/VersionInForce.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

#include <gmock/gmock.h>
#include <QApplication>
#include <QComboBox>
#include <QTest>

namespace xushi {
namespace {

using testing::HasSubstr;

class DefinitionEditor : public CatalogTest {
protected:
    void addIndicator(const QString& name, const QString& code) {
        press(Qt::Key_N, Qt::ControlModifier);
        type(CatalogPart::Name, name);
        type(CatalogPart::Code, code);
        type(CatalogPart::Unit, QStringLiteral("亿元"));
    }
};

TEST_F(DefinitionEditor, StoresAndJournalsWhatWasTypedForANewIndicator) {
    QSignalSpy message(m_page.get(), &Page::messageGiven);
    addIndicator(QStringLiteral("科技贷款"), QStringLiteral("LOANS"));
    type(CatalogPart::Initials, QStringLiteral("kjdk"));
    type(CatalogPart::Aliases, QStringLiteral("贷款；科技信贷"));
    type(CatalogPart::ValidFrom, QStringLiteral("2025-01"));
    press(Qt::Key_S, Qt::ControlModifier);

    const Indicator* loans = stored("LOANS");
    ASSERT_NE(loans, nullptr);
    EXPECT_EQ(loans->name, "科技贷款");
    EXPECT_EQ(loans->section, "科技招商") << "taken over from the indicator that was shown";
    EXPECT_THAT(loans->aliases, testing::ElementsAre("贷款", "科技信贷"));
    EXPECT_EQ(loans->validFrom, (YearMonth{2025, 1}));
    EXPECT_EQ(journal().back().note.act, "indicator");
    EXPECT_EQ(journal().back().key, "LOANS");
    EXPECT_EQ(message.count(), 1);
    EXPECT_EQ(text(CatalogPart::ShownName), QStringLiteral("科技贷款"));
    EXPECT_TRUE(isReadOnly(CatalogPart::Code));
}

TEST_F(DefinitionEditor, RefusesATakenCodeInWordsAndLosesNothing) {
    addIndicator(QStringLiteral("另一个"), QStringLiteral("STARTS"));
    press(Qt::Key_S, Qt::ControlModifier);

    EXPECT_THAT(fromQt(problem()), HasSubstr("“STARTS”已经用于“新开工”"));
    EXPECT_EQ(text(CatalogPart::Name), QStringLiteral("另一个"));
    EXPECT_EQ(stored("STARTS")->name, "新开工");
    type(CatalogPart::Code, QStringLiteral("OTHER"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_NE(stored("OTHER"), nullptr);
}

TEST_F(DefinitionEditor, SavesOnlyWhatWasChanged) {
    EXPECT_FALSE(isEnabled(CatalogPart::Save));
    const auto before = journal().size();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(journal().size(), before);
    type(CatalogPart::Basis, QStringLiteral("1亿元以上"));
    EXPECT_TRUE(isEnabled(CatalogPart::Save));
    type(CatalogPart::Basis, QString());
    EXPECT_FALSE(isEnabled(CatalogPart::Save));
}

TEST_F(DefinitionEditor, KeepsEditsOfAnIndicatorThatIsLeftAndMarksIt) {
    type(CatalogPart::Basis, QStringLiteral("1亿元以上"));
    m_page->showIndicator({"DONE"});
    EXPECT_EQ(text(CatalogPart::Basis), QString());
    m_page->showIndicator({"STARTS"});
    EXPECT_EQ(text(CatalogPart::Basis), QStringLiteral("1亿元以上"));
    EXPECT_EQ(chosenName(), QStringLiteral("• 新开工"));
}

TEST_F(DefinitionEditor, TakesEditsBackWithEscape) {
    type(CatalogPart::Name, QStringLiteral("别的"));
    press(Qt::Key_Escape);
    EXPECT_EQ(text(CatalogPart::Name), QStringLiteral("新开工"));
    EXPECT_EQ(chosenName(), QStringLiteral("新开工"));
}

TEST_F(DefinitionEditor, LeavesANewIndicatorWithEscape) {
    addIndicator(QStringLiteral("不要"), QStringLiteral("NO"));
    press(Qt::Key_Escape);
    EXPECT_EQ(text(CatalogPart::ShownName), QStringLiteral("新开工"));
    EXPECT_EQ(stored("NO"), nullptr);
}

TEST_F(DefinitionEditor, StopsAfterAskingForTheLastMonthInPlace) {
    click(CatalogPart::Stop);
    EXPECT_EQ(text(CatalogPart::StopMonth), QStringLiteral("2025-05"));
    type(CatalogPart::StopMonth, QStringLiteral("2025-03"));
    press(Qt::Key_Return);
    EXPECT_EQ(stored("STARTS")->validTo, (YearMonth{2025, 3}));
    EXPECT_EQ(journal().back().note.act, "stop-indicator");

    click(CatalogPart::Restore);
    EXPECT_EQ(stored("STARTS")->validTo, std::nullopt);
}

TEST_F(DefinitionEditor, SaysHowMuchAnIndicatorIsUsed) {
    EXPECT_EQ(text(CatalogPart::Usage), QStringLiteral("At present 1 figures and 1 yearly targets"));
}

TEST_F(DefinitionEditor, RefusesAMonthThatCannotBeRead) {
    type(CatalogPart::ValidTo, QStringLiteral("明年"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("“明年”"));
    EXPECT_EQ(text(CatalogPart::ValidTo), QStringLiteral("明年"));
}

TEST_F(DefinitionEditor, AnotherUnitGoesOnAsANewIndicatorFromAMonth) {
    m_page->showIndicator({"STARTS"});
    type(CatalogPart::Unit, QStringLiteral("W"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(isShown(CatalogPart::SuccessorBar)) << fromQt(problem());
    EXPECT_EQ(text(CatalogPart::SuccessorFrom), QStringLiteral("2025-06"));
    EXPECT_TRUE(hasFocus(CatalogPart::SuccessorFrom));
    press(Qt::Key_Return);
    ASSERT_NE(stored("STARTS-2"), nullptr) << fromQt(problem());
    EXPECT_EQ(stored("STARTS-2")->unit, "W");
    EXPECT_EQ(stored("STARTS-2")->validFrom, (YearMonth{2025, 6}));
    EXPECT_EQ(stored("STARTS")->unit, "项");
    EXPECT_EQ(stored("STARTS")->validTo, (YearMonth{2025, 5}));
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

/// The same, with April 2025 signed off for 新开工's department.
class DefinitionVersions : public DefinitionEditor {
protected:
    DefinitionVersions() {
        const DepartmentCode department = stored("STARTS")->department;
        const auto signedOff = m_workspace.openStore().store().inTransaction(changeNote("sign-off"), [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(Submission{.key = {department, {2025, 4}}, .stage = Stage::SignedOff});
            return put ? Result<void>() : Result<void>(put.error());
        });
        EXPECT_TRUE(signedOff);
        EXPECT_TRUE(m_workspace.acts().readWorkflow(ChangeReason::AnotherPerson));
    }
    std::string basisIn(YearMonth month) {
        const Indicator* latest = stored("STARTS");
        return indicatorInForce(m_catalogue, *latest, month).basis;
    }
};

TEST_F(DefinitionVersions, AnEditOfTheMeaningBeginsAfterTheSignedMonths) {
    EXPECT_FALSE(isShown(CatalogPart::VersionBar));
    type(CatalogPart::Name, QStringLiteral("新开工项目"));
    EXPECT_FALSE(isShown(CatalogPart::VersionBar)) << "a name is no meaning";
    type(CatalogPart::Basis, QStringLiteral("备案数"));
    EXPECT_TRUE(isShown(CatalogPart::VersionBar));
    EXPECT_EQ(text(CatalogPart::VersionMonth), QStringLiteral("2025-05"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("理由"));
    type(CatalogPart::Reason, QStringLiteral("统计制度调整"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(basisIn({2025, 4}), "");
    EXPECT_EQ(basisIn({2025, 5}), "备案数");
    EXPECT_EQ(stored("STARTS")->changeReason, "统计制度调整");
    EXPECT_FALSE(isShown(CatalogPart::VersionBar));
    EXPECT_TRUE(isShown(CatalogPart::VersionHistory));
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(DefinitionVersions, ACorrectionOfSignedMonthsIsRefusedAndNothingIsLost) {
    type(CatalogPart::Basis, QStringLiteral("备案数"));
    pick(CatalogPart::VersionKind, choices(CatalogPart::VersionKind).at(1));
    EXPECT_FALSE(isShown(CatalogPart::VersionMonth));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("2025年4月"));
    EXPECT_EQ(text(CatalogPart::Basis), QStringLiteral("备案数"));
    EXPECT_EQ(stored("STARTS")->basis, "");
}

TEST_F(DefinitionVersions, AnotherLastMonthIsAskedFromWhenToo) {
    type(CatalogPart::ValidTo, QStringLiteral("2025-03"));
    EXPECT_TRUE(isShown(CatalogPart::VersionBar));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("2025年4月"));
    EXPECT_EQ(stored("STARTS")->validTo, std::nullopt);
    type(CatalogPart::ValidTo, QStringLiteral("2025-06"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stored("STARTS")->validTo, (YearMonth{2025, 6})) << fromQt(problem());
}

TEST_F(DefinitionVersions, AVersionWithoutAMonthIsAskedForOne) {
    type(CatalogPart::Basis, QStringLiteral("备案数"));
    type(CatalogPart::Reason, QStringLiteral("调整"));
    type(CatalogPart::VersionMonth, QString());
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problem()), HasSubstr("2025-07"));
    EXPECT_EQ(stored("STARTS")->basis, "");
}

TEST_F(DefinitionVersions, WhatWasChosenStaysWhileAnotherIndicatorIsShown) {
    type(CatalogPart::Basis, QStringLiteral("备案数"));
    type(CatalogPart::VersionMonth, QStringLiteral("2025-09"));
    m_page->showIndicator({"DONE"});
    EXPECT_FALSE(isShown(CatalogPart::VersionBar));
    m_page->showIndicator({"STARTS"});
    EXPECT_TRUE(isShown(CatalogPart::VersionBar));
    EXPECT_EQ(text(CatalogPart::VersionMonth), QStringLiteral("2025-09"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(isShown(CatalogPart::VersionBar));
}

TEST_F(DefinitionVersions, TheChosenPeriodReadsItsOwnVersion) {
    type(CatalogPart::Basis, QStringLiteral("备案数"));
    type(CatalogPart::Reason, QStringLiteral("统计制度调整"));
    press(Qt::Key_S, Qt::ControlModifier);
    QSignalSpy changed(&m_workspace.feed(), &ChangeFeed::catalogueChanged);
    m_workspace.setPeriod(Period::ytd(2025, 4));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(m_workspace.catalogue().find(IndicatorCode{"STARTS"})->basis, "");
    EXPECT_EQ(text(CatalogPart::Basis), QStringLiteral("备案数")) << "the latest version is edited";
    m_workspace.setPeriod(Period::ytd(2025, 3));
    EXPECT_EQ(changed.count(), 1) << "the same version";
    m_workspace.setPeriod(Period::ytd(2025, 5));
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(m_workspace.catalogue().find(IndicatorCode{"STARTS"})->basis, "备案数");
}

TEST_F(DefinitionEditor, WithoutClosedMonthsAnEditIsACorrection) {
    type(CatalogPart::Basis, QStringLiteral("备案数"));
    EXPECT_TRUE(isShown(CatalogPart::VersionBar));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stored("STARTS")->basis, "备案数") << fromQt(problem());
    EXPECT_FALSE(stored("STARTS")->inForceFrom);
}

} // namespace
} // namespace xushi
