#pragma once

#include <QWidget>

namespace xushi {

/// Lies over the window while files are dragged across it, and says what a drop would do.
class DropVeil : public QWidget {
    Q_OBJECT
public:
    /// Over all of `covered`; hidden until something is dragged.
    explicit DropVeil(QWidget* covered);

    void show(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace xushi
