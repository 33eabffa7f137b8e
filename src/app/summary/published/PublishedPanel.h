#pragma once

#include "app/office/Workspace.h"
#include "domain/summary/SummaryTable.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class PublishedPanel;
}

namespace xushi {

class DifferenceModel;
class PagePreview;
class PublishedModel;
class PublishedReading;
class TableManners;
struct PublishedTable;

/// 已发布: the tables that were given out; the chosen one as it was, or what differs from it now. The store is read beside the window.
class PublishedPanel : public QWidget {
    Q_OBJECT
public:
    PublishedPanel(Workspace& workspace, QWidget* parent);
    ~PublishedPanel() override;

    /// Reads the list anew and takes the focus; `number` is chosen, else what was chosen before, else the last.
    void open(int number = 0);
    /// What is said of the tables is still being read.
    bool isReading() const;
    enum class Detail { Then, Difference };
    void showDetail(Detail detail);
    /// The table of then that is in front; nullptr where none is.
    const SummaryTable* shownTable() const;

signals:
    void leaveRequested();
    void countChanged(int count);
    void placeRequested(const xushi::Place& place);
    /// What came of an export: the path where it was written.
    void exported(const QString& told, const QString& path);
    void refused(const QString& told);

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireFeed();
    void wireKeys();
    void refresh(int number = 0);
    void judge();
    void readDetail();
    void readThen(const PublishedTable& table);
    void readDifference(const PublishedTable& table);
    void say(const QString& message);
    void openFigure();
    void exportChosen();
    void wireRowActions();
    const PublishedTable* chosen() const;

    Workspace& m_workspace;
    std::unique_ptr<Ui::PublishedPanel> m_ui;
    PublishedModel* m_model;
    DifferenceModel* m_differences;
    TableManners* m_manners = nullptr;           ///< of the list
    TableManners* m_differenceManners = nullptr;
    PagePreview* m_preview;
    PublishedReading* m_reading;
    QTimer m_pause; ///< between a change and reading anew
    std::optional<SummaryTable> m_then;
    Detail m_detail = Detail::Then;
};

} // namespace xushi
