#include "usecases/ReportProof.h"

#include "domain/prose/ProseText.h"
#include "words/ProofTableWords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// A text whose numbers are told one by one.
class ReportProof : public testing::Test {
protected:
    explicit ReportProof(std::string text = "　　全市情况。1—5月，新签约项目近22个，增长5.8%。\n　　完。\n\n") : m_text(std::move(text)) {}

    ProseStatement& tell(const std::string& number, ProseVerdict verdict, const std::string& stored = {}) {
        const auto at = codePoints(m_text).find(codePoints(number), m_from);
        EXPECT_NE(at, std::u32string::npos) << number;
        m_from = at + codePoints(number).size();
        m_checked.statements.push_back({.start = at, .end = m_from, .text = number, .kind = StatementKind::Figure});
        m_checked.findings.push_back({verdict, stored, {}});
        return m_checked.statements.back();
    }
    void says(Remark reason) { m_checked.findings.back().reasons.push_back(std::move(reason)); }
    ProofTable table(Language language = Language::Chinese) const {
        const ProofOrigin origin{"报告.docx", {2025, 6, 10}, "市台账", "2025-06-10 17:20", {7, std::string(32, '\1'), "2025-06-10T09:20:00Z"}};
        const ProofWords words = proofWords(language);
        return proofTable({.text = m_text, .checked = m_checked, .origin = origin, .words = words});
    }

    std::string m_text;
    CheckedProse m_checked;
    std::size_t m_from = 0;
};

TEST_F(ReportProof, HasARowForEachFigureWithAllThatTheTextSays) {
    tell("1—5月", ProseVerdict::NoFigure);
    auto& s = tell("22", ProseVerdict::Different, "24");
    s.indicator = "新签约项目";
    s.scope = "全市";
    s.period = ProsePeriod{.period = Period::ytd(2025, 5), .wording = "1—5月"};
    s.value = Decimal(22);
    s.unit = "个";
    s.qualifier = "近";
    s.comparator = "以上";
    says({"proof.stored", {"24"}});
    const auto made = table();
    ASSERT_EQ(made.rows.size(), 1U);
    const auto& row = made.rows[0];
    EXPECT_EQ(row.start, 18U);
    EXPECT_EQ(row.sentence, "1—5月，新签约项目近22个，增长5.8%。") << "without the sentence before";
    EXPECT_EQ(row.sentence.substr(row.numberAt, 2), "22");
    EXPECT_EQ(row.indicator, "新签约项目");
    EXPECT_EQ(row.scope, "全市");
    EXPECT_EQ(row.period, "2025年1—5月");
    EXPECT_EQ(row.value, Decimal(22));
    EXPECT_EQ(row.unit, "个");
    EXPECT_EQ(row.limits, "近 以上");
    EXPECT_EQ(row.conclusion, "× 与库不符");
    EXPECT_EQ(row.stored, "24");
    EXPECT_EQ(row.note, "库中为 24");
}

TEST_F(ReportProof, SaysGrowthWithItsSignAndAnUnusualBase) {
    tell("22", ProseVerdict::Equal).growth = ProseGrowth{Decimal(58, 1), "%", "上年同期"};
    tell("5.8", ProseVerdict::Equal).growth = ProseGrowth{Decimal(-21, 1), "个百分点", "一季度"};
    EXPECT_EQ(table().rows[0].growth, "+5.8%");
    EXPECT_EQ(table().rows[1].growth, "-2.1个百分点（一季度）");
}

TEST_F(ReportProof, CountsEachVerdictWhatAsksForAPersonFirst) {
    tell("1—5月", ProseVerdict::NoFigure);
    tell("22", ProseVerdict::Equal);
    tell("5.8", ProseVerdict::Contradictory);
    std::vector<std::string> lines;
    for (const auto& count : table().counts) lines.push_back(count.words + " " + std::to_string(count.count));
    EXPECT_THAT(lines, ElementsAre("× 与库不符 0", "！ 自相矛盾 1", "？ 未读懂 0", "○ 库中无此数 0", "≈ 四舍五入一致 0", "√ 一致 1", "指标数合计 2", "不是指标数的（日期、名称等） 1"));
}

TEST_F(ReportProof, HasTheParagraphsAndWhatWasChecked) {
    const auto made = table();
    EXPECT_THAT(made.paragraphs, ElementsAre("全市情况。1—5月，新签约项目近22个，增长5.8%。", "完。"));
    ASSERT_EQ(made.about.size(), 5U);
    EXPECT_THAT(made.about[0], ElementsAre("材料", "报告.docx"));
    EXPECT_THAT(made.about[1], ElementsAre("材料日期", "2025-06-10"));
    EXPECT_THAT(made.about[4], ElementsAre("校验码", JournalHead{7, std::string(32, '\1'), {}}.shortCode() + " #7"));
    EXPECT_EQ(made.documentTime, "2025-06-10T09:20:00Z");
    EXPECT_EQ(table(Language::English).headings.columns[11], "Verdict");
}

TEST_F(ReportProof, GivesEveryVerdictOfAFigureASignOfItsOwn) {
    std::set<std::string_view> signs;
    for (const auto& [verdict, name] : Tokens<ProseVerdict>::all) {
        EXPECT_TRUE(signs.insert(proofMark(verdict).sign).second) << name;
        EXPECT_EQ(std::ranges::count(verdictsByConcern, verdict), verdict == ProseVerdict::NoFigure ? 0 : 1) << name;
    }
}

class LongReportProof : public ReportProof {
protected:
    LongReportProof() : ReportProof() {
        m_text.clear();
        for (int i = 0; i < 300; ++i) m_text += "甲";
        m_text += "22";
        for (int i = 0; i < 300; ++i) m_text += "乙";
    }
};

TEST_F(LongReportProof, ShowsOfALongSentenceWhatIsNear) {
    tell("22", ProseVerdict::Equal);
    const auto row = table().rows[0];
    EXPECT_EQ(codePoints(row.sentence).size(), 150U + 150U + 2U + 2U);
    EXPECT_TRUE(row.sentence.starts_with("…甲") && row.sentence.ends_with("乙…"));
    EXPECT_EQ(row.sentence.substr(row.numberAt, 2), "22");
}

} // namespace
} // namespace xushi
