#include "io/hostile/HostileFiles.h"
#include "io/sheets/Bombs.h"

namespace xushi {
namespace {

using Change = std::function<void(ZipEntries&)>;
using Damage = std::function<void(std::string&)>;

constexpr std::uint64_t overOnePart = 130ULL << 20U;

auto changed(Change change) {
    return [change = std::move(change)](const std::filesystem::path& file) {
        auto entries = bookOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").entries();
        change(entries);
        EXPECT_TRUE(writeZip(file, entries));
    };
}

/// The bytes of a sound workbook, then changed.
auto damaged(Damage damage) {
    return [damage = std::move(damage)](const std::filesystem::path& file) {
        changed([](ZipEntries&) {})(file);
        std::string bytes = bytesOf(file);
        damage(bytes);
        writeBytes(file, bytes);
    };
}

auto bomb(std::string head, std::string filling, std::uint64_t size = overOnePart) {
    return [=](const std::filesystem::path& file) { writeBomb(file, head, filling, size); };
}

constexpr std::size_t headOfEntry = 46; ///< before its name in the directory
std::size_t entryAt(const std::string& bytes, const std::string& name = "xl/worksheets/sheet1.xml") { return bytes.rfind(name) - headOfEntry; }
std::size_t endAt(const std::string& bytes) { return bytes.rfind("PK\5\6"); }

void put(std::string& bytes, std::size_t at, const std::string& other) { bytes.replace(at, other.size(), other); }

/// One entry's contents are found where another's are.
void overlap(std::string& bytes) {
    const std::string other = bytes.substr(entryAt(bytes), headOfEntry);
    for (const std::string name : {"xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"}) {
        const auto at = entryAt(bytes, name);
        put(bytes, at + 16, other.substr(16, 12)); // sum and sizes
        put(bytes, at + 42, other.substr(42, 4));  // place
    }
}

std::string laughs() {
    std::string type = "<!DOCTYPE x [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'n'; ++c) type += std::string("<!ENTITY ") + c + " \"" + repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
    return type + "]>";
}

std::string utf16(const std::string& ascii) {
    std::string wide("\xFF\xFE");
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

std::string relationTo(const std::string& target, const std::string& more = {}) {
    return relations("<Relationship Id=\"rId1\" Type=\"" + relationTypes + "worksheet\" Target=\"" + target + "\"" + more + "/>");
}

} // namespace

std::vector<HostileFile> hostilePackages() {
    return {
        {"BombOfBlanks", ".xlsx", "sheet.too-large", bomb(sheetHead, std::string(65'536, ' '), 150ULL << 20U)},
        {"BombOfOneAttribute", ".xlsx", "sheet.too-large", bomb(sheetHead + "<row r=\"1\" spans=\"", std::string(65'536, '1'))},
        {"BombOfOneComment", ".xlsx", "sheet.too-large", bomb(sheetHead + "<!--", std::string(65'536, 'x'))},
        {"BombOfZeros", ".xlsx", "sheet.damaged", bomb(std::string(1, '\0'), std::string(65'536, '\0'), 80ULL << 20U)},
        {"BombOfSections", ".xlsx", "sheet.too-large", bomb(sheetHead + "<row><c t=\"str\"><v>", "<![CDATA[" + std::string(60'000, 'x') + "]]>")},
        {"SixtyThousandParts", ".xlsx", "sheet.too-large", changed([](ZipEntries& entries) { for (int i = 0; i < 60'000; ++i) entries.emplace_back("p/" + std::to_string(i), ""); })},
        {"DirectoryClaimsMore", ".xlsx", "sheet.too-large", damaged([](std::string& bytes) { put(bytes, endAt(bytes) + 8, "\xFF\xFF\xFF\xFF"); })},
        {"DirectoryClaimsLess", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { put(bytes, endAt(bytes) + 8, {1, 0, 1, 0}); })},
        {"DirectoryBehindTheEnd", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { put(bytes, endAt(bytes) + 16, "\xFF\xFF\xFF\x7F"); })},
        {"DirectoryWithoutEnd", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { bytes.resize(endAt(bytes)); })},
        {"WideDirectoryOfQuintillions", ".xlsx", "sheet.too-large", damaged([](std::string& bytes) {
             const auto at = endAt(bytes);
             const std::string wide = std::string("PK\6\6", 4) + std::string("\x2C\0\0\0\0\0\0\0", 8) + std::string(12, '\0') + repeated(std::string("\0\0\0\0\0\0\0\x10", 8), 2) + std::string(16, '\0');
             std::string locator = std::string("PK\6\7", 4) + std::string(16, '\0');
             locator[8] = static_cast<char>(at & 0xFFU);
             locator[9] = static_cast<char>(at >> 8U);
             locator[16] = 1;
             bytes.insert(at, wide + locator);
         })},
        {"EntriesThatOverlap", ".xlsx", "sheet.not-a-table", damaged(overlap)},
        {"WrongSum", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { bytes[entryAt(bytes) + 16] ^= 1; })},
        {"ClaimsToUnpackToNothing", ".xlsx", "xlsx", damaged([](std::string& bytes) { put(bytes, entryAt(bytes) + 24, std::string(4, '\0')); })},
        {"ClaimsToUnpackToGigabytes", ".xlsx", "xlsx", damaged([](std::string& bytes) { put(bytes, entryAt(bytes) + 24, "\xFE\xFF\xFF\xFF"); })},
        {"ClaimsToBePackedInGigabytes", ".xlsx", "xlsx", damaged([](std::string& bytes) { put(bytes, entryAt(bytes) + 20, "\xFE\xFF\xFF\xFF"); })},
        {"PackedInAnUnknownWay", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { bytes[entryAt(bytes) + 10] = 99; })},
        {"PackedWithAPassword", ".xlsx", "sheet.encrypted", damaged([](std::string& bytes) { bytes[entryAt(bytes) + 8] |= 1; })},
        {"EntryBehindTheEnd", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { put(bytes, entryAt(bytes) + 42, "\xFF\xFF\xFF\x7F"); })},
        {"CommentThatIsCutOff", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { put(bytes, endAt(bytes) + 20, "\xFF\xFF"); })},
        {"CutOffInTheMiddle", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { bytes.resize(bytes.size() / 2); })},
        {"CutOffBehindTheFirstBytes", ".xlsx", "sheet.damaged", damaged([](std::string& bytes) { bytes.resize(5); })},
        {"NamesThatClimb", ".xlsx", "xlsx", changed([](ZipEntries& entries) {
             for (const std::string name : {"../../../../tmp/xushi-climbed", "..\\..\\xushi-climbed", "/etc/xushi-climbed", "C:/xushi-climbed", ".", ""}) entries.emplace_back(name, "x");
         })},
        {"NameOfSixtyThousandBytes", ".xlsx", "xlsx", changed([](ZipEntries& entries) { entries.emplace_back(repeated("a/", 30'000), "x"); })},
        {"TwoPartsOfOneName", ".xlsx", "sheet.damaged", changed([](ZipEntries& entries) { entries.emplace_back("XL\\Worksheets/Sheet1.xml", entries[3].second); })},
        {"RelationThatClimbs", ".xlsx", "sheet.damaged", changed([](ZipEntries& entries) { entries[2].second = relationTo("../../../../../etc/passwd"); })},
        {"RelationOutOfTheFile", ".xlsx", "sheet.damaged", changed([](ZipEntries& entries) { entries[2].second = relationTo("http://127.0.0.1/sheet1.xml", " TargetMode=\"External\""); })},
        {"RelationToItself", ".xlsx", "sheet.empty", changed([](ZipEntries& entries) { entries[2].second = relationTo("workbook.xml"); })},
        {"AHundredThousandRelations", ".xlsx", "xlsx", changed([](ZipEntries& entries) {
             entries[2].second = relations(repeated(relation("rId1", "worksheet", "worksheets/sheet1.xml"), 100'000));
         })},
        {"AHundredThousandSheetsOfOnePart", ".xlsx", "sheet.too-large", changed([](ZipEntries& entries) {
             auto& workbook = entries[1].second;
             workbook.insert(workbook.find("</sheets>"), repeated("<sheet name=\"s\" r:id=\"rId1\"/>", 100'000));
         })},
        {"BillionLaughs", ".xlsx", "sheet.dtd", changed([](ZipEntries& entries) { entries[3].second.insert(0, laughs()); })},
        {"BillionLaughsInWideCharacters", ".xlsx", "sheet.dtd", changed([](ZipEntries& entries) { entries[3].second = utf16(laughs() + entries[3].second); })},
        {"OneLongEntityManyTimes", ".xlsx", "sheet.dtd", changed([](ZipEntries& entries) {
             entries[4].second = "<!DOCTYPE sst [<!ENTITY a \"" + std::string(1U << 20U, 'a') + "\">]><sst><si><t>" + repeated("&a;", 100'000) + "</t></si></sst>";
         })},
        {"EntityOfAnotherFile", ".xlsx", "sheet.dtd", changed([](ZipEntries& entries) { entries[4].second.insert(0, "<!DOCTYPE x [<!ENTITY p SYSTEM \"file:///etc/passwd\">]>"); })},
        {"EntityOfTheNetwork", ".xlsx", "sheet.dtd", changed([](ZipEntries& entries) { entries[5].second.insert(0, "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]>"); })},
        {"EncodingThatIsNone", ".xlsx", "sheet.damaged", changed([](ZipEntries& entries) { entries[3].second.insert(0, "<?xml version=\"1.0\" encoding=\"x-none\"?>"); })},
        {"ABookOfNothing", ".xlsx", "sheet.damaged", changed([](ZipEntries& entries) { for (auto& entry : entries) entry.second.clear(); })},
        {"BytesOfOneValue", ".xlsx", "sheet.damaged", bytesFrom([] { return "PK\3\4" + std::string(1U << 20U, '\xFF'); })},
    };
}

} // namespace xushi
