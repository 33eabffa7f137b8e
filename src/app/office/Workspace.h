#pragma once

#include "app/office/Task.h"
#include "app/office/UndoStack.h"
#include "domain/Format.h"
#include "domain/analyses/Board.h"
#include "domain/checks/FigureChecks.h"
#include "domain/signing/SignedWorlds.h"
#include "domain/workflow/Audit.h"
#include "store/Store.h"
#include "store/StoreProof.h"
#include "usecases/EnterFigures.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"
#include "words/Sentences.h"

#include <QObject>
#include <QString>
#include <QTime>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace xushi {

struct StoreOpening;

/// The open store as the pages see it: catalogue and figures of the chosen year in memory, the chosen period and
/// region, and the feed of changes. Pages read values here, and change them by its acts, which run the use cases.
class Workspace : public QObject {
    Q_OBJECT
public:
    /// What opens a store: for writing when possible.
    using Opener = std::function<Result<StoreOpening>(const std::filesystem::path&)>;

    explicit Workspace(Language language, QObject* parent = nullptr);
    Workspace(Language language, Opener opener, QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens at the latest period that has figures. Everything is read before anything is shown: the store that was open
    /// before stays, whole, when this fails; opening it once more changes nothing.
    Result<void> open(const QString& path);
    void close();
    /// Has what is being typed committed.
    void settle() { emit aboutToChange(); }
    /// Has what is being typed kept as it is, unconfirmed: the store is left.
    void leave() { emit aboutToLeave(); }

    bool isOpen() const { return m_store != nullptr; }
    /// A large store is shown while it is proved beside. Until then nothing leaves it and nothing binds: see waitForProof.
    bool isBeingProved() const { return m_proving.isRunning(); }
    int proofShare() const { return m_proving.share(); } ///< in thousandths
    bool isReadOnly() const { return m_store && m_store->isReadOnly(); }
    const std::optional<Remark>& readOnlyReason() const { return m_readOnlyReason; }
    Store& store() const { return *m_store; }
    QString path() const { return m_path; }
    Language language() const { return m_language; }

    /// The definitions as the chosen period reads them; it stays where it is until catalogueChanged.
    const Catalogue& catalogue() const { return *m_inForce; }
    /// The latest version of everything: what is edited.
    const Catalogue& latestCatalogue() const { return m_definitions->latest; }
    /// The steps, reviews and explanations of the chosen year and the one before.
    const Workflow& workflow() const { return *m_workflow; }
    /// Of the chosen year and the one before, ordered as for a board.
    std::span<const Figure> figures() const { return m_figures; }
    const Figure* figureAt(const FigureKey& key) const;

    const Period& period() const { return m_period; }
    const RegionCode& region() const { return m_region; }
    NumberFormat numberFormat() const { return {MinusSign::Typographic, latestCatalogue().settings.rounding}; }

    /// The chosen period and region as a board.
    BoardRequest boardRequest() const { return boardRequest(m_period); }
    BoardRequest boardRequest(const Period& period) const {
        return {catalogueOf(period), m_figures, period, m_region, signedRevisionsIn(*m_workflow), signedWorlds()};
    }
    /// The store as it stood when the months of the chosen year were signed off.
    const SignedWorlds* signedWorlds() const { return &m_signing.worlds; }
    std::vector<BoardRow> board() const { return boardAt(boardRequest()); }

    /// Who is working; nothing until somebody of the store's people is chosen.
    const Person* person() const { return latestCatalogue().find(m_person); }
    void setPerson(const PersonCode& person);

    /// Why the figure cannot be changed: the store is read-only, its month closed, or submitted. Nothing when it can.
    std::optional<Remark> lockOf(const FigureKey& key) const;
    /// A department's month as it stands; a draft when nothing was submitted yet.
    Submission submissionOf(const DepartmentCode& department, const YearMonth& month) const;
    /// 审核 of a department's month, or of every department's; the lines point into workflow().
    std::vector<AuditLine> audit(const std::optional<DepartmentCode>& department, const YearMonth& month) const;

    /// Of the chosen month, over all regions; of one department or of all.
    Completeness completeness(const std::optional<DepartmentCode>& department = {}) const;

    /// The definitions as a period reads them; they stay where they are until the catalogue is read again.
    const Catalogue& catalogueOf(const Period& period) const { return m_definitions->byMonth.at(monthOf(period)); }

    void setPeriod(const Period& period);
    void setRegion(const RegionCode& region);
    void stepMonth(int months);

    /// Runs EnterFigures as one step of undo. The outcomes tell what was refused.
    Result<EnterResult> enter(std::vector<FigureEdit> edits, const QString& act);
    /// What a use case has written as one group: its figures are shown, and it becomes a step of undo.
    Result<void> adopt(std::int64_t group);
    /// Takes an act of the journal back or does it again; what stands in the way is told by problemMet.
    std::optional<UndoResult> reverse(const Reversal& reversal);
    UndoStack& undoStack() { return m_undo; }
    /// Everything that was read of what can be taken back is taken back: reads what lies before.
    void readEarlierSteps();

    Result<Submission> take(const SubmissionKey& key, Step step, const QString& comment);
    Result<void> explain(const std::vector<FindingExplanation>& explanations);
    Result<void> review(const std::vector<Review>& reviews);
    Result<void> setDeadline(const SubmissionKey& key, const QString& day);
    /// Reads the workflow again after one of its use cases has changed it, and tells the pages.
    Result<void> reloadWorkflow();

    /// Reads the catalogue again after one of its use cases has changed it, and tells the pages.
    Result<void> reloadCatalogue();

    /// A note for a use case: who, when, where.
    ChangeNote note(const QString& act, const QString& reason = {}) const;

signals:
    void opened();
    void closed();
    /// Another period, region or person is about to be shown: what is being typed must be committed now.
    void aboutToChange();
    /// The store is left, for another one or for good: what is being typed is not confirmed by that, and is kept beside it.
    void aboutToLeave();
    void periodChanged();
    void regionChanged();
    void catalogueChanged();
    void workflowChanged();
    /// A month was signed off or unlocked: its rows are those of its signing, or move again. After workflowChanged.
    void signingChanged();
    void personChanged();
    /// A step needs somebody who takes it: one is to be chosen, or added.
    void personWanted();
    /// Somebody is to be added to the people.
    void personMissing();
    void proofProgressed();
    /// The store is proved; or it is not sound, and was closed.
    void proofEnded();
    /// Exactly these figures have a new content.
    void figuresChanged(const std::vector<xushi::FigureKey>& keys);
    /// After COMMIT, with the local time.
    void saved(const QTime& at);
    /// A problem that no cell or form shows by itself.
    void problemMet(const xushi::Problem& problem);

private:
    /// The definitions, and what they are asked by month; both stay where they are for as long as this lives.
    struct Definitions {
        explicit Definitions(Catalogue read) : latest(std::move(read)), byMonth(latest) {}

        const Catalogue latest; ///< with every version
        CatalogueByMonth byMonth;
    };
    /// The store as it stood when the months of a year were signed off, and the last entry of the journal that it knows.
    struct Signing {
        SignedWorlds worlds;
        std::int64_t lastEntry = 0;
    };
    /// What is needed to show a year.
    struct Year {
        std::vector<Figure> figures;
        Workflow workflow;
        Signing signing;
    };
    /// A store as it was read, before it is shown.
    struct Opened;

    Result<Opened> read(const QString& path) const;
    static Result<Opened> readAll(Reading& reading);
    static Result<Year> readYear(Reading& reading, const Catalogue& stored, int year);
    void prove(std::unique_ptr<StoreProof> proof);
    /// Whoever still holds something that was typed is told, whatever it was.
    static Problem noStore();
    void adopt(std::unique_ptr<Definitions> definitions);
    void adopt(Year year);
    /// Tells every page of new definitions; the ones before live until all of them have been told.
    void tell(void (Workspace::*ofDefinitions)());
    /// Figures and workflow of the years that are needed to show `year`; what is in memory stays when this fails.
    Result<void> loadYear(int year);
    Result<void> loadUndoSteps();
    Result<void> loadWorkflow();
    Result<void> loadCatalogue();
    static Result<Signing> readSigning(Reading& reading, const Catalogue& stored, const Workflow& workflow, int year);
    /// Tells the signed months what was written since they were read.
    Result<void> followJournal();
    /// What an act has left of each figure that it wrote.
    void show(std::map<FigureKey, Figure> changed);
    void replaceFigures(const std::vector<Figure>& changed);

    Language m_language;
    Opener m_opener;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreProof> m_proof; ///< of m_store
    Task m_proving;
    std::optional<Remark> m_readOnlyReason;
    QString m_path;
    std::unique_ptr<Definitions> m_definitions;
    /// Those before: rows that pages still show point into them until every page has been told of the new ones.
    std::vector<std::unique_ptr<Definitions>> m_retired;
    int m_telling = 0;                    ///< calls of tell() that have not ended
    const Catalogue* m_inForce = nullptr; ///< of m_definitions, for the chosen period
    std::unique_ptr<Workflow> m_workflow;
    Signing m_signing; ///< of m_definitions and m_workflow
    std::vector<Figure> m_figures;
    Period m_period;
    RegionCode m_region;
    PersonCode m_person;
    UndoStack m_undo{*this};
};

} // namespace xushi
