#include "domain/analyses/ShownNumbers.h"
#include "export/SheetReader.h"
#include "io/SummaryLook.h"
#include "io/xlsx/NumberPattern.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/BuildSummary.h"
#include "usecases/ReadBoard.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

/// The half-year workbook of a sample, held against the board that it was made from.
class BoardInAWorkbook : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        const std::string path = (folder / "store.xushi").string();
        ASSERT_TRUE(createStoreFrom(path, GetParam()));
        store = std::move(openForWriting(path)->store);
        const auto layout = halfYearLayout();
        const SummaryWords words = summaryWords(Language::Chinese);
        const auto table = readNow(buildSummary, *store, BuildSummaryRequest{.period = june, .layout = *layout, .words = words});
        ASSERT_TRUE(table);
        rows = table->rows.size();
        ASSERT_TRUE((*writerFor("t.xlsx"))->write(*table, folder / "t.xlsx"));
        sheet = std::make_unique<SheetReader>((folder / "t.xlsx").string());
        auto reading = readNow(readBoard, *store, june, std::nullopt);
        ASSERT_TRUE(reading);
        board = std::make_unique<BoardReading>(std::move(*reading));
    }

    const BoardRow* rowNamed(const std::string& name) const {
        for (const auto& row : board->rows)
            if (row.region == board->catalogue->city()->code && board->catalogue->find(row.indicator)->name == name) return &row;
        return nullptr;
    }

    std::string cell(char column, std::size_t row) const { return sheet->cell(column + std::to_string(row)).value; }

    /// The very double that stands in the file.
    void expectNumber(char column, std::size_t row, const Decimal& number) {
        EXPECT_EQ(std::strtod(cell(column, row).c_str(), nullptr), nearestDouble(number)) << column << row;
        ++compared;
    }

    TemporaryFolder folder;
    std::unique_ptr<Store> store;
    std::unique_ptr<SheetReader> sheet;
    std::unique_ptr<BoardReading> board;
    std::size_t rows = 0;
    int compared = 0;
};

TEST_P(BoardInAWorkbook, HasTheStoredFiguresAndTheVerdictsOfTheBoard) {
    const RoundingRule rule = board->catalogue->settings.rounding;
    int seen = 0;
    for (std::size_t at = 4; at < 4 + rows; ++at) {
        std::string name = cell('B', at);
        if (name.empty()) continue; // a section
        if (name.starts_with("其中：")) name.erase(0, std::string_view("其中：").size());
        const BoardRow* const row = rowNamed(name);
        ASSERT_NE(row, nullptr) << name;
        ++seen;
        if (row->value && !row->derivedRate) expectNumber('F', at, *row->value);
        if (row->standing.completion) expectNumber('I', at, shownShare(*row->standing.completion, rule));
        if (row->standing.gap) expectNumber('K', at, shownPoints(*row->standing.gap, board->catalogue->find(row->indicator)->measure, rule));
        if (row->target) { EXPECT_THAT(cell('L', at), testing::StartsWith(std::string(lightMark(row->standing.light).shape) + " ")) << name; }
    }
    const auto ofCity = std::ranges::count_if(board->rows, [&](const BoardRow& row) { return row.region == board->catalogue->city()->code; });
    EXPECT_EQ(seen, ofCity);
    EXPECT_GT(compared, 40);
}

INSTANTIATE_TEST_SUITE_P(Samples, BoardInAWorkbook, testing::Values("seed", "demonstration"));

} // namespace
} // namespace xushi
