#pragma once

#include <QPlainTextEdit>

namespace xushi {

/// A text to be read and copied, all of it where nothing of it is selected.
class ReminderText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ReminderText(QWidget* parent = nullptr);

signals:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace xushi
