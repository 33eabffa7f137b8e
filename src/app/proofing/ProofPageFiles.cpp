// Files in and out: the text that is checked, and the report of the check.
#include "app/proofing/ProofPage.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/text/QtText.h"
#include "wiring/ProseFiles.h"
#include "words/Sentences.h"
#include "ui_ProofPage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include <atomic>

namespace xushi {
namespace {

const auto proofFolderKey = QStringLiteral("textFolder");
const auto proofExportKey = QStringLiteral("exportFolder");

} // namespace

void ProofPage::wireFiles() {
    connect(m_ui->openButton, &QPushButton::clicked, this, &ProofPage::chooseFile);
    connect(m_ui->reportButton, &QPushButton::clicked, this, &ProofPage::writeReport);
    connect(&m_opening, &Task::finished, this, [this] { takeText(*m_opened); });
    connect(&m_opening, &Task::failed, this, [this](const Problem& problem) {
        m_slow.stop();
        refreshHead();
        emit noticeGiven(toQt(say(problem, workspace().language())));
    });
}

void ProofPage::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a text"), QSettings().value(proofFolderKey, QDir::homePath()).toString(), tr("Reports (*.docx *.odt *.pdf *.txt);;All files (*)"));
    if (!path.isEmpty()) takeFiles({path});
}

/// A program of its own reads it, which may take a while and can be given up by opening another.
void ProofPage::takeFiles(const QStringList& files) {
    if (files.isEmpty()) return;
    m_file = files.front();
    QSettings().setValue(proofFolderKey, QFileInfo(m_file).absolutePath());
    m_opened = std::make_shared<QString>();
    auto isGivenUp = std::make_shared<std::atomic<bool>>(false);
    m_slow.start(0);
    m_opening.start([path = fromQt(m_file), opened = m_opened, isGivenUp]() -> Result<bool> {
        const auto text = readProseFile(path, [isGivenUp] { return isGivenUp->load(); });
        if (!text) return text.error();
        *opened = toQt(*text);
        return true;
    }, [] { return 0; }, [isGivenUp] { *isGivenUp = true; });
}

void ProofPage::takeText(const QString& text) {
    m_ui->text->replaceAll(text);
    m_ui->text->setFocus();
    check();
}

void ProofPage::writeReport() {
    if (isWaiting()) return afterReading([this] { writeReport(); });
    if (m_model->rowCount() == 0 || !waitForProof(workspace(), this)) return;
    const QString folder = QSettings().value(proofExportKey, QDir::homePath()).toString();
    const QString name = m_file.isEmpty() ? tr("Report") : QFileInfo(m_file).completeBaseName();
    const QString path = chooseExportPath(this, tr("Report of the check"), QStringLiteral("%1/%2.xlsx").arg(folder, tr("%1 checked").arg(name)), {QStringLiteral("XLSX (*.xlsx)")}, {QStringLiteral("xlsx")});
    if (path.isEmpty()) return;
    QSettings().setValue(proofExportKey, QFileInfo(path).absolutePath());
    const QDate day = m_ui->day->date();
    const ProofReport report{m_read.text, m_model->checked(), fromQt(QFileInfo(m_file).fileName()), Date{day.year(), day.month(), day.day()}, {fromQt(workspace().openStore().path()), m_read.title, m_read.head}, workspace().language()};
    const auto written = writeProofReport(report, fromQt(path));
    if (!written) emit noticeGiven(toQt(say(written.error(), workspace().language())));
    else emit messageGiven(tr("Exported: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace xushi
