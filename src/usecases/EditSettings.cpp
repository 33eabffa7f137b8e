#include "usecases/EditSettings.h"

#include "domain/Width.h"
#include "domain/checks/CheckCatalog.h"
#include "usecases/ChangeStore.h"

namespace xushi {

Result<void> checkSettings(const Settings& stored, const Settings& settings, const std::string& reason) {
    if (settings.dueDay && (*settings.dueDay < 1 || *settings.dueDay > 31))
        return refused("settings.due-day", {std::to_string(*settings.dueDay)});
    const auto& limits = settings.limits;
    for (const auto& limit : {limits.growth, limits.completion, limits.gapJump, limits.unitSlip, limits.jump, limits.recomputed})
        if (limit <= Decimal(0)) return refused("settings.limit", {limit.toString()});
    if (limits.smallCount.isNegative()) return refused("settings.small-count", {limits.smallCount.toString()});
    for (const auto& silence : settings.silences)
        if (!canBeSilenced(silence.check)) return refused("settings.not-silenced", {textOf(silence)});
    const Decimal& farBehind = settings.thresholds.farBehindBelow;
    if (farBehind > Decimal(0)) return refused("settings.threshold", {farBehind.toString()});
    const auto& closed = stored.closedThrough;
    const bool isReopened = closed && (!settings.closedThrough || *settings.closedThrough < *closed);
    if (isReopened && isBlank(reason)) return refused("settings.reopen-needs-reason", {closed->toText()});
    return {};
}

Result<void> saveSettings(Store& store, const Settings& settings, const ChangeNote& note, const Settings* seen) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<void> {
        const auto stored = transaction.readCatalogue(noYear);
        if (!stored) return stored.error();
        if (seen && *seen != stored->settings) return Problem{ProblemKind::Conflict, "conflict.record", {stored->settings.title}};
        if (const auto fits = checkSettings(stored->settings, settings, note.reason); !fits) return fits;
        for (const auto& silence : settings.silences)
            if (silence.scope == SilenceScope::Indicator && !stored->find(IndicatorCode{silence.of}))
                return missing("figure.no-indicator", {silence.of});
        return transaction.put(settings);
    });
}

} // namespace xushi
