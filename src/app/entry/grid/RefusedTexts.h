#pragma once

#include "domain/Figure.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <map>

namespace xushi {

/// The part of a figure that a cell holds.
enum class EntryField { Value, LastYear, Note };

/// Where a refused text stands.
struct RefusedPlace {
    FigureKey key;
    EntryField field = EntryField::Value;

    auto operator<=>(const RefusedPlace&) const = default;
};

struct RefusedText {
    QString text;   ///< as typed
    QString reason; ///< in words
    int seenRevision = 0;     ///< of the figure when the typing began; 0: none was stored
    bool isConflict = false;  ///< the figure was changed after that: both are there until the person chooses
    std::int64_t act = 0;     ///< the journal group of the paste or fill whose other cells were stored; 0: none were
    bool isForStore = false;  ///< nothing is wrong with the text, only the store could not take it: it may be tried again
    bool isOtherForm = false; ///< typed in the form of the row that is not stored
};

/// What was typed and could not be stored. It stays in its cell, on every table that shows the figure and while
/// other periods are shown, until an accepted text replaces it.
class RefusedTexts : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const RefusedText* find(const RefusedPlace& place) const;
    const std::map<RefusedPlace, RefusedText>& entries() const { return m_entries; }
    int count() const { return static_cast<int>(m_entries.size()); }

    void set(const RefusedPlace& place, const RefusedText& text);
    /// Nothing happens where nothing was refused.
    void remove(const RefusedPlace& place);
    /// An act of the person's own wrote the figure over the revision that the texts knew.
    void follow(const FigureKey& key, int before, int now);
    /// The act was taken back, and what it could not write goes with it.
    void removeOf(std::int64_t act);
    void clear();

signals:
    void changed(const xushi::FigureKey& key);

private:
    std::map<RefusedPlace, RefusedText> m_entries;
};

} // namespace xushi
