#pragma once

#include "domain/Figure.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// Where words about a figure belong: one of its notes, the 说明 of one of its findings, the comment of its review.
struct WordsPlace {
    FigureKey figure;
    std::string part; ///< `note:…`, `explanation:…`, `comment`

    auto operator<=>(const WordsPlace&) const = default;

    /// A 说明 is a record of its own.
    static WordsPlace ofExplanation(const FigureKey& figure, const std::string& check) { return {figure, std::string(explanationPart) + check}; }
    bool isExplanation() const { return part.starts_with(explanationPart); }
    /// The finding that a 说明 is of.
    std::string check() const { return part.substr(explanationPart.size()); }

    static constexpr std::string_view explanationPart = "explanation:";
};

struct UnstoredText {
    QString text;
    QString choice;          ///< of a note that is chosen from a list
    QString reason;          ///< in words
    int seenRevision = 0;    ///< of the figure, or of the 说明 itself, when the typing began
    bool isConflict = false; ///< it was changed after that: both are there until the person chooses
    bool isForStore = false; ///< nothing is wrong with it, only the store could not take it: it may be tried again
};

/// Words about figures that were typed and are not in the store: refused, or left without being confirmed. They stay where
/// they were typed until they are stored or taken back.
class UnstoredWords : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const UnstoredText* find(const WordsPlace& place) const;
    const std::map<WordsPlace, UnstoredText>& entries() const { return m_entries; }
    int count() const { return static_cast<int>(m_entries.size()); }

    void set(const WordsPlace& place, const UnstoredText& text);
    /// What is being typed just now, at one place: it is kept like the others, since the power may fail, and shown by its editor alone.
    void setTyping(const WordsPlace& place, const UnstoredText& text);
    /// The editor has gone, or nothing in it is new.
    void endTyping();
    const std::optional<std::pair<WordsPlace, UnstoredText>>& typing() const { return m_typing; }

    /// Nothing happens where there is nothing.
    void remove(const WordsPlace& place);
    /// An act of the person's own wrote the figure over the revision that the words knew.
    void follow(const FigureKey& figure, int before, int now);
    void clear();

signals:
    void changed();
    void typingChanged();

private:
    void endTypingAt(const WordsPlace& place);

    std::map<WordsPlace, UnstoredText> m_entries;
    std::optional<std::pair<WordsPlace, UnstoredText>> m_typing;
};

} // namespace xushi
