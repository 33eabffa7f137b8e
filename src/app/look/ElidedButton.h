#pragma once

#include <QPushButton>

namespace xushi {

/// A button that is named by words of the store: they are shown as they are, elided where there is no room for them.
class ElidedButton : public QPushButton {
    Q_OBJECT
public:
    explicit ElidedButton(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace xushi
