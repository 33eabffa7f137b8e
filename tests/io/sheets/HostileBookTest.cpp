#include "io/sheets/Bombs.h"

#include <gmock/gmock.h>

#include <random>

namespace xushi {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::StartsWith;

const std::string oneCell = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";

/// What becomes of a workbook whose sheet is a bomb of that many bytes.
std::string bombOutcome(const std::string& head, const std::string& filling, std::uint64_t size) {
    const TemporaryFolder folder;
    writeBomb(folder / "bomb.xlsx", head, filling, size);
    return outcome(readSheets(folder / "bomb.xlsx"));
}

constexpr std::uint64_t fourHundredMiB = 400ULL << 20;
constexpr std::uint64_t beyondOnePart = 130ULL << 20;

TEST(HostileBook, BombsAreCountedWhileTheyUnpack) {
    EXPECT_EQ(bombOutcome(sheetHead, std::string(65'536, ' '), fourHundredMiB), "sheet.too-large") << "a run without markup";
    EXPECT_THAT(bombOutcome(sheetHead, repeated("<row/>", 10'000), beyondOnePart), AnyOf("sheet.too-large", "sheet.damaged")) << "more rows than there are";
    EXPECT_EQ(bombOutcome(sheetHead, repeated("<c/>", 10'000), beyondOnePart), "sheet.too-large");
    EXPECT_EQ(bombOutcome(sheetHead + "<row r=\"1\" spans=\"", std::string(65'536, '1'), beyondOnePart), "sheet.too-large") << "one attribute";
    EXPECT_EQ(bombOutcome(sheetHead + "<!--", std::string(65'536, 'x'), beyondOnePart), "sheet.too-large") << "one comment";
    EXPECT_EQ(bombOutcome(std::string(1, '\0'), std::string(65'536, '\0'), fourHundredMiB), "sheet.damaged") << "zeros";
}

TEST(HostileBook, APartIsBoundedThoughItHasAllItsMarkup) {
    EXPECT_EQ(bombOutcome(sheetHead, "<c r=\"A1\">" + std::string(100'000, ' ') + "</c>", beyondOnePart), "sheet.too-large");
}

TEST(HostileBook, ManySmallPartsAreTooMuchTogether) {
    auto entries = bookOf(repeated(" <row r=\"1\"/>", 80'000)).entries();
    std::string sheets;
    for (int i = 0; i < 300; ++i) sheets += "<sheet name=\"s\" r:id=\"rId1\"/>";
    auto& workbook = entries[1].second;
    workbook.insert(workbook.find("</sheets>"), sheets);
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.too-large");
}

TEST(HostileBook, SixtyThousandPartsAreTooMany) {
    auto entries = bookOf(oneCell).entries();
    for (int i = 0; i < 60'000; ++i) entries.emplace_back("p/" + std::to_string(i), "");
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.too-large");
}

TEST(HostileBook, ADirectoryThatClaimsMoreThanThereIsIsNotBelieved) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeZip(folder / "a.xlsx", bookOf(oneCell).entries()));
    auto bytes = bytesOf(folder / "a.xlsx");
    const auto end = bytes.rfind("PK\5\6");
    bytes[end + 8] = bytes[end + 10] = '\xFF';
    bytes[end + 9] = bytes[end + 11] = '\xFF';
    writeBytes(folder / "a.xlsx", bytes);
    EXPECT_EQ(outcome(readSheets(folder / "a.xlsx")), "sheet.too-large");
}

TEST(HostileBook, DepthIsBounded) {
    BookParts parts = bookOf(oneCell);
    parts.sheet += repeated("<a>", 10'000) + repeated("</a>", 10'000);
    EXPECT_EQ(outcome(read(parts)), "sheet.too-large");
    parts = bookOf(oneCell);
    parts.strings = repeated("<si>", 10'000) + repeated("</si>", 10'000);
    EXPECT_EQ(outcome(read(parts)), "sheet.too-large");
}

TEST(HostileBook, NoDocumentTypeIsRead) {
    std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'l'; ++c) laughs += std::string("<!ENTITY ") + c + " \"" + repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
    const std::vector<std::string> types{laughs + "]>", "<!DOCTYPE x [<!ENTITY a \"" + std::string(100'000, 'a') + "\">]>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                                         "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]>", "<!DOCTYPE worksheet>"};
    for (const auto& type : types)
        for (std::size_t part = 0; part < 6; ++part) {
            auto entries = bookOf(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>)").entries();
            entries[part].second.insert(0, type);
            EXPECT_EQ(outcome(readEntries(entries)), "sheet.dtd") << entries[part].first << " " << type.substr(0, 40);
        }
}

TEST(HostileBook, AnEntityThatNobodyDeclaredIsDamage) {
    EXPECT_EQ(outcome(read(bookOf(R"(<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>)"))), "sheet.damaged");
}

TEST(HostileBook, MergesOverEverythingAreOnlyClaims) {
    BookParts parts = bookOf(R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>)");
    parts.sheet += "<mergeCells>" + repeated("<mergeCell ref=\"A1:XFD1048576\"/>", 20'000) + "</mergeCells>";
    const auto book = read(parts);
    EXPECT_THAT(cellsOf(book), ElementsAre("A1 n 1"));
    EXPECT_EQ(book->sheets[0].merges[0], (CellRange{1, 1, 1000, 256}));
}

TEST(HostileBook, ManyOverlappingMergesEnd) {
    std::string merges;
    std::string rows;
    for (int i = 1; i <= 20'000; ++i) {
        merges += "<mergeCell ref=\"A" + std::to_string(i) + ":CV1048576\"/>";
        rows += "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c></row>";
    }
    BookParts parts = bookOf(rows);
    parts.sheet += "<mergeCells>" + merges + "</mergeCells>";
    EXPECT_EQ(outcome(read(parts)), "xlsx");
}

TEST(HostileBook, AClaimedDimensionCostsNothing) {
    BookParts parts = bookOf(oneCell);
    parts.sheet = R"(<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999999999" hidden="1"/></cols>)" + parts.sheet;
    const auto book = read(parts);
    EXPECT_THAT(cellsOf(book), ElementsAre("A1 n 1"));
    EXPECT_THAT(book->sheets[0].hiddenColumns, ElementsAre(std::pair(1, 16'384)));
}

TEST(HostileBook, PlacesOutsideOfASheetAreDamage) {
    for (const char* row : {R"(<row r="1048577"><c><v>1</v></c></row>)", R"(<row r="99999999999999999999"/>)", R"(<row r="-1"/>)", R"(<row r="0"/>)", R"(<row r=""/>)",
                            R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)", R"(<row r="1"><c r="AAAAAAAAAAAAAAAAAAAAA1"><v>1</v></c></row>)", R"(<row r="1"><c r="A0"><v>1</v></c></row>)",
                            R"(<row r="1"><c r="1"><v>1</v></c></row>)", R"(<row r="1"><c r="A2"><v>1</v></c></row>)", R"(<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>)",
                            R"(<row r="1048576"><c><v>1</v></c></row><row><c><v>1</v></c></row>)"})
        EXPECT_EQ(outcome(read(bookOf(row))), "sheet.damaged") << row;
}

TEST(HostileBook, AnIndexWithoutATextIsDamage) {
    for (const char* index : {"-1", "1", "99999999999999999999", "x", "0x", "1.0", " 0"}) {
        BookParts parts = bookOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + std::string(index) + "</v></c></row>");
        parts.strings = "<si><t>a</t></si>";
        EXPECT_EQ(outcome(read(parts)), "sheet.damaged") << index;
    }
}

TEST(HostileBook, TwoCellsAtOnePlaceAreDamage) {
    EXPECT_EQ(outcome(read(bookOf(R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)"))), "sheet.damaged");
    EXPECT_EQ(outcome(read(bookOf(oneCell + oneCell))), "sheet.damaged");
}

TEST(HostileBook, TwoPartsOfOneNameAreDamage) {
    auto entries = bookOf(oneCell).entries();
    entries.emplace_back("XL/Worksheets/Sheet1.xml", bookOf(oneCell).worksheet());
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.damaged");
}

TEST(HostileBook, NamesThatClimbStayInThePackage) {
    auto entries = bookOf(oneCell).entries();
    entries.emplace_back("../../../../tmp/xushi-climbed", "x");
    entries.emplace_back("/etc/xushi-climbed", "x");
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 n 1"));
    EXPECT_FALSE(std::filesystem::exists("/tmp/xushi-climbed"));
    auto& target = entries[2].second;
    target.replace(target.find("worksheets/sheet1.xml"), 21, "../../../etc/passwd");
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.damaged");
}

TEST(HostileBook, OneTextIsBoundedHoweverItIsCutUp) {
    BookParts parts = bookOf(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)");
    const std::string item = "<si>" + repeated("<r><t>" + std::string(1000, 'x') + "</t></r>", 2000) + "</si>";
    parts.strings = item;
    EXPECT_EQ(outcome(read(parts)), "sheet.too-large");
    parts = bookOf("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + item.substr(4, item.size() - 9) + "</is></c></row>");
    EXPECT_EQ(outcome(read(parts)), "sheet.too-large");
}

TEST(HostileBook, ALongTextThatIsSharedByManyIsBounded) {
    BookParts parts = bookOf("<row>" + repeated("<c t=\"s\"><v>0</v></c>", 10'000) + "</row>");
    parts.strings = "<si><t>" + std::string(100'000, 'x') + "</t></si>";
    EXPECT_EQ(outcome(read(parts)), "sheet.too-large");
}

TEST(HostileBook, LimitsAreThoseThatAreGiven) {
    const BookParts parts = bookOf("<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>");
    EXPECT_EQ(outcome(read(parts, {.cells = 3})), "xlsx");
    EXPECT_EQ(outcome(read(parts, {.cells = 2})), "sheet.too-large");
    EXPECT_EQ(outcome(read(parts, {.fileBytes = 100})), "sheet.too-large");
    EXPECT_EQ(outcome(read(parts, {.partBytes = 100})), "sheet.too-large");
    EXPECT_EQ(outcome(read(parts, {.unpackedBytes = 600})), "sheet.too-large");
    EXPECT_EQ(outcome(read(parts, {.depth = 4})), "sheet.too-large");
    EXPECT_EQ(outcome(read(parts, {.depth = 5})), "xlsx");
    EXPECT_EQ(outcome(read(parts, {.parts = 5})), "sheet.too-large");
    EXPECT_EQ(outcome(read(parts, {.parts = 6})), "xlsx");
}

TEST(HostileBook, ReadingEndsWhenThePersonWantsItTo) {
    struct Impatient : SheetSink {
        bool isCancelled() const override { return true; }
        void beginSheet(const std::string&, bool) override {}
        void take(SheetCell) override {}
        void endSheet(Sheet) override {}
    } sink;
    const TemporaryFolder folder;
    ASSERT_TRUE(writeZip(folder / "a.xlsx", bookOf(oneCell).entries()));
    EXPECT_EQ(outcome(readSheets(folder / "a.xlsx", sink)), "sheet.cancelled");
}

TEST(HostileBook, MalformedPartsAreDamage) {
    for (const char* sheet : {"<sheetData>", "<sheetData></row>", "<sheetData><row r=1/></sheetData>", "<sheetData>\x01</sheetData>", "<sheetData>\xFF\xFE</sheetData>",
                              "<sheetData/></worksheet><worksheet>", "<row", "<x:row>", "<mergeCells><mergeCell ref=\"XXX\"/></mergeCells>"}) {
        BookParts parts;
        parts.sheet = sheet;
        EXPECT_EQ(outcome(read(parts)), "sheet.damaged") << sheet;
    }
}

TEST(HostileBook, AMissingPartIsDamage) {
    for (const std::size_t part : {1U, 2U, 3U, 4U, 5U}) {
        auto entries = bookOf(oneCell).entries();
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(part));
        EXPECT_EQ(outcome(readEntries(entries)), "sheet.damaged") << part;
    }
}

/// A workbook with something of everything, as bytes.
std::string richWorkbook() {
    BookParts parts;
    for (int row = 1; row <= 40; ++row)
        parts.sheet += "<row r=\"" + std::to_string(row) + "\"><c r=\"A" + std::to_string(row) + "\" t=\"s\"><v>" + std::to_string(row % 3) + "</v></c><c s=\"1\"><v>" +
                       std::to_string(row * 37 % 101) + ".25</v></c><c><f>B1</f><v>1E2</v></c></row>";
    parts.sheet = "<sheetData>" + parts.sheet + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>";
    parts.strings = "<si><t>甲</t></si><si><r><t>乙</t></r></si><si><t>_x000D_</t></si>";
    parts.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    const TemporaryFolder folder;
    EXPECT_TRUE(writeZip(folder / "a.xlsx", parts.entries()));
    return bytesOf(folder / "a.xlsx");
}

std::vector<std::string> linesOfBytes(const std::filesystem::path& file, const std::string& bytes) {
    writeBytes(file, bytes);
    return cellsOf(readSheets(file));
}

TEST(HostileBook, ATruncatedFileIsRefusedWhereverItEnds) {
    const TemporaryFolder folder;
    const std::string whole = richWorkbook();
    ASSERT_GT(linesOfBytes(folder / "a.xlsx", whole).size(), 100U);
    for (std::size_t size = 4; size < whole.size(); size += 97)
        EXPECT_THAT(linesOfBytes(folder / "a.xlsx", whole.substr(0, size)), ElementsAre(StartsWith("refused: "))) << size;
}

TEST(HostileBook, AFlippedBitIsRefusedOrChangesNothing) {
    const TemporaryFolder folder;
    const std::string whole = richWorkbook();
    const auto sound = linesOfBytes(folder / "a.xlsx", whole);
    std::mt19937 random(7);
    int refusals = 0;
    for (int i = 0; i < 300; ++i) {
        std::string bytes = whole;
        bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
        const auto lines = linesOfBytes(folder / "a.xlsx", bytes);
        const bool isRefused = lines.size() == 1 && lines[0].starts_with("refused: ");
        refusals += isRefused;
        EXPECT_TRUE(isRefused || lines == sound) << i;
    }
    EXPECT_GT(refusals, 150);
}

TEST(HostileBook, AChangedPartIsReadOrRefusedAndNeverACrash) {
    const BookParts sound{.sheet = R"(<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c t="inlineStr"><is><r><t>_x000D_</t></r></is></c></row>)"
                                   R"(<row><c s="1"><f>A1</f><v>45778.5</v></c><c t="d"><v>2025-05-01</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>)",
                          .strings = "<si><t>甲</t></si>",
                          .styles = R"(<numFmts><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>)"};
    std::mt19937 random(11);
    int reads = 0;
    for (int i = 0; i < 600; ++i) {
        auto entries = sound.entries();
        auto& text = entries[static_cast<std::size_t>(i) % entries.size()].second;
        for (auto change = random() % 3 + 1; change-- > 0;) {
            const auto at = random() % text.size();
            const auto from = random() % text.size();
            if (random() % 2) text[at] = static_cast<char>(random() % 2 ? '0' + random() % 10 : random() % 256);
            else text.insert(at, text.substr(from, random() % 20));
        }
        const auto book = readEntries(entries);
        reads += book.has_value();
        EXPECT_TRUE(book || book.error().key.starts_with("sheet.")) << i;
    }
    EXPECT_GT(reads, 10);
}

TEST(HostileBook, AWrongCheckSumIsDamage) {
    const TemporaryFolder folder;
    std::string bytes = richWorkbook();
    const auto name = bytes.rfind("xl/worksheets/sheet1.xml"); // in the directory, 46 bytes behind its beginning, its sum at 16
    bytes[name - 46 + 16] ^= 1;
    EXPECT_THAT(linesOfBytes(folder / "a.xlsx", bytes), ElementsAre("refused: sheet.damaged"));
}

} // namespace
} // namespace xushi
