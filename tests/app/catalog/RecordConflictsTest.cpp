// What was typed into a form while its record changed: both are there, and the person chooses.
#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "support/ReadNow.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class RecordConflicts : public CatalogTest {
protected:
    using enum CatalogPart;
    using enum CatalogPlace;

    /// Another process writes: the window is not told.
    template <class Record> void put(const Record& record) {
        ChangeNote note = changeNote("import");
        note.actor = "kz";
        ASSERT_TRUE(m_workspace.openStore().store().inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto done = transaction.put(record);
            return done ? Result<void>() : Result<void>(done.error());
        }));
    }
    void tellWindow() { ASSERT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson)); }
    Catalogue now() { return *xushi::now(m_workspace.openStore().store()).readCatalogue(); }
    void save() { press(Qt::Key_S, Qt::ControlModifier); }
    void takeTheirs() { press(Qt::Key_Y, Qt::AltModifier); }
    void keepMine(const char* reason) {
        press(Qt::Key_I, Qt::AltModifier);
        hand::type(QString::fromUtf8(reason));
        press(Qt::Key_Return);
    }
    std::string told() const { return CatalogDriver::isShown(Conflict) ? fromQt(text(Conflict)) : std::string(); }
    std::string told(CatalogPlace place) const { return form(place).isShown(Conflict) ? fromQt(form(place).text(Conflict)) : std::string(); }
};

class TargetConflicts : public RecordConflicts {
protected:
    void putTheirs(int value) {
        Target theirs = *storedTarget("STARTS");
        theirs.value = Decimal(value);
        theirs.reason = "县里来文";
        put(theirs);
    }
    Decimal value() { return storedTarget("STARTS")->value; }
    /// 280 was typed over 250 while kz wrote 300.
    void typeMine() {
        openTarget({"STARTS"});
        type(Value, QStringLiteral("280"));
        type(Reason, QStringLiteral("7月调整"));
    }
    void collide() {
        typeMine();
        putTheirs(300);
        save();
    }
};

TEST_F(TargetConflicts, WhatSomebodyElseWroteMeanwhileIsNotWrittenOver) {
    collide();
    EXPECT_EQ(value(), Decimal(300));
    EXPECT_EQ(text(Value), QStringLiteral("280")) << "it stays in the form";
    EXPECT_EQ(text(Reason), QStringLiteral("7月调整"));
    EXPECT_THAT(told(), AllOf(HasSubstr("kz"), HasSubstr("现为300，您的是280")));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    save();
    EXPECT_EQ(value(), Decimal(300)) << "saving once more does not pass the choice";
    EXPECT_FALSE(m_page->saveUnsaved()) << "nor does leaving";
    EXPECT_EQ(value(), Decimal(300));
}

TEST_F(TargetConflicts, TheirsIsLoadedIntoTheForm) {
    collide();
    takeTheirs();
    EXPECT_EQ(text(Value), QStringLiteral("300"));
    EXPECT_EQ(told(), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
    EXPECT_EQ(value(), Decimal(300));
}

TEST_F(TargetConflicts, MineIsWrittenOverTheirsWithTheReasonThatIsAskedFor) {
    collide();
    goTo(Value);
    press(Qt::Key_I, Qt::AltModifier);
    EXPECT_TRUE(hasFocus(ConflictReason));
    press(Qt::Key_Return);
    EXPECT_EQ(value(), Decimal(300)) << "not without a reason";
    hand::type(QStringLiteral("以市里文件为准"));
    press(Qt::Key_Return);
    EXPECT_EQ(value(), Decimal(280)) << fromQt(problem());
    EXPECT_EQ(storedTarget("STARTS")->revision, 3);
    EXPECT_EQ(storedTarget("STARTS")->reason, "7月调整；以市里文件为准");
    EXPECT_EQ(journal().back().note.reason, "7月调整；以市里文件为准");
    EXPECT_EQ(told(), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
    EXPECT_TRUE(hasFocus(Value)) << "where the typing was";
}

TEST_F(TargetConflicts, AThirdValueIsAskedAboutAgain) {
    collide();
    press(Qt::Key_I, Qt::AltModifier);
    hand::type(QStringLiteral("以市里文件为准"));
    putTheirs(310);
    press(Qt::Key_Return);
    EXPECT_EQ(value(), Decimal(310));
    EXPECT_THAT(told(), HasSubstr("现为310，您的是280"));
    keepMine("仍以市里文件为准");
    EXPECT_EQ(value(), Decimal(280)) << fromQt(problem());
    EXPECT_THAT(journal().back().note.reason, HasSubstr("仍以市里文件为准"));
}

TEST_F(TargetConflicts, AChangeThatIsToldWhileTypingNeitherTakesTheTextNorItsPlace) {
    typeMine();
    putTheirs(300);
    tellWindow();
    EXPECT_EQ(text(Value), QStringLiteral("280"));
    EXPECT_THAT(told(), HasSubstr("现为300，您的是280"));
    save();
    EXPECT_EQ(value(), Decimal(300));
    type(Value, QStringLiteral("285"));
    EXPECT_THAT(told(), HasSubstr("现为300，您的是285")) << "follows what is typed";
    save();
    EXPECT_EQ(value(), Decimal(300));
    keepMine("核对无误");
    EXPECT_EQ(value(), Decimal(285)) << fromQt(problem());
}

TEST_F(TargetConflicts, AThirdValueThatIsToldEndsTheReasonForTheSecond) {
    collide();
    press(Qt::Key_I, Qt::AltModifier);
    hand::type(QStringLiteral("以市里文件为准"));
    putTheirs(310);
    tellWindow();
    EXPECT_THAT(told(), HasSubstr("现为310，您的是280"));
    EXPECT_FALSE(CatalogDriver::isShown(ConflictReason));
    press(Qt::Key_Return);
    EXPECT_EQ(value(), Decimal(310));
}

TEST_F(TargetConflicts, TypingWhatTheyWroteAgrees) {
    openTarget({"STARTS"});
    type(Value, QStringLiteral("280"));
    putTheirs(300);
    tellWindow();
    ASSERT_NE(told(), "");
    type(Value, QStringLiteral("300"));
    EXPECT_EQ(told(), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
    type(Value, QStringLiteral("320"));
    EXPECT_EQ(told(), "") << "this edit began with theirs";
    type(Reason, QStringLiteral("再调整"));
    save();
    EXPECT_EQ(value(), Decimal(320)) << fromQt(problem());
}

TEST_F(TargetConflicts, AnEditThatBeginsAfterwardsKnowsTheirs) {
    openTarget({"STARTS"});
    putTheirs(300);
    tellWindow();
    EXPECT_EQ(text(Value), QStringLiteral("300"));
    type(Value, QStringLiteral("320"));
    type(Reason, QStringLiteral("再调整"));
    save();
    EXPECT_EQ(value(), Decimal(320)) << fromQt(problem());
}

TEST_F(TargetConflicts, EscLeavesTheReasonAndThenTakesTheirs) {
    collide();
    goTo(Value);
    press(Qt::Key_I, Qt::AltModifier);
    hand::type(QStringLiteral("以"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(hasFocus(Value));
    EXPECT_NE(told(), "") << "the choice is still there";
    EXPECT_EQ(text(Value), QStringLiteral("280"));
    press(Qt::Key_Escape);
    EXPECT_EQ(told(), "");
    EXPECT_EQ(text(Value), QStringLiteral("300"));
    EXPECT_EQ(value(), Decimal(300));
}

TEST_F(TargetConflicts, BothAreChosenByTheMouseToo) {
    collide();
    click(ConflictMine);
    hand::type(QStringLiteral("以市里文件为准"));
    press(Qt::Key_Return);
    EXPECT_EQ(value(), Decimal(280)) << fromQt(problem());
    type(Value, QStringLiteral("290"));
    putTheirs(300);
    tellWindow();
    click(ConflictTheirs);
    EXPECT_EQ(text(Value), QStringLiteral("300"));
}

TEST_F(TargetConflicts, WaitsWhileAnotherIndicatorIsLookedAt) {
    typeMine();
    m_page->showIndicator({"DONE"});
    putTheirs(300);
    tellWindow();
    EXPECT_EQ(told(), "") << "nothing of this one has changed";
    m_page->showIndicator({"STARTS"});
    EXPECT_THAT(told(), HasSubstr("现为300，您的是280"));
    EXPECT_EQ(text(Value), QStringLiteral("280"));
}

TEST_F(TargetConflicts, AnUndoUnderTheTypingIsOne) {
    openTarget({"STARTS"});
    type(Value, QStringLiteral("260"));
    type(Reason, QStringLiteral("7月调整"));
    save();
    type(Value, QStringLiteral("270"));
    m_workspace.undoStack().undo();
    EXPECT_THAT(told(), AllOf(HasSubstr("撤销"), HasSubstr("现为250，您的是270")));
    EXPECT_EQ(text(Value), QStringLiteral("270"));
}

TEST_F(TargetConflicts, EachFieldThatDiffersIsTold) {
    typeMine();
    Target theirs = *storedTarget("STARTS");
    theirs.note = "含续建";
    theirs.reason = "补注";
    put(theirs);
    tellWindow();
    EXPECT_THAT(told(), AllOf(HasSubstr("现为250，您的是280"), HasSubstr("现为含续建，您的是空")));
}

TEST_F(TargetConflicts, ATargetThatBothSetIsOne) {
    openTarget({"DONE"});
    type(Value, QStringLiteral("150"));
    Target theirs = *storedTarget("STARTS");
    theirs.key.indicator = {"DONE"};
    theirs.value = Decimal(160);
    theirs.revision = 0;
    put(theirs);
    save();
    EXPECT_EQ(storedTarget("DONE")->value, Decimal(160));
    EXPECT_THAT(told() + fromQt(problem()), HasSubstr("160"));
    keepMine("以文件为准");
    EXPECT_EQ(storedTarget("DONE")->value, Decimal(150)) << fromQt(problem());
}

class CurveConflicts : public RecordConflicts {
protected:
    void SetUp() override {
        openTarget({"STARTS"});
        pick(CatalogPart::Curve, QStringLiteral("New curve"));
        typeShare(6, QStringLiteral("40"));
        type(Reason, QStringLiteral("按计划"));
        save();
        ASSERT_TRUE(storedTarget("STARTS")->curve) << fromQt(problem());
        typeShare(6, QStringLiteral("45"));
        type(Reason, QStringLiteral("提前"));
    }
    xushi::Curve curve() {
        const Catalogue catalogue = now();
        return *catalogue.find(*storedTarget("STARTS")->curve);
    }
    Decimal june() { return std::get<PlannedPoints>(curve().shape).points.front().percent; }
    void putTheirs(int june) {
        xushi::Curve theirs = curve();
        std::get<PlannedPoints>(theirs.shape).points.front().percent = Decimal(june);
        theirs.reason = "延后";
        put(theirs);
    }
};

TEST_F(CurveConflicts, TheSharesOfBothAreTold) {
    putTheirs(30);
    save();
    EXPECT_EQ(june(), Decimal(30));
    EXPECT_THAT(told(), AllOf(HasSubstr("kz"), HasSubstr("6月 30%"), HasSubstr("6月 45%")));
    takeTheirs();
    EXPECT_EQ(told(), "");
    EXPECT_EQ(june(), Decimal(30));
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(CurveConflicts, MineIsWrittenWithItsReasonAndNotOverAThird) {
    putTheirs(30);
    tellWindow();
    press(Qt::Key_I, Qt::AltModifier);
    hand::type(QStringLiteral("以方案为准"));
    putTheirs(35);
    press(Qt::Key_Return);
    EXPECT_EQ(june(), Decimal(35));
    EXPECT_THAT(told(), HasSubstr("6月 35%"));
    keepMine("仍以方案为准");
    EXPECT_EQ(june(), Decimal(45)) << fromQt(problem());
    EXPECT_EQ(curve().reason, "提前；仍以方案为准");
    EXPECT_THAT(journal().back().note.reason, HasSubstr("仍以方案为准"));
}

class DefinitionConflicts : public RecordConflicts {
protected:
    void putTheirs(const char* alias) {
        Indicator theirs = *stored("STARTS");
        theirs.aliases = {alias};
        put(theirs);
    }
    std::string aliases() { return stored("STARTS")->aliases.empty() ? "" : stored("STARTS")->aliases.front(); }
    void typeMine() { type(Aliases, QStringLiteral("开工数")); }
    void collide() {
        typeMine();
        putTheirs("新开工数");
        save();
    }
};

TEST_F(DefinitionConflicts, WhatSomebodyElseWroteMeanwhileIsNotWrittenOver) {
    collide();
    EXPECT_EQ(aliases(), "新开工数");
    EXPECT_EQ(text(Aliases), QStringLiteral("开工数"));
    EXPECT_THAT(told(), AllOf(HasSubstr("kz"), HasSubstr("新开工"), HasSubstr("现为新开工数，您的是开工数"))) << fromQt(problem());
    save();
    EXPECT_EQ(aliases(), "新开工数");
    takeTheirs();
    EXPECT_EQ(text(Aliases), QStringLiteral("新开工数"));
    EXPECT_EQ(told(), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(DefinitionConflicts, MineIsWrittenWithTheReasonAndNotOverAThird) {
    collide();
    press(Qt::Key_I, Qt::AltModifier);
    EXPECT_TRUE(hasFocus(ConflictReason));
    hand::type(QStringLiteral("与统计口径一致"));
    putTheirs("本年新开工");
    press(Qt::Key_Return);
    EXPECT_EQ(aliases(), "本年新开工");
    EXPECT_THAT(told(), HasSubstr("现为本年新开工，您的是开工数"));
    keepMine("与统计口径一致");
    EXPECT_EQ(aliases(), "开工数") << fromQt(problem());
    EXPECT_EQ(journal().back().note.reason, "与统计口径一致");
    EXPECT_EQ(told(), "");
}

TEST_F(DefinitionConflicts, AChangeThatIsToldWhileTypingLeavesTheChoice) {
    typeMine();
    putTheirs("新开工数");
    tellWindow();
    EXPECT_EQ(text(Aliases), QStringLiteral("开工数"));
    EXPECT_THAT(told(), HasSubstr("现为新开工数，您的是开工数"));
    save();
    EXPECT_EQ(aliases(), "新开工数");
    type(Aliases, QStringLiteral("新开工数"));
    EXPECT_EQ(told(), "") << "typing what they wrote agrees";
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(DefinitionConflicts, WhatTheFormDoesNotShowStaysTheirs) {
    typeMine();
    Indicator theirs = *stored("STARTS");
    theirs.aliases = {"新开工数"};
    theirs.order = 70;
    put(theirs);
    save();
    keepMine("与统计口径一致");
    EXPECT_EQ(aliases(), "开工数");
    EXPECT_EQ(stored("STARTS")->order, 70);
}

TEST_F(DefinitionConflicts, EscLeavesTheReasonAndThenTakesTheirs) {
    collide();
    press(Qt::Key_I, Qt::AltModifier);
    press(Qt::Key_Escape);
    EXPECT_THAT(told(), HasSubstr("现为新开工数"));
    EXPECT_TRUE(hasFocus(Aliases));
    press(Qt::Key_Escape);
    EXPECT_EQ(told(), "");
    EXPECT_EQ(text(Aliases), QStringLiteral("新开工数"));
}

class ListConflicts : public RecordConflicts {
protected:
    void SetUp() override {
        put(xushi::Department{.code = m_code, .name = "成果处"});
        tellWindow();
        open(Departments);
        ASSERT_EQ(departments().text(ListName), QStringLiteral("成果处"));
    }
    CatalogForm departments() const { return form(Departments); }
    std::string name() { return now().find(m_code)->name; }
    void putTheirs(const char* name) {
        const Catalogue catalogue = now();
        xushi::Department theirs = *catalogue.find(m_code);
        theirs.name = name;
        put(theirs);
    }
    void collide() {
        departments().type(ListName, QStringLiteral("我的处"));
        putTheirs("他们的处");
        save();
    }

    const DepartmentCode m_code{"CG"};
};

TEST_F(ListConflicts, WhatSomebodyElseWroteMeanwhileIsNotWrittenOver) {
    collide();
    EXPECT_EQ(name(), "他们的处");
    EXPECT_EQ(departments().text(ListName), QStringLiteral("我的处"));
    EXPECT_THAT(told(Departments), AllOf(HasSubstr("kz"), HasSubstr("现为他们的处，您的是我的处")));
    save();
    EXPECT_EQ(name(), "他们的处");
    takeTheirs();
    EXPECT_EQ(departments().text(ListName), QStringLiteral("他们的处"));
    EXPECT_EQ(told(Departments), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(ListConflicts, MineIsWrittenWithTheReasonAndNotOverAThird) {
    collide();
    press(Qt::Key_I, Qt::AltModifier);
    hand::type(QStringLiteral("按三定方案"));
    putTheirs("第三处");
    press(Qt::Key_Return);
    EXPECT_EQ(name(), "第三处");
    EXPECT_THAT(told(Departments), HasSubstr("现为第三处，您的是我的处"));
    keepMine("按三定方案");
    EXPECT_EQ(name(), "我的处") << fromQt(departments().problem());
    EXPECT_EQ(journal().back().note.reason, "按三定方案");
    EXPECT_EQ(told(Departments), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(ListConflicts, AChangeThatIsToldWhileTypingLeavesTheChoice) {
    departments().type(ListName, QStringLiteral("我的处"));
    putTheirs("他们的处");
    tellWindow();
    EXPECT_EQ(departments().text(ListName), QStringLiteral("我的处"));
    EXPECT_THAT(told(Departments), HasSubstr("现为他们的处，您的是我的处"));
    save();
    EXPECT_EQ(name(), "他们的处");
    press(Qt::Key_I, Qt::AltModifier);
    press(Qt::Key_Escape);
    EXPECT_EQ(departments().text(ListName), QStringLiteral("我的处"));
    press(Qt::Key_Escape);
    EXPECT_EQ(departments().text(ListName), QStringLiteral("他们的处"));
}

class RulesConflicts : public RecordConflicts {
protected:
    void SetUp() override { open(Rules); }
    CatalogForm rules() const { return form(Rules); }
    std::optional<int> dueDay() { return now().settings.dueDay; }
    void putTheirs(int day) {
        Settings theirs = now().settings;
        theirs.dueDay = day;
        put(theirs);
    }
    void collide() {
        rules().type(DueDay, QStringLiteral("12"));
        putTheirs(8);
        save();
    }
};

TEST_F(RulesConflicts, WhatSomebodyElseWroteMeanwhileIsNotWrittenOver) {
    collide();
    EXPECT_EQ(dueDay(), 8);
    EXPECT_EQ(rules().text(DueDay), QStringLiteral("12"));
    EXPECT_THAT(told(Rules), HasSubstr("现为8，您的是12"));
    save();
    EXPECT_EQ(dueDay(), 8);
    takeTheirs();
    EXPECT_EQ(rules().text(DueDay), QStringLiteral("8"));
    EXPECT_EQ(told(Rules), "");
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(RulesConflicts, MineIsWrittenWithTheReasonAndNotOverAThird) {
    collide();
    press(Qt::Key_I, Qt::AltModifier);
    hand::type(QStringLiteral("按通知"));
    putTheirs(9);
    press(Qt::Key_Return);
    EXPECT_EQ(dueDay(), 9);
    EXPECT_THAT(told(Rules), HasSubstr("现为9，您的是12"));
    keepMine("按通知");
    EXPECT_EQ(dueDay(), 12) << fromQt(rules().problem());
    EXPECT_EQ(journal().back().note.reason, "按通知");
}

TEST_F(RulesConflicts, AChangeThatIsToldWhileTypingLeavesTheChoice) {
    rules().type(DueDay, QStringLiteral("12"));
    putTheirs(8);
    tellWindow();
    EXPECT_EQ(rules().text(DueDay), QStringLiteral("12"));
    EXPECT_THAT(told(Rules), HasSubstr("现为8，您的是12"));
    save();
    EXPECT_EQ(dueDay(), 8);
    press(Qt::Key_Escape);
    EXPECT_EQ(rules().text(DueDay), QStringLiteral("8"));
}

} // namespace
} // namespace xushi
