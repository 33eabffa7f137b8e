// What the act of the cursor wrote, and what is done with it.
#include "app/history/HistoryModel.h"
#include "app/history/HistoryPage.h"
#include "app/history/HistorySheet.h"
#include "app/shared/ActPanel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "wiring/FigureFiles.h"
#include "words/FigureChange.h"
#include "ui_HistoryPage.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace xushi {
namespace {

const auto folderOfTablesKey = QStringLiteral("tablesFolder"); // the one folder of all tables that go out
constexpr std::int64_t recordsReadAtOnce = 2000; // of more, only when somebody asks for them

qint64 lastEntryOf(const JournalAct& act) { return act.group + act.count - 1; }

Date dayBehind(const Date& day) {
    const QDate next = QDate(day.year, day.month, day.day).addDays(1);
    return {next.year(), next.month(), next.day()};
}

} // namespace

/// Who holds an arrow key down passes by acts that nobody wants to see.
void HistoryPage::openSoon() {
    if (currentGroup() != m_act->group()) m_opening.start(0);
}

void HistoryPage::openAct() {
    const ListedAct* listed = m_model->actAt(m_manners->modelRow());
    if (!listed) return m_act->clear();
    if (listed->act.group == m_act->group()) return;
    if (listed->act.count > recordsReadAtOnce) return m_act->clear(tr("#%1 wrote %2 records. Enter lists them.").arg(listed->act.group).arg(listed->act.count));
    showAct(*listed);
}

void HistoryPage::showAct(const ListedAct& listed) {
    const JournalAct& act = listed.act;
    const QString who = toQt(actorName(workspace().latestCatalogue(), act.actor));
    const QString kind = toQt(actPhrase(act.act, workspace().language()));
    QStringList parts{QStringLiteral("#%1").arg(act.group), kind, toQt(localMinute(act.at)), act.host.empty() ? who : tr("%1 on %2").arg(who, toQt(act.host))};
    if (!act.reason.empty()) parts << toQt(act.reason);
    m_act->open(act.group, parts.join(QStringLiteral(" · ")));
}

void HistoryPage::goToEntries() {
    m_opening.stop();
    openAct();
    const ListedAct* listed = m_model->actAt(m_manners->modelRow());
    if (listed && m_act->group() != listed->act.group) showAct(*listed);
    m_act->takeFocus();
}

void HistoryPage::askDay() {
    m_opening.stop();
    openAct();
    const ListedAct* listed = m_model->actAt(m_manners->modelRow());
    if (!listed) return;
    const Date day = localDay(listed->act.at);
    m_act->askDay({startOfDay(day), startOfDay(dayBehind(day))}, tr("Bring back %1").arg(toQt(day.toText())));
}

/// After the act of the cursor.
void HistoryPage::lookAtThen() {
    if (const ListedAct* listed = m_model->actAt(m_manners->modelRow())) emit momentRequested(lastEntryOf(listed->act));
}

/// Between the first and the last of the chosen acts; between the one of the cursor and now where no more are chosen.
void HistoryPage::compareActs() {
    const QModelIndexList rows = m_ui->acts->selectionModel()->selectedRows();
    const ListedAct* listed = m_model->actAt(m_manners->modelRow());
    if (rows.size() < 2) {
        if (listed) emit comparisonRequested(lastEntryOf(listed->act), 0);
        return;
    }
    const auto [last, first] = std::minmax_element(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    emit comparisonRequested(lastEntryOf(m_model->actAt(first->row())->act), lastEntryOf(m_model->actAt(last->row())->act));
}

/// The chosen rows where several are, else everything that the filters leave.
Result<std::vector<ListedAct>> HistoryPage::actsToExport() const {
    const QModelIndexList rows = m_ui->acts->selectionModel()->selectedRows();
    if (rows.size() < 2) return everyAct(workspace(), m_model->wanted());
    std::vector<ListedAct> chosen;
    for (const auto& row : rows) chosen.push_back(*m_model->actAt(row.row()));
    std::ranges::sort(chosen, std::ranges::greater(), [](const ListedAct& listed) { return listed.act.group; });
    return chosen;
}

void HistoryPage::exportActs() {
    if (m_model->rowCount() == 0) return;
    const auto tell = [this](const Problem& problem) { emit noticeGiven(toQt(say(problem, workspace().language()))); };
    const auto acts = actsToExport();
    if (!acts) return tell(acts.error());
    const QString proposed = QSettings().value(folderOfTablesKey, QDir::homePath()).toString() + QLatin1Char('/') + fileNameFrom(toQt(workspace().catalogue().settings.title) + tr("History")) + QStringLiteral(".xlsx");
    const QString path = chooseExportPath(this, tr("Export the history"), proposed, {QStringLiteral("XLSX (*.xlsx)")}, {QStringLiteral("xlsx")});
    if (path.isEmpty() || !waitForProof(workspace(), this)) return;
    QSettings().setValue(folderOfTablesKey, QFileInfo(path).absolutePath());
    const auto sheet = historySheet(workspace(), *acts);
    if (!sheet) return tell(sheet.error());
    const auto head = workspace().questions().journalHead();
    if (!head) return tell(head.error());
    if (const auto written = writeSheet(*sheet, *head, {.path = fromQt(path), .encoding = {}, .anchor = workspace().openStore().anchorOf(*head)}); !written) return tell(written.error());
    emit messageGiven(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace xushi
