#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "domain/checks/CheckCatalog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QWidget>

#include <gmock/gmock.h>

namespace xushi {
namespace {

class QuestionRulesOf : public CatalogTest {
protected:
    QuestionRulesOf() { m_page->findChild<QTabBar*>(QStringLiteral("sectionBar"))->setCurrentIndex(4); }

    QWidget& rules() { return *m_page->findChild<QWidget*>(QStringLiteral("rules")); }
    QCheckBox& ask(const char* check) { return *rules().findChild<QCheckBox*>(QStringLiteral("ask.check.") + QLatin1String(check)); }
    QLineEdit& except(const char* check) { return *rules().findChild<QLineEdit*>(QStringLiteral("except.check.") + QLatin1String(check)); }
    void save() { press(Qt::Key_S, Qt::ControlModifier); }
    const Settings& settings() {
        stored("STARTS");
        return m_catalogue.settings;
    }
    QString refusal() { return rules().findChild<QLabel*>(QStringLiteral("problemLabel"))->text(); }
};

TEST_F(QuestionRulesOf, ShowsEveryQuestionAndNoCompulsoryRule) {
    for (const auto& check : checks())
        EXPECT_EQ(rules().findChild<QCheckBox*>(toQt("ask." + std::string(check.key))) != nullptr, check.severity == Severity::Soft) << check.key;
    EXPECT_TRUE(ask("month-zero").isChecked());
    EXPECT_EQ(except("month-zero").text(), QStringLiteral("次数"));
}

TEST_F(QuestionRulesOf, AQuestionIsSwitchedOffAndOnAgain) {
    ask("jump").setFocus();
    press(Qt::Key_Space);
    save();
    EXPECT_TRUE(isSilenced(settings().silences, "check.jump", *stored("STARTS")));
    EXPECT_FALSE(except("jump").isEnabled());
    ask("jump").setFocus();
    press(Qt::Key_Space);
    save();
    EXPECT_EQ(settings().silences, usualSilences());
}

TEST_F(QuestionRulesOf, AQuestionIsLimitedByNameUnitAndKind) {
    except("growth-large").setFocus();
    except("growth-large").setText(QStringLiteral("新开工; 项；时点（存量）"));
    save();
    std::vector<std::string> texts;
    for (const auto& silence : settings().silences)
        if (silence.check == "check.growth-large") texts.push_back(textOf(silence));
    EXPECT_THAT(texts, testing::ElementsAre("check.growth-large@indicator:STARTS", "check.growth-large@unit:项", "check.growth-large@measure:stock"));
    EXPECT_EQ(except("growth-large").text(), QStringLiteral("新开工；项；时点（存量）"));
    except("growth-large").setText(QStringLiteral("新竣公"));
    save();
    EXPECT_TRUE(refusal().contains(QStringLiteral("新竣公"))) << fromQt(refusal());
}

TEST_F(QuestionRulesOf, TheSmallNumberIsARule) {
    auto& few = *rules().findChild<QLineEdit*>(QStringLiteral("smallCountEdit"));
    EXPECT_EQ(few.text(), "12");
    few.setFocus();
    few.setText(QStringLiteral("30"));
    save();
    EXPECT_EQ(settings().limits.smallCount, Decimal(30));
    few.setText(QStringLiteral("-1"));
    save();
    EXPECT_TRUE(refusal().contains(QStringLiteral("-1"))) << fromQt(refusal());
    EXPECT_EQ(settings().limits.smallCount, Decimal(30));
}

} // namespace
} // namespace xushi
