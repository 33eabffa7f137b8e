#include "app/entry/month/EntryRows.h"

#include "app/text/QtText.h"
#include "domain/analyses/RegionTotal.h"
#include "usecases/CheckFigures.h"

#include <algorithm>

namespace xushi {

void EntryRows::readCatalogue() {
    m_indicators = m_workspace.catalogue().indicators;
    m_regions = m_workspace.catalogue().regions;
}

const Region* EntryRows::shownRegion() const {
    const auto at = std::ranges::find(m_regions, m_workspace.region(), &Region::code);
    return at == m_regions.end() ? nullptr : &*at;
}

std::vector<const Region*> EntryRows::regionsNow() const {
    const Region* shown = shownRegion();
    std::vector<const Region*> regions;
    if (!shown || shown->type != RegionType::City) return regions;
    const YearMonth month{m_workspace.period().year, m_workspace.period().last.number()};
    for (const auto& region : m_regions)
        if (region.type != RegionType::City && region.validity().holdsIn(month)) regions.push_back(&region);
    return regions;
}

EntryRow EntryRows::rowOf(const Indicator& indicator, const Region& region) const {
    EntryRow row{.indicator = &indicator, .region = &region};
    if (const auto key = keyFor(indicator, m_workspace.period().withKind(storedKind(indicator))))
        row.key = FigureKey{*key, indicator.code, region.code};
    return row;
}

std::vector<EntryRow> EntryRows::regionRowsOf(const Indicator& indicator) const {
    std::vector<EntryRow> rows;
    for (const Region* region : regionsNow()) {
        rows.push_back(rowOf(indicator, *region));
        rows.back().isRegion = true;
    }
    return rows;
}

bool EntryRows::isReported(const EntryRow& row) const {
    const Figure* figure = figureOf(row);
    return figure && figure->state != FigureState::Cleared && figure->isOfTheDone();
}

bool EntryRows::isAwaited(const EntryRow& row) const {
    if (!row.key) return false;
    const AuditRequest request{m_workspace.catalogue(), m_workspace.now().figures(), m_workspace.now().workflow(),
                               monthOf(m_workspace.period()), std::nullopt};
    return isExpected(request, *row.indicator, *row.region, row.key->period);
}

bool EntryRows::isExplained(const EntryRow& row, const Finding& finding) const {
    return row.key && explanationOf(m_workspace.now().workflow(), *row.key, finding);
}

bool EntryRows::isUsual(const EntryRow& row) const {
    if (row.indicator->isStoppedIn(m_workspace.period())) return false;
    return isDueIn(*row.indicator, m_workspace.period()) || figureOf(row) != nullptr;
}

const RowJudgement& EntryRows::judgementOf(EntryRow& row) const {
    if (row.judged) return *row.judged;
    const auto& catalogue = m_workspace.catalogue();
    row.judged.emplace();
    row.judged->board = boardRowAt(m_workspace.boardRequest(), *row.indicator, *row.region);
    if (const Figure* figure = figureOf(row)) row.judged->findings = checkFigure(catalogue, m_workspace.now().figures(), *figure, m_workspace.now().signedWorlds());
    return *row.judged;
}

} // namespace xushi
