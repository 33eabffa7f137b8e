#pragma once

#include "domain/Catalogue.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xushi {

/// The regions of a catalogue by the names that prose gives them: 淮安市涟水县, 涟水县, 经开区, in a list of places also 涟水. The
/// catalogue must outlive it.
class ProsePlaces {
public:
    ProsePlaces() = default; ///< knows none: places are then told by the shape of their names alone
    explicit ProsePlaces(const Catalogue& catalogue);

    /// How many characters of `words` are the region that they begin with, as its full name; 0 for none.
    std::size_t knownAtHead(std::u32string_view words) const;
    /// The region that `words` alone name, in full or short.
    const Region* region(std::u32string_view words) const;
    /// The only region other than the city, else the city, that is named in full within `words`.
    const Region* regionWithin(std::u32string_view words) const;

    /// The same, or the length of what has the shape of a name of a place: 临河县 of 临河县完成投资.
    std::size_t atHead(std::u32string_view words) const;
    /// Of a place or a list of places.
    bool isPlace(std::u32string_view words) const;

private:
    using Name = std::pair<std::u32string, const Region*>;
    void add(std::vector<Name>& names, std::u32string name, const Region& region);

    std::vector<Name> m_full; ///< the longest first
    std::vector<Name> m_short;
};

} // namespace xushi
