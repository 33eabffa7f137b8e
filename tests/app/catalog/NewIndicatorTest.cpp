#include "app/catalog/CatalogTesting.h"
#include "app/text/NewCode.h"
#include "app/text/PinyinInitials.h"
#include "app/text/QtText.h"
#include "support/EveryPart.h"

#include <QLineEdit>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

TEST(PinyinInitials, AreTheFirstLettersOfEachSyllable) {
    const std::vector<std::pair<const char*, const char*>> names{
        {"技术合同成交额", "jshtcje"}, {"规上研发费用", "gsyffy"}, {"“先使用后付费”登记", "xsyhffdj"}, {"R&D经费", "rdjf"},
        {"高企（2025）", "gq2025"},      {"ＲＤ投入", "rdtr"},      {"绿色低碳", "lsdt"},            {"", ""}};
    for (const auto& [name, initials] : names) EXPECT_EQ(fromQt(pinyinInitials(QString::fromUtf8(name))), initials) << name;
}

TEST(NewCode, IsUnique) {
    const auto none = [](const QString&) { return false; };
    EXPECT_EQ(newCode(QStringLiteral("新开工"), QStringLiteral("ZB"), none), "XKG");
    EXPECT_EQ(newCode(QStringLiteral("！"), QStringLiteral("ZB"), none), "ZB");
    EXPECT_EQ(newCode(QStringLiteral("新开工"), QStringLiteral("ZB"), [](const QString& code) { return code == "XKG" || code == "XKG-2"; }), "XKG-3");
}

class NewIndicator : public CatalogTest {};

TEST_F(NewIndicator, TakesCodeAndInitialsFromItsName) {
    click(CatalogPart::New);
    type(CatalogPart::Name, QStringLiteral("技术合同成交额"));
    EXPECT_EQ(text(CatalogPart::Initials), "jshtcje");
    EXPECT_EQ(text(CatalogPart::Code), "JSHTCJE");
    type(CatalogPart::Initials, QStringLiteral("jsht"));
    type(CatalogPart::Name, QStringLiteral("技术合同"));
    EXPECT_EQ(text(CatalogPart::Initials), "jsht") << "what somebody wrote stays";
    EXPECT_EQ(text(CatalogPart::Code), "JSHT");
}

TEST_F(NewIndicator, NeedsAUnitAndIsOfferedTheUsualOnes) {
    click(CatalogPart::New);
    for (const char* unit : {"项", "亿元", "万元", "家", "%", "人次"}) EXPECT_TRUE(choices(CatalogPart::Unit).contains(QString::fromUtf8(unit))) << unit;
    type(CatalogPart::Name, QStringLiteral("技术合同成交额"));
    click(CatalogPart::Save);
    EXPECT_THAT(fromQt(problem()), HasSubstr("需要单位"));
    EXPECT_EQ(stored("JSHTCJE"), nullptr);
    type(CatalogPart::Unit, QStringLiteral("亿元"));
    click(CatalogPart::Save);
    ASSERT_NE(stored("JSHTCJE"), nullptr) << fromQt(problem());
    EXPECT_EQ(stored("JSHTCJE")->initials, "jshtcje");
}

TEST_F(NewIndicator, BringsItsDepartmentAlong) {
    click(CatalogPart::New);
    type(CatalogPart::Name, QStringLiteral("技术合同成交额"));
    type(CatalogPart::Unit, QStringLiteral("亿元"));
    type(CatalogPart::Department, QStringLiteral("成果处"));
    const auto before = journal().back().sequence;
    click(CatalogPart::Save);
    ASSERT_NE(stored("JSHTCJE"), nullptr) << fromQt(problem());
    ASSERT_EQ(m_catalogue.departments.size(), 1U);
    EXPECT_EQ(m_catalogue.departments[0].name, "成果处");
    const DepartmentCode made = m_catalogue.departments[0].code; // the next stored() reads the catalogue anew
    EXPECT_EQ(stored("JSHTCJE")->department, made);
    const auto entries = journal();
    EXPECT_EQ(entries.back().sequence, before + 2);
    EXPECT_EQ(entries.back().group, entries[entries.size() - 2].group) << "one act";
}

TEST_F(NewIndicator, AnEmptyFieldLooksEmpty) {
    int walked = 0;
    for (const QLineEdit* edit : everyOf<QLineEdit>(*m_page)) {
        const std::string hint = fromQt(edit->placeholderText());
        if (hint.empty()) continue;
        ++walked;
        EXPECT_FALSE(Period::parse(hint)) << fromQt(edit->objectName()) << ": " << hint;
        EXPECT_FALSE(Decimal::parse(hint)) << fromQt(edit->objectName()) << ": " << hint;
        EXPECT_FALSE(Date::from(hint)) << fromQt(edit->objectName()) << ": " << hint;
        EXPECT_TRUE(hint.find("202") == std::string::npos) << fromQt(edit->objectName()) << ": " << hint;
    }
    EXPECT_GT(walked, 12);
}

} // namespace
} // namespace xushi
