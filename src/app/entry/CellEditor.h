#pragma once

#include <QInputMethodEvent>
#include <QLineEdit>

namespace xushi {

/// The line in which a cell is typed. It knows while an input method is still composing: keys are then the method's.
class CellEditor : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    bool isComposing() const { return m_isComposing; }

protected:
    void inputMethodEvent(QInputMethodEvent* event) override {
        m_isComposing = !event->preeditString().isEmpty();
        QLineEdit::inputMethodEvent(event);
    }

private:
    bool m_isComposing = false;
};

} // namespace xushi
