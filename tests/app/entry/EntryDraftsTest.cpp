#include "app/entry/grid/EntryDrafts.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/ScopedVariable.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QLineEdit>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);

/// Two windows, one after the other, on one store and with a state folder of their own.
class EntryDraftsOf : public testing::Test {
protected:
    TemporaryFolder folder;
    ScopedVariable state{"XDG_STATE_HOME", (folder / "state").string().c_str()};
};

TEST_F(EntryDraftsOf, ARefusedTextIsBackInItsCellAfterARestart) {
    OpenWindow first;
    first.gridAt(may, "TECH_CONTRACT_AMT");
    first.type("66.8.1");
    first.press(Qt::Key_Return);
    const QString file = EntryDrafts::fileFor(toQt(first.storePath));
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file); }, 3000)) << "without the window being closed";
    first.window.workspace().close();

    MainWindow again(Language::Chinese);
    ASSERT_TRUE(again.openStore(toQt(first.storePath)));
    again.show();
    QTest::qWait(10);
    EXPECT_TRUE(FrameDriver(again).notice().contains(QStringLiteral("1 处输入已恢复")));
    again.workspace().setPeriod(may);
    again.showPage(QStringLiteral("entry"));
    const auto* model = &EntryDriver(again).months();
    const QModelIndex cell = model->index(model->rowOf({"TECH_CONTRACT_AMT"}), FigureEntryModel::ValueColumn);
    EXPECT_EQ(cell.data().toString(), "66.8.1");
    EXPECT_FALSE(model->problemAt(cell).isEmpty());
}

TEST_F(EntryDraftsOf, WhatWasBeingTypedIsInTheEditorAgain) {
    OpenWindow first;
    first.gridAt(may, "TECH_CONTRACT_AMT");
    first.type("66.8");
    QTest::qWait(300); // longer than drafts wait
    const QString file = EntryDrafts::fileFor(toQt(first.storePath));
    ASSERT_TRUE(QFile::exists(file));
    // The power goes here: what the file holds now is all that is left.
    ASSERT_TRUE(QFile::copy(file, file + QStringLiteral(".kept")));
    first.press(Qt::Key_Escape);
    first.window.workspace().close();
    QFile::remove(file);
    ASSERT_TRUE(QFile::rename(file + QStringLiteral(".kept"), file));

    MainWindow again(Language::Chinese);
    ASSERT_TRUE(again.openStore(toQt(first.storePath)));
    again.show();
    QTest::qWait(10);
    const auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), "66.8");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const FigureKey key{may, {"TECH_CONTRACT_AMT"}, again.workspace().region()};
    EXPECT_EQ((*now(again.workspace().openStore().store()).readFigure(key))->value->toString(), "66.8");
}

TEST_F(EntryDraftsOf, NothingIsLeftOnceEverythingIsStored) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("abc");
    open.press(Qt::Key_Return);
    QTest::qWait(300);
    const QString file = EntryDrafts::fileFor(toQt(open.storePath));
    ASSERT_TRUE(QFile::exists(file));
    open.goTo("TECH_CONTRACT_AMT");
    open.type("114.2");
    open.press(Qt::Key_Return);
    QTest::qWait(300);
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(EntryDraftsOf, AnotherStoreHasDraftsOfItsOwn) {
    OpenWindow first;
    first.gridAt(may, "TECH_CONTRACT_AMT");
    first.type("abc");
    first.press(Qt::Key_Return);
    OpenWindow second;
    second.gridAt(may, "TECH_CONTRACT_AMT");
    EXPECT_NE(second.shown("TECH_CONTRACT_AMT"), "abc");
}

} // namespace
} // namespace xushi
