#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// The text of a table cell of a page as it is shown: runs of blanks are one, `<br>` and blocks begin lines.
class CellText {
public:
    void add(std::string_view characters);
    void breakLine();
    void beginBlock() { m_isBlockPending = true; }
    /// Digits that follow are written raised, so that a note mark does not join the number before it.
    void setRaised(bool isRaised) { m_isRaised = isRaised; }

    /// Without blanks at its ends; empty for nothing but no-break spaces, which fill empty cells.
    std::string text() const;

private:
    void separate();

    std::string m_text;
    bool m_isBlankPending = false;
    bool m_isBlockPending = false;
    bool m_isRaised = false;
};

} // namespace xushi
