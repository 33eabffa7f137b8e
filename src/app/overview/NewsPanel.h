#pragma once

#include "app/overview/NewsModel.h"

#include <QFrame>

class QAction;
class QLabel;
class QTableView;
class QToolButton;

namespace xushi {

class NewsReading;
class TableManners;

/// A quiet line that says how much is new since the last visit; opened, the list of it. It takes itself away when somebody says that they
/// have seen it, until the store is opened again or another person works.
class NewsPanel : public QFrame {
    Q_OBJECT
public:
    NewsPanel(Workspace& workspace, QWidget* parent);

    /// Opens and closes the list, with the keys in it while it is open.
    QAction* openAction() const { return m_openAction; }
    /// What there is has been seen.
    QAction* seenAction() const { return m_seenAction; }
    bool isReading() const;

signals:
    /// A line leads there.
    void placeRequested(const xushi::Place& place);
    /// What was ever written of the figure of a line.
    void historyRequested(const xushi::Place& place);
    /// The list was closed: keys go back to where work goes on.
    void left();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildHead(QLayout& layout);
    void buildList(QLayout& layout);
    void refresh();
    void follow();
    void tell(const StoreNews& news);
    void tellProblem(const Problem& problem);
    void say(const QString& text, bool hasList);
    void setOpen(bool isOpen);
    void goToCurrent();
    void dismiss();

    Workspace& m_workspace;
    NewsReading* m_reading;
    NewsModel* m_model;
    QAction* m_openAction;
    QAction* m_seenAction;
    QLabel* m_head = nullptr;
    QToolButton* m_openButton = nullptr;
    QTableView* m_list = nullptr;
    bool m_isStale = true;     ///< nobody saw the panel when it was to be read
    bool m_isDismissed = false;
};

} // namespace xushi
