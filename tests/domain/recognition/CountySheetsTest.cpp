#include "recognition/CountySheets.h"

#include "domain/Unit.h"
#include "domain/recognition/Recognition.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

/// 3.00 and 3 are one figure.
std::string plainDigits(const Decimal& value) {
    std::string digits = value.toString();
    if (digits.find('.') == std::string::npos) return digits;
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

std::string told(const FoundCell& cell, const Catalogue& catalogue) {
    const std::string& unit = catalogue.find(*cell.indicator)->unit;
    const auto amount = cell.value->amount(unit);
    if (!amount) return amount.error().key;
    std::string line = cell.indicator->text + " " + cell.region->text + " " + cell.period->toText() + " ";
    line += amount->value ? plainDigits(*amount->value) : amount->state == FigureState::BelowUnit ? "…" : "—";
    if (cell.growth) line += " g" + plainDigits((*cell.growth->growth())->percent);
    if (cell.lastYear) line += " l" + plainDigits(**cell.lastYear->numberOrNone(unit));
    if (cell.points) line += " p" + plainDigits(**cell.points->points());
    if (amount->qualifier) line += " q" + std::string(token(*amount->qualifier));
    if (cell.status) line += " s" + std::string(token(*cell.status));
    return line;
}

bool isIn(const std::vector<std::string>& cells, const std::string& cell) { return std::ranges::find(cells, cell) != cells.end(); }

TEST(CountySheets, AreReadAsTheyAreMeant) {
    const auto all = countySheets();
    const NameBook names(all.catalogue);
    EXPECT_GT(all.sheets.size(), 200U);
    for (const auto& county : all.sheets) {
        SCOPED_TRACE(county.what);
        std::map<std::string, std::string> figures;
        std::vector<std::string> problems;
        for (const auto& cell : recognise({.names = names, .sheet = county.sheet, .fileName = county.fileName}).cells) {
            if (cell.fate == CellFate::Figure) figures.emplace(addressOf(cell.place), told(cell, all.catalogue));
            if (cell.fate == CellFate::Problem) problems.push_back(addressOf(cell.place));
        }
        EXPECT_EQ(figures, county.figures);
        std::vector<std::string> expected = county.mayBeProblems;
        for (const auto& places : county.problems) {
            EXPECT_TRUE(std::ranges::any_of(places, [&](const auto& place) { return isIn(problems, place); })) << "no problem at " << places.front();
            expected.insert(expected.end(), places.begin(), places.end());
        }
        for (const auto& problem : problems) EXPECT_TRUE(isIn(expected, problem)) << "a problem at " << problem;
    }
}

} // namespace
} // namespace xushi
