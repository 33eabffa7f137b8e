#pragma once

#include "app/office/Workspace.h"
#include "domain/summary/SummaryTable.h"
#include "usecases/BuildSummary.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace xushi {

class ElidedLabel;
class PagePreview;

/// The table of a layout while it is edited, of the period and region that are chosen, drawn by the painter of every table. The store is read when a
/// layout needs other rows than the one before, never for a letter.
class LayoutPreview : public QWidget {
    Q_OBJECT
public:
    LayoutPreview(Workspace& workspace, QWidget* parent);

    /// Draws it after a short pause, in which another may come.
    void show(const SummaryTemplate& layout);
    void showNow(const SummaryTemplate& layout);
    /// The table that is drawn.
    const SummaryTable& table() const { return m_table; }

signals:
    void drawn();
    /// The table before stays.
    void refused(const xushi::Problem& problem);

private:
    Result<SummaryTable> build();
    void draw();

    Workspace& m_workspace;
    ElidedLabel* m_what;
    PagePreview* m_pages;
    QTimer m_pause;
    SummaryWords m_words;
    SummaryTemplate m_layout;
    std::optional<SummarySource> m_source;
    SummaryTable m_table;
};

} // namespace xushi
