#pragma once

#include "domain/charts/Course.h"
#include "domain/charts/CourseDigits.h"
#include "words/Sentences.h"

#include <QCoreApplication>
#include <QString>

namespace xushi {

/// How the page writes the figures of a course; every digit comes from NumberFormat and shownFigure.
class CourseText {
    Q_DECLARE_TR_FUNCTIONS(xushi::CourseText)
public:
    CourseText(const Course& course, const NumberFormat& format, Language language)
        : m_course(course), m_format(format), m_language(language), m_digits(course, format) {}

    QString figure(const std::optional<Decimal>& value) const;
    QString cumulative(const Month& month) const; ///< with its qualifier, or — and … where the figure says so
    QString lastYear(const Month& month) const;
    QString due(const Month& month) const;
    QString gap(const Month& month) const;
    QString status(const Month& month) const;

    QString verdict() const; ///< 达序时 +0.9pp, or both gaps where the curve is not linear
    QString facts() const;   ///< value, as-of, target, growth
    QString catchUp() const; ///< empty when nothing can be said
    QString remarks() const;
    QString target() const;  ///< 突破268; empty without a target

private:
    QString points(const std::optional<Points>& points) const;
    NumberFormat formatOfRow() const { return m_digits.formatOfRow(); }
    QString amount(const Ratio& value) const; ///< one decimal more for things that are counted
    QString growth(const Growth& growth) const;
    QString withUnit(const QString& number) const;
    QString catchUpOfFlow(const CatchUp& left) const;
    QString catchUpOfLimit(const CatchUp& left) const;
    const CourseMonth& at(const Month& month) const {
        return m_course.months[static_cast<std::size_t>(month.number() - 1)];
    }

    const Course& m_course;
    NumberFormat m_format;
    Language m_language;
    CourseDigits m_digits;
};

} // namespace xushi
