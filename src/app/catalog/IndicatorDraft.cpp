#include "app/catalog/IndicatorDraft.h"

#include "app/text/QtText.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace xushi {
namespace {

constexpr int orderStep = 10; ///< leaves room to move an indicator between two others

QString textOf(const std::optional<YearMonth>& month) { return month ? toQt(month->toText()) : QString(); }

} // namespace

IndicatorDraft draftOf(const Indicator& indicator) {
    return {indicator, textOf(indicator.validFrom), textOf(indicator.validTo), {}, {}, {}};
}

IndicatorDraft rebased(IndicatorDraft mine, const Indicator& theirs) {
    Indicator& indicator = mine.indicator;
    indicator.numerator = theirs.numerator;
    indicator.denominator = theirs.denominator;
    indicator.order = theirs.order;
    indicator.revision = theirs.revision;
    indicator.inForceFrom = theirs.inForceFrom;
    indicator.changeReason = theirs.changeReason;
    indicator.validFrom = theirs.validFrom; // typed beside it
    indicator.validTo = theirs.validTo;
    return mine;
}

IndicatorDraft draftOfNew(const Catalogue& catalogue, const Indicator* beside) {
    IndicatorDraft draft;
    for (const auto& indicator : catalogue.indicators)
        draft.indicator.order = std::max(draft.indicator.order, indicator.order);
    draft.indicator.order += orderStep;
    if (beside) {
        draft.indicator.section = beside->section;
        draft.indicator.department = beside->department;
    }
    return draft;
}

Result<std::optional<YearMonth>> monthFrom(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) return std::optional<YearMonth>();
    const auto period = Period::parse(fromQt(trimmed));
    if (!period) return period.error();
    return std::optional(YearMonth{period->year, period->last.number()});
}

Result<Indicator> indicatorFrom(const IndicatorDraft& draft) {
    const auto from = monthFrom(draft.validFrom);
    if (!from) return from.error();
    const auto to = monthFrom(draft.validTo);
    if (!to) return to.error();
    const auto version = monthFrom(draft.inForceFrom);
    if (!version) return version.error();
    Indicator indicator = draft.indicator;
    if (*version) {
        indicator.inForceFrom = *version;
        indicator.changeReason = fromQt(draft.reason.trimmed());
    }
    indicator.validFrom = *from;
    indicator.validTo = *to;
    return indicator;
}

QString joinedNames(const std::vector<std::string>& names) {
    QStringList all;
    for (const auto& name : names) all.append(toQt(name));
    return all.join(QStringLiteral("；"));
}

std::vector<std::string> splitNames(const QString& text) {
    static const QRegularExpression separator(QStringLiteral("[;；]"));
    std::vector<std::string> names;
    for (const QString& name : text.split(separator, Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty()) names.push_back(fromQt(name.trimmed()));
    return names;
}

} // namespace xushi
