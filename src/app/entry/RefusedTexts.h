#pragma once

#include "domain/Figure.h"

#include <QObject>
#include <QString>

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
    void clear();

signals:
    void changed(const xushi::FigureKey& key);

private:
    std::map<RefusedPlace, RefusedText> m_entries;
};

} // namespace xushi
