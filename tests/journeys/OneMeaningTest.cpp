#include "domain/charts/Course.h"
#include "app/charts/CourseText.h"
#include "app/overview/OverviewModel.h"
#include "app/table/TableRoles.h"
#include "export/SheetReader.h"
#include "support/Builders.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/RunProgram.h"
#include "usecases/BuildSummary.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
constexpr auto zh = Language::Chinese;

/// One row and what every surface must say of it, in the digits of paper. Empty: the surface says nothing of it.
struct Meaning {
    std::string code;
    std::string value;
    std::string growth;
    std::string target;
    std::string note;      ///< stands in the note
    std::string kind;      ///< growthKind of the exchange
    std::string bound;     ///< growthBound
    bool isAssumed = false;
};

/// A store with every kind of growth, state of the base, target and qualifier, and what they mean.
class OneMeaning : public testing::Test {
protected:
    OneMeaning() {
        fillGrowths();
        fillRates();
        fillTargets();
        fillMarks();
        EXPECT_TRUE(open.isReady);
        write();
    }

    void add(Indicator indicator, Figure figure, std::optional<Target> target, Meaning meaning) {
        meaning.code = "M" + std::to_string(meanings.size() + 100);
        indicator.code = {meaning.code};
        indicator.name = "行" + meaning.code;
        indicator.section = "同一意思";
        indicator.department = {};
        indicator.order = 900 + static_cast<int>(meanings.size());
        figure.key.indicator = indicator.code;
        figure.key.region = city();
        if (target) {
            target->key = {indicator.code, city(), 2025};
            targets.push_back(*target);
        }
        if (meaning.target.empty()) meaning.target = "—";
        indicators.push_back(std::move(indicator));
        figures.push_back(std::move(figure));
        meanings.push_back(std::move(meaning));
    }
    void addGrowth(const Indicator& indicator, const FigureTweaks& figure, const Meaning& meaning) {
        add(indicator, aFigure(figure), std::nullopt, meaning);
    }
    RegionCode city() { return open.window.workspace().catalogue().city()->code; }

    void fillGrowths();
    void fillRates();
    void fillTargets();
    void fillMarks();
    void write();

    const Indicator& indicatorOf(const Meaning& meaning) { return *open.window.workspace().catalogue().find(IndicatorCode{meaning.code}); }

    OpenWindow open;
    std::vector<Indicator> indicators;
    std::vector<Figure> figures;
    std::vector<Target> targets;
    std::vector<Meaning> meanings;
};

void OneMeaning::fillGrowths() {
    const auto flow = anIndicator();
    addGrowth(flow, {.value = "156", .growth = "28.4"}, {.value = "156", .growth = "+28.4", .kind = "published"});
    addGrowth(flow, {.value = "2008", .growth = "111.81"}, {.value = "2008", .growth = "+111.8", .kind = "published"});
    addGrowth(flow, {.value = "156", .growth = "-3.35"}, {.value = "156", .growth = "−3.4", .kind = "published"});
    addGrowth(flow, {.value = "156", .growth = "0"}, {.value = "156", .growth = "持平", .kind = "published"});
    addGrowth(flow, {.value = "156", .growth = "20", .bound = Bound::AtLeast},
              {.value = "156", .growth = "≥20.0", .kind = "published-bound", .bound = "ge"});
    addGrowth(flow, {.value = "156", .growth = "-3.5", .bound = Bound::AtMost},
              {.value = "156", .growth = "≤−3.5", .kind = "published-bound", .bound = "le"});
    addGrowth(flow, {.value = "156", .restatedBase = "130"}, {.value = "156", .growth = "+20.0", .kind = "restated"});
    addGrowth(flow, {.value = "156", .lastYear = "120"}, {.value = "156", .growth = "+30.0", .kind = "computed"});
    addGrowth(flow, {.value = "10001", .lastYear = "10000"}, {.value = "10001", .growth = "持平", .kind = "computed"});
    addGrowth(flow, {.value = "156"}, {.value = "156", .growth = "上年同期数缺", .kind = "base-missing"});
    addGrowth(flow, {.value = "14", .lastYear = "0"}, {.value = "14", .growth = "上年同期为零，增加14项", .kind = "base-zero"});
    addGrowth(anAmount(), {.value = "-5", .lastYear = "0"}, {.value = "−5.0", .growth = "上年同期为零，减少5.0亿元", .kind = "base-zero"});
    addGrowth(flow, {.value = "0", .lastYear = "0"}, {.value = "0", .growth = "持平", .kind = "base-zero"});
    addGrowth(anAmount(), {.value = "-5.0", .lastYear = "10"}, {.value = "−5.0", .growth = "由正转负", .kind = "computed"});
    addGrowth(anAmount(), {.value = "5.0", .lastYear = "-10"}, {.value = "5.0", .growth = "由负转正", .kind = "base-negative"});
    addGrowth(anAmount(), {.value = "0.0", .lastYear = "-10"}, {.value = "0.0", .growth = "扭亏为零", .kind = "base-negative"});
    addGrowth(anAmount(), {.value = "-5.0", .lastYear = "-10"}, {.value = "−5.0", .growth = "减亏", .kind = "base-negative"});
    addGrowth(anAmount(), {.value = "-15.0", .lastYear = "-10"}, {.value = "−15.0", .growth = "增亏", .kind = "base-negative"});
    addGrowth(anAmount(), {.value = "-10.0", .lastYear = "-10"}, {.value = "−10.0", .growth = "持平", .kind = "base-negative"});
}

void OneMeaning::fillRates() {
    addGrowth(aRate(), {.value = "38.52", .points = "-8.1"}, {.value = "38.52", .growth = "−8.10", .kind = "points"});
    addGrowth(aRate(), {.value = "38.5", .lastYear = "36.8"}, {.value = "38.50", .growth = "+1.70", .kind = "points"});
    addGrowth(aRate(), {.value = "38.52", .lastYear = "38.52"}, {.value = "38.52", .growth = "持平", .kind = "points"});
}

void OneMeaning::fillTargets() {
    struct Said {
        TargetNature nature;
        const char* value;
        Comparator comparator;
        const char* word;
        const char* phrase;
    };
    using enum TargetNature;
    using enum Comparator;
    const std::vector<Said> said{
        {Flow, "268", Ge, "", "268"},       {Flow, "268", Ge, "以上", "268以上"},    {Flow, "268", Ge, "达到", "达到268"},
        {Flow, "268", Gt, "", "超268"},     {Flow, "268", Gt, "突破", "突破268"},    {Flow, "268", Le, "", "268以内"},
        {Flow, "268", Le, "不超过", "不超过268"}, {Flow, "268", Lt, "", "低于268"},  {Flow, "268", Lt, "少于", "少于268"},
        {Flow, "268", Ge, "突破", "268"},   {Flow, "268", Le, "以上", "268以内"},    {Flow, "268", Lt, "左右", "低于268（左右）"},
        {Stock, "1080", Ge, "以上", "1080以上"}, {Stock, "30", Le, "不超过", "不超过30"}, {Stock, "30", Lt, "", "低于30"},
        {Rate, "50", Ge, "达", "达50"},     {Rate, "50", Gt, "", "超50"},           {Rate, "5", Le, "以内", "5以内"},
        {Growth, "15", Ge, "以上", "增长15%以上"}, {Growth, "15", Ge, "", "增长15%"}, {Growth, "15", Gt, "", "增长超15%"},
        {Growth, "-5", Le, "以上", "下降5%以上"}, {Growth, "-5", Ge, "", "下降5%以内"},
        {Milestone, "1", Ge, "显著提高", "显著提高"}, {Milestone, "1", Ge, "突破", "突破"}, {Milestone, "1", Ge, "", "完成"},
        {Milestone, "2", Ge, "修订完善", "修订完善2"}};
    for (const auto& [nature, value, comparator, word, phrase] : said) {
        auto target = aTarget({.value = value, .nature = nature, .comparator = comparator});
        target.word = word;
        const bool isPromise = nature == Milestone;
        const auto indicator = nature == Rate    ? aRate()
                               : nature == Stock ? anIndicator({.unit = "家", .measure = Measure::Stock})
                               : isPromise       ? anIndicator({.unit = "", .measure = Measure::Milestone})
                                                 : anIndicator();
        Figure figure = aFigure({.value = isPromise ? "" : "48", .period = nature == Stock ? Period::point(2025, 5) : may, .lastYear = "40"});
        if (isPromise) {
            figure.stage = MilestoneStage::UnderWay;
            figure.lastYear.reset();
        }
        const std::string shown = isPromise ? "推进中" : nature == Rate ? "48.00" : "48";
        add(indicator, figure, target, {.value = shown, .growth = isPromise ? "" : nature == Rate ? "+8.00" : "+20.0", .target = phrase});
    }
}

void OneMeaning::fillMarks() {
    const auto flow = anIndicator();
    for (const auto& [qualifier, value] : {std::pair(Qualifier::Nearly, "近300"), std::pair(Qualifier::Odd, "300余"),
                                           std::pair(Qualifier::Over, "超300"), std::pair(Qualifier::Reaching, "达300"),
                                           std::pair(Qualifier::About, "约300")})
        addGrowth(flow, {.value = "300", .qualifier = qualifier}, {.value = value, .growth = "上年同期数缺"});
    for (const auto& [status, word] : {std::pair(DataStatus::Estimate, "预计"), std::pair(DataStatus::Flash, "快报"),
                                       std::pair(DataStatus::Revised, "修订"), std::pair(DataStatus::Final, ""),
                                       std::pair(DataStatus::Forecast, "预测"), std::pair(DataStatus::Planned, "计划")})
        addGrowth(flow, {.value = "300", .status = status, .lastYear = "200"}, {.value = "300", .growth = "+50.0", .note = word});
    addGrowth(flow, {.value = "300", .lastYear = "200", .isAsOfAssumed = true}, {.value = "300", .growth = "+50.0", .note = "截至月份为推定", .isAssumed = true});
}

void OneMeaning::write() {
    auto& workspace = open.window.workspace();
    const auto written = workspace.openStore().store().inTransaction(changeNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
        for (const auto& indicator : indicators)
            if (const auto put = transaction.put(indicator); !put) return put.error();
        for (const auto& target : targets)
            if (const auto put = transaction.put(target); !put) return put.error();
        for (const auto& figure : figures)
            if (const auto put = transaction.put(figure); !put) return put.error();
        return {};
    });
    ASSERT_TRUE(written) << written.error().key;
    workspace.close();
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    workspace.setPeriod(may);
}

std::string ascii(std::string text) {
    constexpr std::string_view minus = "−";
    for (auto at = text.find(minus); at != std::string::npos; at = text.find(minus)) text.replace(at, minus.size(), "-");
    return text;
}

bool isNumber(const std::string& growth) { return !growth.empty() && growth.find_first_of("0123456789") != std::string::npos && growth.find("零") == std::string::npos; }

std::string orDash(const std::string& text) { return text.empty() ? "-" : text; }

TEST_F(OneMeaning, OnTheTextBoard) {
    const auto printed = runProgram(XUSHI_CLI, {"board", open.storePath, "--period", "2025-05"});
    std::map<std::string, std::string> lines;
    std::istringstream in(printed.out);
    for (std::string line; std::getline(in, line);)
        for (const auto& meaning : meanings)
            if (line.find(" " + meaning.code + " ") != std::string::npos) lines[meaning.code] = line;
    for (const auto& meaning : meanings) {
        const std::string& line = lines[meaning.code];
        for (const std::string& said : {meaning.value, orDash(meaning.growth), meaning.target})
            EXPECT_NE(line.find(" " + ascii(said)), std::string::npos) << said << " in " << line;
        EXPECT_NE(line.find(meaning.note), std::string::npos) << line;
        EXPECT_EQ(line.find("2025-05*") != std::string::npos, meaning.isAssumed) << line;
    }
}

TEST_F(OneMeaning, InTheExchangeOfTheBoard) {
    const auto printed = runProgram(XUSHI_CLI, {"board", open.storePath, "--period", "2025-05", "--format", "json"});
    std::map<std::string, nlohmann::json> rows;
    for (const auto& row : nlohmann::json::parse(printed.out)) rows[row["code"]] = row;
    const auto csv = runProgram(XUSHI_CLI, {"board", open.storePath, "--period", "2025-05", "--format", "csv"}).out;
    for (const auto& meaning : meanings) {
        const auto& row = rows[meaning.code];
        if (!meaning.kind.empty()) {
            EXPECT_EQ(row["growthKind"], meaning.kind) << meaning.code;
        }
        EXPECT_EQ(row["growthBound"], meaning.bound.empty() ? nlohmann::json() : nlohmann::json(meaning.bound)) << meaning.code;
        EXPECT_EQ(row["asOfAssumed"], meaning.isAssumed);
        if (isNumber(meaning.growth)) {
            const Decimal exact = number(row["growth"].get<std::string>());
            const int decimals = indicatorOf(meaning).measure == Measure::Rate ? 2 : 1;
            const bool hasSign = !meaning.bound.empty() || meaning.growth.starts_with('+');
            const std::size_t sign = !hasSign ? 0 : meaning.bound.empty() ? 1 : std::string("≥").size();
            const std::string digits = ascii(meaning.growth.substr(sign));
            EXPECT_EQ(rounded(Ratio(exact), decimals), number(digits)) << meaning.code;
        } else if (meaning.growth == "持平" && !row["growth"].is_null()) {
            EXPECT_TRUE(rounded(Ratio(number(row["growth"].get<std::string>())), 1).isZero()) << meaning.code;
        } else {
            EXPECT_EQ(row["growth"], nullptr) << meaning.code;
            if (!meaning.growth.empty()) { EXPECT_NE(row["note"].get<std::string>().find(ascii(meaning.growth)), std::string::npos) << row["note"]; }
        }
        const std::string target = row["target"].is_null() ? "" : row["target"].get<std::string>();
        EXPECT_EQ(target.empty(), meaning.target == "—");
        EXPECT_EQ(row["targetNature"].is_null(), meaning.target == "—");
        const auto at = csv.find("\n" + meaning.code + ",");
        ASSERT_NE(at, std::string::npos);
        const std::string line = csv.substr(at + 1, csv.find('\n', at + 1) - at - 1);
        const std::string nature = row["targetNature"].is_null() ? "" : row["targetNature"].get<std::string>();
        EXPECT_TRUE(line.ends_with("," + meaning.bound + "," + nature)) << line;
    }
}

TEST_F(OneMeaning, InTheExplanations) {
    const auto explained = [&](const Meaning& meaning, const char* column) {
        return runProgram(XUSHI_CLI, {"explain", open.storePath, "--indicator", meaning.code, "--period", "2025-05", "--column", column}).out;
    };
    for (const auto& meaning : meanings) {
        const Indicator& indicator = indicatorOf(meaning);
        if (!meaning.growth.empty()) {
            const std::string unit = indicator.measure == Measure::Rate ? "pp" : "%";
            const std::string said = "同比 " + ascii(meaning.growth) + (isNumber(meaning.growth) ? unit : "") + "\n";
            const auto out = explained(meaning, "growth");
            EXPECT_NE(out.find("\n" + said), std::string::npos) << said << out;
        }
        if (indicator.measure != Measure::Milestone) {
            const auto out = explained(meaning, "value");
            EXPECT_NE(out.find("\n累计完成 " + ascii(meaning.value) + indicator.unit + "\n"), std::string::npos) << out;
        }
        if (meaning.target != "—") {
            const Target* target = open.window.workspace().catalogue().find(TargetKey{indicator.code, city(), 2025});
            const auto out = explained(meaning, "light");
            EXPECT_NE(out.find("全年目标 " + targetWithUnit(*target, indicator.unit, {MinusSign::Ascii}, zh) + " "), std::string::npos) << out;
        }
    }
}

TEST_F(OneMeaning, InTheWindow) {
    open.gridAt(may, meanings.front().code);
    open.window.showPage(QStringLiteral("overview"));
    const auto overviewSays = [&](const Meaning& meaning, int column) { return fromQt(open.overview.shown({meaning.code}, column)); };
    for (const auto& meaning : meanings) {
        ASSERT_GE(open.overview.rowOf({meaning.code}), 0);
        EXPECT_EQ(overviewSays(meaning, OverviewModel::ValueColumn), meaning.value);
        EXPECT_EQ(overviewSays(meaning, OverviewModel::TargetColumn), meaning.target);
        EXPECT_EQ(fromQt(open.overview.hint({meaning.code}, OverviewModel::GrowthColumn)), meaning.growth);
        EXPECT_NE(overviewSays(meaning, OverviewModel::RemarkColumn).find(meaning.note), std::string::npos) << meaning.code;
        EXPECT_EQ(overviewSays(meaning, OverviewModel::AsOfColumn).ends_with("*"), meaning.isAssumed);
        EXPECT_EQ(fromQt(open.shown(meaning.code)), meaning.value);
        EXPECT_EQ(fromQt(open.shown(meaning.code, FigureEntryModel::TargetColumn)), meaning.target);
        const bool isKnown = meaning.growth != "上年同期数缺";
        EXPECT_EQ(fromQt(open.shown(meaning.code, FigureEntryModel::GrowthColumn)), isKnown ? meaning.growth : "—");
    }
}

TEST_F(OneMeaning, OnTheChart) {
    const auto& workspace = open.window.workspace();
    for (const auto& meaning : meanings) {
        const auto request = workspace.now().boardRequest(may, city());
        const auto course = courseOf(request, {meaning.code});
        ASSERT_TRUE(course) << meaning.code;
        const CourseText text(*course, workspace.numberFormat(), zh);
        const std::string facts = fromQt(text.facts());
        const Indicator& indicator = indicatorOf(meaning);
        const std::string unit = indicator.measure == Measure::Rate ? "pp" : "%";
        if (meaning.growth != "上年同期数缺") {
            EXPECT_NE(facts.find(meaning.growth + (isNumber(meaning.growth) ? unit : "")), std::string::npos) << facts;
        }
        const bool isOverZero = facts.find("上年同期为零") != std::string::npos;
        EXPECT_FALSE(isOverZero && facts.find("on last year") != std::string::npos) << facts; // the wording of the sources
        if (indicator.measure != Measure::Milestone) {
            EXPECT_NE(facts.find(meaning.value + " " + indicator.unit), std::string::npos) << facts;
        }
        if (meaning.target != "—") { EXPECT_EQ(fromQt(text.target()), meaning.target); }
        if (indicator.measure != Measure::Milestone) { EXPECT_EQ(fromQt(text.cumulative(Month(5))), meaning.value); }
    }
}

/// What a spreadsheet shows of a number in a pattern: the quoted texts around its digits, the part for its sign.
std::string shownInSheet(const ReadCell& cell) {
    if (cell.type == "s" || cell.pattern.empty()) return cell.value;
    const bool isNegative = cell.value.starts_with('-');
    std::string pattern = cell.pattern;
    const auto semicolon = pattern.find(';');
    const bool hasPart = semicolon != std::string::npos;
    if (hasPart) pattern = isNegative ? pattern.substr(semicolon + 1, pattern.find(';', semicolon + 1) - semicolon - 1) : pattern.substr(0, semicolon);
    const auto point = pattern.find("0.");
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(pattern.find_first_not_of('0', point + 2) == std::string::npos
                                                                              ? pattern.size() - point - 2
                                                                              : pattern.find_first_not_of('0', point + 2) - point - 2);
    std::string number = rounded(Ratio(*Decimal::parse(cell.value)), decimals).toString();
    if (isNegative && hasPart) number.erase(0, 1);
    std::string text;
    bool isQuoted = false;
    bool isPlaced = false;
    for (const char c : pattern) {
        if (c == '"') isQuoted = !isQuoted;
        else if (isQuoted || c == '+' || c == '-') text += c;
        else if (!isPlaced) {
            text += number;
            isPlaced = true;
        }
    }
    return text;
}

TEST_F(OneMeaning, OnTheOfficialTable) {
    const auto layout = halfYearLayout();
    ASSERT_TRUE(layout);
    const auto words = summaryWords(zh);
    const auto table = readNow(buildSummary, open.window.workspace().openStore().store(), BuildSummaryRequest{may, std::nullopt, *layout, words});
    ASSERT_TRUE(table);
    const auto columnOf = [&](SummaryColumn what) {
        return static_cast<std::size_t>(std::ranges::find(layout->columns, what, &SummaryTemplate::Column::what) - layout->columns.begin());
    };
    const std::size_t name = columnOf(SummaryColumn::Indicator);
    const std::string sheetPath = (open.folder / "table.xlsx").string();
    const std::string pagePath = (open.folder / "table.pdf").string();
    for (const auto& path : {sheetPath, pagePath}) {
        const auto writer = writerFor(path);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->write(*table, path)) << path;
    }
    const SheetReader sheet(sheetPath);
    std::map<std::string, int> sheetRows;
    for (int row = 1; row < 300; ++row)
        sheetRows.emplace(sheet.cell(std::string(1, static_cast<char>('A' + name)) + std::to_string(row)).value, row);
    const auto page = runProgram("/usr/bin/pdftotext", {"-layout", pagePath, "-"}).out;
    for (const auto& meaning : meanings) {
        const auto row = std::ranges::find_if(table->rows, [&](const SummaryRow& own) {
            return own.cells.size() > 1 && own.cells[name].text == "行" + meaning.code;
        });
        ASSERT_NE(row, table->rows.end()) << meaning.code;
        ASSERT_TRUE(sheetRows.contains("行" + meaning.code));
        const auto expectSaid = [&](SummaryColumn what, const std::string& said) {
            const std::size_t column = columnOf(what);
            EXPECT_EQ(row->cells[column].text, said) << meaning.code;
            const auto cell = sheet.cell(std::string(1, static_cast<char>('A' + column)) + std::to_string(sheetRows["行" + meaning.code]));
            EXPECT_EQ(ascii(shownInSheet(cell)), ascii(said)) << meaning.code << " " << cell.value << " " << cell.pattern;
        };
        expectSaid(SummaryColumn::Value, meaning.value);
        expectSaid(SummaryColumn::Growth, meaning.growth.empty() ? "—" : meaning.growth);
        expectSaid(SummaryColumn::Target, meaning.target);
        const std::string note = row->cells[columnOf(SummaryColumn::Note)].text;
        EXPECT_NE(note.find(meaning.note), std::string::npos) << note;
        EXPECT_EQ(row->cells[columnOf(SummaryColumn::AsOf)].text.ends_with("*"), meaning.isAssumed);
        if (page.empty()) continue; // poppler-utils is not installed
        const auto at = page.find("行" + meaning.code);
        ASSERT_NE(at, std::string::npos) << meaning.code;
        const auto lineStart = page.rfind('\n', at) + 1;
        const std::string line = page.substr(lineStart, page.find('\n', at) - lineStart);
        EXPECT_NE(line.find(meaning.value), std::string::npos) << line;
        if (isNumber(meaning.growth)) { EXPECT_NE(line.find(meaning.growth), std::string::npos) << line; }
    }
}

} // namespace
} // namespace xushi
