#include "wiring/LayoutFiles.h"

#include "domain/analyses/RegionComparison.h"
#include "domain/analyses/ShownNumbers.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/BuildSummary.h"
#include "usecases/ReadBoard.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> builtIn{"annual", "county-matrix", "county-ranking", "exceptions", "half-year", "milestones", "months", "quarter"};
constexpr NumberFormat shown{MinusSign::Typographic, RoundingRule::HalfUp};

/// A sample, opened once for all that is only read from it.
class Sample {
public:
    explicit Sample(const std::string& name) : m_path(m_folder / (name + ".xushi")) {
        EXPECT_TRUE(createStoreFrom(m_path, name));
        m_store = std::move(*openForReading(m_path));
    }
    Store& store() { return *m_store; }
    Catalogue catalogue() { return *now(*m_store).readCatalogue(); }
    Result<SummaryTable> table(const std::string& layout, const Period& period) {
        const auto words = summaryWords(Language::Chinese);
        const auto read = layoutNamed(catalogue(), layout);
        if (!read) return read.error();
        return readNow(buildSummary, *m_store, BuildSummaryRequest{.period = period, .layout = *read, .words = words});
    }
    BoardReading board(const Period& period) { return std::move(*readNow(readBoard, *m_store, period, std::optional<RegionCode>())); }

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_path;
    std::unique_ptr<Store> m_store;
};

Sample& sampleNamed(const std::string& name) {
    static Sample demonstration("demonstration"), seed("seed");
    return name == "seed" ? seed : demonstration;
}
Sample& demonstration() { return sampleNamed("demonstration"); }

std::size_t columnOf(const SummaryTable& table, SummaryColumn what) {
    return static_cast<std::size_t>(std::ranges::find(table.columns, what, &SummaryTemplate::Column::what) - table.columns.begin());
}

TEST(LayoutFiles, ListsWhatIsBuiltIn) {
    const auto known = knownLayouts({});
    ASSERT_TRUE(known) << known.error().key;
    std::vector<std::string> codes;
    for (const auto& layout : *known) {
        codes.push_back(layout.code);
        EXPECT_FALSE(layout.isOfStore);
    }
    EXPECT_EQ(codes, builtIn);
}

TEST(LayoutFiles, EveryBuiltInLayoutIsFoundByCodeAndNameAndFitsItsSheet) {
    const auto all = *knownLayouts({});
    for (const auto& known : all) {
        const auto layout = layoutNamed({}, known.code);
        ASSERT_TRUE(layout) << known.code << layout.error().key;
        EXPECT_EQ(layoutNamed({}, known.name)->code, known.code);
        int width = 0;
        for (const auto& column : layout->columns) width += column.widthMillimetres;
        const int free = layout->page.widthMillimetres() - 2 * 12;
        EXPECT_TRUE(layout->cells.empty() ? width == free : width < free) << known.code;
    }
}

TEST(LayoutFiles, AnUnknownOneNamesThoseThatThereAre) {
    const auto layout = layoutNamed({}, "没有");
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().key, "layout.unknown");
    EXPECT_THAT(layout.error().args.at(1), testing::HasSubstr("county-matrix"));
}

TEST(LayoutFiles, EveryBuiltInLayoutBuildsOnEverySampleAndEveryCellStandsBelowAColumn) {
    for (const auto* sample : {"demonstration", "seed"})
        for (const auto& code : builtIn)
            for (const int month : {6, 12}) {
                const auto latest = **now(sampleNamed(sample).store()).latestPeriod();
                const auto table = sampleNamed(sample).table(code, Period::ytd(latest.year, month));
                if (!table) {
                    // The documents of the sample tell nothing of counties.
                    EXPECT_TRUE(std::string(sample) == "seed" && code.starts_with("county-")) << sample << " " << code << " " << table.error().key;
                    EXPECT_EQ(table.error().key, "summary.no-rows");
                    continue;
                }
                EXPECT_FALSE(table->rows.empty());
                for (const auto& row : table->rows)
                    EXPECT_TRUE(row.kind == SummaryRowKind::Section || row.cells.size() == table->columns.size()) << code;
                for (const auto& text : {table->title, table->subtitle}) EXPECT_EQ(text.find('{'), std::string::npos) << text;
                for (const auto& note : table->notes) EXPECT_EQ(note.find('{'), std::string::npos) << note;
            }
}

/// Each cell of the matrix is what the board says of that indicator and county.
TEST(LayoutFiles, TheMatrixHasTheValuesAndLightsOfTheBoard) {
    const Period june = Period::ytd(2025, 6);
    const auto board = demonstration().board(june);
    const auto table = *demonstration().table("county-matrix", june);
    const std::size_t name = columnOf(table, SummaryColumn::Indicator);
    int compared = 0;
    for (const auto& line : table.rows) {
        if (line.kind == SummaryRowKind::Section) continue;
        std::string indicatorName = line.cells[name].text;
        for (const std::string lead : {"　", "其中："})
            while (indicatorName.starts_with(lead)) indicatorName.erase(0, lead.size());
        const auto indicator = std::ranges::find(board.catalogue->indicators, indicatorName, &Indicator::name);
        ASSERT_NE(indicator, board.catalogue->indicators.end()) << indicatorName;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& column = table.columns[i];
            const auto region = std::ranges::find(board.catalogue->regions, column.group, &Region::name);
            if (region == board.catalogue->regions.end()) continue;
            const auto row = std::ranges::find_if(board.rows, [&](const BoardRow& r) { return r.indicator == indicator->code && r.region == region->code; });
            const SummaryCell& cell = line.cells[i];
            if (row == board.rows.end()) {
                EXPECT_EQ(cell.text, "—");
            } else if (column.what == SummaryColumn::Light) {
                EXPECT_EQ(cell.light, row->target ? std::optional(row->standing.light) : std::nullopt);
            } else if (row->value) {
                EXPECT_EQ(cell.number, shownFigure(*row->value, definitionOf(*row, *indicator)));
            }
            ++compared;
        }
    }
    EXPECT_GT(compared, 100);
}

/// The ranking of each indicator is analyses/RegionComparison of the board, and that is Ranking and Contribution of its rows.
TEST(LayoutFiles, TheRankingIsThatOfTheAnalyses) {
    const Period june = Period::ytd(2025, 6);
    const auto board = demonstration().board(june);
    const auto table = *demonstration().table("county-ranking", june);
    const auto at = [&](const SummaryRow& row, SummaryColumn what) { return row.cells[columnOf(table, what)].text; };
    int ranked = 0;
    const Indicator* indicator = nullptr;
    RegionComparison comparison;
    for (const auto& line : table.rows) {
        if (line.kind == SummaryRowKind::Section) {
            const auto found = std::ranges::find_if(board.catalogue->indicators, [&](const Indicator& i) { return i.name + "（" + i.unit + "）" == line.cells[0].text; });
            ASSERT_NE(found, board.catalogue->indicators.end());
            indicator = &*found;
            comparison = regionComparisonOf({.catalogue = *board.catalogue, .rows = board.rows, .figures = board.figures, .indicator = *indicator, .period = june});
            continue;
        }
        if (at(line, SummaryColumn::Region) == "县区合计") {
            EXPECT_EQ(line.cells[columnOf(table, SummaryColumn::Value)].number, shownFigure(*comparison.total->sum, *indicator));
            continue;
        }
        const auto region = std::ranges::find_if(comparison.regions, [&](const ComparedRegion& r) { return r.region->name == at(line, SummaryColumn::Region); });
        if (region == comparison.regions.end()) continue;
        EXPECT_EQ(at(line, SummaryColumn::Rank), region->rank.toText());
        const auto percent = [](const std::optional<Percent>& share) { return share ? shown.decimal(shownShare(*share, RoundingRule::HalfUp)) : "—"; };
        EXPECT_EQ(at(line, SummaryColumn::Share), percent(region->share));
        EXPECT_EQ(at(line, SummaryColumn::Contribution), percent(region->contribution));
        if (region->rank.kind != RankKind::Placed) continue;
        const auto better = std::ranges::count_if(comparison.regions, [&](const ComparedRegion& other) {
            if (other.rank.kind != RankKind::Placed) return false;
            const auto mine = *rankedNumber(*region->row, RankedBy::Value), theirs = *rankedNumber(*other.row, RankedBy::Value);
            return indicator->direction == Direction::HigherIsBetter ? theirs > mine : theirs < mine;
        });
        EXPECT_EQ(region->rank.place, better + 1);
        ++ranked;
    }
    EXPECT_GT(ranked, 50);
}

TEST(LayoutFiles, TheAnnualTableHasTheWholeOfTheYearBefore) {
    const auto before = demonstration().board(Period::ytd(2024, 12));
    const auto table = *demonstration().table("annual", Period::ytd(2025, 6));
    int compared = 0;
    for (const auto& line : table.rows) {
        if (line.kind != SummaryRowKind::Indicator) continue;
        const auto indicator = std::ranges::find(before.catalogue->indicators, line.cells[columnOf(table, SummaryColumn::Indicator)].text, &Indicator::name);
        const auto row = std::ranges::find_if(before.rows, [&](const BoardRow& r) { return r.indicator == indicator->code && r.region == before.catalogue->city()->code; });
        if (row == before.rows.end() || !row->value || row->asOf->last != Month::last()) continue;
        EXPECT_EQ(line.cells[columnOf(table, SummaryColumn::LastYearWhole)].number, shownFigure(*row->value, definitionOf(*row, *indicator)));
        ++compared;
    }
    EXPECT_GT(compared, 10);
}

class OwnLayouts : public testing::Test {
protected:
    OwnLayouts() : path(folder / "own.xushi") {
        EXPECT_TRUE(createStoreFrom(path, "demonstration"));
        store = std::move(openForWriting(path)->store);
    }
    std::filesystem::path file(const std::string& name, const std::string& text) const {
        writeBytes(folder / name, text);
        return folder / name;
    }
    Result<StoredLayout> import(const std::filesystem::path& from) { return importLayout(*store, from, changeNote("layout")); }
    Catalogue catalogue() { return *now(*store).readCatalogue(); }
    static std::string body(const std::string& name, const std::string& title) {
        return R"({"format": 1, "name": ")" + name + R"(", "title": ")" + title + R"(", "columns": [{"what": "indicator", "title": "指标", "width": 20}]})";
    }

    TemporaryFolder folder;
    std::filesystem::path path;
    std::unique_ptr<Store> store;
};

TEST_F(OwnLayouts, ComeBeforeThoseThatAreBuiltIn) {
    const auto kept = import(file("half-year.json", body("本局半年表", "本局")));
    ASSERT_TRUE(kept) << kept.error().key;
    EXPECT_EQ(kept->code.text, "half-year");
    EXPECT_EQ(layoutNamed(catalogue(), "half-year")->title, "本局");
    EXPECT_EQ(layoutNamed(catalogue(), "本局半年表")->title, "本局");
    EXPECT_EQ(layoutNamed(catalogue(), "半年科技指标完成情况")->title, "{period}全市科技创新主要指标完成情况表") << "by its name the built-in one is still there";
    const auto known = *knownLayouts(catalogue());
    EXPECT_EQ(known.front().name, "本局半年表");
    EXPECT_TRUE(known.front().isOfStore);
    EXPECT_EQ(known.size(), builtIn.size());
}

TEST_F(OwnLayouts, GoOutAsTheyCameInAndAreRevised) {
    const auto first = file("own.json", body("自有", "一"));
    ASSERT_TRUE(import(first));
    ASSERT_TRUE(exportLayout(catalogue(), "own", folder / "again.json"));
    EXPECT_EQ(bytesOf(folder / "again.json"), bytesOf(first));
    const auto second = import(file("own.json", body("自有", "二")));
    EXPECT_EQ(second->revision, 2);
    EXPECT_EQ(layoutNamed(catalogue(), "自有")->title, "二");
}

TEST_F(OwnLayouts, ABuiltInOneMayBeTakenOutChangedAndKept) {
    for (const auto& code : builtIn) {
        ASSERT_TRUE(exportLayout(catalogue(), code, folder / (code + ".json")));
        const auto kept = import(folder / (code + ".json"));
        EXPECT_TRUE(kept) << code << kept.error().key;
    }
}

TEST_F(OwnLayouts, ACopyOfABuiltInOneStandsBesideItAndIsRevised) {
    const auto builtInOne = *layoutNamed(catalogue(), "half-year");
    auto copy = copyOf(builtInOne, catalogue(), "本局半年表");
    EXPECT_EQ(copy.code, "half-year-2");
    EXPECT_EQ(copy.name, "本局半年表");
    copy.columns.pop_back();
    ASSERT_TRUE(keepLayout(*store, copy, true, changeNote("layout")));
    EXPECT_EQ(*layoutNamed(catalogue(), "half-year-2"), copy);
    EXPECT_EQ(*layoutNamed(catalogue(), "half-year"), builtInOne);
    EXPECT_EQ(keepLayout(*store, copy, true, changeNote("layout")).error().key, "layout.code-taken");
    copy.title = "改";
    EXPECT_EQ(keepLayout(*store, copy, false, changeNote("layout"))->revision, 2);
    EXPECT_EQ(copyOf(builtInOne, catalogue(), "本局半年表").name, "本局半年表-2");
    EXPECT_EQ(copyOf(builtInOne, catalogue(), "本局半年表").code, "half-year-3");
}

TEST_F(OwnLayouts, OneOfTheCodeOfABuiltInOneStandsInFrontOfItUntilItIsRemoved) {
    auto own = *layoutNamed(catalogue(), "half-year");
    EXPECT_TRUE(isBuiltIn(own.code));
    EXPECT_FALSE(isBuiltIn("own"));
    own.title = "本局";
    ASSERT_TRUE(keepLayout(*store, own, true, changeNote("layout")));
    EXPECT_EQ(layoutNamed(catalogue(), "half-year")->title, "本局");
    EXPECT_EQ(copyOf(own, catalogue(), "另").code, "half-year-2");
    ASSERT_TRUE(removeLayout(*store, {"half-year"}, changeNote("remove-layout")));
    EXPECT_NE(layoutNamed(catalogue(), "half-year")->title, "本局");
}

TEST_F(OwnLayouts, WhatIsNotWholeIsNotKept) {
    auto own = *layoutNamed(catalogue(), "half-year");
    own.code = "a|b";
    EXPECT_EQ(keepLayout(*store, own, true, changeNote("layout")).error().key, "layout.no-code");
    own.columns.clear();
    EXPECT_EQ(keepLayout(*store, own, true, changeNote("layout")).error().key, "layout.no-columns");
}

TEST_F(OwnLayouts, WhatIsNoLayoutIsNotStored) {
    const auto before = now(*store).journalHead()->sequence;
    for (const auto& [text, key] : {std::pair<std::string, const char*>{"{", "template.not-json"}, {R"({"format": 1, "name": "x"})", "template.missing-field"},
                                    {body("多余\",\"font\":\"x", "t"), "template.unknown-field"}}) {
        const auto kept = import(file("bad.json", text));
        ASSERT_FALSE(kept);
        EXPECT_EQ(kept.error().key, key);
    }
    EXPECT_EQ(import(folder / "none.json").error().key, "file.not-found");
    EXPECT_EQ(now(*store).journalHead()->sequence, before);
}

TEST_F(OwnLayouts, AFilterThatNamesWhatIsNotThereIsRefusedWhenTheTableIsMade) {
    std::string text = body("过滤", "t");
    text.insert(text.size() - 1, R"(, "filter": {"sections": ["没有的板块"]})");
    ASSERT_TRUE(import(file("f.json", text)));
    const auto words = summaryWords(Language::Chinese);
    const auto layout = *layoutNamed(catalogue(), "f");
    const auto table = readNow(buildSummary, *store, BuildSummaryRequest{.period = Period::ytd(2025, 6), .layout = layout, .words = words});
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error(), missing("summary.filter", {"过滤", "sections", "没有的板块"}));
}

} // namespace
} // namespace xushi
