#include "app/entry/figure/NoteField.h"

#include "app/text/QtText.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

template <class E> QString tokenText(const std::optional<E>& value) { return value ? toQt(token(*value)) : QString(); }

NoteText numberText(const std::optional<Decimal>& number) { return {.text = number ? toQt(number->toString()) : QString()}; }

} // namespace

std::vector<std::pair<QString, QString>> choicesOf(NoteField field, Language language) {
    std::vector<std::pair<QString, QString>> choices;
    if (field == NoteField::Status)
        for (const auto& [status, token] : Tokens<DataStatus>::all) choices.emplace_back(toQt(token), toQt(statusWord(status, language)));
    if (field == NoteField::Qualifier) {
        choices.emplace_back(QString(), QStringLiteral("—"));
        for (const auto& [qualifier, token] : Tokens<Qualifier>::all) choices.emplace_back(toQt(token), toQt(token));
    }
    if (field == NoteField::Growth)
        choices = {{QString(), QStringLiteral("=")}, {toQt(token(Bound::AtLeast)), QStringLiteral("≥")}, {toQt(token(Bound::AtMost)), QStringLiteral("≤")}};
    return choices;
}

bool hasText(NoteField field) { return field != NoteField::Status && field != NoteField::Qualifier; }

NoteText noteText(const Figure* figure, NoteField field) {
    const Figure none;
    const Figure& f = figure ? *figure : none;
    switch (field) {
    case NoteField::Status: return {.choice = toQt(token(f.status))};
    case NoteField::Qualifier: return {.choice = tokenText(f.qualifier)};
    case NoteField::Growth:
        return f.growth ? NoteText{tokenText(f.growth->bound), toQt(f.growth->percent.toString())} : NoteText{};
    case NoteField::Points: return numberText(f.points);
    case NoteField::RestatedBase: return numberText(f.restatedBase);
    case NoteField::LastYear: return numberText(f.lastYear);
    case NoteField::Source: return {.text = toQt(f.source)};
    case NoteField::Note: return {.text = toQt(f.note)};
    case NoteField::Wording: return {.text = toQt(f.wording)};
    }
    return {};
}

QString noteWords(NoteField field, const NoteText& text, Language language) {
    if (text.choice.isEmpty()) return text.text;
    for (const auto& [token, word] : choicesOf(field, language))
        if (token == text.choice) return text.text.isEmpty() ? word : word + QLatin1Char(' ') + text.text;
    return text.text;
}

void applyNote(FigureEdit& edit, NoteField field, const NoteText& note) {
    const std::string text = fromQt(note.text);
    switch (field) {
    case NoteField::Status: edit.status = fromToken<DataStatus>(fromQt(note.choice)); return;
    case NoteField::Qualifier: edit.qualifier = fromToken<Qualifier>(fromQt(note.choice)); return;
    case NoteField::Growth:
        edit.growth = text;
        edit.growthBound = fromToken<Bound>(fromQt(note.choice));
        return;
    case NoteField::Points: edit.points = text; return;
    case NoteField::RestatedBase: edit.restatedBase = text; return;
    case NoteField::LastYear: edit.lastYear = text; return;
    case NoteField::Source: edit.source = text; return;
    case NoteField::Note: edit.note = text; return;
    case NoteField::Wording: edit.wording = text; return;
    }
}

} // namespace xushi
