#include "io/prose/Papers.h"
#include "words/Sentences.h"

#include <unicode/ucnv.h>

namespace xushi {
namespace {

using namespace std::string_literals;

/// `utf8` in another encoding.
std::string encoded(const std::string& utf8, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(utf8.size() * 4, '\0');
    const auto size = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

/// An OLE file whose directory names one stream.
std::string oleWith(const std::string& stream) {
    const auto put = [](std::string& bytes, std::size_t at, unsigned value, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFFU);
    };
    std::string bytes(512 + 512, '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(bytes, 30, 9, 2);
    put(bytes, 48, 0, 4);
    put(bytes, 76, 0xFFFFFFFF, 4);
    for (std::size_t i = 0; i < stream.size(); ++i) bytes[512 + 2 * i] = stream[i];
    put(bytes, 512 + 64, static_cast<unsigned>(2 * stream.size() + 2), 2);
    bytes[512 + 66] = 2;
    return bytes;
}

const std::string paper = "一、总体情况\n1—5月，新签约项目22项。\n";

TEST(ProseFile, ReadsTextsOfEveryEncoding) {
    EXPECT_EQ(told(readPaper("a.txt", paper)), paper);
    EXPECT_EQ(told(readPaper("a.txt", "\xEF\xBB\xBF" + paper)), paper);
    EXPECT_EQ(told(readPaper("a.txt", encoded(paper, "GB18030"))), paper);
    EXPECT_EQ(told(readPaper("a.txt", "\xFF\xFE" + encoded(paper, "UTF-16LE"))), paper);
    EXPECT_EQ(told(readPaper("a.txt", "\xFE\xFF" + encoded(paper, "UTF-16BE"))), paper);
    EXPECT_EQ(told(readPaper("a.txt", "甲\r\n乙\r丙\f丁")), "甲\n乙\n丙\n丁");
}

TEST(ProseFile, IsKnownByItsContentWhateverItsName) {
    EXPECT_EQ(told(readPaper(wordEntries(wordParagraph("共12项。")))), "共12项。");
    EXPECT_EQ(told(readPaper(openEntries("<text:p>共12项。</text:p>"))), "共12项。");
    EXPECT_EQ(told(readPaper("报告.docx", paper)), paper);
}

TEST(ProseFile, SaysWhatElseAFileIs) {
    EXPECT_EQ(told(readPaper("a.doc", oleWith("WordDocument"))), "document.old-word");
    EXPECT_EQ(told(readPaper("a.wps", oleWith("WordDocument"))), "document.old-word");
    EXPECT_EQ(told(readPaper("a.xls", oleWith("Workbook"))), "document.table");
    EXPECT_EQ(told(readPaper("a.docx", oleWith("EncryptedPackage"))), "document.encrypted");
    EXPECT_EQ(told(readPaper("a.rtf", "{\\rtf1 12}")), "document.old-word");
    EXPECT_EQ(told(readPaper("a.doc", "<html><body>共12项</body></html>")), "document.not-a-text");
    EXPECT_EQ(told(readPaper("a.png", "\x89PNG\r\n")), "document.image");
    EXPECT_EQ(told(readPaper("a.pdf", "%PDF-1.7")), "document.pdf");
    EXPECT_EQ(told(readPaper("~$报告.docx", "x")), "document.lock-file");
    EXPECT_EQ(told(readPaper(ZipEntries{{"OFD.xml", "<a/>"}})), "document.ofd");
    EXPECT_EQ(told(readPaper(ZipEntries{{"a.txt", "x"}})), "document.not-a-text");
    auto book = wordEntries("");
    book[0].second.replace(book[0].second.find("word/document"), 13, "xl/workbook.x");
    EXPECT_EQ(told(readPaper(book)), "document.table");
}

TEST(ProseFile, SaysWhatCannotBeRead) {
    const TemporaryFolder folder;
    EXPECT_EQ(told(readProse(folder / "none.docx")), "file.not-found");
    EXPECT_EQ(told(readProse(folder.path())), "document.folder");
    EXPECT_EQ(told(readPaper("a.txt", "")), "document.empty");
    EXPECT_EQ(told(readPaper("a.txt", " \n\t　\n")), "document.empty");
    EXPECT_EQ(told(readPaper(wordEntries("<w:p/>"))), "document.empty");
    EXPECT_EQ(told(readPaper("a.txt", "共12项\xFF\xFF，完成率\xE4\xB8"s)), "document.encoding");
    EXPECT_EQ(told(readPaper("a.docx", "PK\3\4 no more than this")), "document.damaged");
    EXPECT_EQ(told(readPaper(wordEntries("<w:p><w:r>"))), "document.damaged");
    auto typed = wordEntries(wordParagraph("共12项。"));
    typed[1].second = "<!DOCTYPE a [<!ENTITY b \"12\">]>" + typed[1].second;
    EXPECT_EQ(told(readPaper(typed)), "document.damaged");
}

TEST(ProseFile, OfAWholeZipIsDamagedWhereBytesAreLost) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeZip(folder / "a.docx", wordEntries(wordParagraph(std::string(5000, 'x')))));
    const std::string bytes = bytesOf(folder / "a.docx");
    EXPECT_EQ(told(readPaper("b.docx", bytes.substr(0, bytes.size() / 2))), "document.damaged");
}

TEST(ProseFile, IsRefusedWhereItGrowsBeyondTheLimits) {
    const std::string run = wordParagraph(std::string(100'000, '1'));
    std::string bomb;
    for (int i = 0; i < 50; ++i) bomb += run;
    EXPECT_EQ(told(readPaper(wordEntries(bomb), {.textBytes = 1'000'000})), "document.too-large");
    EXPECT_EQ(told(readPaper(wordEntries(bomb), {.unpackedBytes = 1'000'000})), "document.too-large");
    EXPECT_EQ(told(readPaper(openEntries("<text:p>" + std::string(3000, '1') + "</text:p>"), {.textBytes = 2000})), "document.too-large");
    EXPECT_EQ(told(readPaper("a.txt", std::string(3000, '1'), {.textBytes = 2000})), "document.too-large");
    EXPECT_EQ(told(readPaper("a.txt", std::string(3000, '1'), {.fileBytes = 2000})), "document.too-large");
    std::string empty;
    for (int i = 0; i < 200'000; ++i) empty += "<w:p/>";
    EXPECT_EQ(told(readPaper(wordEntries(empty), {.textBytes = 1'000'000})), "document.too-large");
    std::string deep;
    for (int i = 0; i < 500; ++i) deep += "<w:sdt>";
    EXPECT_EQ(told(readPaper(wordEntries(deep))), "document.too-large");
}

TEST(ProseFile, SaysItsNameAndWhatToDo) {
    const auto refused = readPaper("报告.doc", oleWith("WordDocument"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(say(refused.error(), Language::Chinese), "“报告.doc”是旧格式的文档（.doc、.wps 或 RTF），没有读取。请在 WPS 或 Word 中另存为 DOCX 后再核对。");
}

} // namespace
} // namespace xushi
