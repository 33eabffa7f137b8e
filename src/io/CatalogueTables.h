#pragma once

#include "domain/ArrivingCatalogue.h"
#include "domain/Result.h"
#include "domain/sheets/FigureSheet.h"
#include "domain/sheets/Sheet.h"
#include "io/CatalogueFiles.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A table that may be a list of the catalogue.
struct CatalogueTable {
    std::string name;  ///< of its sheet, or of its file without the ending: indicators, 指标
    std::string place; ///< what stands before the address of a cell: 指标, indicators.csv; empty for the only one of a file
    const Sheet* sheet = nullptr;
};

struct CatalogueTableRequest {
    std::vector<CatalogueTable> tables;
    const Catalogue& stored;
    std::function<std::string(std::string_view name)> initialsOf; ///< jshtcje for 技术合同成交额
};

/// Whether the head of the table names the fields of a list of the catalogue, and nothing that a table of figures has.
bool isCatalogueTable(const CatalogueTable& table);

/// Reads lists of the catalogue as other programs save them (docs/CATALOG.md). A column that a list does not have leaves what is
/// stored; a record without a code is known by its name, and gets a code where nobody has it. Whatever is not understood is
/// a fault. Refuses with `listing.no-list` when no table is a list.
Result<ArrivingCatalogue> readCatalogueTables(const CatalogueTableRequest& request);

/// Whether a list of the catalogue is called so: indicators, 指标.
bool isCatalogueListName(std::string_view name);

/// A field of a list and a value of it, of a CatalogueDifference, as people in the bureau call them: 报送方式, 报累计数. The names and
/// values of files otherwise.
struct CatalogueWords {
    std::string field;
    std::string before;
    std::string after;
};
CatalogueWords inChinese(const CatalogueDifference& difference);
/// 指标 HTE_VALID for indicators/HTE_VALID.
std::string placeInChinese(std::string_view place);

/// A list of the catalogue as a sheet of a workbook: names of fields at the head, texts as texts and numbers with their decimals.
struct CatalogueSheet {
    std::string name; ///< 指标
    FigureSheet table;
};
Result<std::vector<CatalogueSheet>> catalogueSheets(const Catalogue& catalogue);

} // namespace xushi
