#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace xushi {

class AuditModel;
class CellEditor;
struct FigureKey;

/// The list of AuditModel below the grid. F8 walks it, Enter goes to the figure, typing writes the 说明; it takes the focus
/// only when it is asked to.
class AuditPanel : public QWidget {
    Q_OBJECT
public:
    AuditPanel(AuditModel& model, QWidget* parent = nullptr);

    void takeFocus();
    /// Stores the 说明 that is being typed.
    void commitOpenEditor();
    /// The store is left: the 说明 that is being typed is kept, unconfirmed.
    void keepUnconfirmed();
    QTableView& table() const { return *m_table; }
    QSize minimumSizeHint() const override;

signals:
    /// The person wants to see the figure in the grid.
    void figureChosen(const xushi::FigureKey& key);
    /// What was ever written of it.
    void historyRequested(const xushi::FigureKey& key);
    void closed();
    /// Something was typed where no 说明 is taken, and why.
    void typingRefused(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead();
    void buildTable();
    void wireManners();
    void refreshHead();
    void goToNext(int direction);
    void selectGroup(int row);
    void choose(const QModelIndex& index);
    void showHistory();
    CellEditor* openEditor() const;
    int rowForTyping() const;
    void editExplanation(const QString& firstText = {});

    AuditModel& m_model;
    QLabel* m_head;
    QLabel* m_keys = nullptr;
    QTableView* m_table;
};

} // namespace xushi
