#include "app/catalog/CalmWheel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace xushi {
namespace {

class WheelFilter : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus()) return false;
        event->ignore();
        return true;
    }
};

template <class Box> void calm(QWidget& form, QObject* filter) {
    for (Box* box : form.findChildren<Box*>()) {
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(filter);
    }
}

} // namespace

void calmWheels(QWidget& form) {
    auto* filter = new WheelFilter(&form);
    calm<QComboBox>(form, filter);
    calm<QAbstractSpinBox>(form, filter);
}

} // namespace xushi
