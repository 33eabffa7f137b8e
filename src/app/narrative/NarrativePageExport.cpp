// The report as a file, and on the clipboard.
#include "app/narrative/NarrativePage.h"
#include "app/shared/ExportPath.h"
#include "app/shared/Printing.h"
#include "app/shared/ProofWait.h"
#include "app/text/QtText.h"
#include "io/ReportLines.h"
#include "wiring/Composition.h"
#include "wiring/NarrativeReports.h"
#include "words/UndrawnCharacters.h"
#include "ui_NarrativePage.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>

namespace xushi {
namespace {

const auto reportFolderKey = QStringLiteral("exportFolder");

} // namespace

/// The first two have buttons of their own, the others a menu.
void NarrativePage::wireExports() {
    constexpr std::size_t withButtons = 2;
    auto* more = new QMenu(this);
    for (const auto& writer : reportWriters()) {
        const QString kind = toQt(writer->extension()).toUpper();
        const QString text = tr("Export %1…").arg(kind);
        const QString name = QStringLiteral("export%1").arg(kind);
        const auto take = [this, chosen = writer.get()] { chooseAndExport(*chosen); };
        if (m_exportButtons.size() == withButtons) {
            more->addAction(text, this, take)->setObjectName(name);
            continue;
        }
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, take);
        m_ui->exportLayout->addWidget(button);
        m_exportButtons.push_back(button);
    }
    more->addSeparator();
    more->addAction(tr("Print…"), this, &NarrativePage::print)->setObjectName(QStringLiteral("printReport"));
    more->addAction(tr("Copy the text  Ctrl+Shift+C"), this, &NarrativePage::copyText)->setObjectName(QStringLiteral("copyText"));
    auto* button = new QPushButton(tr("More"), this);
    button->setObjectName(QStringLiteral("moreButton"));
    button->setMenu(more);
    m_ui->exportLayout->addWidget(button);
    m_exportButtons.push_back(button);
}

/// A period without a row for the table has a report all the same.
Result<std::optional<SummaryTable>> NarrativePage::table() const {
    if (m_tableLayout.empty()) return std::optional<SummaryTable>();
    const Narrative& shown = m_ui->view->narrative();
    auto given = workspace().questions().table({m_tableLayout, shown.period, shown.region.text});
    if (given) return std::optional(std::move(given->table));
    return given.error().kind == ProblemKind::Missing ? Result<std::optional<SummaryTable>>(std::nullopt) : given.error();
}

void NarrativePage::chooseAndExport(const ReportWriter& writer) {
    const QString ending = toQt(writer.extension());
    const QString folder = QSettings().value(reportFolderKey, QDir::homePath()).toString();
    const QString proposed = QStringLiteral("%1/%2.%3").arg(folder, fileNameFrom(toQt(m_ui->view->narrative().title)), ending);
    const QString path = chooseExportPath(this, tr("Export the report"), proposed, {QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending)}, {ending});
    if (path.isEmpty()) return;
    QSettings().setValue(reportFolderKey, QFileInfo(path).absolutePath());
    exportTo(writer, path);
}

/// The page may be made anew while the person waits: what is written is what was shown.
bool NarrativePage::exportTo(const ReportWriter& writer, const QString& path) {
    if (isChanged() && !store()) return false;
    if (!waitForProof(workspace(), this)) return false;
    const Narrative shown = m_ui->view->narrative();
    const auto table = this->table();
    const auto written = table ? writer.write({shown, *table ? &**table : nullptr}, fromQt(path)) : Result<WrittenReport>(table.error());
    m_exportedPath = path;
    m_ui->folderButton->setVisible(written.has_value());
    if (!written) return tell(toQt(say(written.error(), workspace().language()))), false;
    const auto undrawn = undrawnRemark(written->undrawn);
    const QString done = tr("Exported: %1").arg(QDir::toNativeSeparators(path));
    tell(undrawn ? done + QLatin1Char('\n') + toQt(say(*undrawn, workspace().language())) : done);
    return true;
}

/// As it is exported: the text and its table.
void NarrativePage::print() {
    if ((isChanged() && !store()) || !waitForProof(workspace(), this)) return;
    const Narrative shown = m_ui->view->narrative();
    const auto table = this->table();
    if (!table) return tell(toQt(say(table.error(), workspace().language())));
    const auto parts = [&] {
        std::vector<PrintedPart> all;
        all.push_back({reportPainter(shown), {Paper::A4, Orientation::Portrait}});
        if (*table) all.push_back({pagePainter(**table), (*table)->page});
        return all;
    };
    const auto toFile = [this](const QString& path) {
        if (const auto writer = reportWriterFor("report.pdf")) exportTo(**writer, path);
    };
    const auto printed = printParts(this, toQt(shown.title), parts, toFile);
    if (!printed) return;
    m_ui->folderButton->hide();
    const QString done = printed->isGivenUp ? tr("Printing was given up.") : tr("Sent to the printer: %1").arg(printed->printer);
    const auto undrawn = undrawnRemark(printed->undrawn);
    tell(undrawn ? done + QLatin1Char('\n') + toQt(say(*undrawn, workspace().language())) : done);
}

void NarrativePage::tell(const QString& done) {
    m_ui->doneLabel->setText(done);
    m_ui->doneBar->show();
}

void NarrativePage::copyText() {
    if (m_ui->view->narrative().sections.empty() || !waitForProof(workspace(), this)) return;
    QStringList lines;
    for (const auto& line : reportLines(m_ui->view->narrative())) lines << toQt(line.text);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit messageGiven(tr("The report is on the clipboard."));
}

} // namespace xushi
