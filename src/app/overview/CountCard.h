#pragma once

#include "app/overview/RowKind.h"

#include <QAbstractButton>

namespace xushi {

/// How many rows are of a kind; a click keeps only these in the table, another click shows all.
class CountCard : public QAbstractButton {
    Q_OBJECT
public:
    CountCard(RowKind kind, const QString& word, QWidget* parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }
    RowKind kind() const { return m_kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMark(QPainter& painter, const QRectF& where) const;

    RowKind m_kind;
    int m_count = 0;
};

} // namespace xushi
