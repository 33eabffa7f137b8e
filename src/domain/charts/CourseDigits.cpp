#include "domain/charts/CourseDigits.h"

#include "domain/analyses/ShownNumbers.h"
#include "domain/reading/StateMark.h"

namespace xushi {

std::string CourseDigits::figure(const std::optional<Decimal>& value) const {
    return value ? m_format.decimal(shownFigure(*value, m_course.indicator)) : std::string();
}

bool CourseDigits::qualifiesCumulative() const {
    return m_course.indicator.reporting == Reporting::Cumulative || !m_course.indicator.accumulates();
}

std::string CourseDigits::cumulative(const Month& month) const {
    const CourseMonth& of = at(month);
    if (const auto mark = markOf(of.state); !mark.empty()) return std::string(mark);
    const auto& value = of.figures.value ? of.figures.value : of.foreseen;
    if (!value || !qualifiesCumulative()) return figure(of.figures.value);
    return withQualifier(figure(value), of.qualifier);
}

std::string CourseDigits::monthAlone(const Month& month) const {
    const CourseMonth& of = at(month);
    if (qualifiesCumulative()) return figure(of.figures.monthAlone);
    const auto& value = of.figures.monthAlone ? of.figures.monthAlone : of.foreseen;
    return value ? withQualifier(figure(value), of.qualifier) : std::string();
}

std::string CourseDigits::lastYear(const Month& month) const { return figure(at(month).figures.lastYear); }

std::string CourseDigits::due(const Month& month) const {
    const auto& due = at(month).figures.due;
    return due ? m_format.decimal(shownAmount(*due, m_course.indicator, formatOf(month).rounding)) : std::string();
}

std::string CourseDigits::points(const Points& points, const NumberFormat& format) const {
    return format.signedDecimal(shownPoints(points, m_course.indicator.measure, format.rounding));
}

std::string CourseDigits::gap(const Month& month) const {
    const auto& gap = at(month).gap;
    return gap ? points(*gap, formatOf(month)) : std::string();
}

std::string CourseDigits::amount(const Ratio& value) const {
    return m_format.decimal(shownAmount(value, m_course.indicator, formatOfRow().rounding));
}

} // namespace xushi
