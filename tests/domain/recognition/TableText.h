#pragma once

#include "domain/recognition/Recognition.h"
#include "domain/recognition/PlainName.h"
#include "support/Builders.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace xushi {

/// A sheet from lines of cells between bars; what is a number is a number cell.
inline Sheet sheetOf(std::initializer_list<std::string_view> lines, std::string name = "Sheet1") {
    Sheet sheet{.name = std::move(name)};
    int row = 0;
    for (std::string line : std::vector<std::string>(lines.begin(), lines.end())) {
        ++row;
        line += '|';
        int column = 0;
        for (std::size_t start = 0, bar = line.find('|'); bar != std::string::npos; start = bar + 1, bar = line.find('|', start)) {
            const std::string text = line.substr(start, bar - start);
            ++column;
            if (text.empty()) continue;
            const bool isNumber = text.find_first_not_of("0123456789.-") == std::string::npos && text.find_first_of("0123456789") != std::string::npos;
            sheet.cells.push_back({.row = row, .column = column, .kind = isNumber ? CellKind::Number : CellKind::Text, .text = text});
        }
    }
    return sheet;
}

inline SheetCell& cellAt(Sheet& sheet, int row, int column) {
    for (auto& cell : sheet.cells)
        if (cell.row == row && cell.column == column) return cell;
    return sheet.cells.emplace_back(SheetCell{.row = row, .column = column});
}

/// A city with three districts, one zone within a district, and indicators of every kind of form.
inline Catalogue aCounty() {
    Catalogue catalogue;
    catalogue.regions = {aRegion("HA", "淮安市"), aRegion("QJP", "清江浦区", RegionType::District), aRegion("HZ", "洪泽区", RegionType::District),
                         aRegion("LS", "涟水县", RegionType::County), aRegion("GX", "淮安高新区", RegionType::DevelopmentZone), aRegion("QH", "清河区", RegionType::District)};
    for (auto& region : catalogue.regions)
        if (region.type != RegionType::City) region.parent = RegionCode{"HA"};
    catalogue.regions[2].note = "原洪泽县，2016年10月起为洪泽区";
    catalogue.regions[4].isInTotal = false;
    catalogue.regions[5].validTo = YearMonth{2016, 9};
    catalogue.regions[5].note = "并入清江浦区";
    catalogue.indicators = {anAmount({.code = "AMT", .name = "技术合同成交额"}), anIndicator({.code = "CNT", .name = "技术合同提交项数", .unit = "项"}),
                            anIndicator({.code = "STARTS", .name = "新开工项目", .unit = "项"}),
                            anIndicator({.code = "STARTS.SMALL", .name = "新开工项目（亿元以下）", .unit = "项", .parent = "STARTS"}),
                            anIndicator({.code = "FIRMS", .name = "高新技术企业总数", .unit = "家", .measure = Measure::Stock}),
                            anIndicator({.code = "VISITS", .name = "参与对接企业", .unit = "家次", .reporting = Reporting::MonthAlone})};
    catalogue.indicators[0].aliases = {"技术合同交易额"};
    catalogue.indicators[4].aliases = {"高企总数"};
    return catalogue;
}

/// What a person has chosen beside the sheet.
struct Chosen {
    std::string fileName;
    std::optional<RegionCode> region = {};
    std::optional<FoundPeriod> period = {};
    bool withHidden = false;
    const ImportMap* map = nullptr;
};

/// What was found, a line for each figure: B3 AMT HZ 2025-05 8.52亿元; problems and what is ignored begin with ! and -.
inline std::vector<std::string> found(const Sheet& sheet, const Chosen& chosen = {}) {
    const Catalogue catalogue = aCounty();
    const NameBook names = chosen.map ? NameBook(catalogue, *chosen.map) : NameBook(catalogue);
    std::vector<std::string> lines;
    for (const auto& cell : recognise({names, sheet, chosen.fileName, chosen.region, chosen.period, chosen.withHidden, chosen.map}).cells) {
        std::string line = addressOf(cell.place);
        if (cell.fate != CellFate::Figure) {
            lines.push_back((cell.fate == CellFate::Problem ? "! " : "- ") + line + " " + cell.reason.key);
            continue;
        }
        line += " " + cell.indicator->text + " " + cell.region->text + " " + cell.period->toText() + " " + (cell.value ? cell.value->text() + cell.unitFound : "alone");
        if (cell.growth) line += " g" + cell.growth->text();
        if (cell.points) line += " p" + cell.points->text();
        if (cell.lastYear) line += " l" + cell.lastYear->text();
        if (cell.status) line += " " + std::string(token(*cell.status));
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace xushi
