#include "app/look/ElidedButton.h"

#include "app/look/ElidedLabel.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace xushi {
namespace {

constexpr int fewestLetters = 3;
constexpr int usualLetters = 12;

} // namespace

ElidedButton::ElidedButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a push button's own never shrinks below its words
}

QSize ElidedButton::sizeHint() const {
    const QSize natural = QPushButton::sizeHint();
    return {std::min(natural.width(), usualLetters * fontMetrics().height()), natural.height()};
}

QSize ElidedButton::minimumSizeHint() const {
    const QSize usual = sizeHint();
    return {std::min(usual.width(), fewestLetters * fontMetrics().height()), usual.height()};
}

void ElidedButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    option.text = captionOf(text(), *this, room.width());
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace xushi
