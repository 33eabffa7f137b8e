#pragma once

#include <QDialog>

namespace xushi {

/// The keys by page, as a table that scrolls where the screen is small: nothing of it is cut off.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    explicit KeysDialog(QWidget* parent);
};

} // namespace xushi
