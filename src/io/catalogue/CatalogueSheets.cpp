#include "domain/reading/Amount.h"
#include "io/CatalogueTables.h"
#include "io/catalogue/CatalogueDocument.h"
#include "io/records/CatalogueFields.h"
#include "io/records/FieldCells.h"

namespace xushi {
namespace {

FigureSheetCell numberCellOf(const std::string& text) {
    const auto number = readPlainNumber(text, {}, Strictness::FromFile);
    if (!number) return {.text = text};
    return {.text = text, .number = *number, .decimals = number->scale()};
}

Result<FigureSheetCell> cellOf(const FileValue& record, const CatalogueList& list, const CatalogueField& field) {
    const FileValue value = record.value(std::string(field.name), FileValue());
    if (value.is_null()) return FigureSheetCell{};
    if (field.form == FieldForm::Flag) return FigureSheetCell{.text = value.get<bool>() ? "是" : "否"};
    const auto text = fieldCellFrom(value, field.form);
    if (!text) return refused("catalogue.field", {std::string(list.name) + "/" + shownValue(record.begin().value()), std::string(field.name), shownValue(value)});
    const bool isNumber = field.form == FieldForm::Whole || field.form == FieldForm::Decimal;
    return isNumber ? numberCellOf(*text) : FigureSheetCell{.text = *text};
}

Result<CatalogueSheet> sheetOf(const FileValue& records, const CatalogueList& list) {
    CatalogueSheet sheet{.name = std::string(list.chinese), .table = {}};
    for (const auto& field : list.fields) {
        sheet.table.headings.emplace_back(field.name);
        sheet.table.areNumbers.push_back(field.form == FieldForm::Whole || field.form == FieldForm::Decimal);
    }
    for (const FileValue& record : records) {
        auto& row = sheet.table.rows.emplace_back();
        for (const auto& field : list.fields) {
            auto cell = cellOf(record, list, field);
            if (!cell) return cell.error();
            row.push_back(std::move(*cell));
        }
    }
    return sheet;
}

} // namespace

Result<std::vector<CatalogueSheet>> catalogueSheets(const Catalogue& catalogue) {
    const FileValue document = documentOf(catalogue);
    std::vector<CatalogueSheet> sheets;
    for (const auto& list : catalogueLists()) {
        auto sheet = sheetOf(document.value(std::string(list.name), FileValue::array()), list);
        if (!sheet) return sheet.error();
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

} // namespace xushi
