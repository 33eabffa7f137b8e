#include "app/shared/PinDialog.h"

#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "io/PinHash.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xushi {

PinDialog::PinDialog(const Person& person, const std::string& kept, const QString& what, Language language, QWidget* parent)
    : QDialog(parent), m_kept(kept), m_language(language), m_pin(new QLineEdit(this)), m_answer(new QLabel(this)), m_done(new QPushButton(tr("Confirm"), this)) {
    setObjectName(QStringLiteral("pinDialog"));
    setWindowTitle(tr("PIN"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* question = new QLabel(tr("%1: the PIN of %2").arg(what, toQt(person.name)), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setObjectName(QStringLiteral("pinQuestion"));
    question->setBuddy(m_pin);
    m_pin->setObjectName(QStringLiteral("pinEdit"));
    m_pin->setAccessibleName(tr("PIN"));
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setMaxLength(static_cast<int>(longestPin));
    m_answer->setObjectName(QStringLiteral("pinAnswer"));
    m_answer->setWordWrap(true);
    m_done->setObjectName(QStringLiteral("pinDone"));
    setRole(*m_done, WidgetRole::Primary);
    m_done->setDefault(true);
    auto* leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    auto* below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(leave);
    below->addWidget(m_done);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(8);
    lines->addWidget(question);
    lines->addWidget(m_pin);
    lines->addWidget(m_answer);
    lines->addStretch(1);
    lines->addLayout(below);
    connect(m_done, &QPushButton::clicked, this, &PinDialog::check);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 56, sizeHint().height());
    m_pin->setFocus();
}

void PinDialog::check() {
    if (m_task.isRunning()) return;
    const std::string pin = fromQt(m_pin->text());
    m_done->setEnabled(false);
    m_pin->setReadOnly(true);
    m_answer->clear();
    const auto fits = std::make_shared<bool>(false);
    disconnect(&m_task, nullptr, this, nullptr);
    connect(&m_task, &Task::finished, this, [this, fits] { tell(*fits); });
    m_task.start([fits, pin, kept = m_kept]() -> Result<bool> {
        *fits = fitsPin(pin, kept);
        return true;
    }, [] { return 0; });
}

void PinDialog::tell(bool fits) {
    m_done->setEnabled(true);
    m_pin->setReadOnly(false);
    if (fits) {
        accept();
        return emit fitted(m_kept);
    }
    m_answer->setText(toQt(say(refused("pin.wrong"), m_language)));
    m_pin->selectAll();
    m_pin->setFocus();
}

void askPin(Workspace& workspace, const QString& what, QWidget* parent, const PinTaken& then) {
    const Person* person = workspace.person();
    if (!person) return then({});
    const auto kept = workspace.questions().keptPinOf(person->code);
    if (!kept) return emit workspace.feed().problemMet(kept.error());
    if (kept->empty()) return then({});
    auto* dialog = new PinDialog(*person, *kept, what, workspace.language(), parent);
    QObject::connect(dialog, &PinDialog::fitted, parent, then);
    dialog->open();
}

} // namespace xushi
