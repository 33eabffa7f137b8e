#include "app/shared/Page.h"

#include "domain/analyses/RowFigure.h"

#include <QApplication>

namespace xushi {

void Page::goToHistory(const std::optional<FigureKey>& key) {
    if (key) emit historyRequested(*key);
    else emit messageGiven(tr("There is no figure here."));
}

void Page::giveKeys(QWidget& list, bool isThere) {
    if (!isThere && isAncestorOf(QApplication::focusWidget())) setFocus();
    else if (isThere && hasFocus()) list.setFocus();
}

std::optional<FigureKey> Page::figureOf(const IndicatorCode& indicator, const RegionCode& region) const {
    const Indicator* definition = m_workspace.catalogue().find(indicator);
    if (!definition || region.empty()) return std::nullopt;
    const auto keys = keysUpTo(*definition, region, m_workspace.period());
    for (const auto& key : keys) {
        const Figure* figure = m_workspace.now().figureAt(key);
        if (figure && figure->state != FigureState::Cleared) return key;
    }
    return keys.empty() ? std::nullopt : std::optional(keys.front());
}

std::optional<FigureKey> Page::figureOf(const Place& place) const {
    const Indicator* definition = place.indicator ? m_workspace.catalogue().find(*place.indicator) : nullptr;
    if (!definition) return std::nullopt;
    const auto period = keyFor(*definition, place.period.withKind(storedKind(*definition)));
    return period ? std::optional(FigureKey{*period, definition->code, place.region}) : std::nullopt;
}

} // namespace xushi
