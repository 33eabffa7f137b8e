#pragma once

#include "domain/Indicator.h"

#include <QFrame>

class QLineEdit;

namespace xushi {

/// The way to another unit, form or basis: a new indicator from a month on, while the old one keeps its figures.
class SuccessorBar : public QFrame {
    Q_OBJECT
public:
    explicit SuccessorBar(QWidget* parent);

    /// Shown with the code and the month that are suggested.
    void ask(const QString& code, const YearMonth& from);

signals:
    /// Code and month as typed.
    void replaceRequested(const QString& code, const QString& from);

private:
    QLineEdit* m_code = nullptr;
    QLineEdit* m_from = nullptr;
};

} // namespace xushi
