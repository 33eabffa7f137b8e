#include "app/shared/TypedReason.h"

#include "app/shared/OfficeWithoutPeople.h"
#include "support/ScopedVariable.h"
#include "support/drivers/Hand.h"

#include <QFile>
#include <QTest>

namespace xushi {
namespace {

struct TypedReasonOf : OfficeWithoutPeople {
    /// A line as the program has it after a new start: what was kept is all that it knows.
    struct Line {
        explicit Line(Workspace& workspace) : typed(new TypedReason(workspace, edit)) {
            edit.show();
            edit.activateWindow();
            edit.setFocus();
        }
        QLineEdit edit;
        TypedReason* typed;
    };
    bool isKept() { return QFile::exists(TypedReason::fileFor(workspace.openStore().path())); }

    TemporaryFolder home;
    ScopedVariable state{"XDG_STATE_HOME", (home / "state").string().c_str()};
};

TEST_F(TypedReasonOf, WhatWasTypedIsThereAgainForTheSameQuestionOnly) {
    Line first(workspace);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&first.edit));
    first.typed->ask(QStringLiteral("unlock"));
    hand::type(QStringLiteral("市统计局更正"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return isKept(); }, 3000)) << "while it is typed";
    QTest::qWait(300);
    Line again(workspace);
    again.typed->ask(QStringLiteral("return"));
    EXPECT_EQ(again.edit.text(), QString());
    again.typed->ask(QStringLiteral("unlock"));
    EXPECT_EQ(again.edit.text(), QStringLiteral("市统计局更正"));
}

TEST_F(TypedReasonOf, WhatWasGivenOrLeftIsKeptNoLonger) {
    Line line(workspace);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&line.edit));
    line.typed->ask(QStringLiteral("unlock"));
    hand::type(QStringLiteral("更正"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return isKept(); }, 3000));
    line.typed->end();
    EXPECT_FALSE(isKept());
    EXPECT_EQ(line.edit.text(), QString());
    hand::type(QStringLiteral("无人问"));
    QTest::qWait(300);
    EXPECT_FALSE(isKept()) << "nothing is asked";
}

TEST_F(TypedReasonOf, TheLastKeysBeforeTheStoreIsLeftAreKept) {
    Line line(workspace);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&line.edit));
    line.typed->ask(QStringLiteral("unlock"));
    hand::type(QStringLiteral("更正"));
    const QString file = TypedReason::fileFor(workspace.openStore().path());
    workspace.leave();
    EXPECT_TRUE(QFile::exists(file));
}

} // namespace
} // namespace xushi
