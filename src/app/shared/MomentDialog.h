#pragma once

#include "app/office/Moment.h"

#include <QDate>
#include <QDialog>

class QCalendarWidget;
class QDialogButtonBox;
class QLineEdit;

namespace xushi {

/// Asks for a day, or for the number of an entry of the history.
class MomentDialog : public QDialog {
    Q_OBJECT
public:
    /// `last`: the day that is proposed.
    MomentDialog(const QDate& last, QWidget* parent);

    MomentAsked asked() const;
    /// Now may be chosen, too.
    void offerNow();
    bool isNow() const { return m_isNow; }

private:
    void refresh();

    QCalendarWidget* m_calendar;
    QLineEdit* m_entry;
    QDialogButtonBox* m_buttons;
    bool m_isNow = false;
};

} // namespace xushi
