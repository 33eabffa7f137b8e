#pragma once

#include "domain/CatalogueByMonth.h"
#include "domain/Format.h"
#include "domain/analyses/Board.h"
#include "domain/analyses/Dependents.h"
#include "domain/signing/SignedWorlds.h"
#include "domain/workflow/CompletenessCount.h"
#include "store/Store.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// The open store as it is shown: the definitions as each month reads them, and of a year and those that it is compared
/// with the targets, the figures, the workflow and what was signed off. A value that is cheap to copy: copies share what they have in
/// common. What it gives lies in it; rows and lines point into it.
class Snapshot {
public:
    Snapshot(); ///< of no store

    /// What is needed to show `year`. `lock`: why nothing of the store can be changed.
    static Result<Snapshot> read(Reading& reading, int year, std::optional<Remark> lock = {});
    /// Another year of the same store.
    Result<Snapshot> ofYear(Reading& reading, int year) const;
    /// What others need of it stays as it is: the definitions, or the workflow, are read again.
    Result<Snapshot> withCatalogueOf(Reading& reading) const;
    Result<Snapshot> withWorkflowOf(Reading& reading) const;
    /// Takes in figures that were just written. No other copy has them; those that no copy shares are not moved.
    void put(const std::vector<Figure>& written);
    /// Tells the signed months what was written since they were read.
    Result<void> followJournal(Store& store);

    int year() const { return m_year; }
    /// The latest version of everything: what is edited. Targets of the year and of the one before.
    const Catalogue& latestCatalogue() const { return m_definitions->latest; }
    /// The definitions as a month reads them; they stay where they are in every copy that has the same definitions.
    const Catalogue& catalogueOf(const YearMonth& month) const { return m_definitions->byMonth.at(month); }
    const Catalogue& catalogueOf(const Period& period) const { return catalogueOf(monthOf(period)); }
    /// What rests on which figures.
    const Dependents& dependents() const { return m_definitions->dependents; }
    /// The steps, reviews and explanations of the year and the one before.
    const Workflow& workflow() const { return *m_workflow; }
    /// Ordered as for a board.
    std::span<const Figure> figures() const { return *m_figures; }
    const Figure* figureAt(const FigureKey& key) const;
    /// The store as it stood when the months of the year were signed off.
    const SignedWorlds* signedWorlds() const { return &m_signing->worlds; }
    NumberFormat numberFormat() const { return {MinusSign::Typographic, latestCatalogue().settings.rounding}; }

    BoardRequest boardRequest(const Period& period, const RegionCode& region) const;
    std::vector<BoardRow> board(const Period& period, const RegionCode& region) const { return boardAt(boardRequest(period, region)); }

    /// Of which department's figures the store is a package; nothing for a whole store.
    const std::optional<DepartmentCode>& packageOf() const { return m_packageOf; }
    /// Why nothing of the store can be changed; nothing where it can be.
    const std::optional<Remark>& lock() const { return m_lock; }
    void setLock(std::optional<Remark> lock) { m_lock = std::move(lock); }
    /// Why the figure cannot be changed: the store is only read, or a package of others, its month closed, or submitted. Nothing when it can.
    std::optional<Remark> lockOf(const FigureKey& key) const;
    /// A department's month as it stands; a draft when nothing was submitted yet.
    Submission submissionOf(const DepartmentCode& department, const YearMonth& month) const;
    /// 审核 of a department's month, or of every department's.
    std::vector<AuditLine> audit(const std::optional<DepartmentCode>& department, const YearMonth& month) const;
    /// The same of one region, of every indicator or of some.
    std::vector<AuditLine> auditOfRegion(const RegionCode& region, const YearMonth& month, const std::optional<std::set<IndicatorCode>>& only = {}) const;
    /// Of a month, over all regions; of one department or of all.
    Completeness completeness(const YearMonth& month, const std::optional<DepartmentCode>& department = {}) const;
    /// The same of one region.
    Completeness completenessIn(const RegionCode& region, const YearMonth& month, const std::optional<DepartmentCode>& department = {}) const;
    /// Who owes what of a month: the regions of each indicator.
    std::map<IndicatorCode, std::vector<RegionCode>> owed(const YearMonth& month) const;

private:
    struct Definitions {
        explicit Definitions(Catalogue read) : latest(std::move(read)), byMonth(latest), dependents(latest) {}

        const Catalogue latest; ///< with every version
        mutable CatalogueByMonth byMonth;
        const Dependents dependents;
    };
    struct Signing {
        SignedWorlds worlds;        ///< of the definitions and the workflow
        std::int64_t lastEntry = 0; ///< of the journal that they know
    };

    /// What was counted, so that an edit counts on from there.
    struct Counted {
        YearMonth month;
        std::optional<DepartmentCode> department;
        CompletenessCount count;
    };

    AuditRequest auditRequest(const YearMonth& month, const std::optional<DepartmentCode>& department) const;
    const CompletenessCount& countOf(const YearMonth& month, const std::optional<DepartmentCode>& department) const;
    void recount(std::span<const Figure> written);
    Result<void> readDefinitions(Reading& reading);
    Result<void> readFigures(Reading& reading);
    Result<void> readWorkflow(Reading& reading);
    Result<void> readSigning(Reading& reading);

    int m_year = 0;
    std::optional<Remark> m_lock;
    std::optional<DepartmentCode> m_packageOf;
    std::shared_ptr<const Definitions> m_definitions;
    std::shared_ptr<const Workflow> m_workflow;
    std::shared_ptr<Signing> m_signing;             ///< changed only while no other copy has it
    std::shared_ptr<std::vector<Figure>> m_figures; ///< changed only while no other copy has them
    mutable std::vector<Counted> m_counted;
};

} // namespace xushi
