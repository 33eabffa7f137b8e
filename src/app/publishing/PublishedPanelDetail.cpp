#include "app/publishing/DifferenceModel.h"
#include "app/publishing/PublishedModel.h"
#include "app/publishing/PublishedPanel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/summary/PagePreview.h"
#include "app/text/QtText.h"
#include "usecases/CompareBoards.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"
#include "ui_PublishedPanel.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace xushi {
namespace {

const auto publishedFolderKey = QStringLiteral("exportFolder");

} // namespace

const PublishedTable* PublishedPanel::chosen() const { return m_model->at(m_ui->published->currentIndex().row()); }

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
    m_reading.cancel();
    m_take = {};
    m_then.reset();
    const PublishedTable* table = chosen();
    m_ui->exportButton->setEnabled(table != nullptr);
    if (!table) return say(tr("No table was given out yet. Tick “Keep what is exported” when you export one; a month that all departments have signed off stands here as well."));
    say(tr("Reading the store as it stood after entry %1…").arg(table->publication.entry));
    if (m_detail == Detail::Then) readThen(*table);
    else readDifference(*table);
}

void PublishedPanel::readBeside(std::function<Result<void>(Store&)> read, std::function<void()> take) {
    m_take = std::move(take);
    m_reading.start([read = std::move(read), path = fromQt(m_workspace.openStore().path())]() -> Result<bool> {
        const auto store = openForReading(path);
        if (!store) return store.error();
        const auto done = read(**store);
        if (!done) return done.error();
        return true;
    }, [] { return 0; });
}

void PublishedPanel::readThen(const PublishedTable& table) {
    auto held = std::make_shared<std::optional<SummaryTable>>();
    readBeside([held, publication = table.publication](Store& store) -> Result<void> {
        auto made = publishedTable(store, publication, layoutOf, summaryWords(Language::Chinese));
        if (!made) return made.error();
        held->emplace(std::move(*made));
        return {};
    }, [this, held] {
        m_then = std::move(*held);
        m_preview->setPages(pagePainter(*m_then));
        m_ui->detail->setCurrentWidget(m_ui->scroll);
    });
}

void PublishedPanel::readDifference(const PublishedTable& table) {
    auto held = std::make_shared<std::optional<BoardComparison>>();
    readBeside([held, publication = table.publication](Store& store) -> Result<void> {
        const auto asked = readTogether(store, [&](Reading& reading) -> Result<ComparisonAsked> { return comparisonAsked(reading, publication); });
        if (!asked) return asked.error();
        auto comparison = compareBoards(store, *asked);
        if (!comparison) return comparison.error();
        held->emplace(std::move(*comparison));
        return {};
    }, [this, held] {
        m_differences->show(std::move(**held));
        if (m_differences->rowCount() == 0) return say(tr("Nothing differs: the figures stand today as they were given out."));
        m_ui->detail->setCurrentWidget(m_ui->differences);
        m_ui->differences->setCurrentIndex(m_differences->index(0, 0));
        fitColumns();
    });
}

void PublishedPanel::openFigure() {
    if (const auto place = m_differences->placeAt(m_ui->differences->currentIndex().row())) emit placeRequested(*place);
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
    const auto written = exportPublication(m_workspace.openStore().store(), publication, fromQt(path));
    const Language language = m_workspace.language();
    if (!written) return emit refused(toQt(xushi::say(written.error(), language)));
    auto told = remarksOf(*written, publication);
    if (const auto missing = undrawnRemark(written->undrawn)) told.push_back(*missing);
    emit exported(tr("Exported: %1").arg(QDir::toNativeSeparators(path)) + QLatin1Char('\n') + toQt(sayAll(told, language)), path);
}

} // namespace xushi
