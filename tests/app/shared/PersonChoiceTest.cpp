#include "app/shared/PersonChoice.h"

#include "app/shared/OfficeWithoutPeople.h"
#include "support/drivers/Hand.h"
#include "support/drivers/PeopleDriver.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace xushi {
namespace {

/// The line that asks and the button, in a window.
struct PersonChoice : OfficeWithoutPeople {
    PersonChoice() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(button);
    }
    void SetUp() override {
        OfficeWithoutPeople::SetUp();
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    void add(const std::string& code, const std::string& name, Role role = Role::Clerk, std::optional<YearMonth> validTo = {}) {
        Person person{.code = {code}, .name = name, .role = role};
        person.order = ++m_order;
        person.validTo = validTo;
        ASSERT_TRUE(workspace.acts().save(person, {}));
    }
    std::string worker() const { return workspace.person() ? workspace.person()->code.text : "-"; }

    QWidget window;
    PersonBar* bar = new PersonBar(workspace);
    PersonButton* button = new PersonButton(workspace);
    PeopleDriver people{window};
    int m_order = 0;
};

TEST_F(PersonChoice, NobodyIsAskedWhereNobodyIsKnown) {
    EXPECT_FALSE(people.isAsked());
    add("TB", "填报员");
    EXPECT_TRUE(people.isAsked());
    EXPECT_EQ(people.choices(), QStringList{QStringLiteral("1 填报员")}) << "name and role are one word";
}

TEST_F(PersonChoice, AltAndTheNumberAnswer) {
    add("A", "甲");
    add("B", "乙", Role::Chief);
    ASSERT_EQ(people.choices().size(), 2);
    EXPECT_TRUE(people.choices().at(1).startsWith(QStringLiteral("2 乙 · "))) << fromQt(people.choices().at(1));
    hand::press(Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(worker(), "B");
    EXPECT_FALSE(people.isAsked());
    hand::press(Qt::Key_1, Qt::AltModifier);
    EXPECT_EQ(worker(), "B") << "the key went with the question";
}

TEST_F(PersonChoice, AButtonAnswers) {
    add("A", "甲");
    add("B", "乙");
    people.answer(0);
    EXPECT_EQ(worker(), "A");
}

TEST_F(PersonChoice, WhoHasLeftIsNotOfferedInALaterMonth) {
    add("A", "甲", Role::Clerk, YearMonth{2025, 4});
    add("B", "乙");
    EXPECT_EQ(people.choices().size(), 1);
    EXPECT_TRUE(people.offered().filter(QStringLiteral("甲")).isEmpty());
    workspace.setPeriod(Period::ytd(2025, 4));
    EXPECT_FALSE(people.offered().filter(QStringLiteral("甲")).isEmpty()) << "the last month counts";
}

TEST_F(PersonChoice, NineHaveAKeyAndTheOthersAreAskedForTogether) {
    for (int number = 0; number < 11; ++number) add("P" + std::to_string(number), "人" + std::to_string(number));
    ASSERT_EQ(people.choices().size(), 10);
    EXPECT_TRUE(people.choices().at(8).startsWith(QStringLiteral("9 人8")));
    QSignalSpy others(bar, &PersonBar::othersAsked);
    people.answer(9);
    EXPECT_EQ(others.count(), 1);
    EXPECT_EQ(worker(), "-");
}

TEST_F(PersonChoice, TheButtonNamesWhoWorksAndItsMenuChooses) {
    add("A", "甲");
    add("B", "乙");
    EXPECT_TRUE(people.ticked().isEmpty());
    people.choose(1);
    EXPECT_EQ(worker(), "B");
    EXPECT_TRUE(people.shown().startsWith(QStringLiteral("乙"))) << fromQt(people.shown());
    ASSERT_EQ(people.ticked().size(), 1);
    EXPECT_TRUE(people.ticked().front().startsWith(QStringLiteral("乙")));
}

TEST_F(PersonChoice, TheLastLineOfTheMenuTakesSomebodyIn) {
    add("A", "甲");
    people.answer(0);
    ASSERT_FALSE(people.isAsked());
    people.choose(static_cast<int>(people.offered().size()) - 1);
    EXPECT_TRUE(people.isFormShown());
    EXPECT_TRUE(people.hasNameFocus());
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(people.isFormShown());
    EXPECT_FALSE(people.isAsked());
}

TEST_F(PersonChoice, WhoIsWantedWhereNobodyIsKnownIsTakenIn) {
    emit workspace.feed().personWanted();
    EXPECT_TRUE(people.hasNameFocus());
    workspace.close();
    EXPECT_FALSE(people.isFormShown()) << "a form of another store is closed";
}

TEST_F(PersonChoice, WhoOnlyReadsIsAskedNothing) {
    add("A", "甲");
    Workspace second(Language::Chinese);
    ASSERT_TRUE(second.open(toQt(path)));
    ASSERT_TRUE(second.isReadOnly());
    PersonBar reader(second);
    emit second.feed().personWanted();
    emit second.feed().personMissing();
    EXPECT_FALSE(reader.isVisible());
    PersonButton other(second);
    EXPECT_TRUE(PeopleDriver(other).offered().filter(QStringLiteral("Add a person")).isEmpty());
}

TEST_F(PersonChoice, TheButtonIsThereWhileAStoreIsOpen) {
    EXPECT_TRUE(people.isButtonShown());
    workspace.close();
    EXPECT_FALSE(people.isButtonShown());
}

} // namespace
} // namespace xushi
