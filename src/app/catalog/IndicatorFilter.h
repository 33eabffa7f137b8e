#pragma once

#include "domain/Catalogue.h"

#include <QSortFilterProxyModel>

#include <functional>
#include <vector>

namespace xushi {

/// A part of the indicators that a person may look at alone.
struct IndicatorScope {
    QString id; ///< stays the same over catalogues: `section:研发投入`
    QString title;
    std::function<bool(const Catalogue&, const Indicator&)> holds;
};

/// All, without a target in the period's year, stopped, and each section and department that has indicators.
std::vector<IndicatorScope> indicatorScopes(const Catalogue& catalogue, const Period& period, const RegionCode& region);

/// The indicator tree narrowed by a text and a scope; a part keeps its parent in sight.
class IndicatorFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit IndicatorFilter(QObject* parent);

    void setText(const QString& text);
    void setScope(std::function<bool(const IndicatorCode&)> holds);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_text;
    std::function<bool(const IndicatorCode&)> m_holds;
};

} // namespace xushi
