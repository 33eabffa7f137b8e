#include "app/catalog/SaveBar.h"

#include "app/look/Colours.h"
#include "app/text/QtText.h"
#include "ui_SaveBar.h"

namespace xushi {

SaveBar::SaveBar(const QString& reasonHint, QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::SaveBar>()) {
    m_ui->setupUi(this);
    m_ui->reasonEdit->setPlaceholderText(reasonHint);
    m_ui->problemLabel->hide();
    setEdited(false);
    connect(m_ui->reasonEdit, &QLineEdit::textEdited, this, &SaveBar::reasonEdited);
    connect(m_ui->revertButton, &QPushButton::clicked, this, &SaveBar::revertRequested);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &SaveBar::saveRequested);
}

SaveBar::~SaveBar() = default;

void SaveBar::setEdited(bool isEdited) {
    m_ui->saveButton->setEnabled(isEdited);
    m_ui->revertButton->setEnabled(isEdited);
}

void SaveBar::showProblem(const Problem& problem, Language language) {
    QPalette red = palette();
    red.setColor(QPalette::WindowText, coloursOf(red).refused);
    m_ui->problemLabel->setPalette(red);
    m_ui->problemLabel->setText(toQt(say(problem, language)));
    m_ui->problemLabel->show();
}

void SaveBar::clearProblem() {
    m_ui->problemLabel->clear();
    m_ui->problemLabel->hide();
}

QString SaveBar::reason() const { return m_ui->reasonEdit->text(); }

QString SaveBar::reasonAnd(const QString& more) const {
    const QString typed = reason().trimmed();
    return typed.isEmpty() ? more : QStringLiteral("%1；%2").arg(typed, more);
}

void SaveBar::setReason(const QString& reason) { m_ui->reasonEdit->setText(reason); }

} // namespace xushi
