#include "app/shared/MomentDialog.h"

#include "app/look/ElidedLabel.h"
#include "app/text/QtText.h"

#include <QCalendarWidget>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace xushi {

MomentDialog::MomentDialog(const QDate& last, QWidget* parent) : QDialog(parent), m_calendar(new QCalendarWidget(this)), m_entry(new QLineEdit(this)), m_buttons(new QDialogButtonBox(this)) {
    setObjectName(QStringLiteral("momentDialog"));
    setWindowTitle(tr("As known on"));
    auto* layout = new QVBoxLayout(this);
    auto* text = new ElidedLabel(this);
    text->setWordWrap(true);
    text->setText(tr("Every page shows the store as it stood at the end of that day. Nothing is changed by looking."));
    layout->addWidget(text);
    m_calendar->setObjectName(QStringLiteral("momentCalendar"));
    m_calendar->setAccessibleName(tr("The day"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setMaximumDate(QDate::currentDate());
    m_calendar->setSelectedDate(last);
    layout->addWidget(m_calendar);
    m_entry->setObjectName(QStringLiteral("momentEntry"));
    m_entry->setAccessibleName(tr("The number of an entry"));
    m_entry->setPlaceholderText(tr("or the number of an entry, as it stands beside a check code"));
    m_entry->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("#?[0-9]{0,12}")), m_entry));
    layout->addWidget(m_entry);
    m_buttons->addButton(tr("Show"), QDialogButtonBox::AcceptRole)->setDefault(true);
    m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_calendar, &QCalendarWidget::activated, this, &QDialog::accept); // Enter, or a double click
    connect(m_entry, &QLineEdit::textChanged, this, &MomentDialog::refresh);
    refresh();
    m_calendar->setFocus();
}

void MomentDialog::offerNow() {
    connect(m_buttons->addButton(tr("Now"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this, [this] {
        m_isNow = true;
        accept();
    });
}

void MomentDialog::refresh() { m_calendar->setEnabled(m_entry->text().isEmpty()); }

MomentAsked MomentDialog::asked() const {
    if (const qint64 entry = m_entry->text().remove(QLatin1Char('#')).toLongLong(); entry > 0) return static_cast<std::int64_t>(entry);
    const QDate day = m_calendar->selectedDate();
    return Date{day.year(), day.month(), day.day()};
}

} // namespace xushi
