#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "domain/checks/CheckCatalog.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

class QuestionRulesOf : public CatalogTest {
protected:
    QuestionRulesOf() { open(CatalogPlace::Rules); }

    CatalogForm rules() const { return form(CatalogPlace::Rules); }
    void save() { press(Qt::Key_S, Qt::ControlModifier); }
    const Settings& settings() {
        stored("STARTS");
        return m_catalogue.settings;
    }
    QString refusal() { return rules().problem(); }
};

TEST_F(QuestionRulesOf, ShowsEveryQuestionAndNoCompulsoryRule) {
    for (const auto& check : checks())
        EXPECT_EQ(hasQuestion(std::string(check.key).substr(std::string("check.").size())), check.severity == Severity::Soft) << check.key;
    EXPECT_TRUE(isAsked("month-zero"));
    EXPECT_EQ(exceptions("month-zero"), QStringLiteral("次数"));
}

TEST_F(QuestionRulesOf, AQuestionIsSwitchedOffAndOnAgain) {
    toggleQuestion("jump");
    save();
    EXPECT_TRUE(isSilenced(settings().silences, "check.jump", *stored("STARTS")));
    EXPECT_FALSE(areExceptionsOpen("jump"));
    toggleQuestion("jump");
    save();
    EXPECT_EQ(settings().silences, usualSilences());
}

TEST_F(QuestionRulesOf, AQuestionIsLimitedByNameUnitAndKind) {
    typeExceptions("growth-large", QStringLiteral("新开工; 项；时点（存量）"));
    save();
    std::vector<std::string> texts;
    for (const auto& silence : settings().silences)
        if (silence.check == "check.growth-large") texts.push_back(textOf(silence));
    EXPECT_THAT(texts, testing::ElementsAre("check.growth-large@indicator:STARTS", "check.growth-large@unit:项", "check.growth-large@measure:stock"));
    EXPECT_EQ(exceptions("growth-large"), QStringLiteral("新开工；项；时点（存量）"));
    typeExceptions("growth-large", QStringLiteral("新竣公"));
    save();
    EXPECT_TRUE(refusal().contains(QStringLiteral("新竣公"))) << fromQt(refusal());
}

TEST_F(QuestionRulesOf, TheSmallNumberIsARule) {
    EXPECT_EQ(rules().text(CatalogPart::SmallCount), "12");
    rules().type(CatalogPart::SmallCount, QStringLiteral("30"));
    save();
    EXPECT_EQ(settings().limits.smallCount, Decimal(30));
    rules().type(CatalogPart::SmallCount, QStringLiteral("-1"));
    save();
    EXPECT_TRUE(refusal().contains(QStringLiteral("-1"))) << fromQt(refusal());
    EXPECT_EQ(settings().limits.smallCount, Decimal(30));
}

} // namespace
} // namespace xushi
