// What a copy has otherwise than the store, and what is done with it.
#include "app/backups/BackupModel.h"
#include "app/backups/BackupsPage.h"
#include "app/backups/CopyComparing.h"
#include "app/office/StoreCopies.h"
#include "app/shared/DifferenceModel.h"
#include "app/shared/WritingWait.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "usecases/CopyStore.h"
#include "words/Phrases.h"
#include "wiring/RestoreCopy.h"
#include "ui_BackupsPage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace xushi {
namespace {

const auto savedCopyFolderKey = QStringLiteral("savedCopyFolder");

QString betweenSentences(Language language) { return language == Language::Chinese ? QString() : QStringLiteral(" "); }

} // namespace

void BackupsPage::askDifferences() {
    const Backup* backup = chosen();
    refreshHead();
    if (!backup) {
        endQuestion();
        m_comparing->giveUp();
        m_differences->clear();
        return m_ui->differenceLabel->clear();
    }
    if (m_comparing->copy() == backup->path) return;
    if (isAsking() && toQt(backup->path.string()) != m_asked) endQuestion();
    m_differences->clear();
    m_ui->differenceLabel->setText(tr("Comparing the copy with the store…"));
    m_comparing->ask(backup->path);
}

void BackupsPage::showDifferences() {
    const StoresCompared& compared = *m_comparing->compared();
    m_model->setFigures(m_comparing->copy(), compared.figures);
    m_differences->show(compared.boards);
    const QString period = toQt(periodPhrase(compared.boards.period, workspace().language()));
    QStringList parts;
    if (compared.actsThere > 0) parts << tr("The copy went another way behind entry %1 and has %2 acts of its own.").arg(compared.common).arg(compared.actsThere);
    if (compared.figures == 0 && m_differences->rowCount() == 0) parts << tr("No figure is another one than in the copy.");
    else parts << tr("%1 figures are others than in the copy; on the board of %2, %3 rows and definitions:").arg(compared.figures).arg(period).arg(m_differences->differenceCount());
    m_ui->differenceLabel->setText(parts.join(betweenSentences(workspace().language())));
    if (isAsking()) m_ui->questionLabel->setText(consequencesOf(*chosen()));
}

void BackupsPage::openFigure() {
    if (const auto place = m_differences->placeAt(m_differenceManners->modelRow())) emit pageRequested(QStringLiteral("entry"), *place);
}

void BackupsPage::takeNow() {
    if (!workspace().isOpen() || workspace().copies().isKeeping()) return;
    if (!workspace().copies().keptAsNow().isEmpty()) return emit messageGiven(tr("Nothing has changed since the last copy."));
    workspace().copies().keep({});
}

void BackupsPage::lookAt() {
    if (const Backup* backup = chosen()) emit copyRequested(toQt(backup->path.string()));
}

/// Proved once more, under a name that is free.
void BackupsPage::saveAs() {
    const Backup* backup = chosen();
    if (!backup) return;
    const std::filesystem::path from = backup->path;
    const QString folder = QSettings().value(savedCopyFolderKey, QDir::homePath()).toString();
    QString path = QFileDialog::getSaveFileName(this, tr("Save the copy elsewhere"), folder + QLatin1Char('/') + toQt(from.filename().string()), tr("Xushi stores (*.xushi)"), nullptr,
                                                QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    if (!path.endsWith(QStringLiteral(".xushi"))) path += QStringLiteral(".xushi");
    QSettings().setValue(savedCopyFolderKey, QFileInfo(path).absolutePath());
    const auto tell = [this](const Problem& problem) { emit noticeGiven(toQt(say(problem, workspace().language()))); };
    const auto copy = openCopy(from);
    if (!copy) return tell(copy.error());
    WritingWait wait(this);
    const auto saved = copyStore(**copy, fromQt(path), wait.progress());
    if (!saved) return tell(saved.error());
    emit messageGiven(tr("Saved and proved: %1").arg(QDir::toNativeSeparators(path)));
}

bool BackupsPage::isAsking() const { return !m_asked.isEmpty(); }

QString BackupsPage::consequencesOf(const Backup& backup) const {
    const StoresCompared* compared = m_comparing->copy() == backup.path ? m_comparing->compared() : nullptr;
    QStringList parts{tr("The store goes back to %1: from entry %2 to entry %3.").arg(takenPhrase(backup.taken)).arg(m_model->now()).arg(backup.head.sequence)};
    if (compared) parts << tr("%n act(s) since are no longer in it;", nullptr, static_cast<int>(compared->actsHere)) << tr("%n figure(s) become others.", nullptr, static_cast<int>(compared->figures));
    if (compared && compared->actsThere > 0) parts << tr("%n act(s) that only the copy has come in.", nullptr, static_cast<int>(compared->actsThere));
    parts << tr("The present is kept as a copy first, and you can come back to it.");
    return parts.join(betweenSentences(workspace().language()));
}

void BackupsPage::askRestore() {
    const Backup* backup = chosen();
    if (!backup || !m_ui->restoreButton->isEnabled()) return;
    m_asked = toQt(backup->path.string());
    m_ui->questionLabel->setText(consequencesOf(*backup));
    m_ui->question->show();
    m_ui->confirmButton->setFocus();
}

void BackupsPage::endQuestion() {
    const bool hadFocus = m_ui->question->isAncestorOf(focusWidget());
    m_asked.clear();
    m_ui->question->hide();
    if (hadFocus) m_ui->copies->setFocus();
}

void BackupsPage::restore() {
    if (!isAsking() || workspace().isReadOnly()) return;
    const QString path = m_asked;
    endQuestion();
    emit restoreRequested(path);
}

void BackupsPage::chooseSecondFolder() {
    const QString before = StoreCopies::secondFolder();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("The second folder for copies"), before.isEmpty() ? QDir::homePath() : before);
    if (!folder.isEmpty()) workspace().copies().setSecondFolder(folder);
}

void BackupsPage::dropSecondFolder() { workspace().copies().setSecondFolder({}); }

} // namespace xushi
