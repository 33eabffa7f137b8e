#pragma once

#include "domain/analyses/Standing.h"

#include <QWidget>

namespace xushi {

/// A light as its shape with words beside it.
class LightLabel : public QWidget {
    Q_OBJECT
public:
    explicit LightLabel(QWidget* parent = nullptr);

    void setLight(Light light, const QString& words);
    QString words() const { return m_words; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Light m_light = Light::NotApplicable;
    QString m_words;
};

} // namespace xushi
