#pragma once

#include "io/sheets/XmlPart.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xushi {

/// The texts of a workbook, one behind the other, without formats and phonetics.
class SharedStrings : public XmlHandler {
public:
    explicit SharedStrings(ReadAllowance& allowance) : m_allowance(allowance) {}

    /// By its index as a cell writes it; nothing for what is none.
    std::optional<std::string_view> at(std::string_view index) const;

    void begin(const XmlElement& element) override;
    void end() override;
    void text(std::string_view text) override;

private:
    enum class Place { Outside, Table, Item, Run, Text, Other };
    static Place placeIn(Place parent, std::string_view name);

    ReadAllowance& m_allowance;
    std::vector<Place> m_places{Place::Outside};
    std::string m_item;
    std::string m_texts;
    std::vector<std::uint32_t> m_ends;
};

} // namespace xushi
