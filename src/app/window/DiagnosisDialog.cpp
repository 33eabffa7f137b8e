#include "app/window/DiagnosisDialog.h"

#include "app/look/WidgetRole.h"
#include "app/shared/ExportPath.h"
#include "app/text/QtText.h"
#include "io/ReplaceFile.h"

#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace xushi {

DiagnosisDialog::DiagnosisDialog(const QString& text, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("diagnosisDialog"));
    setWindowTitle(tr("Diagnosis"));
    auto* what = new QLabel(tr("This helps whoever looks for a fault: versions, sizes, settings and the last events. It holds no figure and no name of a person, a store or a folder. Nothing is sent by the program."), this);
    what->setWordWrap(true);
    auto* shown = new QPlainTextEdit(text, this);
    shown->setObjectName(QStringLiteral("diagnosisText"));
    shown->setReadOnly(true);
    shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    shown->setAccessibleName(windowTitle());
    auto* done = new QLabel(this);
    done->setObjectName(QStringLiteral("diagnosisDone"));
    setRole(*done, WidgetRole::Muted);
    done->setWordWrap(true);
    auto* copy = new QPushButton(tr("Copy"), this);
    auto* save = new QPushButton(tr("Save as…"), this);
    auto* close = new QPushButton(tr("Close"), this);
    copy->setObjectName(QStringLiteral("diagnosisCopy"));
    save->setObjectName(QStringLiteral("diagnosisSave"));
    copy->setDefault(true);
    auto* ways = new QHBoxLayout;
    ways->addWidget(copy);
    ways->addWidget(save);
    ways->addWidget(done, 1);
    ways->addWidget(close);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(8);
    lines->addWidget(what);
    lines->addWidget(shown, 1);
    lines->addLayout(ways);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [text, done] {
        QGuiApplication::clipboard()->setText(text);
        done->setText(tr("Copied"));
    });
    connect(save, &QPushButton::clicked, this, [this, text, done] {
        const QString path = chooseExportPath(this, tr("Save the diagnosis"), QDir::home().filePath(tr("Xushi diagnosis.txt")), {tr("Texts (*.txt)")}, {QStringLiteral("txt")});
        if (path.isEmpty()) return;
        const auto written = replaceFile(fromQt(path), fromQt(text));
        done->setText(written ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : tr("Not saved. Choose another folder and try again."));
    });
    const QFontMetrics letters(font());
    resize(letters.horizontalAdvance(QLatin1Char('0')) * 84, letters.height() * 26);
}

} // namespace xushi
