#pragma once

#include <QTableView>

namespace xushi {

/// Twelve narrow columns in one row of typing: what is typed counts at once, Enter goes to the next month, Delete
/// empties a month.
class MonthsView : public QTableView {
    Q_OBJECT
public:
    explicit MonthsView(QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace xushi
