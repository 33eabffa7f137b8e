#pragma once

#include "io/sheets/NumberLook.h"
#include "io/sheets/XmlPart.h"

#include <unordered_map>
#include <vector>

namespace xushi {

/// What the styles of a workbook say of the numbers in its cells.
class CellFormats : public XmlHandler {
public:
    /// Of the style `index` as a cell writes it; General for none.
    const NumberLook& at(std::string_view index) const;

    void begin(const XmlElement& element) override;
    void end() override;

private:
    enum class Place { Outside, Sheet, Formats, CellStyles, Other };
    Place placeIn(Place parent, std::string_view name) const;
    void resolve();

    std::vector<Place> m_places{Place::Outside};
    std::unordered_map<int, NumberLook> m_written; ///< by the number of the format
    std::vector<int> m_formats;                    ///< of every style
    std::vector<NumberLook> m_looks;
};

} // namespace xushi
