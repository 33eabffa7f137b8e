#pragma once

#include "app/office/OpenStore.h"
#include "domain/summary/SummaryTable.h"
#include "usecases/ActingPin.h"
#include "usecases/BuildNarrative.h"
#include "usecases/BuildSummary.h"
#include "usecases/ChangesSince.h"
#include "usecases/CheckAnchor.h"
#include "usecases/ClosedMonths.h"
#include "usecases/FillInSheets.h"
#include "usecases/ImportFigures.h"
#include "usecases/ListActs.h"
#include "usecases/ListFigures.h"
#include "usecases/MakePackage.h"
#include "usecases/MergePackage.h"
#include "usecases/PlanReversal.h"
#include "usecases/ReadCollection.h"
#include "usecases/ReadSeries.h"
#include "usecases/RestoreActs.h"
#include "wiring/CatalogueLists.h"
#include "wiring/PublishedFiles.h"

#include <vector>

namespace xushi {

/// What the pages ask of the open store now and then and what is too much to be kept in a snapshot. Nothing is written by it.
/// Without a store each is refused (`store.closed`).
class Questions {
public:
    explicit Questions(const OpenStore& store) : m_store(store) {}

    /// With the targets of every year, which a snapshot does not keep.
    Result<Catalogue> catalogueOfEveryYear() const;
    /// The first entry first.
    Result<std::vector<JournalEntry>> historyOf(const FigureKey& key) const;
    /// Every revision, the first first.
    Result<std::vector<Target>> historyOf(const TargetKey& key) const;
    /// Who wrote a record last, and when; nothing of one that was never written. `key` as Reading::readHistory takes it.
    Result<std::optional<ChangeNote>> lastChangeOf(RecordKind kind, const std::string& key) const;
    Result<std::vector<Figure>> figuresOf(YearSpan years) const;
    /// Of one indicator and region, in every year.
    Result<std::vector<Figure>> seriesOf(const Indicator& indicator, const RegionCode& region) const;
    /// Of every year.
    Result<int> figureCountOf(const IndicatorCode& indicator) const;
    /// The months that are over for an indicator that would be stored as `after`; `catalogue` with every version.
    Result<ClosedMonths> closedMonthsOf(const Catalogue& catalogue, const Indicator& after) const;
    Result<JournalHead> journalHead() const;
    /// What is kept of the person's PIN now, whatever moment is shown; empty: they have none.
    Result<std::string> keptPinOf(const PersonCode& person) const;
    /// Who has a PIN now.
    Result<std::vector<Person>> peopleWithPin() const;
    /// What is kept outside to hold the store against its past.
    Result<std::vector<Anchor>> anchors() const;
    /// What a sheet of somebody's file would change.
    Result<ImportPlan> importPlan(const RecognisedSheet& sheet, const ImportOrigin& origin) const;
    /// What a file would change in the catalogue.
    Result<CataloguePlan> cataloguePlan(const CataloguePlanRequest& request) const;
    /// What everybody of the kind owes for a month, as sheets to be filled in.
    Result<std::vector<FillInSheet>> fillInSheets(const FillInWanted& wanted) const;
    Result<ListedFigures> listFigures(const FiguresAsked& asked) const;
    /// What a department is given out.
    Result<SectionPackage> section(const DepartmentCode& department) const;
    Result<void> checkPackage(const PackageContents& package) const;
    /// A package of this origin was cut from the store.
    bool isCutFromHere(const PackageOrigin& origin) const;
    /// What a checked package would change.
    Result<MergePlan> mergePlan(const PackageContents& package) const;
    /// Who has sent what of the month of `known`, of which only the journal is read.
    Result<Collection> collection(const AuditRequest& known) const;
    /// What an act wrote, in order.
    Result<std::vector<JournalEntry>> entriesOf(std::int64_t group) const;
    /// What taking an act back would change; refused as the act would be.
    Result<PlannedReversal> planReversal(const ActAsked& asked) const;
    /// A page of the acts that are wanted, the last first.
    Result<std::vector<ListedAct>> acts(const ActsWanted& wanted) const;
    /// Everybody who has acted, as the journal has them.
    Result<std::vector<std::string>> actors() const;
    /// What bringing a day, an act or a value back would change; refused as that would be.
    Result<PlannedRestoring> planDay(const DayAsked& day) const;
    Result<PlannedRestoring> planAct(const WholeAct& act) const;
    Result<FigureReversal> planValue(const ValueAsked& value) const;
    Result<TableToKeep> table(const TableAsked& asked) const;
    /// Since when the reviewers of a department's month have to be told, and whether anything was written that it may rest on.
    Result<SubmissionPosition> positionOfSubmission(const SubmissionKey& key) const;
    /// What was given out, the first first.
    Result<std::vector<PublishedTable>> published() const;
    /// Its file once more, as it was.
    Result<ExportedPublication> exportAgain(const Publication& publication, const QString& path, const WritingProgress& progress) const;
    /// The report of a template in words, with the edits of the store over its sentences.
    Result<Narrative> narrative(const BuildNarrativeRequest& request) const;
    /// What layouts are tried on.
    Result<SummarySource> summarySource(const BuildSummaryRequest& request) const;

private:
    template <class Ask> auto ask(const Ask& ask) const -> decltype(ask(std::declval<Reading&>()));

    const OpenStore& m_store;
};

} // namespace xushi
