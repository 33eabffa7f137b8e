#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/Journal.h"
#include "domain/analyses/Board.h"
#include "domain/summary/SummaryTable.h"
#include "domain/workflow/Submission.h"

#include <functional>
#include <span>

namespace xushi {

/// How far a department is with the month of the table.
struct DepartmentStage {
    std::string department;
    Stage stage = Stage::Draft;
    std::string signedBy = {}; ///< name of who signed off, where that is known
};

/// The words that a table needs and the domain does not choose.
struct SummaryWords {
    std::function<std::string(const Remark&)> remark;
    std::function<std::string(const Period&)> period; ///< with its year: 2025年上半年
    std::function<std::string(const Period&)> asOf;   ///< without: 1—5月
    std::function<std::string(const Growth&, const Indicator&, const NumberFormat&)> growth; ///< +28.4, ≥20.0, 持平
    /// 150→180（7月调整）: the target before, the one in force
    std::function<SummaryCell(const Target&, const Target&, const NumberFormat&)> revisedTarget;
    std::function<SummaryCell(const Target&, const NumberFormat&)> target; ///< 突破268
    std::function<std::string(Light)> light;
    /// 快报；小基数，按整数判定: an unusual status and the remarks of a row
    std::function<std::string(const std::optional<DataStatus>&, std::span<const Remark>)> note;
    std::function<std::string(std::span<const DepartmentStage>)> stages; ///< 已核定：高新处、成果处（某某）；未核定：综合规划处（草稿）
};

struct SummaryRequest {
    const Catalogue& catalogue;
    std::span<const BoardRow> rows; ///< of the region, in catalogue order; of every region where needsEveryRegion()
    std::span<const Figure> figures; ///< that the rows were made from
    const Workflow& workflow;       ///< of the year: stages and 说明
    Period period;
    const SummaryTemplate& layout;
    const SummaryWords& words;
    JournalHead head;
    const SignedWorlds* signedWorlds = nullptr; ///< of the year; nullptr: nothing was signed off
    const Region* region = nullptr; ///< that the table is of; nullptr: that of the first row
    std::span<const BoardRow> yearBefore = {}; ///< at December of the year before, where needsYearBefore()
};

/// The table of DOMAIN 9: grouped by 板块, 其中 parts indented below their parent, — where there is no number. Below it the notes
/// of the layout: {stages} is how far the departments of the rows are, and the note with {explanations} stands once
/// for each 说明 that holds, in the order of the rows. What the rows are is the kind of the layout.
SummaryTable summaryOf(const SummaryRequest& request);

} // namespace xushi
