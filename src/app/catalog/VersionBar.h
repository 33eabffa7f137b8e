#pragma once

#include "domain/Indicator.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace xushi {

/// Asks from when an edit that changes the meaning of an indicator holds: from a month on, as a new version, or as a
/// correction of the version that is stored.
class VersionBar : public QFrame {
    Q_OBJECT
public:
    explicit VersionBar(QWidget* parent);

    /// What is suggested: a version from `from` on where months before it are over, else a correction. `since` is the
    /// start of the version that is stored.
    void suggest(const std::optional<YearMonth>& since, const YearMonth& from, bool isVersion);
    bool isVersion() const;
    /// As typed; empty for a correction.
    QString month() const;
    void setMonth(const QString& month);

signals:
    void edited();

private:
    void showMonth();

    QComboBox* m_kind;
    QLineEdit* m_month;
};

} // namespace xushi
