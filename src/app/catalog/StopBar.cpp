#include "app/catalog/StopBar.h"

#include "app/text/QtText.h"
#include "ui_StopBar.h"

namespace xushi {

StopBar::StopBar(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::StopBar>()) {
    m_ui->setupUi(this);
    m_ui->stopRow->hide();
    const auto request = [this] { emit stopRequested(m_ui->stopEdit->text()); };
    connect(m_ui->stopButton, &QPushButton::clicked, this, &StopBar::ask);
    connect(m_ui->confirmStop, &QPushButton::clicked, this, request);
    connect(m_ui->stopEdit, &QLineEdit::returnPressed, this, request);
    connect(m_ui->cancelStop, &QPushButton::clicked, m_ui->stopRow, &QWidget::hide);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &StopBar::useAgainRequested);
}

StopBar::~StopBar() = default;

void StopBar::show(State state, bool isEdited) {
    m_ui->stopButton->setVisible(state == State::InUse);
    m_ui->restoreButton->setVisible(state == State::Stopped);
    for (QPushButton* button : {m_ui->stopButton, m_ui->restoreButton}) {
        button->setEnabled(!isEdited);
        button->setToolTip(isEdited ? tr("Save or revert the changes first") : QString());
    }
    if (isEdited || state != State::InUse) m_ui->stopRow->hide();
}

void StopBar::setUsage(const QString& usage) {
    m_ui->usageLabel->setText(usage);
    m_ui->stopRow->hide();
}

void StopBar::ask() {
    m_ui->stopEdit->setText(toQt(m_suggested.toText()));
    m_ui->stopRow->show();
    m_ui->stopEdit->setFocus();
    m_ui->stopEdit->selectAll();
}

} // namespace xushi
