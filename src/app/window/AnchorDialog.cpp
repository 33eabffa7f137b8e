#include "app/window/AnchorDialog.h"

#include "app/look/WidgetRole.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/text/QtText.h"
#include "io/ReplaceFile.h"
#include "wiring/Composition.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStringDecoder>

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t mostBytesOfCodes = std::size_t{4} << 20U; ///< of a text with codes
const auto anchorFolderKey = QStringLiteral("anchors/folder");

QString anchorFolder() { return QSettings().value(anchorFolderKey, QDir::homePath()).toString(); }

void rememberAnchorFolder(const QString& path) { QSettings().setValue(anchorFolderKey, QFileInfo(path).absolutePath()); }

} // namespace

AnchorDialog::AnchorDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_reading(new AnchorReading(workspace, this)), m_codes(new QPlainTextEdit(this)),
      m_answers(new QPlainTextEdit(this)), m_verdict(new QLabel(this)), m_check(new QPushButton(tr("Check (Ctrl+Enter)"), this)) {
    setObjectName(QStringLiteral("anchorDialog"));
    setWindowTitle(tr("Check codes from paper"));
    build();
    connect(m_reading, &AnchorReading::told, this, [this] { tell(m_reading->checked()); });
    connect(m_reading, &AnchorReading::failed, this, &AnchorDialog::refuse);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &AnchorDialog::check);
}

void AnchorDialog::build() {
    auto* what = new QLabel(tr("A check code stands at the foot of every table that was printed or exported. Enter one or several as they stand there, with the entry where it is known."), this);
    what->setWordWrap(true);
    m_codes->setObjectName(QStringLiteral("codesEdit"));
    m_codes->setPlaceholderText(QStringLiteral("HWX2-4GR3-ZM0A-7K5T #1842"));
    m_codes->setAccessibleName(tr("Check codes"));
    m_codes->setTabChangesFocus(true);
    m_answers->setObjectName(QStringLiteral("answersEdit"));
    m_answers->setReadOnly(true);
    m_answers->setTabChangesFocus(true);
    m_answers->setAccessibleName(tr("What the store says"));
    m_verdict->setObjectName(QStringLiteral("verdictLabel"));
    setRole(*m_verdict, WidgetRole::Section);
    m_verdict->setWordWrap(true);
    m_check->setObjectName(QStringLiteral("checkButton"));
    setRole(*m_check, WidgetRole::Primary);
    m_check->setDefault(true);
    auto* read = new QPushButton(tr("From a file…"), this);
    auto* write = new QPushButton(tr("Save the store's own codes…"), this);
    auto* close = new QPushButton(tr("Close"), this);
    read->setObjectName(QStringLiteral("readButton"));
    write->setObjectName(QStringLiteral("writeButton"));
    write->setToolTip(tr("Of now, of the months at their last step, and of the tables that were given out: kept on a stick or with a colleague they show later whether the history is still the same."));
    for (QPushButton* button : {read, write, close}) button->setAutoDefault(false);
    auto* ways = new QHBoxLayout;
    ways->addWidget(read);
    ways->addStretch(1);
    ways->addWidget(m_check);
    auto* below = new QHBoxLayout;
    below->addWidget(write);
    below->addStretch(1);
    below->addWidget(close);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(8);
    lines->addWidget(what);
    lines->addWidget(m_codes, 2);
    lines->addLayout(ways);
    lines->addWidget(m_verdict);
    lines->addWidget(m_answers, 3);
    lines->addLayout(below);
    connect(m_check, &QPushButton::clicked, this, &AnchorDialog::check);
    connect(read, &QPushButton::clicked, this, &AnchorDialog::readCodes);
    connect(write, &QPushButton::clicked, this, &AnchorDialog::writeCodes);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    const QFontMetrics letters(font());
    resize(letters.horizontalAdvance(QLatin1Char('0')) * 84, letters.height() * 26);
    m_codes->setFocus();
}

/// A code shows what the journal says; whether the figures are what the journal says is shown by the proof.
void AnchorDialog::check() {
    const auto codes = checkCodesIn(fromQt(m_codes->toPlainText()));
    m_answers->clear();
    if (codes.empty()) return refuse(refused("anchor.none-in"));
    if (!waitForProof(m_workspace, this)) return;
    m_verdict->setText(tr("Reading the history…"));
    m_reading->ask(codes);
}

void AnchorDialog::tell(const std::vector<CheckedAnchor>& checked) {
    const Language language = m_workspace.language();
    QStringList lines;
    for (const auto& each : checked)
        lines << (each.verdict ? QStringLiteral("✓ ") + toQt(say(inLocalTime(*each.verdict), language)) : QStringLiteral("▲ ") + toQt(say(each.verdict.error(), language)));
    const auto lost = std::ranges::count_if(checked, [](const CheckedAnchor& each) { return !each.verdict; });
    m_verdict->setText(lost == 0 ? tr("The store contains the past of all %n code(s).", nullptr, static_cast<int>(checked.size()))
                                 : toQt(say(Remark{"anchor.some-lost", {std::to_string(checked.size()), std::to_string(lost)}}, language)));
    m_answers->setPlainText(lines.join(QLatin1Char('\n')));
}

void AnchorDialog::refuse(const Problem& problem) {
    m_answers->clear();
    m_verdict->setText(toQt(say(problem, m_workspace.language())));
}

/// What the file holds stands in the field, so that it can be read before it is checked.
void AnchorDialog::readCodes() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Codes from a file"), anchorFolder(), tr("Texts (*.txt *.csv);;All files (*)"));
    if (path.isEmpty()) return;
    rememberAnchorFolder(path);
    const auto text = readFileText(fromQt(path), mostBytesOfCodes);
    if (!text) return refuse(text.error());
    const QByteArray bytes = QByteArray::fromStdString(*text);
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8)); // codes are plain letters in GBK as well
    m_codes->setPlainText(decoder(bytes));
    check();
}

void AnchorDialog::writeCodes() {
    if (!waitForProof(m_workspace, this)) return;
    const auto anchors = m_workspace.questions().anchors();
    if (!anchors) return refuse(anchors.error());
    const Language language = m_workspace.language();
    const QString proposed = QDir(anchorFolder()).filePath(tr("%1 check codes of entry %2.txt").arg(QFileInfo(m_workspace.openStore().path()).completeBaseName()).arg(anchors->back().entry));
    const QString path = chooseExportPath(this, tr("Save the store's own codes"), proposed, {tr("Texts (*.txt)")}, {QStringLiteral("txt")});
    if (path.isEmpty()) return;
    rememberAnchorFolder(path);
    std::string text;
    for (const auto& anchor : *anchors)
        text += say(Remark{"anchor.line", {anchor.code, std::to_string(anchor.entry), say(inLocalTime(anchor.of), language)}}, language) + "\n";
    const auto written = replaceFile(fromQt(path), text);
    if (!written) return refuse(written.error());
    m_answers->clear();
    m_verdict->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace xushi
