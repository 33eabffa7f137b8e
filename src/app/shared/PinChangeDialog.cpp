#include "app/shared/PinChangeDialog.h"

#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "io/PinHash.h"
#include "wiring/Pins.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xushi {
namespace {

QLineEdit* hiddenField(QWidget* parent, const char* name) {
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(static_cast<int>(longestPin));
    return field;
}

/// What was reckoned beside the window.
struct ReckonedPin {
    bool fits = true;
    Result<std::string> kept = std::string();
};

} // namespace

PinChangeDialog::PinChangeDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_people(new QComboBox(this)), m_peopleLabel(new QLabel(tr("&Whose"), this)), m_what(new QLabel(this)),
      m_presentLabel(new QLabel(tr("&Your PIN now"), this)), m_present(hiddenField(this, "presentPin")), m_newLabel(new QLabel(tr("&New PIN"), this)),
      m_new(hiddenField(this, "newPin")), m_againLabel(new QLabel(tr("Once &more"), this)), m_again(hiddenField(this, "newPinAgain")),
      m_reasonLabel(new QLabel(tr("&Reason"), this)), m_reason(new QLineEdit(this)), m_answer(new QLabel(this)),
      m_change(new QPushButton(this)), m_drop(new QPushButton(tr("Take it away"), this)) {
    setObjectName(QStringLiteral("pinChangeDialog"));
    setWindowTitle(tr("PIN"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build();
    fillPeople();
    follow();
}

void PinChangeDialog::build() {
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (const auto& [label, field] : std::initializer_list<std::pair<QLabel*, QWidget*>>{
             {m_peopleLabel, m_people}, {m_presentLabel, m_present}, {m_newLabel, m_new}, {m_againLabel, m_again}, {m_reasonLabel, m_reason}}) {
        label->setBuddy(field);
        form->addRow(label, field);
    }
    m_people->setObjectName(QStringLiteral("pinPeople"));
    m_reason->setObjectName(QStringLiteral("pinReason"));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setObjectName(QStringLiteral("pinWhat"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setObjectName(QStringLiteral("pinAnswer"));
    m_change->setObjectName(QStringLiteral("pinChange"));
    m_drop->setObjectName(QStringLiteral("pinDrop"));
    setRole(*m_change, WidgetRole::Primary);
    m_drop->setAutoDefault(false);
    auto* leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    auto* below = new QHBoxLayout;
    below->addWidget(m_drop);
    below->addStretch(1);
    below->addWidget(leave);
    below->addWidget(m_change);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(8);
    lines->addWidget(m_what);
    lines->addLayout(form);
    lines->addWidget(m_answer);
    lines->addStretch(1);
    lines->addLayout(below);
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 60, sizeHint().height());
    connect(m_people, &QComboBox::currentIndexChanged, this, &PinChangeDialog::follow);
    connect(m_change, &QPushButton::clicked, this, &PinChangeDialog::change);
    connect(m_drop, &QPushButton::clicked, this, &PinChangeDialog::drop);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

/// Who is working, and for an administrator those who have a PIN.
void PinChangeDialog::fillPeople() {
    const Person* person = m_workspace.person();
    if (!person) return;
    m_people->addItem(toQt(person->name), toQt(person->code.text));
    const auto kept = m_workspace.questions().keptPinOf(person->code);
    if (!kept) return say(kept.error());
    m_kept = *kept;
    if (person->role != Role::Administrator) return;
    const auto others = m_workspace.questions().peopleWithPin();
    if (!others) return say(others.error());
    for (const auto& other : *others)
        if (other.code != person->code) m_people->addItem(toQt(other.name), toQt(other.code.text));
}

bool PinChangeDialog::isOwn() const { return m_people->currentIndex() <= 0; }

void PinChangeDialog::follow() {
    const bool hasOwn = !m_kept.empty();
    m_what->setText(isOwn() ? tr("It is asked for when %1 approves, signs off, unlocks or restores a copy, so that nobody does that by choosing a name. It does not protect the file from who owns it.").arg(m_people->currentText())
                            : tr("A forgotten PIN is taken away; %1 can set a new one. The journal keeps who did it.").arg(m_people->currentText()));
    const bool isChoosing = m_people->count() > 1;
    m_peopleLabel->setVisible(isChoosing);
    m_people->setVisible(isChoosing);
    m_presentLabel->setVisible(hasOwn);
    m_present->setVisible(hasOwn);
    for (QWidget* part : std::initializer_list<QWidget*>{m_newLabel, m_new, m_againLabel, m_again, m_change}) part->setVisible(isOwn());
    m_reasonLabel->setVisible(!isOwn());
    m_reason->setVisible(!isOwn());
    m_drop->setVisible(hasOwn || !isOwn());
    m_change->setText(hasOwn ? tr("Change") : tr("Set"));
    m_change->setDefault(isOwn());
    m_drop->setDefault(!isOwn());
    m_answer->clear();
    (hasOwn ? m_present : isOwn() ? m_new : m_reason)->setFocus();
}

void PinChangeDialog::change() {
    if (m_new->text() != m_again->text()) {
        m_answer->setText(tr("The two are not the same; nothing was changed. Type the new PIN twice."));
        m_again->selectAll();
        return m_again->setFocus();
    }
    if (m_new->text().isEmpty()) return say(newPin({}).error()); // to have none is asked for by the other button
    begin(fromQt(m_new->text()));
}

void PinChangeDialog::drop() { begin({}); }

/// Holds the present one against what is kept, and reckons what will be kept of the new one, beside the window.
void PinChangeDialog::begin(const std::string& newOne) {
    if (m_task.isRunning()) return;
    setBusy(true);
    const auto reckoned = std::make_shared<ReckonedPin>();
    disconnect(&m_task, nullptr, this, nullptr);
    connect(&m_task, &Task::finished, this, [this, reckoned] {
        setBusy(false);
        if (!reckoned->fits) {
            say(refused("pin.wrong"));
            m_present->selectAll();
            return m_present->setFocus();
        }
        if (!reckoned->kept) return say(reckoned->kept.error());
        write(*reckoned->kept, m_kept);
    });
    m_task.start([reckoned, newOne, present = fromQt(m_present->text()), kept = m_kept]() -> Result<bool> {
        reckoned->fits = kept.empty() || fitsPin(present, kept);
        if (reckoned->fits && !newOne.empty()) reckoned->kept = newPin(newOne);
        return true;
    }, [] { return 0; });
}

void PinChangeDialog::write(const std::string& kept, const std::string& fits) {
    const PersonCode person{fromQt(m_people->currentData().toString())};
    const auto saved = m_workspace.acts().savePin(person, kept, fits, m_reason->text().trimmed());
    if (!saved) return say(saved.error());
    accept();
}

void PinChangeDialog::say(const Problem& problem) { m_answer->setText(toQt(xushi::say(problem, m_workspace.language()))); }

void PinChangeDialog::setBusy(bool isBusy) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_people, m_present, m_new, m_again, m_reason, m_change, m_drop}) part->setEnabled(!isBusy);
    if (isBusy) m_answer->setText(tr("One moment…"));
    else m_answer->clear();
}

} // namespace xushi
