#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace xushi {

class ReminderText;

/// 催报: the reminders to those who owe figures of what somebody looks at, to be read and sent. They are on the clipboard as soon as they
/// are shown.
class ReminderPanel : public QFrame {
    Q_OBJECT
public:
    explicit ReminderPanel(QWidget* parent);

    /// `count`: how many there are, one after the other in `text`.
    void show(const QString& text, int count);
    void leave();

signals:
    void left();
    void copied();

protected:
    bool event(QEvent* event) override;

private:
    void copy();

    QLabel* m_title;
    ReminderText* m_text;
};

} // namespace xushi
