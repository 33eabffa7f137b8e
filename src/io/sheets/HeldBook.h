#pragma once

#include "io/SheetReader.h"

namespace xushi {

/// Holds a book whole: the cells of each sheet in order, those that a merge covers left out.
class HeldBook : public SheetSink {
public:
    void beginSheet(const std::string& name, bool isHidden) override;
    void take(SheetCell cell) override;
    void endSheet(Sheet rest) override;

    /// Whether a sheet has two cells at one place: nobody can say which of them is meant.
    bool hasTwoAtOnePlace() const { return m_hasTwoAtOnePlace; }
    std::vector<Sheet> takeSheets() { return std::move(m_sheets); }

private:
    std::vector<SheetCell> m_cells;
    std::vector<Sheet> m_sheets;
    bool m_hasTwoAtOnePlace = false;
};

} // namespace xushi
