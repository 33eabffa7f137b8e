#pragma once

#include "domain/analyses/Series.h"
#include "store/Reading.h"

#include <algorithm>
#include <utility>

namespace xushi {

/// A catalogue, figures and a workflow in memory, read as a store is; it has no journal.
class SceneReading : public Reading {
public:
    SceneReading(Catalogue catalogue, std::vector<Figure> figures, Workflow workflow = {})
        : m_catalogue(std::move(catalogue)), m_figures(std::move(figures)), m_workflow(std::move(workflow)) {
        sortForBoard(m_figures);
    }

    Result<Catalogue> readCatalogue(YearSpan) override { return m_catalogue; }
    Result<Settings> readSettings() override { return m_catalogue.settings; }
    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override {
        std::vector<Figure> found;
        std::ranges::copy_if(m_figures, std::back_inserter(found), [&](const Figure& figure) {
            const auto& period = figure.key.period;
            return wanted.years.holds(period.year) && (period.last <= wanted.through || period.last == Month::last());
        });
        return found;
    }
    Result<std::optional<Figure>> readFigure(const FigureKey&) override { return std::optional<Figure>(); }
    Result<Workflow> readWorkflow(YearSpan) override { return m_workflow; }
    Result<std::vector<Submission>> readSubmissions(YearSpan) override { return m_workflow.submissions; }
    Result<std::optional<Submission>> readSubmission(const SubmissionKey&) override { return std::optional<Submission>(); }
    Result<std::vector<Publication>> readPublications() override { return std::vector<Publication>(); }
    Result<std::vector<PersonPin>> readPins() override { return std::vector<PersonPin>(); }
    Result<std::vector<SentenceEdit>> readSentenceEdits() override { return std::vector<SentenceEdit>(); }
    Result<std::vector<Target>> readTargetHistory(const TargetKey&) override { return std::vector<Target>(); }
    Result<std::optional<Period>> latestPeriod() override { return std::optional<Period>(); }
    Result<JournalHead> journalHead() override { return JournalHead{}; }
    Result<std::vector<JournalEntry>> readHistory(RecordKind, const std::string&) override { return std::vector<JournalEntry>(); }
    Result<std::vector<JournalEntry>> readHistories(RecordKind, const std::vector<std::string>&) override { return std::vector<JournalEntry>(); }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t) override { return std::vector<JournalEntry>(); }
    Result<std::vector<EarlierState>> readEarlierStates(std::int64_t, const std::function<bool(const JournalPlace&)>&) override { return std::vector<EarlierState>(); }
    Result<std::vector<JournalEntry>> readGroup(std::int64_t) override { return std::vector<JournalEntry>(); }
    Result<std::vector<JournalAct>> readActs(const ActsWanted&) override { return std::vector<JournalAct>(); }
    Result<std::vector<std::string>> readActors() override { return std::vector<std::string>(); }
    Result<void> readHeads(std::int64_t, const std::function<bool(const JournalHead&)>&) override { return {}; }

private:
    Catalogue m_catalogue;
    std::vector<Figure> m_figures;
    Workflow m_workflow;
};

} // namespace xushi
