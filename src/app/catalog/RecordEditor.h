#pragma once

#include "domain/Ids.h"

#include <QWidget>

namespace xushi {

class RecordConflictBar;

/// One tab of the catalogue: a form over one record, which keeps what was typed until it is saved or taken back.
class RecordEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The record of this indicator, or its draft where there is one.
    virtual void showIndicator(const IndicatorCode& code) = 0;
    virtual void save() = 0;
    virtual void revert() = 0;
    /// The line that tells of a record that changed under the form.
    virtual RecordConflictBar& conflict() const = 0;
    /// The store is read-only: everything can be looked at, nothing changed.
    virtual void setLocked(bool isLocked) = 0;

signals:
    /// A draft was begun, changed or taken back.
    void edited();
    /// Written; the catalogue of the workspace has not been read again yet.
    void stored(const xushi::IndicatorCode& code);
    void messageGiven(const QString& text);
};

} // namespace xushi
