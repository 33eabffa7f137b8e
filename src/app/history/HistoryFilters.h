#pragma once

#include "app/office/Workspace.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
namespace Ui {
class HistoryFilters;
}

namespace xushi {

/// By what the history is narrowed: person, kind, indicator, region, month, days and a text of the reason. Nothing of it is remembered: who
/// comes back and sees fewer acts would take the others for gone.
class HistoryFilters : public QWidget {
    Q_OBJECT
public:
    HistoryFilters(Workspace& workspace, QWidget* parent);
    ~HistoryFilters() override;

    /// Offers what the store has now; what is chosen stays chosen.
    void refresh();
    ActsWanted wanted() const;
    bool isNarrow() const;
    /// Everything, or the acts on one figure.
    void clear();
    void narrowTo(const FigureKey& key);
    void goToSearch();
    /// The first and the last day that are chosen; nothing where every day is meant.
    std::optional<std::pair<Date, Date>> days() const;

signals:
    void changed();

private:
    void wire();
    void fillPeople();
    void fillKinds();
    void fillMonths();
    void offerMonth(const YearMonth& month);
    void tell();
    void clearQuietly();

    Workspace& m_workspace;
    std::unique_ptr<Ui::HistoryFilters> m_ui;
    bool m_isQuiet = false; ///< several are being set at once
};

} // namespace xushi
