#include "app/shared/PersonForm.h"

#include "app/shared/OfficeWithoutPeople.h"
#include "support/drivers/Hand.h"
#include "support/drivers/PeopleDriver.h"

#include <QSignalSpy>
#include <QTest>

namespace xushi {
namespace {

struct PersonFormOf : OfficeWithoutPeople {
    void SetUp() override {
        OfficeWithoutPeople::SetUp();
        form.show();
        form.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&form));
        form.start();
    }
    const std::vector<Person>& known() const { return workspace.latestCatalogue().people; }

    PersonForm form{workspace, nullptr};
    PeopleDriver people{form};
};

TEST_F(PersonFormOf, TakesInWhoIsTypedAndTheFirstOneWorks) {
    ASSERT_TRUE(people.hasNameFocus()) << "typing starts at the name";
    QSignalSpy finished(&form, &PersonForm::finished);
    hand::type(QStringLiteral(" 李工 "));
    hand::press(Qt::Key_Return);
    ASSERT_EQ(known().size(), 1U);
    EXPECT_EQ(known().front().name, "李工") << "without the blanks around it";
    EXPECT_EQ(known().front().code.text, "LG");
    EXPECT_EQ(known().front().role, Role::Clerk);
    EXPECT_EQ(known().front().department, DepartmentCode{}) << "of no one department to begin with";
    EXPECT_GE(finished.count(), 1);
    ASSERT_TRUE(workspace.person());
    EXPECT_EQ(workspace.person()->code.text, "LG");
}

TEST_F(PersonFormOf, TakesRoleAndDepartmentAndKeepsWhoWorks) {
    people.typeName(QStringLiteral("甲"));
    people.add();
    const std::string first = workspace.person()->code.text;
    const Department department = workspace.catalogue().departments.front();
    form.start();
    EXPECT_EQ(people.name(), QString()) << "the name before has gone";
    people.typeName(QStringLiteral("乙"));
    people.pickRole(Role::Chief);
    people.pickDepartment(toQt(department.name));
    people.add();
    ASSERT_EQ(known().size(), 2U);
    const auto second = std::ranges::find(known(), std::string("乙"), &Person::name);
    ASSERT_NE(second, known().end());
    EXPECT_EQ(second->role, Role::Chief);
    EXPECT_EQ(second->department, department.code);
    EXPECT_GT(second->order, std::ranges::find(known(), std::string("甲"), &Person::name)->order) << "after those before";
    EXPECT_EQ(workspace.person()->code.text, first);
}

TEST_F(PersonFormOf, TwoOfOneNameHaveCodesOfTheirOwn) {
    for (int i = 0; i < 2; ++i) {
        people.typeName(QStringLiteral("李工"));
        people.add();
    }
    ASSERT_EQ(known().size(), 2U);
    EXPECT_NE(known()[0].code, known()[1].code);
}

TEST_F(PersonFormOf, ANameThatIsNoneIsRefusedInWords) {
    QSignalSpy problems(&workspace.feed(), &ChangeFeed::problemMet);
    QSignalSpy finished(&form, &PersonForm::finished);
    people.typeName(QStringLiteral("  "));
    people.add();
    ASSERT_EQ(problems.count(), 1);
    EXPECT_EQ(problems.front().front().value<Problem>().key, "person.no-name");
    EXPECT_TRUE(known().empty());
    EXPECT_EQ(finished.count(), 0) << "it is still asked";
}

TEST_F(PersonFormOf, IsLeftByEscapeAndByItsButton) {
    QSignalSpy finished(&form, &PersonForm::finished);
    people.typeName(QStringLiteral("不要"));
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(finished.count(), 1);
    people.leaveForm();
    EXPECT_EQ(finished.count(), 2);
    EXPECT_TRUE(known().empty());
}

} // namespace
} // namespace xushi
