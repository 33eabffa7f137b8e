#include "io/foreign/BiffWriting.h"
#include "io/hostile/HostileFiles.h"

#include <cstring>

namespace xushi {
namespace {

std::string times(const std::string& text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (; count > 0; --count) all += text;
    return all;
}

auto workbook(std::function<BiffFile()> make) {
    return bytesFrom([make = std::move(make)] { return oleFile(make().stream()); });
}

/// A sheet of these records.
auto sheetOf(std::function<std::string()> make) {
    return workbook([make = std::move(make)] { return BiffFile{.sheets = {{.records = make()}}}; });
}

/// A workbook with these records before its sheets, in the first of which one number stands.
auto before(std::function<std::string()> make) {
    return workbook([make = std::move(make)] { return BiffFile{.globals = make(), .sheets = {{.records = numberAt(0, 0, 1)}}}; });
}

/// The container of a sound workbook, then changed.
auto container(std::function<void(std::string&)> change) {
    return bytesFrom([change = std::move(change)] {
        std::string file = oleFile(BiffFile{.sheets = {{.records = numberAt(0, 0, 1)}}}.stream());
        change(file);
        return file;
    });
}

void put(std::string& file, std::size_t at, const std::string& bytes) { file.replace(at, bytes.size(), bytes); }

// Where things stand in such a container: a sector of the table, then of the directory, then the stream.
constexpr std::size_t table = 512;
constexpr std::size_t directory = 1024;
constexpr std::size_t entrySize = 128;

/// `count` tabs that all name the sheet behind them.
std::string tabsOfOneSheet(std::size_t count, const std::string& records) {
    const BiffFile one{.sheets = {{.records = records}}};
    const std::string tab = one.tab(one.sheets[0], 0);
    const std::size_t position = one.beginning(5).size() + count * tab.size() + 4;
    return one.beginning(5) + times(one.tab(one.sheets[0], position), count) + biff(0x0A, "") + one.beginning(0x10) + records + biff(0x0A, "");
}

/// Rows of 250 numbers.
std::string manyNumbers(int rows) {
    std::string records;
    const std::string row = times(two(0) + four(402), 250);
    for (int i = 0; i < rows; ++i) records += biff(0x00BD, two(static_cast<std::uint64_t>(i)) + two(0) + row + two(249));
    return records;
}

} // namespace

std::vector<HostileFile> hostileWorkbooks() {
    return {
        {"TableThatGoesInACircle", ".xls", "sheet.damaged", container([](std::string& file) { put(file, table + 8, four(2)); })},
        {"TablesOfTablesInACircle", ".xls", "sheet.damaged", container([](std::string& file) { put(file, 68, four(1) + four(0x7FFFFFFF)); })},
        {"ABillionTables", ".xls", "sheet.damaged", container([](std::string& file) { put(file, 44, four(0x7FFFFFFF)); })},
        {"DirectoryInACircle", ".xls", "xls", container([](std::string& file) { put(file, table + 4, four(1)); })},
        {"DirectoryBehindTheEndOfTheFile", ".xls", "sheet.not-a-table", container([](std::string& file) { put(file, 48, four(0x00FFFFFF)); })},
        {"EntriesThatAreTheirOwnNeighbours", ".xls", "xls", container([](std::string& file) { put(file, directory + entrySize + 68, four(1) + four(1) + four(1)); })},
        {"AFolderInItself", ".xls", "sheet.damaged", container([](std::string& file) { put(file, directory + 76, four(0)); })},
        {"StreamOfGigabytes", ".xls", "sheet.damaged", container([](std::string& file) { put(file, directory + entrySize + 120, four(0xFFFFFFF0)); })},
        {"StreamBehindTheEnd", ".xls", "sheet.damaged", container([](std::string& file) { put(file, directory + entrySize + 116, four(0x00FFFFFF)); })},
        {"SectorsOfGigabytes", ".xls", "sheet.not-a-table", container([](std::string& file) { put(file, 30, two(31)); })},
        {"SectorsOfNothing", ".xls", "sheet.not-a-table", container([](std::string& file) { put(file, 30, two(0) + two(0)); })},
        {"SmallStreamsWithoutATable", ".xls", "sheet.not-a-table", container([](std::string& file) { put(file, directory + entrySize + 120, four(100)); })},
        {"ContainerThatIsCutOff", ".xls", "sheet.damaged", container([](std::string& file) { file.resize(1500); })},
        {"ContainerOfAHeadAlone", ".xls", "sheet.not-a-table", container([](std::string& file) { file.resize(512); })},
        {"EncryptedPackage", ".xlsx", "sheet.encrypted", bytesFrom([] { return oleFile(std::string(100, 'x'), u"EncryptedPackage"); })},
        {"EncryptedRecords", ".xls", "sheet.encrypted", before([] { return biff(0x2F, std::string(54, '\1')); })},
        {"RecordLongerThanTheFile", ".xls", "sheet.damaged", sheetOf([] { return two(0x0203) + two(0xFFFF); })},
        {"RecordShorterThanItsNumber", ".xls", "sheet.damaged", sheetOf([] { return biff(0x0203, at(0, 0) + "12"); })},
        {"FourBillionSharedTexts", ".xls", "sheet.too-large", before([] { return biff(0x00FC, four(0xFFFFFFFF) + four(0xFFFFFFFF) + biffText(u"a")); })},
        {"SharedTextThatIsCutOff", ".xls", "sheet.damaged", before([] { return biff(0x00FC, four(1) + four(1) + two(65'535) + '\x01' + wide(u"abc")); })},
        {"SharedTextWithABillionRuns", ".xls", "sheet.damaged", before([] { return biff(0x00FC, four(1) + four(1) + two(1) + '\x0C' + two(65'535) + four(0x7FFFFFFF) + 'a'); })},
        {"ATextContinuedAHundredThousandTimes", ".xls", "xls", before([] { return biff(0x00FC, four(1) + four(1) + two(5) + '\x00' + "a") + times(biff(0x3C, std::string("\0", 1)), 100'000) + biff(0x3C, std::string("\0bcde", 5)); })},
        {"SharedTextBehindTheLastOne", ".xls", "sheet.damaged", sheetOf([] { return biff(0x00FD, at(0, 0) + four(0xFFFFFFFF)); })},
        {"SheetBehindTheEnd", ".xls", "sheet.damaged", bytesFrom([] {
             const BiffFile one{.sheets = {{.records = ""}}};
             return oleFile(one.beginning(5) + one.tab(one.sheets[0], 0xFFFFFFF0) + biff(0x0A, ""));
         })},
        {"SixtyThousandSheetsOfOnePlace", ".xls", "sheet.too-large", bytesFrom([] { return oleFile(tabsOfOneSheet(60'000, manyNumbers(4))); })},
        {"SixtyThousandEmptySheets", ".xls", "sheet.empty", bytesFrom([] { return oleFile(tabsOfOneSheet(60'000, "")); })},
        {"SheetsWithinSheets", ".xls", "sheet.damaged", sheetOf([] { return times(BiffFile().beginning(0x10), 100'000); })},
        {"ColumnsBehindTheLast", ".xls", "sheet.too-large", sheetOf([] { return biff(0x00BD, two(0) + two(65'535) + times(two(0) + four(402), 1000) + two(65'535)); })},
        {"MoreCellsThanAreReadOfAWorkbook", ".xls", "sheet.too-large", bytesFrom([] { return oleFile(tabsOfOneSheet(3, manyNumbers(3000))); })},
        {"SevenHundredThousandMerges", ".xls", "xls", sheetOf([] { return numberAt(0, 0, 1) + times(biff(0x00E5, two(1000) + times(two(0) + two(65'535) + two(0) + two(255), 1000)), 700); })},
        {"NumbersThatAreNone", ".xls", "xls", sheetOf([] { return biff(0x0203, at(0, 0) + littleEnd(0x7FF0000000000000, 8)) + biff(0x0203, at(0, 1) + littleEnd(0xFFFFFFFFFFFFFFFF, 8)); })},
        {"AQuarterMillionLooks", ".xls", "xls", before([] { return times(lookOf(65'535), 250'000); })},
        {"FormatCodesByTheThousand", ".xls", "xls", before([] { return times(formatCode(176, std::u16string(4000, u'0')), 700); })},
        {"LoneHalvesOfCharacters", ".xls", "xls", sheetOf([] { return labelAt(0, 0, u"\xD800") + labelAt(0, 1, u"a\xDC00\xDC00"); })},
    };
}

} // namespace xushi
