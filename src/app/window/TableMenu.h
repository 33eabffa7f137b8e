#pragma once

#include <QMenu>
#include <QPointer>

namespace xushi {

/// 表格 of the menu bar: what the table under the cursor offers, else the one where the cursor was last, as long as it is seen.
/// It has no letter of its own: the pages use them all.
class TableMenu : public QMenu {
    Q_OBJECT
public:
    explicit TableMenu(QWidget* window);

private:
    void follow(QWidget* focus);
    void fill();

    QPointer<QWidget> m_last; ///< the table, or a part of it
};

} // namespace xushi
