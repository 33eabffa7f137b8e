#include "io/sheets/Books.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

namespace xushi {
namespace {

constexpr int decimalsTried = 10'000;

/// Up to fifteen significant digits with up to six of them behind the point, no zero at its end.
std::string anyDecimal(std::mt19937& random) {
    const int behind = std::uniform_int_distribution<int>(0, 6)(random);
    const int before = std::uniform_int_distribution<int>(1, 15 - behind)(random);
    std::string text;
    for (int i = 0; i < before + behind; ++i) text += static_cast<char>('0' + std::uniform_int_distribution<int>(i == 0 && before > 1 ? 1 : 0, 9)(random));
    if (behind > 0) {
        text.insert(static_cast<std::size_t>(before), ".");
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    const bool isZero = text.find_first_of("123456789") == std::string::npos;
    return !isZero && std::bernoulli_distribution(0.3)(random) ? "-" + text : text;
}

std::vector<std::string> manyDecimals() {
    std::mt19937 random(20250601);
    std::vector<std::string> all;
    for (int i = 0; i < decimalsTried; ++i) all.push_back(anyDecimal(random));
    return all;
}

/// As spreadsheets write it: the shortest digits that give the binary number back, or seventeen of them.
std::string asWritersDo(const std::string& decimal, int digits) {
    char written[64];
    std::snprintf(written, sizeof written, digits == 17 ? "%.17G" : "%.15E", std::strtod(decimal.c_str(), nullptr));
    return written;
}

std::vector<std::string> textsOf(const Result<SheetBook>& book) {
    std::vector<std::string> texts;
    if (!book) return {book.error().key};
    for (const auto& cell : book->sheets.at(0).cells) texts.push_back(cell.text);
    return texts;
}

TEST(RoundTrip, DecimalsOfAWorkbookKeepTheirDigits) {
    const auto decimals = manyDecimals();
    for (const int digits : {0, 15, 17}) {
        SCOPED_TRACE(digits);
        std::string rows;
        for (const auto& decimal : decimals) rows += "<row><c><v>" + (digits == 0 ? decimal : asWritersDo(decimal, digits)) + "</v></c></row>";
        EXPECT_EQ(textsOf(read(bookOf(rows))), decimals);
    }
}

TEST(RoundTrip, DecimalsOfAnOpenDocumentKeepTheirDigits) {
    const auto decimals = manyDecimals();
    std::string rows;
    for (const auto& decimal : decimals)
        rows += "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"" + asWritersDo(decimal, 17) + "\"/></table:table-row>";
    const std::string content = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                                "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:spreadsheet><table:table table:name=\"表\">"
                                + rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
    EXPECT_EQ(textsOf(readEntries({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}})), decimals);
}

TEST(RoundTrip, DecimalsOfATextKeepTheirDigits) {
    const auto decimals = manyDecimals();
    const TemporaryFolder folder;
    {
        std::ofstream file(folder / "表.csv", std::ios::binary);
        for (const auto& decimal : decimals) file << decimal << ",x\r\n";
    }
    const auto book = readSheets(folder / "表.csv");
    ASSERT_TRUE(book) << book.error().key;
    std::vector<std::string> texts;
    for (const auto& cell : book->sheets.at(0).cells)
        if (cell.column == 1) texts.push_back(cell.text);
    EXPECT_EQ(texts, decimals);
}

} // namespace
} // namespace xushi
