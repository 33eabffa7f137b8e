#include "app/catalog/IndicatorFilter.h"

#include "app/catalog/IndicatorTree.h"
#include "app/text/QtText.h"

#include <QCoreApplication>

#include <set>

namespace xushi {
namespace {

bool hasTarget(const Catalogue& catalogue, const Indicator& indicator, int year, const RegionCode& region) {
    return catalogue.find(TargetKey{indicator.code, region, year}) != nullptr;
}

} // namespace

std::vector<IndicatorScope> indicatorScopes(const Catalogue& catalogue, const Period& period, const RegionCode& region) {
    const auto all = [](const Catalogue&, const Indicator&) { return true; };
    const auto without = [period, region](const Catalogue& now, const Indicator& indicator) {
        return !indicator.isStoppedIn(period) && !hasTarget(now, indicator, period.year, region);
    };
    const auto stopped = [period](const Catalogue&, const Indicator& indicator) { return indicator.isStoppedIn(period); };
    std::vector<IndicatorScope> scopes{
        {QStringLiteral("all"), IndicatorFilter::tr("All indicators"), all},
        {QStringLiteral("without"), IndicatorFilter::tr("Without a target in %1").arg(period.year), without},
        {QStringLiteral("stopped"), IndicatorFilter::tr("Stopped"), stopped}};
    std::set<std::string> seen;
    for (const auto& indicator : catalogue.indicators)
        if (!indicator.section.empty() && seen.insert(indicator.section).second)
            scopes.push_back({QStringLiteral("section:") + toQt(indicator.section), IndicatorFilter::tr("Section: %1").arg(toQt(indicator.section)),
                              [section = indicator.section](const Catalogue&, const Indicator& i) { return i.section == section; }});
    for (const auto& department : catalogue.departments)
        scopes.push_back({QStringLiteral("department:") + toQt(department.code.text), IndicatorFilter::tr("Department: %1").arg(toQt(department.name)),
                          [code = department.code](const Catalogue&, const Indicator& i) { return i.department == code; }});
    return scopes;
}

IndicatorFilter::IndicatorFilter(QObject* parent) : QSortFilterProxyModel(parent) { setRecursiveFilteringEnabled(true); }

void IndicatorFilter::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

void IndicatorFilter::setScope(std::function<bool(const IndicatorCode&)> holds) {
    m_holds = std::move(holds);
    invalidateFilter();
}

/// One that is being added is always shown; a group only for what stands below it.
bool IndicatorFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QVariant code = index.data(IndicatorTree::CodeRole);
    if (!code.isValid()) return false;
    if (code.toString().isEmpty()) return true;
    if (m_holds && !m_holds({fromQt(code.toString())})) return false;
    return index.data(IndicatorTree::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace xushi
