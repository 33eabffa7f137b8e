#pragma once

#include "usecases/EnterFigures.h"
#include "words/Sentences.h"

#include <QString>

#include <array>
#include <utility>
#include <vector>

namespace xushi {

/// What is noted on a figure beside its value, in the order of the panel.
enum class NoteField { Status, Qualifier, Growth, Points, RestatedBase, LastYear, Source, Note, Wording };
inline constexpr std::array allNoteFields{NoteField::Status,       NoteField::Qualifier, NoteField::Growth,
                                          NoteField::Points,       NoteField::RestatedBase, NoteField::LastYear,
                                          NoteField::Source,       NoteField::Note,      NoteField::Wording};

/// A field as it is edited: the token that was chosen, a text, or both.
struct NoteText {
    QString choice;
    QString text;

    bool operator==(const NoteText&) const = default;
};

/// Tokens with their words; empty for a field that has none to choose from.
std::vector<std::pair<QString, QString>> choicesOf(NoteField field, Language language);
bool hasText(NoteField field);

/// What stands in the field; `figure` is nullptr where nothing is stored yet.
NoteText noteText(const Figure* figure, NoteField field);

/// The same in the words of the field.
QString noteWords(NoteField field, const NoteText& text, Language language);

/// Sets exactly this field in `edit`.
void applyNote(FigureEdit& edit, NoteField field, const NoteText& text);

} // namespace xushi
