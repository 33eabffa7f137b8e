#include "support/SeedRows.h"

#include "support/Csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace xushi {
namespace {

/// The row ids at the beginning of a source: `A026+A027 2025年...` names A026 and A027.
std::vector<std::string> rowIds(const std::string& source) {
    std::vector<std::string> ids(1);
    for (const char c : source.substr(0, source.find(' '))) {
        if (c == '+') ids.emplace_back();
        else ids.back() += c;
    }
    return ids;
}

bool isOneOf(const std::string& id, std::initializer_list<const char*> ids) {
    return std::ranges::find(ids, id) != ids.end();
}

/// The source says 个 where the indicator's own figures say 项, and 家 where they say 个; the target's note tells.
std::string unitOf(const CsvRow& row) {
    const std::map<std::string, std::string> harmonised{{"A208", "个"}, {"A213", "项"}, {"A214", "项"}};
    const auto at = harmonised.find(row.at("row_id"));
    return at == harmonised.end() ? row.at("unit") : at->second;
}

/// 近 余 超 达 are kept as they are. 多 is kept as 余: both stand for a little more. 累计 qualifies the period (all
/// years), 预计 the status, so neither is a qualifier of the number.
std::string qualifierOf(const CsvRow& row) {
    const std::string& word = row.at("comparator");
    if (word == "多") return "余";
    return word == "累计" || word == "预计" ? "" : word;
}

/// What was reported is preliminary; that it was only applied for is said by the indicator's basis.
/// The opening's 预计达2008家 is repeated without 预计 in the body (B083, B084), which counts.
DataStatus statusOf(const CsvRow& row) {
    const std::string& status = row.at("data_status");
    if (status == "reported" || status == "applied" || isOneOf(row.at("row_id"), {"B011", "B012"}))
        return DataStatus::Preliminary;
    return fromToken<DataStatus>(status).value();
}

/// A done thing has the value 1 or a count of papers, one that is under way has none; but progress (A005), advice
/// (A034), a mode of two contests (A068) and an application (A085) are not the thing itself.
MilestoneStage stageOf(const CsvRow& row) {
    const bool isPartial = row.at("value").empty() || isOneOf(row.at("row_id"), {"A005", "A034", "A068", "A085"});
    return isPartial ? MilestoneStage::UnderWay : MilestoneStage::Done;
}

TargetNature natureOf(const CsvRow& row) {
    if (row.at("kind") == "milestone") return TargetNature::Milestone;
    if (row.at("kind") == "growth_target") return TargetNature::Growth;
    if (row.at("kind") == "ratio_target") return TargetNature::Rate;
    return row.at("measure_type") == "stock" ? TargetNature::Stock : TargetNature::Flow;
}

/// One judgement in words about an indicator that has a place of its own.
bool isJudgement(const CsvRow& row) {
    return isOneOf(row.at("row_id"), {"A028", "A029", "A032", "A048", "A056"});
}

std::string text(const std::optional<Decimal>& value) { return value ? value->toString() : ""; }

/// A sample, found by the ids of the rows.
class SeedSample {
public:
    SeedSample(const Catalogue& catalogue, const std::vector<Figure>& figures) : m_catalogue(catalogue) {
        for (const auto& row : csvRows("seed_figures.csv")) m_rows.emplace(row.at("row_id"), row);
        for (const auto& row : csvRows("prose_only.csv")) m_reasons.emplace(row.at("row_id"), row.at("reason"));
        for (const auto& figure : figures)
            for (const auto& id : rowIds(figure.source)) m_figures.emplace(id, &figure);
        for (const auto& target : catalogue.targets)
            for (const auto& id : rowIds(target.document)) m_targets.emplace(id, &target);
    }

    void expectEveryRow() const {
        EXPECT_EQ(m_rows.size(), 178U);
        EXPECT_EQ(idsFound(), idsListed());
        for (const auto& [id, row] : m_rows) {
            SCOPED_TRACE(id + " " + row.at("fragment"));
            const auto placed = m_figures.count(id) + m_targets.count(id) + m_reasons.count(id);
            EXPECT_EQ(placed, id == "A056" ? 3U : 1U); // 均达序时进度 is said of three indicators at once
            if (m_reasons.contains(id)) expectProse(row);
            for (auto [at, end] = m_targets.equal_range(id); at != end; ++at) expectTarget(*at->second, row);
            for (auto [at, end] = m_figures.equal_range(id); at != end; ++at) expectFigure(*at->second, row);
        }
    }

private:
    std::set<std::string> idsListed() const {
        std::set<std::string> ids;
        for (const auto& row : m_rows) ids.insert(row.first);
        return ids;
    }

    std::set<std::string> idsFound() const {
        std::set<std::string> ids;
        for (const auto& figure : m_figures) ids.insert(figure.first);
        for (const auto& target : m_targets) ids.insert(target.first);
        for (const auto& reason : m_reasons) ids.insert(reason.first);
        return ids;
    }

    /// Only words that nobody counts: a row with a value or an indicator could be checked.
    void expectProse(const CsvRow& row) const {
        EXPECT_FALSE(m_reasons.at(row.at("row_id")).empty());
        EXPECT_EQ(row.at("value"), "");
        EXPECT_EQ(m_catalogue.find(IndicatorCode{row.at("indicator_code")}), nullptr);
    }

    void expectTarget(const Target& target, const CsvRow& row) const {
        const Indicator& indicator = *m_catalogue.find(target.key.indicator);
        const bool isMilestone = natureOf(row) == TargetNature::Milestone;
        EXPECT_EQ(target.key.indicator.text, row.at("indicator_code"));
        EXPECT_EQ(m_catalogue.find(target.key.region)->name, "淮安市");
        EXPECT_EQ(std::to_string(target.key.year), row.at("period_end").substr(0, 4));
        EXPECT_EQ(target.startMonth.number(), row.at("period_text").starts_with("下半年") ? 7 : 1);
        EXPECT_EQ(target.nature, natureOf(row));
        EXPECT_EQ(indicator.measure == Measure::Milestone, isMilestone);
        // A milestone without a number is there or not: at least 1, and its word is the promise.
        EXPECT_EQ(target.value.toString(), isMilestone && row.at("value").empty() ? "1" : row.at("value"));
        EXPECT_EQ(target.word, isMilestone ? row.at("value_raw") : row.at("comparator"));
        EXPECT_EQ(token(target.comparator), row.at("comparator_op") == ">" && !isMilestone ? "gt" : "ge");
        if (!row.at("value").empty()) {
            EXPECT_EQ(target.nature == TargetNature::Growth ? "%" : indicator.unit, unitOf(row));
        }
    }

    void expectFigure(const Figure& figure, const CsvRow& row) const {
        expectPlace(figure, row);
        EXPECT_EQ(figure.status, statusOf(row));
        EXPECT_EQ(figure.state, FigureState::Reported);
        if (row.at("data_status") == "applied") {
            EXPECT_TRUE(indicatorOf(figure).basis.starts_with("推荐申报数，非获批数"));
        }
        if (isJudgement(row)) expectJudgement(figure, row);
        else if (row.at("kind") == "published_growth") expectGrowth(figure, row);
        else if (row.at("kind") == "pp_change") expectPoints(figure, row);
        else if (row.at("kind") == "milestone") expectMilestone(figure, row);
        else expectNumber(figure, row);
    }

    /// Indicator, region and period. Rows that share a figure have the label and the doubt of the first of them.
    void expectPlace(const Figure& figure, const CsvRow& row) const {
        const Period& period = figure.key.period;
        const std::string& id = row.at("row_id");
        const std::string& written = row.at("period_text");
        EXPECT_EQ(period.withKind(PeriodKind::Ytd).toText(), row.at("period_end").substr(0, 7));
        EXPECT_EQ(m_catalogue.find(figure.key.region)->name, id == "A014" ? "盱眙县" : "淮安市");
        if (id != "A056") {
            EXPECT_EQ(figure.key.indicator.text, row.at("indicator_code"));
        }
        if (rowIds(figure.source).front() != id) return;
        EXPECT_EQ(figure.label, written);
        const bool isUnsaid = written.find("未写明") != std::string::npos || written == "今年以来" || written == "日前";
        EXPECT_EQ(figure.isAsOfAssumed, isUnsaid);
    }

    void expectJudgement(const Figure& figure, const CsvRow& row) const {
        EXPECT_EQ(figure.wording, row.at("value_raw"));
        EXPECT_FALSE(figure.stage);
        EXPECT_NE(indicatorOf(figure).measure, Measure::Milestone);
        if (row.at("row_id") != "A048") return;
        EXPECT_FALSE(figure.value) << "words are no figure";
        EXPECT_FALSE(figure.growth || figure.points);
    }

    void expectGrowth(const Figure& figure, const CsvRow& row) const {
        ASSERT_TRUE(figure.growth);
        EXPECT_EQ(row.at("unit"), "%");
        EXPECT_EQ(figure.growth->percent.toString(), row.at("value"));
        EXPECT_EQ(figure.growth->bound, row.at("comparator") == "以上" ? std::optional(Bound::AtLeast) : std::nullopt);
    }

    void expectPoints(const Figure& figure, const CsvRow& row) const {
        EXPECT_EQ(row.at("unit"), "个百分点");
        EXPECT_EQ(text(figure.points), row.at("value"));
    }

    /// 是/否 is the stage; any other number stands beside it in its unit.
    void expectMilestone(const Figure& figure, const CsvRow& row) const {
        EXPECT_EQ(indicatorOf(figure).measure, Measure::Milestone);
        EXPECT_EQ(indicatorOf(figure).unit, row.at("unit"));
        EXPECT_EQ(figure.stage, stageOf(row));
        EXPECT_EQ(text(figure.value), row.at("unit") == "是/否" ? "" : row.at("value"));
        EXPECT_FALSE(figure.wording.empty());
        EXPECT_NE(row.at("fragment").find(figure.wording), std::string::npos) << figure.wording;
        const bool isNumber = row.at("value_raw") == row.at("value");
        if (!isNumber) {
            EXPECT_EQ(figure.wording, row.at("value_raw"));
        }
    }

    void expectNumber(const Figure& figure, const CsvRow& row) const {
        EXPECT_EQ(text(figure.value), row.at("value"));
        EXPECT_EQ(indicatorOf(figure).unit, unitOf(row));
        EXPECT_EQ(figure.qualifier ? std::string(token(*figure.qualifier)) : "", qualifierOf(row));
        EXPECT_FALSE(figure.stage);
        expectParent(indicatorOf(figure), row);
    }

    /// A part hangs below the indicator of its parent row; a code such as CARRIER_EVAL.GOOD names its parent.
    void expectParent(const Indicator& indicator, const CsvRow& row) const {
        const std::string& parentRow = row.at("parent_row");
        const auto dot = indicator.code.text.find('.');
        std::string parent = parentRow.empty() ? "" : m_rows.at(parentRow).at("indicator_code");
        if (parent.empty() && dot != std::string::npos) parent = indicator.code.text.substr(0, dot);
        EXPECT_EQ(indicator.parent ? indicator.parent->text : "", parent);
        if (parent.empty()) return;
        EXPECT_NE(m_catalogue.find(IndicatorCode{parent}), nullptr);
        // 14 = 13 + 1, and there is no fifth grade; nothing says so of the other parts.
        EXPECT_EQ(indicator.isExhaustivePart, parent == "TALENT_SC_APPLY" || parent == "CARRIER_EVAL");
    }

    const Indicator& indicatorOf(const Figure& figure) const { return *m_catalogue.find(figure.key.indicator); }

    const Catalogue& m_catalogue;
    std::map<std::string, CsvRow> m_rows;
    std::map<std::string, std::string> m_reasons;
    std::multimap<std::string, const Figure*> m_figures;
    std::multimap<std::string, const Target*> m_targets;
};

} // namespace

void expectEverySeedRow(const Catalogue& catalogue, const std::vector<Figure>& figures) {
    SeedSample(catalogue, figures).expectEveryRow();
}

} // namespace xushi
