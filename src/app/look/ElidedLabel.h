#pragma once

#include <QLabel>

class QComboBox;

namespace xushi {

/// A label for words of the store, which may be of any length: they never make the window wider. Where they do not fit
/// they are elided, and read whole in the tool tip. Words are shown as they are: no mark-up, no mnemonic.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    /// Of so many lines of Chinese, in pixels: what changes its words at every step takes as much room with few of them as with many.
    int heightOf(int lines) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString elided() const;
};

/// An item of a box that is no wider for it, with its whole text in the tool tip.
void addChoice(QComboBox& box, const QString& text, const QVariant& data);

/// A text for a button, a menu or a tab: at most `width` pixels wide, elided in its middle, and without a mnemonic.
QString captionOf(const QString& text, const QWidget& on, int width);

} // namespace xushi
