#pragma once

#include <QHash>
#include <QString>

namespace xushi {

/// A text that is looked for in the cells of a table: in any case, full-width or half-width, and, where it is letters only, as
/// the pinyin initials of what stands there.
class TextWanted {
public:
    TextWanted() = default;
    explicit TextWanted(const QString& text);

    bool isEmpty() const { return m_text.isEmpty(); }
    bool isIn(const QString& cell) const;

private:
    QString m_text; ///< folded
    bool m_areLetters = false;
    mutable QHash<QString, QString> m_initials; ///< of texts that were asked for
};

} // namespace xushi
