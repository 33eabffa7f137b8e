#include "app/window/WayBackDialog.h"

#include "app/backups/BackupModel.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace xushi {

WayBackDialog::WayBackDialog(const QString& store, const Problem& problem, Language language, QWidget* parent)
    : QDialog(parent), m_store(store), m_language(language), m_copies(new QListWidget(this)), m_state(new QLabel(this)),
      m_lookAt(new QPushButton(tr("&Look at it"), this)), m_restore(new QPushButton(tr("&Restore this copy"), this)) {
    setObjectName(QStringLiteral("wayBackDialog"));
    setWindowTitle(tr("%1 cannot be opened").arg(QFileInfo(store).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build(problem);
    follow();
    look();
}

bool WayBackDialog::isFor(const Problem& problem, const QString& store) {
    if (problem.key == "store.not-a-store") return store.endsWith(QLatin1String(".xushi")) && hasCopiesByName(fromQt(store));
    return problem.key == "store.damaged-file" || problem.key == "store.journal-differs" || problem.key == "store.proof-damaged" || problem.key == "store.proof-differs";
}

void WayBackDialog::build(const Problem& problem) {
    auto* why = new QLabel(toQt(say(problem, m_language)), this);
    why->setObjectName(QStringLiteral("wayBackWhy"));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    auto* what = new QLabel(tr("These copies can take its place. The damaged file is kept, byte for byte, before one does."), this);
    what->setWordWrap(true);
    m_copies->setObjectName(QStringLiteral("wayBackCopies"));
    m_copies->setAccessibleName(tr("Copies"));
    m_state->setObjectName(QStringLiteral("wayBackState"));
    m_state->setWordWrap(true);
    m_lookAt->setObjectName(QStringLiteral("wayBackLook"));
    m_lookAt->setAutoDefault(false);
    m_restore->setObjectName(QStringLiteral("wayBackRestore"));
    setRole(*m_restore, WidgetRole::Primary);
    m_restore->setDefault(true);
    auto* other = new QPushButton(tr("From a &file…"), this);
    other->setObjectName(QStringLiteral("wayBackOther"));
    auto* leave = new QPushButton(tr("Not now"), this);
    for (QPushButton* button : {other, leave}) button->setAutoDefault(false);
    auto* below = new QHBoxLayout;
    below->addWidget(m_lookAt);
    below->addWidget(other);
    below->addStretch(1);
    below->addWidget(leave);
    below->addWidget(m_restore);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(8);
    lines->addWidget(why);
    lines->addWidget(what);
    lines->addWidget(m_copies, 1);
    lines->addWidget(m_state);
    lines->addLayout(below);
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 84, fontMetrics().height() * 22);
    connect(m_copies, &QListWidget::currentRowChanged, this, &WayBackDialog::follow);
    connect(m_lookAt, &QPushButton::clicked, this, [this] { emit lookRequested(chosen()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { restore(chosen()); });
    connect(other, &QPushButton::clicked, this, [this] {
        const QString copy = QFileDialog::getOpenFileName(this, tr("A copy of the store"), QFileInfo(m_store).absolutePath(), tr("Xushi stores (*.xushi)"));
        if (!copy.isEmpty()) restore(copy);
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void WayBackDialog::restore(const QString& copy) {
    accept();
    emit restoreRequested(copy);
}

/// A file at a time, beside the window.
void WayBackDialog::look() {
    const auto listing = std::make_shared<BackupListing>(fromQt(m_store));
    m_state->setText(tr("Looking for copies…"));
    connect(&m_task, &Task::finished, this, [this, listing] { show(listing->found(), listing->isByName()); });
    connect(&m_task, &Task::failed, this, [this](const Problem& problem) { m_state->setText(toQt(say(problem, m_language))); });
    m_task.start([listing] { return listing->step(); }, [listing] { return listing->progress(); });
}

/// The latest first, and chosen. Of those that are only called after the store each says what it is, and a look at it comes before the way back.
void WayBackDialog::show(const std::vector<Backup>& copies, bool isByName) {
    for (const auto& copy : copies) {
        QString told = tr("%1 · entry %2 · %3 · %4").arg(takenPhrase(copy.taken)).arg(copy.head.sequence).arg(QLocale().formattedDataSize(static_cast<qint64>(copy.bytes)), toQt(copy.path.filename().string()));
        if (isByName) told += QLatin1Char('\n') + tr("“%1” · code %2").arg(toQt(copy.title), toQt(copy.head.shortCode()));
        auto* line = new QListWidgetItem(told, m_copies);
        line->setData(Qt::UserRole, toQt(copy.path.string()));
        line->setToolTip(toQt(copy.path.string()));
    }
    const bool isDoubtful = isByName && !copies.empty();
    m_restore->setDefault(!isDoubtful);
    m_lookAt->setDefault(isDoubtful);
    setRole(*m_restore, isDoubtful ? WidgetRole::None : WidgetRole::Primary);
    setRole(*m_lookAt, isDoubtful ? WidgetRole::Primary : WidgetRole::None);
    if (isDoubtful) m_state->setText(tr("Nothing in the file says any more which store it was. These copies are called after it; whether they are of it cannot be told. Look at one before you restore it."));
    else m_state->setText(copies.empty() ? tr("No copy of this store was found in the folder of copies. One on a stick or a share is taken by “From a file”.") : QString());
    if (!copies.empty()) m_copies->setCurrentRow(0);
    m_copies->setFocus();
    follow();
}

void WayBackDialog::follow() {
    const bool isChosen = !chosen().isEmpty();
    m_lookAt->setEnabled(isChosen);
    m_restore->setEnabled(isChosen);
}

QString WayBackDialog::chosen() const {
    const auto* line = m_copies->currentItem();
    return line ? line->data(Qt::UserRole).toString() : QString();
}

} // namespace xushi
