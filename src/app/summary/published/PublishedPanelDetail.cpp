#include "app/office/PublishedReading.h"
#include "app/shared/DifferenceModel.h"
#include "app/summary/published/PublishedModel.h"
#include "app/summary/published/PublishedPanel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/shared/WritingWait.h"
#include "app/summary/PagePreview.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "words/UndrawnCharacters.h"
#include "ui_PublishedPanel.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace xushi {
namespace {

const auto publishedFolderKey = QStringLiteral("exportFolder");

} // namespace

const PublishedTable* PublishedPanel::chosen() const { return m_model->at(m_manners->modelRow()); }

const SummaryTable* PublishedPanel::shownTable() const {
    return m_detail == Detail::Then && m_then && m_ui->detail->currentWidget() == m_ui->scroll ? &*m_then : nullptr;
}

void PublishedPanel::showDetail(Detail detail) {
    m_detail = detail;
    m_ui->thenButton->setChecked(detail == Detail::Then);
    m_ui->differenceButton->setChecked(detail == Detail::Difference);
    readDetail();
}

void PublishedPanel::say(const QString& message) {
    m_ui->messageLabel->setText(message);
    m_ui->detail->setCurrentWidget(m_ui->messagePage);
}

void PublishedPanel::readDetail() {
    m_reading->cancelReading();
    m_then.reset();
    const PublishedTable* table = chosen();
    m_ui->exportButton->setEnabled(table != nullptr);
    if (!table) return say(tr("No table was given out yet. Tick “Keep what is exported” when you export one; a month that all departments have signed off stands here as well."));
    say(tr("Reading the store as it stood after entry %1…").arg(table->publication.entry));
    if (m_detail == Detail::Then) readThen(*table);
    else readDifference(*table);
}

void PublishedPanel::readThen(const PublishedTable& table) {
    m_reading->readThen(table.publication, [this](SummaryTable then) {
        m_then = std::move(then);
        m_preview->setPages(pagePainter(*m_then));
        m_ui->detail->setCurrentWidget(m_ui->scroll);
    });
}

void PublishedPanel::readDifference(const PublishedTable& table) {
    m_reading->readDifference(table.publication, [this](const BoardComparison& comparison) {
        m_differences->show(comparison);
        if (m_differences->rowCount() == 0) return say(tr("Nothing differs: the figures stand today as they were given out."));
        m_ui->detail->setCurrentWidget(m_ui->differences);
        m_differenceManners->goToModelRow(0);
    });
}

void PublishedPanel::openFigure() {
    if (const auto place = m_differences->placeAt(m_differenceManners->modelRow())) emit placeRequested(*place);
}

/// A kept file is written as it is, with the ending that it has; any other one can be made in every form.
void PublishedPanel::exportChosen() {
    const PublishedTable* table = chosen();
    if (!table || !waitForProof(m_workspace, this)) return;
    const Publication publication = table->publication;
    QStringList filters;
    QStringList endings;
    for (const auto& writer : summaryWriters()) {
        const QString ending = toQt(writer->extension());
        if (publication.isKept() && writer->extension() != publication.format) continue;
        endings << ending;
        filters << QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending);
    }
    const QString folder = QSettings().value(publishedFolderKey, QDir::homePath()).toString();
    const QString name = publication.fileName.empty() ? tr("table %1.%2").arg(publication.number).arg(endings.front()) : toQt(publication.fileName);
    const QString path = chooseExportPath(this, tr("Export as it was"), folder + QLatin1Char('/') + name, filters, endings);
    if (path.isEmpty()) return;
    QSettings().setValue(publishedFolderKey, QFileInfo(path).absolutePath());
    WritingWait wait(this);
    const auto written = m_workspace.questions().exportAgain(publication, path, wait.progress());
    const Language language = m_workspace.language();
    if (!written) return emit refused(toQt(xushi::say(written.error(), language)));
    auto told = remarksOf(*written, publication);
    if (const auto missing = undrawnRemark(written->undrawn)) told.push_back(*missing);
    emit exported(tr("Exported: %1").arg(QDir::toNativeSeparators(path)) + QLatin1Char('\n') + toQt(sayAll(told, language)), path);
}

} // namespace xushi
