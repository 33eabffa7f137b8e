#include "io/hostile/HostileFiles.h"

namespace xushi {
namespace {

constexpr std::size_t almostTooLarge = 63U << 20U;

/// `text` again and again up to that many bytes.
std::string filledWith(const std::string& text, std::size_t size) {
    std::string all = text;
    while (all.size() < size) all += all.substr(0, (size - all.size() + text.size() - 1) / text.size() * text.size());
    return all;
}

auto filled(std::string text, std::size_t size = almostTooLarge) {
    return bytesFrom([=] { return filledWith(text, size); });
}

auto table(std::function<std::string()> make) {
    return bytesFrom([make = std::move(make)] { return "<html><table><tr>" + make() + "</table></html>"; });
}

std::vector<HostileFile> pages() {
    return {
        {"SpansOfABillionColumns", ".xls", "html", table([] { return "<td colspan=1000000000 rowspan=1000000000>1<td>2" + filledWith("<tr><td>1", 100'000); })},
        {"TenThousandWideSpans", ".xls", "sheet.too-large", table([] { return filledWith("<td colspan=1000>1", 200'000); })},
        {"SpansDownToTheEnd", ".xls", "sheet.too-large", table([] { return filledWith("<tr>" + filledWith("<td rowspan=0>1", 15'000), 10U << 20U); })},
        {"DepthOfAPage", ".html", "sheet.too-large", table([] { return "<td>" + filledWith("<div>", 500'000); })},
        {"TablesInTables", ".html", "sheet.too-large", table([] { return filledWith("<td><table><tr>", 1'500'000); })},
        {"AMillionTables", ".html", "sheet.too-large", bytesFrom([] { return "<html>" + filledWith("<table><tr><td>1</table>", 24'000'000); })},
        {"MoreCellsThanAreReadOfAPage", ".html", "sheet.too-large", table([] { return filledWith("<tr>" + filledWith("<td>1", 500), 11'000'000); })},
        {"AnAttributeOfMegabytes", ".html", "html", table([] { return "<td style=\"" + filledWith("mso-number-format:0;", 20U << 20U) + "\">1"; })},
        {"AnAttributeWithoutEnd", ".html", "sheet.not-a-table", table([] { return "<td style=\"" + filledWith("x", 20U << 20U); })},
        {"AMillionAttributesOfACell", ".html", "sheet.too-large", table([] {
             std::string all = "<td title=\">\"";
             for (int i = 0; i < 1'000'000; ++i) all += " a" + std::to_string(i) + "=1";
             return all + ">1";
         })},
        {"CharactersByNumber", ".html", "html", table([] { return "<td>&#99999999999;&#xD800;&#0;&#x110000;" + filledWith("&#65;", 1'000'000) + "</td>"; })},
        {"StylesByTheMillion", ".html", "html", bytesFrom([] {
             std::string css;
             for (int i = 0; i < 300'000; ++i) css += ".x" + std::to_string(i) + "{display:none}";
             return "<html><style>" + css + "</style><table><tr><td class=\"" + filledWith("x1 ", 100'000) + "\">1<td>2</table>";
         })},
        {"CommentWithoutEnd", ".html", "sheet.not-a-table", bytesFrom([] { return "<html><!--" + filledWith("<table><tr><td>1", 20U << 20U); })},
        {"PageOfAngles", ".html", "sheet.not-a-table", bytesFrom([] { return "<html>" + filledWith("<", 20U << 20U); })},
        {"LaughsInATable", ".xls", "sheet.xml-table", bytesFrom([] { return std::string("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Workbook>&a;</Workbook>"); })},
    };
}

} // namespace

std::vector<HostileFile> hostileTexts() {
    std::vector<HostileFile> all{
        {"TwoHundredMegabytesOfQuotes", ".csv", "sheet.too-large", filled("\"", 200U << 20U)},
        {"OneLineOfQuotes", ".csv", "sheet.too-large", filled("\"")},
        {"QuotesThatOpenAgainAndAgain", ".csv", "sheet.too-large", filled("\"a\n,\"\"\",\"", 30U << 20U)},
        {"OneLineOfLetters", ".csv", "sheet.too-large", filled("a")},
        {"OneLineOfDelimiters", ".csv", "sheet.empty", filled(",")},
        {"DelimitersBeforeALetter", ".csv", "sheet.too-large", bytesFrom([] { return filledWith(",", almostTooLarge) + "a"; })},
        {"SixtyMillionLinesBeforeALetter", ".csv", "csv", bytesFrom([] { return filledWith("\n", almostTooLarge) + "a"; })},
        {"MoreCellsThanAreReadOfAText", ".csv", "sheet.too-large", filled("1,1\n", 12U << 20U)},
        {"ManyColumns", ".csv", "sheet.too-large", bytesFrom([] { return filledWith("1,", 40'000); })},
        {"AMegabyteOfNuls", ".csv", "sheet.encoding", bytesFrom([] { return "a,b\n" + std::string(1U << 20U, '\0'); })},
        {"NulsBetweenFigures", ".csv", "sheet.encoding", bytesFrom([] { return filledWith("12,34\n", 10'000) + '\0' + filledWith("12,34\n", 10'000); })},
        {"LoneHalvesInUtf16", ".csv", "sheet.encoding", bytesFrom([] { return std::string("\xFF\xFE\x31\x00\x2C\x00\x00\xD8\x32\x00\x00\xDC\x0A\x00", 14); })},
        {"HalfACharacterOfUtf16", ".csv", "sheet.encoding", bytesFrom([] { return std::string("\xFF\xFE\x31\x00\x2C\x00\x32", 7); })},
        {"TooLongFormsOfUtf8", ".csv", "sheet.encoding", bytesFrom([] { return filledWith("\xC0\xAF,\xE0\x80\xAF,\xF8\x88\x80\x80\x80\n", 10'000); })},
        {"EveryByteInOrder", ".csv", "sheet.encoding", bytesFrom([] {
             std::string bytes;
             for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
             return "a" + filledWith(bytes, 100'000);
         })},
        {"CompressedText", ".csv", "sheet.not-a-table", bytesFrom([] { return "\x1F\x8B\x08" + std::string(100'000, '\0'); })},
    };
    const auto others = pages();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

} // namespace xushi
