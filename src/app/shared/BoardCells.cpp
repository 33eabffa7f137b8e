#include "app/shared/BoardCells.h"

#include "app/shared/QtText.h"
#include "domain/Format.h"
#include "words/Phrases.h"

namespace xushi::cells {
namespace {

const auto notApplicable = QStringLiteral("—");

} // namespace

QString value(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (row.state == FigureState::NotApplicable) return notApplicable;
    if (row.state == FigureState::BelowUnit) return QStringLiteral("…");
    if (!row.value && row.stage) return toQt(stageWord(*row.stage, language));
    if (!row.value) return {};
    return toQt(withQualifier(format.decimal(shownFigure(*row.value, indicator)), row.qualifier));
}

QString target(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (row.target && row.targetBefore)
        return toQt(revisedTargetPhrase(*row.targetBefore, *row.target, indicator, format, language));
    return row.target ? toQt(targetPhrase(*row.target, indicator, format)) : notApplicable;
}

QString completion(const BoardRow& row, const NumberFormat& format) {
    if (row.standing.completion) return toQt(format.percent(*row.standing.completion));
    return row.value ? notApplicable : QString();
}

QString gap(const BoardRow& row, const Indicator& indicator, const NumberFormat& format) {
    if (row.standing.gap)
        return toQt(format.points(*row.standing.gap, indicator.measure == Measure::Rate ? 2 : 1));
    return row.value ? notApplicable : QString();
}

QString growth(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (!row.growth) return row.value ? notApplicable : QString();
    if (row.growth->kind == GrowthKind::BaseMissing) return notApplicable;
    return toQt(growthPhrase(*row.growth, indicator.measure, format, language));
}

QString asOf(const BoardRow& row, Language language) {
    if (!row.asOf) return {};
    return toQt(asOfPhrase(*row.asOf, language) + (row.isAsOfAssumed ? "*" : ""));
}

QString schedule(const BoardRow& row, Language language) {
    if (!row.target || row.target->nature != TargetNature::Flow) return {};
    const std::string key = "curve." + std::string(shapeToken(shapeOf(row.curve)));
    return toQt(say(Remark{key, {}}, language)) + (row.curve && row.curve->isAssumed ? QStringLiteral("*") : QString());
}

QString department(const Indicator& indicator, const Catalogue& catalogue) {
    const Department* found = catalogue.find(indicator.department);
    return found ? toQt(found->name + (found->isAssumed ? "*" : "")) : notApplicable;
}

QString remarks(const BoardRow& row, const NumberFormat& format, Language language) {
    std::vector<Remark> all = row.remarks;
    const bool isOwn = row.target && !std::holds_alternative<MonthLinear>(shapeOf(row.curve));
    if (isOwn && row.standing.linearGap)
        all.insert(all.begin(), {"note.linear-verdict", {format.points(*row.standing.linearGap)}});
    return toQt(sayAll(all, language));
}

} // namespace xushi::cells
