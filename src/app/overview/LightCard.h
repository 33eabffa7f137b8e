#pragma once

#include "domain/analyses/Standing.h"

#include <QAbstractButton>

namespace xushi {

/// How many indicators show one light; a click keeps only these in the table, another click shows all.
class LightCard : public QAbstractButton {
    Q_OBJECT
public:
    LightCard(Light light, const QString& word, QWidget* parent = nullptr);

    void setCount(int count);
    Light light() const { return m_light; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Light m_light;
    int m_count = 0;
};

} // namespace xushi
