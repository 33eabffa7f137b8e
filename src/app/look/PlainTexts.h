#pragma once

#include <QObject>

namespace xushi {

/// While it lives, labels and tool tips of the whole program show text as it stands: a name such as <b>R&D</b> is no
/// HTML. Text that is meant as HTML is shown by whoever makes it (QToolTip::showText).
class PlainTexts : public QObject {
    Q_OBJECT
public:
    explicit PlainTexts(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace xushi
