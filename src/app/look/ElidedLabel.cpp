#include "app/look/ElidedLabel.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace xushi {
namespace {

constexpr int leastLetters = 6; ///< of which some is always seen

} // namespace

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

QSize ElidedLabel::minimumSizeHint() const {
    const QSize natural = QLabel::minimumSizeHint();
    return {std::min(natural.width(), leastLetters * fontMetrics().height()), natural.height()};
}

int ElidedLabel::heightOf(int lines) const {
    const QString text = QStringList(lines, QStringLiteral("字")).join(QLatin1Char('\n')); // Chinese has a font of its own, whose lines may be higher
    return fontMetrics().boundingRect(QRect(0, 0, QWIDGETSIZE_MAX, QWIDGETSIZE_MAX), Qt::TextWordWrap, text).height();
}

QString ElidedLabel::elided() const { return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()); }

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !wordWrap() && elided() != text()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    const QString shown = wordWrap() ? text() : elided();
    if (shown == text()) return QLabel::paintEvent(event);
    QPainter painter(this);
    drawFrame(&painter);
    const int place = static_cast<int>(QStyle::visualAlignment(layoutDirection(), this->alignment()));
    style()->drawItemText(&painter, contentsRect().adjusted(margin(), margin(), -margin(), -margin()), place, palette(), isEnabled(),
                          shown, foregroundRole());
}

void addChoice(QComboBox& box, const QString& text, const QVariant& data) {
    box.addItem(text, data);
    box.setItemData(box.count() - 1, text, Qt::ToolTipRole);
}

QString captionOf(const QString& text, const QWidget& on, int width) {
    QString caption = on.fontMetrics().elidedText(text, Qt::ElideMiddle, width);
    return caption.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace xushi
