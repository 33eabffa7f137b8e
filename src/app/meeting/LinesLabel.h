#pragma once

#include <QWidget>

namespace xushi {

/// A text of the store on at most so many lines, the last of them elided: whatever its length, it leaves the others their room.
class LinesLabel : public QWidget {
    Q_OBJECT
public:
    LinesLabel(int mostLines, QWidget* parent);

    void setText(const QString& text);
    QString text() const { return m_text; }
    /// The lines as they are drawn at the width that there is.
    QStringList lines() const { return linesAt(width()); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList linesAt(int width) const;

    QString m_text;
    int m_mostLines;
};

} // namespace xushi
