#include "app/summary/layouts/LayoutColumnsModel.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/LayoutEditorDriver.h"

#include <QSettings>

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);
const auto own = QStringLiteral("半年科技指标完成情况（本单位）");
const std::string contracts = "TECH_CONTRACT_AMT";

/// A table leaves the office and is asked for again: a layout of its own, the export that is kept, the month signed off, a correction
/// afterwards, the paper as it was and what differs.
class DocumentsDay : public testing::Test {
protected:
    DocumentsDay() : m_chosen(QSettings().value(QStringLiteral("summaryLayout"))) {}
    ~DocumentsDay() override { QSettings().setValue(QStringLiteral("summaryLayout"), m_chosen); }

    Workspace& workspace() { return open.window.workspace(); }
    SummaryDriver& page() { return open.summaryPage; }
    std::string exported(const char* name, const std::function<void()>& act) {
        const auto path = open.folder / name;
        {
            FileDialogAnswers answers(toQt(path.string()), true);
            act();
        }
        QApplication::setActiveWindow(&open.window);
        return bytesOf(path);
    }
    /// Of every department.
    void takeAll(Step step, const char* person) {
        workspace().setPerson({person});
        for (const auto& department : workspace().catalogue().departments) {
            const auto taken = workspace().acts().take({department.code, {2025, 6}}, step, {});
            ASSERT_TRUE(taken) << department.name << ": " << say(taken.error(), Language::Chinese);
        }
    }
    void enter(const QString& value) {
        workspace().setPerson({"TB"});
        open.gridAt(june, contracts);
        open.type(value);
        open.press(Qt::Key_Return);
    }
    void explainAll() {
        workspace().setPerson({"TB"});
        std::vector<FindingExplanation> explanations;
        for (const auto& department : workspace().catalogue().departments)
            for (const auto& line : workspace().now().audit(department.code, {2025, 6}))
                if (line.blocks()) {
                    const auto* before = workspace().now().workflow().find(line.figure, line.finding.remark.key);
                    explanations.push_back({.figure = line.figure, .check = line.finding.remark.key, .finding = argumentsOf(line.finding), .text = "已核实",
                                            .revision = before ? before->revision : 0});
                }
        ASSERT_TRUE(workspace().acts().explain(explanations));
    }
    std::vector<Publication> publications() { return *now(workspace().openStore().store()).readPublications(); }

    OpenWindow open{"demonstration"};

private:
    QVariant m_chosen;
};

TEST_F(DocumentsDay, ATableIsSentSignedCorrectedAndGivenOutAgainAsItWas) {
    ASSERT_TRUE(open.isReady);
    workspace().setPeriod(june);
    enter(QStringLiteral("138.7"));

    // 1. A layout of the office's own: a title and the name of a column, kept in the store.
    open.window.showPage(QStringLiteral("summary"));
    LayoutEditorDriver editor{open.window};
    page().chooseLayout(QStringLiteral("半年科技指标完成情况"));
    editor.open();
    editor.turnTo(QStringLiteral("Page"));
    editor.typeInto("titleEdit", QStringLiteral("{period}本局指标一览"));
    editor.turnTo(QStringLiteral("Columns"));
    editor.typeCell(QStringLiteral("责任处室"), LayoutColumnsModel::TitleColumn, QStringLiteral("牵头处室"));
    hand::press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_FALSE(editor.isOpen());
    QApplication::setActiveWindow(&open.window);
    EXPECT_TRUE(page().title().startsWith(QStringLiteral("2025年上半年本局指标一览"))) << fromQt(page().title());

    // 2. It goes to the city government, and the store keeps what went.
    page().keep(QStringLiteral("报市政府"));
    const std::string given = exported("一览.xlsx", [this] { page().exportAs("XLSX"); });
    ASSERT_EQ(publications().size(), 1U);
    EXPECT_EQ(publications().front().layout.code, "half-year-2");
    EXPECT_EQ(publications().front().layout.revision, 1);

    // 3. The month is signed off: the table of the month is noted by itself.
    explainAll();
    takeAll(Step::Submit, "TB");
    takeAll(Step::Approve, "KZ");
    ASSERT_EQ(publications().size(), 1U);
    takeAll(Step::SignOff, "LD");
    ASSERT_EQ(publications().size(), 2U);
    EXPECT_EQ(publications().back().layout.code, "half-year");
    EXPECT_FALSE(publications().back().isKept());

    // 4. A correction afterwards, and another edit of the layout.
    workspace().setPerson({"LD"});
    const SubmissionKey month{workspace().catalogue().find(IndicatorCode{contracts})->department, {2025, 6}};
    ASSERT_TRUE(workspace().acts().take(month, Step::Unlock, QStringLiteral("统计局更正")));
    enter(QStringLiteral("151.5"));
    open.window.showPage(QStringLiteral("summary"));
    page().chooseLayout(own);
    editor.open();
    editor.turnTo(QStringLiteral("Page"));
    editor.typeInto("titleEdit", QStringLiteral("另一个标题"));
    hand::press(Qt::Key_S, Qt::ControlModifier);
    QApplication::setActiveWindow(&open.window);

    // 5. What was given out stands there, and that it is another one today.
    page().togglePublished();
    ASSERT_TRUE(page().waitForStates());
    ASSERT_EQ(page().published().size(), 2);
    for (const QString& row : page().published()) EXPECT_TRUE(row.contains(QStringLiteral("changed"))) << fromQt(row);
    page().choosePublished(1);
    ASSERT_TRUE(page().showThen());
    EXPECT_TRUE(exported("当时.xlsx", [this] { page().exportPublished(); }) == given);
    page().choosePublished(0); // it was signed off, no file was kept: it is made again
    ASSERT_TRUE(page().showThen());
    EXPECT_TRUE(exported("核定.pdf", [this] { page().exportPublished(); }).starts_with("%PDF"));
    EXPECT_TRUE(page().told().contains(QStringLiteral("重新生成"))) << fromQt(page().told());

    // 6. What differs, by whom and why, down to the cell.
    ASSERT_TRUE(page().showDifference());
    const QStringList differences = page().differences();
    const auto row = std::ranges::find_if(differences, [](const QString& line) { return line.contains(QStringLiteral("技术合同成交额")) && line.contains(QStringLiteral("151.5")); });
    ASSERT_NE(row, differences.end()) << fromQt(differences.join(u'\n'));
    page().openDifference(static_cast<int>(row - differences.begin()));
    EXPECT_TRUE(open.entry.grid().isVisible());
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({contracts}));
    EXPECT_TRUE(workspace().openStore().store().verify()->faults.empty());
}

} // namespace
} // namespace xushi
