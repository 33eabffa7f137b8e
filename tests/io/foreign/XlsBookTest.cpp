#include "io/foreign/BiffWriting.h"
#include "io/foreign/ForeignTesting.h"
#include "io/sheets/XlsBook.h"

#include <random>

namespace xushi {
namespace {

ForeignReading ofXls(const std::string& bytes, const ReadLimits& limits = {}) { return readForeign(readXls, "old.xls", bytes, limits); }
ForeignReading ofBook(const BiffFile& file, const ReadLimits& limits = {}) { return ofXls(oleFile(file.stream()), limits); }
ForeignReading ofRecords(const std::string& records, const std::string& globals = {}) { return ofBook({.globals = globals, .sheets = {{.records = records}}}); }

/// Percent, two decimals and two dates beside General, by look.
std::string looks() {
    return formatCode(164, u"0.0%") + formatCode(165, u"yyyy\"年\"m\"月\"") + formatCode(166, u"#,##0.00_);[Red]\\(#,##0.00\\)") + lookOf(0) + lookOf(164) + lookOf(165) + lookOf(166) + lookOf(31) + lookOf(9) +
           lookOf(20);
}
constexpr int general = 0, percent = 1, yearAndMonth = 2, money = 3, builtInDate = 4, wholePercent = 5, timeOfDay = 6;

std::string packed(std::int32_t value, unsigned flags) { return four(static_cast<std::uint32_t>(value) << 2U | flags); }

TEST(XlsCells, AreNumbersOfEveryKind) {
    const auto read = ofRecords(numberAt(0, 0, 0.184) + biff(0x027E, at(0, 1) + packed(58240, 2)) + biff(0x027E, at(0, 2) + packed(-150, 3)) +
                                biff(0x027E, at(0, 3) + four(0x3FF80000)) + biff(0x00BD, two(1) + two(0) + two(0) + packed(7, 2) + two(0) + packed(125, 3) + two(1)));
    EXPECT_EQ(read.cells(), "A1=0.184 B1=58240 C1=-1.5 D1=1.5 A2=7 B2=1.25");
    for (const auto& cell : read.sheet().cells) EXPECT_EQ(cell.kind, CellKind::Number);
    EXPECT_EQ(read.book.format, "xls");
}

TEST(XlsCells, AreRoundedOnceToFifteenDigits) {
    const auto read = ofRecords(numberAt(0, 0, 8.700000000000003) + numberAt(0, 1, 1e20) + numberAt(0, 2, -1.5e-7) + numberAt(0, 3, 0.1 + 0.2) + numberAt(0, 4, -0.0) +
                                numberAt(0, 5, 123456789012345678.0) + numberAt(0, 6, std::bit_cast<double>(0x7FF0000000000000U)));
    EXPECT_EQ(read.cells(), "A1=8.7 B1=100000000000000000000 C1=-0.00000015 D1=0.3 E1=0 F1=123456789012346000 G1=#NUM!");
    EXPECT_EQ(read.cell("A1").written, "8.700000000000003");
    EXPECT_EQ(read.cell("B1").written, "");
    EXPECT_EQ(read.cell("D1").written, "0.30000000000000004");
    EXPECT_EQ(read.cell("G1").kind, CellKind::Error);
}

TEST(XlsCells, AreTextsOfEveryKind) {
    const auto read = ofBook({.globals = biff(0x00FC, four(2) + four(2) + biffText(u"社会\n融资") + two(3) + '\0' + "a\xA0z"),
                              .sheets = {{.records = biff(0x00FD, at(0, 0) + four(0)) + biff(0x00FD, at(0, 1) + four(1)) + labelAt(0, 2, u"甲") + labelAt(0, 3, u"") +
                                                     biff(0x00D6, at(0, 4) + biffText(u" 乙 ") + two(1) + two(0) + two(5)) + biff(0x0201, at(0, 5))}}});
    EXPECT_EQ(read.cells(), "A1=社会\n融资 B1=a\u00A0z C1=甲 E1= 乙 ");
}

TEST(XlsCells, AreTruthsAndErrors) {
    const auto read = ofRecords(biff(0x0205, at(0, 0) + '\x01' + '\0') + biff(0x0205, at(0, 1) + '\0' + '\0') + biff(0x0205, at(0, 2) + '\x07' + '\x01') + biff(0x0205, at(0, 3) + '\x2A' + '\x01'));
    EXPECT_EQ(read.cells(), "A1=TRUE B1=FALSE C1=#DIV/0! D1=#N/A");
    EXPECT_EQ(read.cell("A1").kind, CellKind::Boolean);
    EXPECT_EQ(read.cell("C1").kind, CellKind::Error);
}

TEST(XlsCells, ComeInOrderAndOnce) {
    EXPECT_EQ(ofRecords(numberAt(2, 0, 5) + numberAt(0, 1, 2) + numberAt(0, 0, 1) + numberAt(2, 0, 6)).cells(), "A1=1 B1=2 A3=6");
}

TEST(XlsFormats, TellPercentFromPlainInOneColumn) {
    const auto read = ofRecords(numberAt(0, 0, 0.078, percent) + numberAt(1, 0, 6.2, general) + numberAt(2, 0, 0.08, wholePercent) + numberAt(3, 0, 3, money) + numberAt(4, 0, 1, 99), looks());
    EXPECT_EQ(read.cells(), "A1=0.078 A2=6.2 A3=0.08 A4=3 A5=1");
    EXPECT_TRUE(read.cell("A1").isPercent);
    EXPECT_EQ(read.cell("A1").decimals, 1);
    EXPECT_FALSE(read.cell("A2").isPercent);
    EXPECT_EQ(read.cell("A2").decimals, std::nullopt);
    EXPECT_TRUE(read.cell("A3").isPercent);
    EXPECT_EQ(read.cell("A3").decimals, 0);
    EXPECT_EQ(read.cell("A4").decimals, 2);
    EXPECT_FALSE(read.cell("A4").isPercent);
}

TEST(XlsFormats, TellDates) {
    const auto read = ofRecords(numberAt(0, 0, 45778, yearAndMonth) + numberAt(0, 1, 45778.354166666664, builtInDate) + numberAt(0, 2, 0.5, timeOfDay) + numberAt(0, 3, -4, yearAndMonth), looks());
    EXPECT_EQ(read.cells(), "A1=2025-05-01 B1=2025-05-01T08:30:00 C1=12:00:00 D1=####");
    EXPECT_EQ(read.cell("A1").kind, CellKind::Date);
    EXPECT_EQ(read.cell("A1").written, "45778");
    EXPECT_EQ(read.cell("C1").kind, CellKind::Text);
    EXPECT_EQ(read.cell("D1").kind, CellKind::Error);
    EXPECT_EQ(ofRecords(numberAt(0, 0, 44316, yearAndMonth), looks() + biff(0x0022, two(1))).cells(), "A1=2025-05-01");
}

TEST(XlsFormulas, KeepTheirResults) {
    const auto read = ofRecords(formulaAt(0, 0, eight(0.25), 0, percent) + formulaAt(0, 1, specialResult(0)) + biff(0x04BC, std::string(10, '\0')) + biff(0x0207, biffText(u"是")) +
                                    formulaAt(0, 2, specialResult(1, 1)) + formulaAt(0, 3, specialResult(2, 7)) + formulaAt(0, 4, specialResult(3)) + formulaAt(0, 5, eight(0)),
                                looks());
    EXPECT_EQ(read.cells(), "A1=0.25 B1=是 C1=TRUE D1=#DIV/0! F1=0");
    for (const auto& cell : read.sheet().cells) EXPECT_TRUE(cell.isFormula);
    EXPECT_TRUE(read.cell("A1").isPercent);
}

TEST(XlsFormulas, WithoutAResultSaySo) {
    const auto unreckoned = ofRecords(formulaAt(0, 0, specialResult(3)) + formulaAt(0, 1, specialResult(3)));
    ASSERT_EQ(unreckoned.sheet().cells.size(), 2U);
    EXPECT_EQ(unreckoned.cell("A1").kind, CellKind::Formula);
    const auto waiting = ofRecords(formulaAt(0, 0, eight(0), 2) + formulaAt(0, 1, eight(5), 2) + formulaAt(0, 2, specialResult(0)));
    EXPECT_EQ(waiting.cells(), "A1= B1=5 C1=");
    EXPECT_EQ(waiting.cell("A1").kind, CellKind::Formula);
    EXPECT_EQ(waiting.cell("B1").kind, CellKind::Number);
    EXPECT_EQ(waiting.cell("C1").kind, CellKind::Formula);
}

/// The shared texts go over several records; what goes on says anew how wide its characters are.
TEST(XlsTexts, GoOverSeveralRecords) {
    const std::string first = two(6) + '\x01' + wide(u"甲乙"), rest = '\x01' + wide(u"丙丁戊己");
    const std::string narrowed = two(4) + '\x01' + wide(u"天a"), narrowRest = std::string("\0", 1) + "bc";
    const std::string rich = two(2) + '\x0D' + two(2) + four(6) + wide(u"注一") + std::string(8, 'r');
    const auto read = ofBook({.globals = biff(0x00FC, four(5) + four(5) + first) + biff(0x003C, rest + narrowed) + biff(0x003C, narrowRest + rich) + biff(0x003C, std::string(6, 'p') + biffText(u"𠮷x").substr(0, 5)) +
                                         biff(0x003C, '\x01' + biffText(u"𠮷x").substr(5) + two(1) + '\0') + biff(0x003C, std::string("\0", 1) + "e"),
                              .sheets = {{.records = biff(0x00FD, at(0, 0) + four(0)) + biff(0x00FD, at(0, 1) + four(1)) + biff(0x00FD, at(0, 2) + four(2)) + biff(0x00FD, at(0, 3) + four(3)) +
                                                     biff(0x00FD, at(0, 4) + four(4))}}});
    EXPECT_EQ(read.cells(), "A1=甲乙丙丁戊己 B1=天abc C1=注一 D1=𠮷x E1=e");
}

TEST(XlsSheets, TellWhatIsHiddenAndMerged) {
    const std::string rows = biff(0x0208, two(4) + two(0) + two(3) + two(300) + two(0) + two(0) + two(0x0020) + two(0)) + biff(0x0208, two(5) + two(0) + two(3) + two(300) + two(0) + two(0) + two(0) + two(0));
    const std::string columns = biff(0x007D, two(2) + two(4) + two(2000) + two(0) + two(1) + two(0)) + biff(0x007D, two(9) + two(65535) + two(2000) + two(0) + two(1) + two(0)) +
                                biff(0x007D, two(65535) + two(65535) + two(2000) + two(0) + two(1) + two(0)); // more than a sheet has
    const std::string merges = biff(0x00E5, two(4) + two(9) + two(9) + two(0) + two(65535) + two(0) + two(1) + two(0) + two(3) + two(2) + two(2) + two(2) + two(2) + two(0) + two(65535) + two(0) + two(255));
    const auto read = ofBook({.sheets = {{.name = u"县区", .records = rows + columns + merges + numberAt(0, 0, 1)}, {.name = u"图", .kind = 2}, {.name = u"隐", .state = 1}, {.name = u"很隐", .state = 2}}});
    ASSERT_EQ(read.book.sheets.size(), 3U) << read.problem;
    EXPECT_EQ(read.sheet(0).name, "县区");
    EXPECT_FALSE(read.sheet(0).isHidden);
    EXPECT_EQ(read.sheet(0).hiddenRows, std::vector<int>{5});
    EXPECT_EQ(read.sheet(0).hiddenColumns, (std::vector<std::pair<int, int>>{{3, 5}, {10, 16384}}));
    EXPECT_EQ(read.sheet(0).merges, (std::vector<CellRange>{{10, 1, 10, 16384}, {1, 1, 2, 4}, {1, 1, 65536, 256}}));
    EXPECT_TRUE(read.sheet(1).isHidden);
    EXPECT_TRUE(read.sheet(2).isHidden);
}

TEST(XlsSheets, LeaveTheChartsWithinThemOut) {
    const BiffFile file;
    EXPECT_EQ(ofRecords(numberAt(0, 0, 1) + file.beginning(0x20) + numberAt(5, 5, 9) + biff(0x0A, "") + numberAt(0, 1, 2)).cells(), "A1=1 B1=2");
}

TEST(XlsBooks, OfExcel5HaveTheirCodePage) {
    const std::string label = biff(0x0204, at(0, 0) + two(4) + "\xD6\xB8\xB1\xEA");
    const std::string code = biff(0x041E, two(164) + '\x04' + "0.0%");
    const std::string look = biff(0x00E0, two(0) + two(164) + std::string(12, '\0'));
    const BiffFile file{.globals = biff(0x0042, two(936)) + code + look,
                        .sheets = {{.name = u"\u00D6\u00B8", .records = label + numberAt(0, 1, 0.5) + formulaAt(0, 2, specialResult(0)) + biff(0x0207, two(2) + "\xBC\xD7")}},
                        .version = 0x0500};
    const auto read = ofXls(oleFile(file.stream(), u"Book"));
    EXPECT_EQ(read.cells(), "A1=指标 B1=0.5 C1=甲");
    EXPECT_TRUE(read.cell("B1").isPercent);
    EXPECT_EQ(read.sheet().name, "指");
}

TEST(XlsBooks, MayStandWithoutAContainer) { EXPECT_EQ(ofXls(BiffFile{.sheets = {{.records = numberAt(0, 0, 1)}}}.stream()).cells(), "A1=1"); }

TEST(XlsBooks, ThatCannotBeReadSayWhy) {
    EXPECT_EQ(ofRecords(numberAt(0, 0, 1), biff(0x002F, std::string(54, 'x'))).problem, "sheet.encrypted (old.xls)");
    EXPECT_EQ(ofXls(oleFile("x", u"EncryptedPackage")).problem, "sheet.encrypted (old.xls)");
    EXPECT_EQ(ofXls(oleFile("x", u"WordDocument")).problem, "sheet.not-a-table (old.xls)");
    EXPECT_EQ(ofXls(std::string("\x09\x00\x04\x00\x02\x00\x10\x00", 8)).problem, "sheet.old-xls (old.xls)");
    EXPECT_EQ(ofXls(std::string("\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00", 10)).problem, "sheet.old-xls (old.xls)");
    EXPECT_EQ(ofXls("").problem, "sheet.damaged (old.xls)");
    EXPECT_EQ(ofXls(oleFile("no workbook at all")).problem, "sheet.damaged (old.xls)");
    EXPECT_EQ(ofBook({.sheets = {{.kind = 2}}}).problem, "sheet.not-a-table (old.xls)");
    EXPECT_EQ(ofRecords(biff(0x00FD, at(0, 0) + four(7))).problem, "sheet.damaged (old.xls)");
    EXPECT_EQ(ofRecords(biff(0x0203, at(0, 0) + "1234")).problem, "sheet.damaged (old.xls)");
    EXPECT_EQ(ofRecords("", biff(0x00FC, four(2) + four(2) + biffText(u"甲"))).problem, "sheet.damaged (old.xls)");
}

TEST(XlsBooks, BeyondTheLimitsAreRefused) {
    EXPECT_EQ(ofRecords("", biff(0x00FC, four(1) + four(0xFFFFFFFF))).problem, "sheet.too-large (old.xls)");
    const BiffFile three{.sheets = {{.records = numberAt(0, 0, 1) + numberAt(0, 1, 1)}, {.name = u"b", .records = numberAt(0, 0, 1)}}};
    EXPECT_EQ(ofBook(three, {.cells = 2}).problem, "sheet.too-large (old.xls)");
    EXPECT_EQ(ofBook(three, {.cells = 3}).problem, "none");
    EXPECT_EQ(ofBook(three, {.fileBytes = 2000}).problem, "sheet.too-large (old.xls)");
}

/// Sheets, shared texts over two records, formulas: something for each byte to spoil.
BiffFile fullBook() {
    return {.globals = looks() + biff(0x00FC, four(2) + four(2) + biffText(u"甲") + two(2) + '\x01' + wide(u"乙")) + biff(0x003C, '\x01' + wide(u"丙")),
            .sheets = {{.name = u"一", .records = biff(0x00FD, at(0, 0) + four(1)) + numberAt(0, 1, 0.5, percent) + formulaAt(1, 0, specialResult(0)) + biff(0x0207, biffText(u"是"))},
                       {.name = u"二", .records = biff(0x00E5, two(1) + two(0) + two(1) + two(0) + two(3)) + labelAt(3, 3, u"丁")}}};
}

TEST(XlsBooks, CutOffAnywhereAreDamaged) {
    const std::string stream = fullBook().stream();
    for (std::size_t size = 0; size < stream.size(); ++size) EXPECT_EQ(ofXls(stream.substr(0, size)).problem, "sheet.damaged (old.xls)") << size;
    const std::string file = oleFile(stream);
    for (std::size_t size = 0; size < file.size() - 4096; size += 7) EXPECT_EQ(ofXls(file.substr(0, size)).problem, "sheet.damaged (old.xls)") << size;
}

TEST(XlsBooks, WithFlippedBitsEndWell) {
    std::mt19937 random(3);
    const std::string stream = fullBook().stream();
    const std::string file = oleFile(stream);
    for (int round = 0; round < 4'000; ++round) {
        std::string bent = round % 2 == 0 ? stream : file;
        const std::size_t reach = round % 2 == 0 ? bent.size() : 512 * 3 + stream.size();
        for (int flips = 1 + round % 4; flips > 0; --flips) bent[random() % reach] ^= static_cast<char>(1U << random() % 8);
        const auto read = ofXls(bent);
        EXPECT_TRUE(read.problem == "none" || read.problem.starts_with("sheet.")) << read.problem;
    }
}

TEST(XlsBooks, CanBeLeftInTheMiddle) {
    const TemporaryFolder folder;
    KeepingSink sink;
    sink.questionsUntilCancel = 1;
    EXPECT_EQ(problemOf(readXls(folder.file("two.xls", oleFile(fullBook().stream())), sink, {})), "sheet.cancelled (two.xls)");
    EXPECT_EQ(sink.sheets.size(), 1U);
}

} // namespace
} // namespace xushi
