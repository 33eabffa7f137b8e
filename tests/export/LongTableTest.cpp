#include "export/OfficialTable.h"
#include "export/SheetReader.h"
#include "support/AwkwardTexts.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipText.h"
#include "wiring/Composition.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <regex>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr int totals = 30;
constexpr int explanations = 120;
constexpr std::size_t nameLength = 40;

/// A name of forty characters that says whose it is.
std::string longName(const std::string& begin, std::size_t characters) {
    std::string name = begin;
    const std::array<std::string, 8> filling{"科", "技", "创", "新", "指", "标", "情", "况"};
    for (std::size_t i = characters; i < nameLength; ++i) name += filling[i % filling.size()];
    return name;
}

SummaryRow partNamed(const SummaryRow& like, int level, bool isFirst, const std::string& name) {
    SummaryRow part = like;
    part.kind = SummaryRowKind::Part;
    part.level = level;
    std::string lead;
    for (int i = 0; i < 2 * level - 1; ++i) lead += "　";
    part.cells[0].text.clear();
    part.cells[1].text = lead + (isFirst ? "其中：" : "　　　") + name;
    return part;
}

/// The names of a total and of what hangs below it, in their order.
std::vector<std::string> family(int number) {
    const std::string digits = std::to_string(100 + number);
    std::vector<std::string> names;
    for (const char* each : {"总", "甲", "甲子", "甲子天", "甲子地", "甲丑", "乙"}) {
        const std::string begin = each + digits;
        names.push_back(longName(begin, std::string(each).size() / 3 + digits.size()));
    }
    return names;
}

/// Three levels of 其中 below each of many totals, and a hundred and twenty 说明.
SummaryTable longTable() {
    constexpr std::array<std::pair<int, bool>, 7> places{{{0, false}, {1, true}, {2, true}, {3, true}, {3, false}, {2, false}, {1, false}}};
    SummaryTable table = plainTable(1);
    table.columns[1].widthMillimetres = 90;
    const SummaryRow like = table.rows.front();
    table.rows.clear();
    for (int number = 0; number < totals; ++number) {
        if (number % 10 == 0) table.rows.push_back({SummaryRowKind::Section, {{.text = "板块" + std::to_string(number / 10 + 1)}}});
        const auto names = family(number);
        for (std::size_t i = 0; i < names.size(); ++i) {
            SummaryRow row = partNamed(like, places[i].first, places[i].second, names[i]);
            if (i == 0) {
                row = like;
                row.cells[0].text = std::to_string(number + 1);
                row.cells[1].text = names[i];
            }
            table.rows.push_back(std::move(row));
        }
    }
    for (int i = 0; i < explanations; ++i)
        table.notes.push_back("【说明】始" + std::to_string(1000 + i) + "经核实为季末集中登记，已与台账逐项核对，" + "合同均已认定登记，数据真实完整终" + std::to_string(1000 + i));
    return table;
}

std::string outputOf(const std::string& command) {
    std::string text;
    FILE* const pipe = popen(command.c_str(), "r");
    std::array<char, 4096> block{};
    for (std::size_t size = 0; pipe && (size = std::fread(block.data(), 1, block.size(), pipe)) > 0;) text.append(block.data(), size);
    if (pipe) pclose(pipe);
    return text;
}

bool isThere(const std::string& program) { return !outputOf("command -v " + program).empty(); }

std::string withoutBlanks(const std::string& text) { return std::regex_replace(text, std::regex("[ \n\r\t]|　"), ""); }

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

/// What stands on each page, in the order of drawing, without any blank.
std::vector<std::string> pagesOf(const fs::path& pdf) {
    std::vector<std::string> pages(1);
    for (const char c : outputOf("pdftotext -raw " + pdf.string() + " -")) {
        if (c == '\f') pages.emplace_back();
        else pages.back() += c;
    }
    pages.pop_back();
    for (auto& page : pages) page = withoutBlanks(page);
    return pages;
}

/// Everything that the table says, on pages enough for it and with its columns named on each that has rows.
void expectWhole(const std::vector<std::string>& pages, const SummaryTable& table, const std::string& format) {
    std::string all;
    std::size_t withRows = 0;
    std::size_t withTitles = 0;
    for (const auto& page : pages) {
        all += page;
        const bool hasRows = page.find("技创新指标情况") != std::string::npos;
        withRows += hasRows ? 1 : 0;
        withTitles += hasRows && page.find("责任处室") != std::string::npos ? 1 : 0;
    }
    EXPECT_GE(withRows, 6U) << format;
    EXPECT_EQ(withTitles, withRows) << format;
    EXPECT_LE(pages.size(), 40U) << format;
    std::vector<std::string> lost;
    for (int number = 0; number < totals; ++number)
        for (const auto& name : family(number))
            if (countOf(all, name) != 1) lost.push_back(name);
    for (int i = 1000; i < 1000 + explanations; ++i)
        if (countOf(all, "始" + std::to_string(i)) != 1 || countOf(all, "终" + std::to_string(i)) != 1) lost.push_back(std::to_string(i));
    EXPECT_THAT(lost, IsEmpty()) << format;
    for (const auto& text : {table.title, table.signature, table.anchor}) EXPECT_THAT(all, HasSubstr(withoutBlanks(text))) << format;
}

/// On how many pages each total and its parts stand.
void expectWholeFamilies(const std::vector<std::string>& pages, const std::string& format) {
    for (int number = 0; number < totals; ++number) {
        const auto names = family(number);
        const auto isWhole = [&](const std::string& page) {
            return std::ranges::all_of(names, [&](const std::string& name) { return page.find(name) != std::string::npos; });
        };
        EXPECT_TRUE(std::ranges::any_of(pages, isWhole)) << format << ": " << names.front();
    }
}

class LongTable : public testing::Test {
protected:
    fs::path written(const std::string& name) {
        const fs::path path = folder / name;
        EXPECT_TRUE((*writerFor(path))->write(table, path)) << name;
        return path;
    }
    const SummaryTable table = longTable();
    TemporaryFolder folder;
};

TEST_F(LongTable, IsWholeInAPdfAndBreaksNoTotalFromItsParts) {
    if (!isThere("pdftotext")) GTEST_SKIP() << "poppler-utils is not installed";
    const auto pages = pagesOf(written("t.pdf"));
    expectWhole(pages, table, "pdf");
    expectWholeFamilies(pages, "pdf");
    std::size_t continued = 0;
    for (const auto& page : pages) continued += countOf(page, "（续表）");
    EXPECT_EQ(continued, pages.size() - 1);
}

/// One start of the suite for all of them.
TEST_F(LongTable, IsWholeOnEveryPageThatLibreOfficeMakesOfIt) {
    if (!isThere("soffice") || !isThere("pdftotext")) GTEST_SKIP() << "LibreOffice or poppler-utils is not installed";
    std::string files;
    for (const char* format : {"xlsx", "docx", "odt"}) files += " " + written(std::string(format) + "." + format).string();
    const fs::path out = folder / "out";
    ASSERT_EQ(std::system(("soffice -env:UserInstallation=file://" + (folder / "profile").string() + " --headless --convert-to pdf --outdir " + out.string() + files + " >/dev/null 2>&1").c_str()), 0);
    for (const char* format : {"xlsx", "docx", "odt"}) {
        const auto pages = pagesOf(out / (std::string(format) + ".pdf"));
        expectWhole(pages, table, format);
        if (format == std::string("xlsx")) continue; // a spreadsheet knows no rows that stay together
        expectWholeFamilies(pages, format);
        std::size_t continued = 0;
        for (const auto& page : pages) continued += countOf(page, "（续表）");
        EXPECT_EQ(continued, pages.size() - 1) << format;
    }
}

TEST_F(LongTable, ShowsThreeLevelsInEveryFormat) {
    const std::string xlsx = written("t.xlsx").string();
    const std::string looks = zipText(xlsx, "xl/styles.xml");
    for (const char* indent : {"indent=\"1\"", "indent=\"3\"", "indent=\"5\""}) EXPECT_THAT(looks, HasSubstr(indent));
    const std::string docx = zipText(written("t.docx").string(), "word/document.xml");
    for (const char* hanging : {"w:hanging=\"720\"", "w:hanging=\"1080\"", "w:hanging=\"1440\""}) EXPECT_THAT(docx, HasSubstr(hanging));
    const std::string odt = zipText(written("t.odt").string(), "content.xml");
    for (const char* hanging : {"fo:text-indent=\"-36.0pt\"", "fo:text-indent=\"-54.0pt\"", "fo:text-indent=\"-72.0pt\""}) EXPECT_THAT(odt, HasSubstr(hanging));
    const std::string html = bytesOf(written("t.html").string());
    for (const char* hanging : {"text-indent:-36pt", "text-indent:-54pt", "text-indent:-72pt"}) EXPECT_THAT(html, HasSubstr(hanging));
    EXPECT_THAT(bytesOf(written("t.csv").string()), HasSubstr("\n,　　　　　其中：甲子天100"));
}

/// How far a word stands from the left, in points.
double leftOf(const std::string& boxes, const std::string& word) {
    std::smatch found;
    return std::regex_search(boxes, found, std::regex("xMin=\"([0-9.]+)\"[^>]*>[^<]*" + word)) ? std::stod(found[1]) : -1;
}

TEST_F(LongTable, StandsInByALevelOnPaper) {
    if (!isThere("pdftotext")) GTEST_SKIP() << "poppler-utils is not installed";
    const std::string boxes = outputOf("pdftotext -bbox -f 1 -l 1 " + written("t.pdf").string() + " -");
    const double first = leftOf(boxes, "其中：甲100");
    EXPECT_GT(first, leftOf(boxes, "总100") + 5);
    EXPECT_NEAR(leftOf(boxes, "其中：甲子100") - first, 18, 0.5);
    EXPECT_NEAR(leftOf(boxes, "其中：甲子天100") - first, 36, 0.5);
    EXPECT_NEAR(leftOf(boxes, "甲子地100") - first, 36 + 27, 0.5) << "below the name, not below 其中";
}

TEST(EveryFormat, TakesEveryTextOfAnyLengthAndHasTheCheckCode) {
    std::vector<std::string> texts = formulaPayloads();
    for (const auto& more : {commandingTexts(), strangeTexts()}) texts.insert(texts.end(), more.begin(), more.end());
    ASSERT_GE(formulaPayloads().size(), 60U);
    std::string longest;
    while (longest.size() < 3 * 30'000) longest += "长";
    texts.push_back(longest);
    SummaryTable table = plainTable(static_cast<int>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        table.rows[i].cells[1].text = table.rows[i].cells[2].text = table.rows[i].cells.back().text = texts[i];
        table.notes.push_back(texts[i]);
    }
    table.columns[2].title = table.signature = texts.front();
    const TemporaryFolder folder;
    for (const auto& writer : summaryWriters()) {
        const fs::path path = folder / ("t." + std::string(writer->extension()));
        ASSERT_TRUE(writer->write(table, path)) << path;
        EXPECT_GT(fs::file_size(path), 1000U) << path;
    }
    for (const auto& [name, part] : {std::pair("t.xlsx", "xl/sharedStrings.xml"), std::pair("t.docx", "word/document.xml"), std::pair("t.odt", "content.xml"), std::pair("t.csv", ""),
                                     std::pair("t.html", "")}) {
        const std::string path = (folder / name).string();
        EXPECT_THAT(*part ? zipText(path, part) : bytesOf(path), HasSubstr(table.anchor)) << name;
    }
    EXPECT_THAT(zipText((folder / "t.xlsx").string(), "xl/worksheets/sheet1.xml"), Not(HasSubstr("<f>")));
    if (isThere("pdftotext")) { EXPECT_THAT(withoutBlanks(outputOf("pdftotext -raw " + (folder / "t.pdf").string() + " -")), HasSubstr(withoutBlanks(table.anchor))); }
}

} // namespace
} // namespace xushi
