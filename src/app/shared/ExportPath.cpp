#include "app/shared/ExportPath.h"

#include "app/text/QtText.h"
#include "io/ReplaceFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <algorithm>

namespace xushi {
namespace {

bool hasEnding(const QString& path, const QString& ending) {
    const QString name = QFileInfo(path).fileName();
    return name.size() > ending.size() + 1 && name.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive);
}

/// Only a file that may be replaced is asked about; what may not is refused in words when it is written.
bool mayReplace(QWidget* parent, const QString& title, const QString& path) {
    const auto replaces = wouldReplace(fromQt(path));
    if (!replaces || !*replaces) return true;
    QMessageBox question(QMessageBox::Question, title,
                         QCoreApplication::translate("ExportPath", "“%1” is there already. Replace it?")
                             .arg(QDir::toNativeSeparators(path)),
                         QMessageBox::NoButton, parent);
    question.setObjectName(QStringLiteral("replaceQuestion"));
    question.setTextFormat(Qt::PlainText);
    const auto* replace = question.addButton(QCoreApplication::translate("ExportPath", "Replace"), QMessageBox::AcceptRole);
    auto* keep = question.addButton(QCoreApplication::translate("ExportPath", "Keep it"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    return question.clickedButton() == replace;
}

} // namespace

QString withEnding(const QString& path, const QString& ending) {
    return hasEnding(path, ending) ? path : path + QLatin1Char('.') + ending;
}

QString fileNameFrom(const QString& text) {
    constexpr int longest = 200; // bytes, so that any ending fits
    QString name;
    for (const uint code : text.toUcs4()) {
        const bool isKept = code != '/' && code != '\\' && QChar::category(code) != QChar::Other_Control;
        const QString next = isKept ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1) : QStringLiteral("_");
        if (name.toUtf8().size() + next.toUtf8().size() > longest) break;
        name += next;
    }
    name = name.trimmed();
    while (name.startsWith(QLatin1Char('.'))) name.remove(0, 1);
    return name;
}

QString chooseExportPath(QWidget* parent, const QString& title, const QString& proposed, const QStringList& kinds,
                         const QStringList& endings) {
    QString kind;
    QString path = QFileDialog::getSaveFileName(parent, title, proposed, kinds.join(QStringLiteral(";;")), &kind,
                                                QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return {};
    const bool isEnded = std::ranges::any_of(endings, [&](const QString& ending) { return hasEnding(path, ending); });
    if (!isEnded) path = withEnding(path, endings.at(std::max<qsizetype>(0, kinds.indexOf(kind))));
    return mayReplace(parent, title, path) ? path : QString();
}

} // namespace xushi
