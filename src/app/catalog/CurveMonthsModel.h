#pragma once

#include "app/catalog/CurveDraft.h"
#include "domain/Format.h"
#include "domain/Indicator.h"
#include "domain/curves/Curve.h"
#include "words/Sentences.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace xushi {

/// What makes a share due: the target that it is a share of, and how its unit is written.
struct DueAmounts {
    int year = 0;
    Month start = Month::first();
    PastShares past;
    std::optional<Decimal> target; ///< empty: no amounts are shown
    int decimals = 0;
    QString unit;
    NumberFormat format;
};

/// A year as twelve columns: the shares as typed, the shares that follow, and what is due in the target's unit.
class CurveMonthsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Row { Planned, Share, Due, RowCount };

    CurveMonthsModel(Language language, QObject* parent);

    /// Shares can be typed for a plan in every month, for quarters at their ends, for other kinds nowhere.
    void setPoints(const std::array<QString, 12>& points, CurveKind kind);
    const std::array<QString, 12>& points() const { return m_points; }
    /// The shape by which rows Share and Due are computed; none while the points cannot be used.
    void setShape(const std::optional<CurveShape>& shape, const DueAmounts& amounts);
    /// The month up to which figures are there stands out.
    void setAsOf(std::optional<Month> asOf);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : RowCount; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 12; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void pointsEdited();

private:
    bool takesShare(Month month) const;
    QString text(Row row, Month month) const;
    QColor colour(Row row, Month month) const;

    Language m_language;
    std::array<QString, 12> m_points;
    CurveKind m_kind = CurveKind::MonthLinear;
    std::optional<CurveShape> m_shape;
    DueAmounts m_amounts;
    std::optional<Month> m_asOf;
};

} // namespace xushi
