#include "app/charts/CourseText.h"

#include "app/text/QtText.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/reading/StateMark.h"
#include "words/Phrases.h"

#include <algorithm>

namespace xushi {
namespace {

QString joined(const QStringList& parts) {
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(QStringLiteral(" · "));
}

QString tipRow(const QString& name, const QString& text) {
    if (text.isEmpty()) return {};
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>").arg(name, text);
}

} // namespace

QString CourseText::figure(const std::optional<Decimal>& value) const {
    return value ? toQt(m_format.decimal(shownFigure(*value, m_course.indicator))) : QString();
}

bool CourseText::qualifiesCumulative() const {
    return m_course.indicator.reporting == Reporting::Cumulative || !m_course.indicator.accumulates();
}

QString CourseText::cumulative(const Month& month) const {
    const CourseMonth& of = at(month);
    if (const auto mark = markOf(of.state); !mark.empty()) return toQt(mark);
    const auto& value = of.figures.value ? of.figures.value : of.foreseen;
    if (!value || !qualifiesCumulative()) return figure(of.figures.value);
    return toQt(withQualifier(fromQt(figure(value)), of.qualifier));
}

QString CourseText::monthAlone(const Month& month) const {
    const CourseMonth& of = at(month);
    if (qualifiesCumulative()) return figure(of.figures.monthAlone);
    const auto& value = of.figures.monthAlone ? of.figures.monthAlone : of.foreseen;
    return value ? toQt(withQualifier(fromQt(figure(value)), of.qualifier)) : QString();
}

QString CourseText::lastYear(const Month& month) const { return figure(at(month).figures.lastYear); }

QString CourseText::due(const Month& month) const {
    const auto& due = at(month).figures.due;
    if (!due) return {};
    return toQt(m_format.decimal(shownAmount(*due, m_course.indicator, formatOf(month).rounding)));
}

QString CourseText::points(const std::optional<Points>& points, const NumberFormat& format) const {
    if (!points) return {};
    return toQt(format.signedDecimal(shownPoints(*points, m_course.indicator.measure, format.rounding)));
}

QString CourseText::gap(const Month& month) const { return points(at(month).gap, formatOf(month)); }

QString CourseText::status(const Month& month) const {
    const CourseMonth& of = at(month);
    if (of.isMissing) return toQt(lightWord(Light::Missing, m_language));
    if (!of.isDue && of.figures.revision == 0 && m_course.indicator.frequency != Frequency::Monthly)
        return toQt(frequencyWord(m_course.indicator.frequency, m_language));
    if (!of.figures.status) return {};
    const QString word = toQt(statusWord(*of.figures.status, m_language));
    return joined({of.figures.isAsOfAssumed ? tr("%1, month assumed").arg(word) : word, toQt(sayAll(of.changes, m_language))});
}

QString CourseText::monthName(const Month& month) const { return tr("M%1", "month of the year").arg(month.number()); }

QString CourseText::target() const {
    return m_course.target ? toQt(targetPhrase(*m_course.target, formatOfRow(), m_language)) : QString();
}

QString CourseText::heading() const {
    const QString name = toQt(m_course.indicator.name);
    return m_course.region.empty() ? name : name + QStringLiteral(" · ") + toQt(m_course.region);
}

QString CourseText::verdict() const {
    const Standing& standing = m_course.row.standing;
    const QString word = toQt(lightWord(standing.light, m_language));
    if (!standing.gap) return word;
    const QString own = points(standing.gap, formatOfRow());
    if (m_course.isCurveLinear || !standing.linearGap) return tr("%1 %2pp").arg(word, own);
    return tr("%1  by the curve %2 ▏by the mean %3").arg(word, own, points(standing.linearGap, formatOfRow()));
}

QString CourseText::facts() const {
    const BoardRow& row = m_course.row;
    QStringList parts;
    if (row.asOf) parts.append(toQt(periodPhrase(*row.asOf, m_language)));
    if (row.value) {
        const QString number = figure(row.value);
        parts.append(withUnit(qualifiesCumulative() ? toQt(withQualifier(fromQt(number), row.qualifier)) : number));
    }
    if (row.isOlderThanAsked) parts.append(tr("older than the period chosen"));
    if (m_course.target) parts.append(tr("target %1").arg(toQt(targetWithUnit(*m_course.target, m_course.indicator.unit, formatOfRow(), m_language))));
    if (row.standing.completion)
        parts.append(tr("done %1%").arg(toQt(m_format.decimal(shownShare(*row.standing.completion, formatOfRow().rounding)))));
    if (row.growth && row.growth->kind != GrowthKind::BaseMissing) parts.append(growth(*row.growth));
    return joined(parts);
}

/// Words that stand in place of a rate say by themselves what they compare.
QString CourseText::growth(const Growth& growth) const {
    const QString phrase = toQt(growthWithUnit(growth, m_course.indicator, formatOfRow(), m_language));
    const bool isWord = growthInWords(growth, m_course.indicator, formatOfRow()).has_value();
    const bool isOverZero = growth.kind == GrowthKind::BaseZero && !growth.word;
    return isWord && isOverZero ? phrase : tr("%1 on last year").arg(phrase);
}

QString CourseText::remarks() const { return toQt(sayAll(m_course.row.remarks, m_language)); }

QString CourseText::withUnit(const QString& number) const {
    return tr("%1 %2", "number and unit").arg(number, toQt(m_course.indicator.unit));
}

QString CourseText::amount(const Ratio& value) const {
    return withUnit(toQt(m_format.decimal(shownAmount(value, m_course.indicator, formatOfRow().rounding))));
}

QString CourseText::catchUp() const {
    const BoardRow& row = m_course.row;
    const auto done = row.done();
    if (!m_course.target || !row.asOf || !done || !row.standing.shortfall) return {};
    const Target& aim = *m_course.target;
    if (aim.nature == TargetNature::Stock)
        return row.standing.shortfall->isNegative() || row.standing.shortfall->isZero() || aim.isLowerBetter()
                   ? QString()
                   : tr("%1 below the target").arg(amount(*row.standing.shortfall));
    const CatchUp left = catchUpOf(aim, *done, row.asOf->last).value_or(CatchUp{});
    return aim.isLowerBetter() ? catchUpOfLimit(left) : catchUpOfFlow(left);
}

QString CourseText::catchUpOfFlow(const CatchUp& left) const {
    const Ratio shortfall = *m_course.row.standing.shortfall;
    const QString first = shortfall > Ratio(0) ? tr("Short of the schedule by %1").arg(amount(shortfall))
                          : shortfall.isZero() ? tr("Exactly on the schedule")
                                               : tr("Ahead of the schedule by %1").arg(amount(-shortfall));
    if (left.monthsLeft == 0) return first;
    if (left.perMonth <= Ratio(0)) return tr("%1; the year's amount is reached").arg(first);
    const QString needed = withUnit(toQt(m_format.decimal(shownPerMonth(left, m_course.indicator, formatOfRow().rounding))));
    return tr("%1; months left: %2, each needs %3 (so far %4 a month)")
        .arg(first)
        .arg(left.monthsLeft)
        .arg(needed, amount(left.achievedPerMonth));
}

QString CourseText::catchUpOfLimit(const CatchUp& left) const {
    const Ratio rest = *m_course.row.standing.shortfall;
    if (rest.isNegative()) return tr("Above the limit by %1").arg(amount(-rest));
    if (left.monthsLeft == 0) return tr("%1 left below the limit").arg(amount(rest));
    return tr("%1 left below the limit; months left: %2, at most %3 each (so far %4 a month)")
        .arg(amount(rest))
        .arg(left.monthsLeft)
        .arg(withUnit(toQt(m_format.decimal(shownPerMonth(left, m_course.indicator, formatOfRow().rounding)))),
             amount(left.achievedPerMonth));
}

QString CourseText::tip(const Month& month) const {
    const QString unit = toQt(m_course.indicator.unit);
    const QString head = QStringLiteral("<b>%1</b> %2")
                             .arg(toQt(periodPhrase(Period::ytd(m_course.year, month.number()), m_language)), unit.toHtmlEscaped());
    const bool accumulates = m_course.indicator.accumulates();
    const QString own = status(month);
    const QString gapText = gap(month);
    return head + QStringLiteral("<table>") + tipRow(accumulates ? tr("Cumulative") : tr("Level"), cumulative(month)) +
           tipRow(tr("Month alone"), monthAlone(month)) + tipRow(tr("Schedule"), due(month)) +
           tipRow(tr("Last year"), lastYear(month)) +
           tipRow(tr("Gap"), gapText.isEmpty() ? gapText : tr("%1pp").arg(gapText)) + tipRow(tr("Status"), own) +
           QStringLiteral("</table>");
}

} // namespace xushi
