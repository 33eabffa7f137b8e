#pragma once

#include "words/Sentences.h"

#include <QString>

#include <vector>

class QWidget;

namespace xushi {

/// A field of a form as it is read: its label, and what stands in it.
struct FormLine {
    QString label;
    QString text;
};

/// What a form says, in the order of its fields, whether they are shown or not. A field without a label says nothing.
std::vector<FormLine> linesOf(const QWidget& form, Language language);

/// The fields in which two readings of one form differ, a phrase each: 目标值：现为150，您的是160. Empty where they do not.
/// Long texts are cut down to where they part.
QString differencesOf(const std::vector<FormLine>& theirs, const std::vector<FormLine>& mine, Language language);

} // namespace xushi
