// What is left to the target, and what each month would have to bring.
#include "app/charts/CourseText.h"

#include "app/text/QtText.h"
#include "domain/analyses/ShownNumbers.h"

namespace xushi {

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

} // namespace xushi
