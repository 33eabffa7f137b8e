#pragma once

#include "domain/Catalogue.h"
#include "domain/Result.h"
#include "domain/recognition/NameBook.h"
#include "domain/sheets/Sheet.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace xushi {

/// Whom a cell of a list means: the record of a code, or of a name that only one has. Knows what is stored and what the rows
/// of the file bring; `list` is the name of a catalogue list. The catalogue must outlive it.
class ListNames {
public:
    explicit ListNames(const Catalogue& stored);

    /// The code in a code column: as it is, or the only stored one that has the same digits behind zeros that a spreadsheet has
    /// dropped. Refuses with `listing.*` what can mean several, a number that lost digits, and a day.
    Result<std::string> codeIn(std::string_view list, const SheetCell& cell) const;
    /// The code of the stored record of that name or alias; empty where there is none. Refuses a name that several have.
    Result<std::string> storedCalled(std::string_view list, const std::string& name) const;
    /// The code that a reference means: a code, else a name, of the store or the file.
    Result<std::string> referenceIn(std::string_view list, const SheetCell& cell) const;

    bool isStored(std::string_view list, const std::string& code) const { return storedCodes(list).contains(code); }
    bool isTaken(std::string_view list, const std::string& code) const;
    /// A row of the file.
    void add(std::string_view list, const std::string& code, const std::string& name);

private:
    using Names = std::multimap<std::string, std::string>; ///< codes by plain name
    const std::set<std::string>& storedCodes(std::string_view list) const;

    NameBook m_book;
    std::map<std::string, std::set<std::string>, std::less<>> m_stored;
    std::map<std::string, std::set<std::string>, std::less<>> m_ofFile;
    std::map<std::string, Names, std::less<>> m_names;
};

} // namespace xushi
