#include "app/charts/CourseText.h"

#include "app/text/QtText.h"
#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"

#include <algorithm>

namespace xushi {
namespace {

QString joined(const QStringList& parts) {
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(QStringLiteral(" · "));
}

} // namespace

QString CourseText::figure(const std::optional<Decimal>& value) const { return toQt(m_digits.figure(value)); }
QString CourseText::cumulative(const Month& month) const { return toQt(m_digits.cumulative(month)); }
QString CourseText::lastYear(const Month& month) const { return toQt(m_digits.lastYear(month)); }
QString CourseText::due(const Month& month) const { return toQt(m_digits.due(month)); }
QString CourseText::gap(const Month& month) const { return toQt(m_digits.gap(month)); }
QString CourseText::points(const std::optional<Points>& points) const { return points ? toQt(m_digits.points(*points, formatOfRow())) : QString(); }

QString CourseText::status(const Month& month) const {
    const CourseMonth& of = at(month);
    if (of.isMissing) return toQt(lightWord(Light::Missing, m_language));
    if (!of.isDue && of.figures.revision == 0 && m_course.indicator.frequency != Frequency::Monthly)
        return toQt(frequencyWord(m_course.indicator.frequency, m_language));
    if (!of.figures.status) return {};
    const QString word = toQt(statusWord(*of.figures.status, m_language));
    return joined({of.figures.isAsOfAssumed ? tr("%1, month assumed").arg(word) : word, toQt(sayAll(of.changes, m_language))});
}

QString CourseText::target() const {
    return m_course.target ? toQt(targetPhrase(*m_course.target, formatOfRow(), m_language)) : QString();
}

QString CourseText::verdict() const {
    const Standing& standing = m_course.row.standing;
    const QString word = toQt(lightWord(standing.light, m_language));
    if (!standing.gap) return word;
    const QString own = points(standing.gap);
    if (m_course.isCurveLinear || !standing.linearGap) return tr("%1 %2pp").arg(word, own);
    return tr("%1  by the curve %2pp, by the mean %3pp").arg(word, own, points(standing.linearGap));
}

QString CourseText::facts() const {
    const BoardRow& row = m_course.row;
    QStringList parts;
    if (row.asOf) parts.append(toQt(periodPhrase(*row.asOf, m_language)));
    if (row.value) {
        const QString number = figure(row.value);
        parts.append(withUnit(m_digits.qualifiesCumulative() ? toQt(withQualifier(fromQt(number), row.qualifier)) : number));
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

QString CourseText::amount(const Ratio& value) const { return withUnit(toQt(m_digits.amount(value))); }

} // namespace xushi
