#pragma once

#include "domain/Format.h"
#include "domain/charts/Course.h"

#include <string>

namespace xushi {

/// How the figures of a course are written, on its picture and in its tables; every digit comes from NumberFormat and
/// ShownNumbers. Empty where there is no number.
class CourseDigits {
public:
    CourseDigits(const Course& course, const NumberFormat& format) : m_course(course), m_format(format) {}

    std::string figure(const std::optional<Decimal>& value) const;
    std::string cumulative(const Month& month) const; ///< with its qualifier, or — and … where the figure says so
    std::string monthAlone(const Month& month) const;
    std::string lastYear(const Month& month) const;
    std::string due(const Month& month) const;
    std::string gap(const Month& month) const;
    std::string points(const Points& points, const NumberFormat& format) const; ///< signed
    std::string amount(const Ratio& value) const; ///< one decimal more for things that are counted

    /// True where the qualifier of a figure belongs to the cumulative, and not to the month alone.
    bool qualifiesCumulative() const;
    NumberFormat formatOfRow() const { return xushi::formatOf(m_course.row, m_format); }
    NumberFormat formatOf(const Month& month) const { return {m_format.minus, at(month).figures.rounding}; }

private:
    const CourseMonth& at(const Month& month) const { return m_course.months[static_cast<std::size_t>(month.number() - 1)]; }

    const Course& m_course;
    NumberFormat m_format;
};

} // namespace xushi
