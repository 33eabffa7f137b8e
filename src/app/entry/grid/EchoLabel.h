#pragma once

#include "app/entry/grid/EntryModel.h"

#include <QLabel>

namespace xushi {

/// The small line beside an open editor: what is about to be stored, or the hard rule that the text breaks. It never
/// takes the focus nor a click.
class EchoLabel : public QLabel {
    Q_OBJECT
public:
    explicit EchoLabel(QWidget* viewport);

    /// Below `cell`, above it where there is no room; hidden for an empty echo.
    void show(const EntryModel::Echo& echo, const QRect& cell);
    /// The cell stands elsewhere now; what is shown or hidden stays so.
    void place(const QRect& cell);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isRefused = false;
};

} // namespace xushi
