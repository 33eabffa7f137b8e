#pragma once

#include "app/office/OpenStore.h"
#include "app/office/Shown.h"
#include "app/office/UndoStack.h"
#include "usecases/ActingPin.h"
#include "usecases/AllocateTarget.h"
#include "usecases/ChangeIndicators.h"
#include "usecases/EditLayouts.h"
#include "usecases/EditNarrative.h"
#include "usecases/EnterFigures.h"
#include "usecases/ImportCatalogue.h"
#include "usecases/ImportFigures.h"
#include "usecases/MergePackage.h"
#include "usecases/RestoreActs.h"
#include "usecases/RollOver.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"
#include "wiring/PublishedFiles.h"
#include "words/Sentences.h"

#include <QString>

#include <functional>

namespace xushi {

/// Runs between the writing and the telling: what a form held is stored then, and is a draft no longer.
template <class Written> using Taken = std::function<void(const Written&)>;

/// Everything that the window writes. Each act runs its use case as the person who is chosen, shows what it wrote and has
/// the feed tell it, and is a step of undo. Without a store each is refused (`store.closed`).
class Acts {
public:
    Acts(OpenStore& store, Shown& shown, ChangeFeed& feed, Language language);

    /// The outcomes tell what was refused.
    Result<EnterResult> enter(std::vector<FigureEdit> edits, const QString& act, const QString& reason = {});

    /// The new and changed lines of a plan; what the store refuses meanwhile becomes a problem of its line.
    Result<EnterResult> importFigures(ImportPlan& plan, const ImportOrigin& origin);

    /// What a checked package brings, and the conflicts that were decided for theirs.
    Result<MergeResult> merge(const PackageContents& package, std::vector<MergeLine> decided, const QString& fileName);

    /// 留存: writes the file of a table and notes it with its bytes.
    Result<KeptTable> keep(const TableToKeep& given, const QString& path, const QString& reason, const WritingProgress& progress = {});

    /// `pinFits` as StepRequest has it.
    Result<Submission> take(const SubmissionKey& key, Step step, const QString& comment, const std::string& pinFits = {});
    /// Somebody's PIN by who is chosen; empty takes it away. `pinFits` of who is chosen.
    Result<PersonPin> savePin(const PersonCode& person, const std::string& kept, const std::string& pinFits, const QString& reason);
    /// Each over the revision that it names, 0 where there was none.
    Result<void> explain(const std::vector<FindingExplanation>& explanations, const QString& reason = {});
    Result<void> review(const std::vector<Review>& reviews);
    Result<void> setDeadline(const SubmissionKey& key, const QString& day);

    Result<Indicator> save(const Indicator& indicator, const QString& reason, const Taken<Indicator>& taken = {});
    Result<Indicator> saveWithDepartment(const Indicator& indicator, const Department& department, const QString& reason,
                                         const Taken<Indicator>& taken = {});
    Result<Indicator> stop(const IndicatorCode& code, const YearMonth& last, const QString& reason, const Taken<Indicator>& taken = {});
    Result<Indicator> succeed(const IndicatorCode& before, const Indicator& after, const YearMonth& from, const QString& reason,
                              const Taken<Indicator>& taken = {});
    /// Where an indicator refuses it, nothing was written.
    Result<ChangedIndicators> change(const std::vector<IndicatorCode>& codes, const IndicatorChange& change, const QString& reason,
                                     const Taken<ChangedIndicators>& taken = {});
    Result<Target> save(const Target& target, const QString& reason, const Taken<Target>& taken = {});
    Result<Target> save(const Target& target, const Curve& curve, const QString& reason, const Taken<Target>& taken = {});
    /// 目标分解 as one act.
    Result<AllocatedTargets> allocate(const AllocateRequest& request);
    Result<RollOverPlan> rollOver(const RollOverRequest& request, const Taken<RollOverPlan>& taken = {});
    Result<Region> save(const Region& region, const QString& reason, const Taken<Region>& taken = {});
    Result<Department> save(const Department& department, const QString& reason, const Taken<Department>& taken = {});
    Result<Person> save(const Person& person, const QString& reason, const Taken<Person>& taken = {});
    /// What is left of a file once its problems are left out, as one act.
    Result<ImportCounts> importCatalogue(const Catalogue& incoming, const QString& fileName);
    /// A layout of tables, new or as the next revision of the store's own.
    Result<StoredLayout> save(const SummaryTemplate& layout, bool isNew, const Taken<StoredLayout>& taken = {});
    Result<StoredLayout> removeLayout(const LayoutCode& code, const Taken<StoredLayout>& taken = {});
    /// `seen`: the rules that the edit began with.
    Result<void> save(const Settings& settings, const Settings& seen, const QString& reason, const std::function<void()>& taken = {});

    /// What stands over a sentence of a report as it is shown; a text that is the generated one withdraws it.
    Result<SentenceEdit> saveSentenceEdit(const Narrative& shown, const std::string& sentence, const QString& text);
    Result<SentenceEdit> withdrawSentenceEdit(const SentenceKey& key);

    /// Brings a whole day, an act of somebody else or one value back as an act of its own; what stands in the way is given and not told.
    Result<UndoResult> restore(const DayAsked& day, const QString& reason);
    Result<UndoResult> restore(const WholeAct& act, const QString& reason);
    Result<UndoResult> restore(const ValueAsked& value, const QString& reason);

    UndoStack& undoStack() { return m_undo; }
    /// Takes an act of the journal back or does it again; what stands in the way is told by problemMet.
    std::optional<UndoResult> reverse(const Reversal& reversal);
    /// Everything that was read of what can be taken back is taken back: reads what lies before.
    void readEarlierSteps();
    /// The steps of who is chosen now.
    Result<void> readSteps();

    /// Reads the definitions, or the workflow, again, and tells the pages.
    Result<void> readCatalogue(ChangeReason reason);
    Result<void> readWorkflow(ChangeReason reason);

private:
    template <class Write, class Taken> auto define(const QString& act, const QString& reason, const Write& write, const Taken& taken);
    ChangeNote note(const QString& act, const QString& reason = {}) const;
    void show(const EnterResult& result, const ChangeNote& by);
    void showOthers(const EnterResult& result);
    void showReversed(const UndoResult& reversed, ChangeReason reason);
    Result<UndoResult> restored(Result<UndoResult> written);
    Result<SentenceEdit> told(Result<SentenceEdit> written);

    OpenStore& m_store;
    Shown& m_shown;
    ChangeFeed& m_feed;
    UndoStack m_undo;
};

/// Somebody of the store's people acts under the code; the login stays in the entry beside the computer.
ChangeNote noteOf(const QString& act, const QString& reason, const Person* person);

/// What `actor` can take back; nothing in a store that is only read.
Result<UndoSteps> stepsOf(Store& store, const std::string& actor);

} // namespace xushi
