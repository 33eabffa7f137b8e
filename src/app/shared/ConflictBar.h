#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xushi {

class TypedReason;
class Workspace;

/// The line that tells of what was typed while somebody else changed the same figure or record, and has the two choices:
/// theirs stays, or mine is written over it with a reason, which is asked for in the line.
class ConflictBar : public QFrame {
    Q_OBJECT
public:
    /// The choices stand beside the text, or below it where the text is long.
    explicit ConflictBar(Workspace& workspace, QWidget* parent, Qt::Orientation way = Qt::Horizontal);

    /// Hides for an empty text. A reason that is being written stays while the same conflict is told.
    void offer(const QString& told);
    /// What the buttons do; nothing while the line is hidden.
    void takeTheirs();
    void askReason();

signals:
    void theirsTaken();
    void mineKept(const QString& reason);
    /// The reason was left: keys go back to where they went before.
    void left();

protected:
    bool eventFilter(QObject* reason, QEvent* event) override;

private:
    void giveReason();
    void hideReason();
    void closeReason();

    QLabel* m_text;
    QPushButton* m_theirs;
    QPushButton* m_mine;
    QLineEdit* m_reason;
    TypedReason* m_typed;
    QPointer<QWidget> m_typedIn; ///< where the keys went before the reason
};

} // namespace xushi
