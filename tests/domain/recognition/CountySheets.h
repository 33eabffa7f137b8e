#pragma once

#include "domain/Catalogue.h"
#include "domain/sheets/Sheet.h"

#include <map>
#include <string>
#include <vector>

namespace xushi {

/// A sheet of tests/data/county_sheets.txt and what must come of it.
struct CountySheet {
    std::string what;
    std::string fileName;
    Sheet sheet;
    std::map<std::string, std::string> figures;      ///< by cell: the line without it
    std::vector<std::vector<std::string>> problems;  ///< a problem must stand in one of the cells of each
    std::vector<std::string> mayBeProblems;
};

struct CountySheets {
    Catalogue catalogue;
    std::vector<CountySheet> sheets;
};

/// Throws where the file cannot be read or says what nobody knows.
CountySheets countySheets();

} // namespace xushi
