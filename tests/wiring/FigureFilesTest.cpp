#include "wiring/FigureFiles.h"

#include "domain/reading/StateMark.h"
#include "io/SheetReader.h"
#include "support/FileBytes.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "wiring/SheetFiles.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>

namespace xushi {
namespace {

constexpr Date longAfter{2027, 1, 31};

/// Indicators of every kind, under names that mean something else in tables.
Catalogue aCatalogueOfManyKinds() {
    Catalogue catalogue = aSmallCatalogue();
    catalogue.regions.push_back({.code = {"320803"}, .name = "淮安区", .type = RegionType::District, .order = 2});
    catalogue.regions.push_back({.code = {"XD"}, .name = "淮安经济技术开发区", .type = RegionType::DevelopmentZone, .order = 3});
    const auto add = [&](Indicator indicator) { catalogue.indicators.push_back(std::move(indicator)); };
    add(anIndicator({.code = "STAFF", .name = "科技人才，合计", .unit = "万人", .decimals = 2, .measure = Measure::Stock, .order = 10}));
    add(anIndicator({.code = "PART", .name = "其中：“亿元以下”", .parent = "STARTS", .order = 11}));
    add(anIndicator({.code = "ALONE", .name = "预计新签", .reporting = Reporting::MonthAlone, .isJanuaryExempt = true, .order = 12}));
    add(anIndicator({.code = "QUARTER", .name = "初步设计数", .reporting = Reporting::QuarterAlone, .frequency = Frequency::Quarterly, .order = 13}));
    add(anIndicator({.code = "PLAN", .name = "规划", .unit = "项", .measure = Measure::Milestone, .order = 14}));
    add(anIndicator({.code = "TONS", .name = "减排", .unit = "吨", .decimals = 3, .order = 15}));
    add(anIndicator({.code = "EVENTS", .name = "活动", .unit = "场次", .measure = Measure::EventCount, .isJanuaryExempt = true, .order = 16}));
    return catalogue;
}

/// Any figure that somebody could enter.
class AnyFigures {
public:
    explicit AnyFigures(unsigned seed) : m_random(seed) {}

    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }

    Decimal anyNumber(int mostDecimals, bool mayBeNegative) {
        const int digits = oneIn(6) ? 15 : 1 + upTo(8);
        std::string text;
        for (int i = 0; i < digits; ++i) text += static_cast<char>('0' + upTo(9));
        const int decimals = std::min(upTo(mostDecimals), digits - 1);
        if (decimals > 0) text.insert(text.size() - static_cast<std::size_t>(decimals), ".");
        while (text.size() > 1 && text[0] == '0' && text[1] != '.') text.erase(0, 1);
        const Decimal decimal = number(text);
        return mayBeNegative && oneIn(3) ? -decimal : decimal;
    }

    Figure figure(const Indicator& indicator, const RegionCode& region, const Period& period) {
        Figure figure{.key = {period, indicator.code, region}};
        const bool isWhole = indicator.unit == "项" || indicator.unit == "家" || indicator.unit == "场次";
        const bool mayFall = indicator.measure == Measure::Flow && !isWhole;
        const int decimals = isWhole ? 0 : indicator.unit == "万人" ? 4 : 6;
        const int form = upTo(11);
        if (form == 0) figure.state = FigureState::NotApplicable;
        else if (form == 1) figure.state = FigureState::BelowUnit;
        else if (form > 2) figure.value = indicator.measure == Measure::Rate ? Decimal(upTo(9999), 2) : anyNumber(decimals, mayFall);
        if (indicator.measure == Measure::Milestone && form > 2) {
            figure.stage = Tokens<MilestoneStage>::all[static_cast<std::size_t>(upTo(2))].first;
            if (oneIn(2)) figure.value.reset();
        }
        if (figure.value && oneIn(4)) figure.qualifier = Tokens<Qualifier>::all[static_cast<std::size_t>(upTo(4))].first;
        figure.status = Tokens<DataStatus>::all[static_cast<std::size_t>(upTo(6))].first;
        if (oneIn(3) || form == 2) figure.growth = PublishedGrowth{anyNumber(6, true), std::nullopt};
        if (figure.growth && oneIn(3)) figure.growth->bound = oneIn(2) ? Bound::AtLeast : Bound::AtMost;
        if (oneIn(4)) figure.points = anyNumber(4, true);
        if (oneIn(3)) figure.lastYear = anyNumber(decimals, mayFall);
        if (oneIn(5)) figure.restatedBase = anyNumber(decimals, mayFall);
        if (oneIn(4)) figure.source = "县区快报";
        if (oneIn(4)) figure.note = "指标";
        if (oneIn(4)) figure.label = "1—5月";
        if (oneIn(6)) figure.isAsOfAssumed = true;
        return figure;
    }

private:
    std::mt19937 m_random;
};

/// Figures that some row says, and how many were made in all.
struct MadeFigures {
    std::vector<Figure> figures;
    std::size_t said = 0;
};

MadeFigures anyFiguresOf(const Catalogue& catalogue, unsigned seed) {
    AnyFigures any(seed);
    MadeFigures made;
    for (const auto& indicator : catalogue.indicators)
        for (const auto& region : catalogue.regions)
            for (int month = 1; month <= 24; ++month) {
                const auto period = keyFor(indicator, Period::ytd(2024 + (month - 1) / 12, 1 + (month - 1) % 12).withKind(storedKind(indicator)));
                if (!period || any.oneIn(3)) continue;
                const Figure& figure = made.figures.emplace_back(any.figure(indicator, region.code, *period));
                made.said += figure.value || figure.stage || figure.growth || figure.points || figure.state != FigureState::Reported ? 1U : 0U;
            }
    return made;
}

class FigureFiles : public testing::Test {
protected:
    FigureFiles() { EXPECT_TRUE(putAll(aCatalogueOfManyKinds())); }

    bool putAll(const Catalogue& catalogue) {
        return bool(store->inTransaction(aNote("create"), [&](Transaction& transaction) -> Result<void> {
            for (const auto& region : catalogue.regions)
                if (const auto put = catalogue.find(region.code)->order >= 2 ? transaction.put(region) : Result<Region>(region); !put) return put.error();
            for (const auto& indicator : catalogue.indicators)
                if (const auto put = indicator.order >= 10 ? transaction.put(indicator) : Result<Indicator>(indicator); !put) return put.error();
            return {};
        }));
    }
    void put(const std::vector<Figure>& figures) {
        EXPECT_TRUE(store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
            for (const auto& figure : figures)
                if (const auto put = transaction.put(figure); !put) return put.error();
            return {};
        }));
    }
    Result<ListedFigures> listed(const FiguresAsked& asked = {{{2024, 1}, {2026, 12}}, {}, {}}) {
        return readTogether(*store, [&](Reading& reading) { return listFigures(reading, asked); });
    }
    /// What an import of the file would do, without asking anybody.
    ImportPlan planOf(const std::filesystem::path& path) {
        auto book = readSheets(path);
        EXPECT_TRUE(book) << book.error().key;
        const SheetFile file{std::move(*book), {path.filename().string(), std::string(64, 'a')}};
        const auto catalogue = *now(*store).readCatalogue();
        const NameBook names(catalogue);
        const auto sheets = recognisedSheets(file, names, {});
        EXPECT_TRUE(sheets) << sheets.error().key;
        return *readTogether(*store, [&](Reading& reading) { return planImport(reading, *sheets, file.origin, longAfter); });
    }
    void expectAllTheSame(const ImportPlan& plan, std::size_t figures, const std::string& file) {
        EXPECT_EQ(plan.lines.size(), figures) << file;
        for (const auto& line : plan.lines) {
            if (line.verdict == ImportVerdict::Same) continue;
            ADD_FAILURE() << file << ' ' << addressOf(line.found.place) << ' ' << token(line.verdict) << ' ' << line.reason.key << ' '
                          << (line.reason.args.empty() ? "" : line.reason.args.front()) << ' ' << line.found.indicatorText << ' ' << line.found.periodText << " “"
                          << line.found.text << "” " << (line.before ? testing::PrintToString(fieldsOf(*line.before)) : "") << " → "
                          << (line.after ? testing::PrintToString(fieldsOf(*line.after)) : "");
        }
    }
    std::filesystem::path at(const std::string& name) const { return smallStore.folder() / name; }

    SmallStore smallStore;
    Store* store = &*smallStore;
};

TEST_F(FigureFiles, ComeBackAsTheyAreWhateverTheyAre) {
    int files = 0, figures = 0;
    for (int round = 0; round < rounds(6); ++round) {
        SmallStore fresh;
        store = &*fresh;
        ASSERT_TRUE(putAll(aCatalogueOfManyKinds()));
        const auto [all, said] = anyFiguresOf(*now(*store).readCatalogue(), static_cast<unsigned>(round) + 1);
        put(all);
        const auto list = listed();
        ASSERT_TRUE(list);
        for (const auto& [name, encoding] : {std::pair<std::string, std::optional<TextFileEncoding>>{"数据.csv", std::nullopt},
                                             {"数据-gb.csv", TextFileEncoding::Gb18030},
                                             {"数据.xlsx", std::nullopt}}) {
            const auto leftOut = writeFigures(*list, {at(name), encoding, "校验码 X #1"});
            ASSERT_TRUE(leftOut) << leftOut.error().key;
            EXPECT_EQ(all.size() - said, static_cast<std::size_t>(*leftOut));
            expectAllTheSame(planOf(at(name)), said, name);
            ++files;
            figures += static_cast<int>(said);
            if (HasFailure()) return;
        }
    }
    std::cout << files << " files, " << figures << " figures\n";
}

TEST_F(FigureFiles, ComeBackAsTheyAreWhenLibreOfficeHasSavedThem) {
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) GTEST_SKIP() << "LibreOffice is not installed";
    const auto [all, said] = anyFiguresOf(*now(*store).readCatalogue(), 77);
    put(all);
    ASSERT_TRUE(writeFigures(*listed(), {at("数据.xlsx"), std::nullopt, {}}));
    ASSERT_TRUE(writeFigures(*listed(), {at("文本.csv"), std::nullopt, {}}));
    const std::string text = "Text - txt - csv (StarCalc)";
    for (const auto& [from, options, to] : {std::array<std::string, 3>{"数据.xlsx", "--convert-to xlsx", "数据.xlsx"},
                                            {"数据.xlsx", "--convert-to ods", "数据.ods"},
                                            {"文本.csv", "--infilter='" + text + ":44,34,76,1' --convert-to xlsx", "文本.xlsx"},
                                            {"文本.csv", "--infilter='" + text + ":44,34,76,1' --convert-to 'csv:" + text + ":44,34,76,1'", "文本.csv"}}) {
        const std::string command = "soffice -env:UserInstallation=file://" + at("profile").string() + " --headless " + options + " --outdir " + at("saved").string() + " "
                                    + at(from).string() + " >/dev/null 2>&1";
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
        expectAllTheSame(planOf(at("saved") / to), said, from + " → " + to);
    }
}

TEST_F(FigureFiles, FillAnEmptyStoreWithTheSameFigures) {
    const auto [all, said] = anyFiguresOf(*now(*store).readCatalogue(), 5);
    put(all);
    ASSERT_TRUE(writeFigures(*listed(), {at("a.csv"), std::nullopt, {}}));
    const auto stored = listed()->figures;
    SmallStore empty;
    store = &*empty;
    ASSERT_TRUE(putAll(aCatalogueOfManyKinds()));
    auto plan = planOf(at("a.csv"));
    EXPECT_EQ(static_cast<std::size_t>(plan.count(ImportVerdict::New)), said);
    const auto catalogue = *now(*store).readCatalogue();
    ASSERT_TRUE(importFigures(*store, plan, {aNote("import"), longAfter}));
    expectAllTheSame(planOf(at("a.csv")), said, "a.csv");
    const auto written = listed()->figures;
    ASSERT_EQ(written.size(), said);
    std::size_t at = 0;
    for (const auto& figure : written) {
        while (stored[at].key != figure.key) ++at;
        EXPECT_EQ(stored[at].value, figure.value) << figure.key.indicator.text << ' ' << figure.key.period.toText();
        EXPECT_EQ(stored[at].state, figure.state);
        EXPECT_EQ(stored[at].qualifier, figure.qualifier);
        EXPECT_EQ(stored[at].status, figure.status);
        EXPECT_EQ(stored[at].growth, figure.growth);
        EXPECT_EQ(stored[at].points, figure.points);
        EXPECT_EQ(stored[at].lastYear, figure.lastYear);
        EXPECT_EQ(stored[at].stage, figure.stage);
    }
}

TEST_F(FigureFiles, ACsvHasAMarkOrTheEncodingThatIsAskedFor) {
    put({aFigure({.value = "3.00", .indicator = "CONTRACTS", .growth = "-3.3"})});
    ASSERT_TRUE(writeFigures(*listed(), {at("a.csv"), std::nullopt, {}}));
    EXPECT_EQ(bytesOf(at("a.csv")), "\xEF\xBB\xBF指标代码,指标,地区代码,地区,期间,单位,数值,同比(%),同比(百分点),上年同期,数据状态\n"
                                    "CONTRACTS,技术合同,HA,淮安市,2025年1—5月,亿元,3.00,-3.3,,,初步\n");
    ASSERT_TRUE(writeFigures(*listed(), {at("b.csv"), TextFileEncoding::Gb18030, {}}));
    EXPECT_TRUE(bytesOf(at("b.csv")).starts_with("\xD6\xB8\xB1\xEA\xB4\xFA\xC2\xEB,")) << "指标代码, no mark";
}

TEST_F(FigureFiles, AWorkbookHoldsEveryDigitAndShowsThoseOfTheIndicator) {
    put({aFigure({.value = "123456789.123456", .indicator = "CONTRACTS"})});
    Figure tooLong = aFigure({.indicator = "CONTRACTS", .region = "QJ"});
    tooLong.value = Decimal(12345678901234567, 0);
    ListedFigures list = *listed();
    list.figures.push_back(tooLong);
    ASSERT_TRUE(writeFigures(list, {at("a.xlsx"), std::nullopt, {}}));
    const auto book = readSheets(at("a.xlsx"));
    ASSERT_TRUE(book);
    const auto cellAt = [&](int row) {
        return *std::ranges::find_if(book->sheets.front().cells, [&](const SheetCell& cell) { return cell.row == row && cell.column == 7; });
    };
    EXPECT_EQ(cellAt(2).text, "123456789.123456");
    EXPECT_EQ(cellAt(2).kind, CellKind::Number);
    EXPECT_EQ(cellAt(2).decimals, 1);
    EXPECT_EQ(cellAt(3).text, "12345678901234567");
    EXPECT_EQ(cellAt(3).kind, CellKind::Text) << "a number of a spreadsheet has 15 digits";
    const std::string before = bytesOf(at("a.xlsx"));
    ASSERT_TRUE(writeFigures(list, {at("a.xlsx"), std::nullopt, {}}));
    EXPECT_TRUE(bytesOf(at("a.xlsx")) == before) << "the same moment, the same bytes";
}

TEST_F(FigureFiles, AreThoseOfTheMonthsIndicatorsAndRegionsAskedFor) {
    put({aFigure({.value = "1", .period = Period::ytd(2025, 3)}), aFigure({.value = "2"}), aFigure({.value = "3", .region = "QJ"}),
         aFigure({.value = "4", .indicator = "CONTRACTS"}), aFigure({.value = "5", .period = Period::ytd(2024, 12)})});
    const MonthSpan spring{{2025, 3}, {2025, 5}};
    EXPECT_EQ(listed({spring, {}, {}})->figures.size(), 4U);
    EXPECT_EQ(listed({spring, {"新开工"}, {"清江浦区"}})->figures.front().value, number("3"));
    EXPECT_EQ(listed({spring, {"STARTS", "CONTRACTS"}, {"HA"}})->figures.size(), 3U);
    EXPECT_EQ(listed({{{2025, 4}, {2025, 4}}, {}, {}}).error().key, "figures.none");
    EXPECT_EQ(listed({{{2025, 5}, {2025, 4}}, {}, {}}).error().key, "figures.months");
    EXPECT_EQ(listed({spring, {"没有"}, {}}).error().key, "figure.no-indicator");
    EXPECT_EQ(listed({spring, {}, {"没有"}}).error().key, "figure.no-region");
}

TEST_F(FigureFiles, RefusesWhatNoFileCanBe) {
    put({aFigure({.value = "1"})});
    EXPECT_EQ(writeFigures(*listed(), {at("a.pdf"), std::nullopt, {}}).error().key, "figures.format");
    EXPECT_EQ(writeFigures(*listed(), {at("a.xlsx"), TextFileEncoding::Gb18030, {}}).error().key, "figures.encoding");
    EXPECT_EQ(writeFigures(*listed(), {smallStore.path(), std::nullopt, {}}).error().key, "figures.format");
    EXPECT_FALSE(std::filesystem::exists(at("a.pdf")));
}

TEST_F(FigureFiles, OfAClosedMonthComeBackToo) {
    put({aFigure({.value = "12"})});
    ASSERT_TRUE(store->inTransaction(aNote("settings"), [&](Transaction& transaction) -> Result<void> {
        auto settings = *transaction.readSettings();
        settings.closedThrough = YearMonth{2025, 6};
        return transaction.put(settings);
    }));
    ASSERT_TRUE(writeFigures(*listed(), {at("a.csv"), std::nullopt, {}}));
    expectAllTheSame(planOf(at("a.csv")), 1, "a.csv");
    put({aFigure({.value = "13", .region = "QJ"})});
    std::string other = bytesOf(at("a.csv"));
    other.replace(other.find(",12,"), 4, ",14,");
    writeBytes(at("b.csv"), other);
    const auto plan = planOf(at("b.csv"));
    ASSERT_EQ(plan.lines.size(), 1U);
    EXPECT_EQ(plan.lines[0].verdict, ImportVerdict::Problem) << "a closed month takes no other number";
    EXPECT_EQ(plan.lines[0].reason.key, "check.closed");
}

} // namespace
} // namespace xushi
