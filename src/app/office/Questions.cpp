#include "app/office/Questions.h"

#include "app/office/ShownDay.h"
#include "app/text/QtText.h"

namespace xushi {

template <class Ask> auto Questions::ask(const Ask& ask) const -> decltype(ask(std::declval<Reading&>())) {
    if (!m_store.isOpen()) return missing("store.closed");
    return readTogether(m_store.store(), ask);
}

Result<Catalogue> Questions::catalogueOfEveryYear() const {
    return ask([](Reading& reading) { return reading.readCatalogue(); });
}

Result<std::vector<JournalEntry>> Questions::historyOf(const FigureKey& key) const {
    return ask([&](Reading& reading) { return reading.readHistory(RecordKind::Figure, keyTextOf(key)); });
}

Result<std::vector<Target>> Questions::historyOf(const TargetKey& key) const {
    return ask([&](Reading& reading) { return reading.readTargetHistory(key); });
}

Result<std::optional<ChangeNote>> Questions::lastChangeOf(RecordKind kind, const std::string& key) const {
    const auto history = ask([&](Reading& reading) { return reading.readHistory(kind, key); });
    if (!history) return history.error();
    return history->empty() ? std::optional<ChangeNote>() : std::optional(history->back().note);
}

Result<std::vector<Figure>> Questions::figuresOf(YearSpan years) const {
    return ask([&](Reading& reading) { return reading.readFigures({years}); });
}

Result<std::vector<Figure>> Questions::seriesOf(const Indicator& indicator, const RegionCode& region) const {
    return ask([&](Reading& reading) { return readSeriesOfEveryYear(reading, indicator, region); });
}

Result<int> Questions::figureCountOf(const IndicatorCode& indicator) const {
    const auto figures = ask([&](Reading& reading) { return reading.readFigures({everyYear, std::vector{indicator}}); });
    if (!figures) return figures.error();
    return static_cast<int>(figures->size());
}

Result<ClosedMonths> Questions::closedMonthsOf(const Catalogue& catalogue, const Indicator& after) const {
    return ask([&](Reading& reading) { return xushi::closedMonthsOf(reading, catalogue, after); });
}

Result<std::vector<Anchor>> Questions::anchors() const {
    if (!m_store.isOpen()) return missing("store.closed");
    return readTogether(m_store.present(), listAnchors); // what is kept elsewhere is of the present, whatever is shown
}

Result<std::string> Questions::keptPinOf(const PersonCode& person) const {
    if (!m_store.isOpen()) return missing("store.closed");
    return readTogether(m_store.present(), [&](Reading& reading) { return xushi::keptPinOf(reading, person); });
}

Result<std::vector<Person>> Questions::peopleWithPin() const {
    if (!m_store.isOpen()) return missing("store.closed");
    return readTogether(m_store.present(), [&](Reading& reading) { return xushi::peopleWithPin(reading, changeNote({})); });
}

Result<JournalHead> Questions::journalHead() const {
    return ask([](Reading& reading) { return reading.journalHead(); });
}

Result<ImportPlan> Questions::importPlan(const RecognisedSheet& sheet, const ImportOrigin& origin) const {
    return ask([&](Reading& reading) { return planImport(reading, {sheet}, origin, today()); });
}

Result<CataloguePlan> Questions::cataloguePlan(const CataloguePlanRequest& request) const {
    return ask([&](Reading& reading) { return planCatalogue(reading, request); });
}

/// What comes back is read against the present: nothing is given out from a moment.
Result<std::vector<FillInSheet>> Questions::fillInSheets(const FillInWanted& wanted) const {
    if (const auto& moment = m_store.moment()) return asOfProblem(moment->head);
    return ask([&](Reading& reading) { return xushi::fillInSheets(reading, wanted); });
}

Result<ListedFigures> Questions::listFigures(const FiguresAsked& asked) const {
    return ask([&](Reading& reading) { return xushi::listFigures(reading, asked); });
}

Result<SectionPackage> Questions::section(const DepartmentCode& department) const {
    if (const auto& moment = m_store.moment()) return asOfProblem(moment->head);
    return ask([&](Reading& reading) { return readSection(reading, department.text); });
}

Result<void> Questions::checkPackage(const PackageContents& package) const {
    return m_store.isOpen() ? xushi::checkPackage(m_store.store(), package) : missing("store.closed");
}

bool Questions::isCutFromHere(const PackageOrigin& origin) const {
    const auto hash = ask([&](Reading& reading) { return hashOfEntry(reading, origin.entry); });
    return hash && *hash == origin.hash;
}

Result<MergePlan> Questions::mergePlan(const PackageContents& package) const {
    return ask([&](Reading& reading) { return planMerge(reading, package, today()); });
}

Result<Collection> Questions::collection(const AuditRequest& known) const {
    return ask([&](Reading& reading) { return readCollection(reading, known, {known.month, shownDay(m_store), localDay}); });
}

Result<SubmissionPosition> Questions::positionOfSubmission(const SubmissionKey& key) const {
    return ask([&](Reading& reading) { return xushi::positionOfSubmission(reading, key); });
}

Result<std::vector<JournalEntry>> Questions::entriesOf(std::int64_t group) const {
    return ask([&](Reading& reading) { return reading.readGroup(group); });
}

Result<PlannedReversal> Questions::planReversal(const ActAsked& asked) const {
    return ask([&](Reading& reading) { return xushi::planReversal(reading, asked); });
}

Result<std::vector<ListedAct>> Questions::acts(const ActsWanted& wanted) const {
    return ask([&](Reading& reading) { return listActs(reading, wanted); });
}

Result<std::vector<std::string>> Questions::actors() const {
    return ask([](Reading& reading) { return reading.readActors(); });
}

Result<PlannedRestoring> Questions::planDay(const DayAsked& day) const {
    return ask([&](Reading& reading) { return xushi::planDay(reading, day); });
}

Result<PlannedRestoring> Questions::planAct(const WholeAct& act) const {
    return ask([&](Reading& reading) { return xushi::planAct(reading, act); });
}

Result<FigureReversal> Questions::planValue(const ValueAsked& value) const {
    return ask([&](Reading& reading) { return xushi::planValue(reading, value); });
}

Result<TableToKeep> Questions::table(const TableAsked& asked) const {
    auto given = ask([&](Reading& reading) { return tableToGive(reading, asked); });
    if (given) m_store.noteMoment(given->table, Language::Chinese); // as official tables are
    return given;
}

Result<std::vector<PublishedTable>> Questions::published() const {
    return ask([](Reading& reading) { return readPublished(reading); });
}

Result<ExportedPublication> Questions::exportAgain(const Publication& publication, const QString& path, const WritingProgress& progress) const {
    return m_store.isOpen() ? exportPublication(m_store.store(), publication, fromQt(path), progress) : missing("store.closed");
}

Result<Narrative> Questions::narrative(const BuildNarrativeRequest& request) const {
    auto narrative = ask([&](Reading& reading) { return buildNarrative(reading, request); });
    if (narrative) m_store.noteMoment(*narrative, Language::Chinese);
    return narrative;
}

Result<SummarySource> Questions::summarySource(const BuildSummaryRequest& request) const {
    return ask([&](Reading& reading) { return readSummarySource(reading, request); });
}

} // namespace xushi
