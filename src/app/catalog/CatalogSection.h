#pragma once

#include <QWidget>

namespace xushi {

class RecordConflictBar;

/// One part of the catalogue beside the indicators: regions, departments, people or rules. It keeps what was typed
/// until it is saved or taken back.
class CatalogSection : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows the catalogue as it is now; drafts stay.
    virtual void refresh() = 0;
    /// Another store: drafts go.
    virtual void startAgain() = 0;
    virtual void save() = 0;
    virtual void revert() = 0;
    /// Begins a new record, where the section has any.
    virtual void add() {}
    /// The line that tells of a record that changed under the form, where the section has one.
    virtual RecordConflictBar* conflict() const { return nullptr; }
    virtual void setLocked(bool isLocked) = 0;
    virtual int unsavedCount() const = 0;
    /// Shows what was not saved, if there is anything.
    virtual void showUnsaved() {}
    /// The focus goes to where work starts.
    virtual void enter() = 0;

signals:
    void messageGiven(const QString& text);
};

} // namespace xushi
