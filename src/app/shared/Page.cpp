#include "app/shared/Page.h"

namespace xushi {

void Page::goToHistory(const std::optional<FigureKey>& key) {
    if (key) emit historyRequested(*key);
    else emit messageGiven(tr("There is no figure here."));
}

std::optional<FigureKey> Page::figureOf(const IndicatorCode& indicator, const RegionCode& region) const {
    const Indicator* definition = m_workspace.catalogue().find(indicator);
    if (!definition || region.empty()) return std::nullopt;
    const Period shown = m_workspace.period().withKind(storedKind(*definition));
    std::optional<FigureKey> due;
    for (int month = shown.last.number(); month >= 1; --month) {
        const auto period = keyFor(*definition, {shown.year, Month(month), shown.kind});
        if (!period) continue;
        const FigureKey key{*period, indicator, region};
        if (!due) due = key;
        const Figure* figure = m_workspace.now().figureAt(key);
        if (figure && figure->state != FigureState::Cleared) return key;
    }
    return due;
}

std::optional<FigureKey> Page::figureOf(const Place& place) const {
    const Indicator* definition = place.indicator ? m_workspace.catalogue().find(*place.indicator) : nullptr;
    if (!definition) return std::nullopt;
    const auto period = keyFor(*definition, place.period.withKind(storedKind(*definition)));
    return period ? std::optional(FigureKey{*period, definition->code, place.region}) : std::nullopt;
}

} // namespace xushi
