#pragma once

#include "domain/Format.h"
#include "domain/Region.h"
#include "domain/analyses/Standing.h"
#include "domain/summary/SummaryBuilder.h"
#include "domain/workflow/Steps.h"
#include "words/Sentences.h"

#include <span>
#include <string>
#include <string_view>

namespace xushi {

/// 1—5月, 一季度, 上半年, 全年, 5月末, 5月当月.
std::string asOfPhrase(const Period& period, Language language);
/// The same with its year: 2025年1—5月.
std::string periodPhrase(const Period& period, Language language);

/// +28.4, ≥20.0, 持平, 上年同期数缺, 上年同期为零，增加14项: what stands in a growth column, whose heading has the %.
std::string growthPhrase(const Growth& growth, const Indicator& indicator, const NumberFormat& format, Language language);
/// The same where no heading says it: +28.4%, ≥20.0%, +0.13pp, 持平.
std::string growthWithUnit(const Growth& growth, const Indicator& indicator, const NumberFormat& format, Language language);

/// A target in pieces, as a cell of a sheet wants it: what stands before its number and behind it. A milestone of 1 has no
/// number, only its words in `before`: 显著提高; another number is said with them: 修订完善2.
struct TargetText {
    std::string before;
    std::optional<Decimal> number;
    std::string behind;

    std::string joined(const NumberFormat& format) const;
};

/// 突破268, 1080以上, 增长15%以上, 下降5%以上, 全覆盖: a target with its own word where that fits its comparator, else with
/// the usual one: 超268, 5以内, 低于5. Bare is at least. The unit of the indicator stands beside it; only a growth has
/// its own, per cent.
TargetText targetText(const Target& target, Language language);
std::string targetPhrase(const Target& target, const NumberFormat& format, Language language);
/// The same where no column has the unit: 突破268亿元, 增长15%以上.
std::string targetWithUnit(const Target& target, std::string_view unit, const NumberFormat& format, Language language);

/// 150→180（7月调整）, 突破268→突破280: a target that was changed in the year, with the one before it, each in its own
/// words, and the month.
std::string revisedTargetPhrase(const Target& before, const Target& target, const NumberFormat& format, Language language);

/// 达 滞 重 缺 免
std::string lightLetter(Light light, Language language);
/// 达序时, 滞后, 严重滞后, 未报, 不考核
std::string lightWord(Light light, Language language);
/// ● ▲ ■ ○ –
std::string lightShape(Light light);

/// 未启动 推进中 完成
std::string stageWord(MilestoneStage stage, Language language);
/// 预计 快报 初步 最终 修订 预测 计划
std::string statusWord(DataStatus status, Language language);
/// 草稿 已提交 已退回 已审核 已核定 已解锁
std::string submissionWord(Stage stage, Language language);
/// 提交本期 撤回 退回 审核通过 核定 解锁
std::string stepWord(Step step, Language language);
/// 填报员 科长 局领导 管理员
std::string roleWord(Role role, Language language);
std::string measureWord(Measure measure, Language language);
/// What a rule of 核实 asks about, for a list of them: the name of `check.*`.
std::string checkWord(std::string_view check, Language language);
std::string frequencyWord(Frequency frequency, Language language);
std::string reportingWord(Reporting reporting, Language language);
std::string natureWord(TargetNature nature, Language language);
std::string comparatorWord(Comparator comparator, Language language);
std::string commitmentWord(Commitment commitment, Language language);
std::string directionWord(Direction direction, Language language);
/// 市, 区, 县
std::string regionTypeWord(RegionType type, Language language);
std::string roundingWord(RoundingRule rule, Language language);
/// 平均（按月）, 计划点
std::string curveKindWord(const CurveShape& shape, Language language);
/// 5月, May
std::string monthWord(Month month, Language language);
/// The name that a curve made for one target starts with: 新竣工2025年计划, 新竣工2025年按季度.
std::string suggestedCurveName(const Indicator& indicator, int year, const CurveShape& shape, Language language);

/// How far the departments are with a month: 已核定5个处室；未核定：综合规划处（草稿）.
std::string stagesPhrase(std::span<const DepartmentStage> stages, Language language);

/// 快报；小基数，按整数判定: an unusual status and the remarks of a row.
std::string noteOf(const std::optional<DataStatus>& status, std::span<const Remark> remarks, Language language);

/// The words of an official table.
SummaryWords summaryWords(Language language);

} // namespace xushi
