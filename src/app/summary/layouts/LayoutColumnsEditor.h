#pragma once

#include "domain/summary/SummaryTemplate.h"
#include "words/Sentences.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace xushi {

class LayoutColumnsModel;

/// The columns of a layout in their order: added, removed, moved (Alt+Up, Alt+Down, or by dragging), and edited in their cells.
class LayoutColumnsEditor : public QWidget {
    Q_OBJECT
public:
    LayoutColumnsEditor(Language language, QWidget* parent);

    void show(const std::vector<SummaryTemplate::Column>& columns);
    /// What may be added.
    void offer(const std::vector<SummaryColumn>& columns);
    void setReadOnly(bool isReadOnly);
    const std::vector<SummaryTemplate::Column>& columns() const;

signals:
    /// By a person.
    void edited();

private:
    void build();
    void wire();
    QPushButton* button(const QString& text, const char* name);
    void add();
    void removeCurrent();
    void moveCurrent(int rows);
    void goTo(int row);
    void refreshButtons();

    Language m_language;
    LayoutColumnsModel* m_model;
    QTableView* m_view;
    QComboBox* m_offered;
    QPushButton* m_add;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    bool m_isReadOnly = false;
};

} // namespace xushi
