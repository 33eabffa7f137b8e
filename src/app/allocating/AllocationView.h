#pragma once

#include <QTableView>

namespace xushi {

class AllocationModel;

/// The table of AllocationModel: digits type, Enter goes down, Space fixes the amounts of the chosen rows or sets them free, Delete
/// takes back what was typed. What can be done stands in the menu of the right button.
class AllocationView : public QTableView {
    Q_OBJECT
public:
    explicit AllocationView(QWidget* parent = nullptr);

    void setPlan(AllocationModel* plan);
    /// Stores the number that is being typed.
    void commitOpenEditor();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void addActionsOf(AllocationModel* plan);
    void fitColumns();
};

} // namespace xushi
