#pragma once

#include "domain/analyses/Standing.h"

#include <QWidget>

#include <optional>

namespace xushi {

/// What the preview draws; shares and completion in per cent.
struct CurvePicture {
    std::optional<CurveShape> shape; ///< none: only the even line
    int year = 0;
    Month start = Month::first();
    PastShares past;
    std::optional<Month> asOf;
    std::optional<Percent> completion;
    Light light = Light::NotApplicable;
    QString done;   ///< label of the completion
    QString even;   ///< label of the even line
    QString curve;  ///< label of the curve
};

/// A year's schedule as a line against the even one, with the completion at its month.
class CurvePreview : public QWidget {
    Q_OBJECT
public:
    explicit CurvePreview(QWidget* parent);

    void setPicture(const CurvePicture& picture);
    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF at(double month, double percent) const;
    /// Empty where the curve gives no share for every month.
    QPolygonF line(const CurveShape& shape) const;
    void drawAxes(QPainter& painter) const;
    void drawLines(QPainter& painter) const;
    void drawCompletion(QPainter& painter) const;

    CurvePicture m_picture;
};

} // namespace xushi
