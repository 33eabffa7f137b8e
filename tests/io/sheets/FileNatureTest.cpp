#include "io/sheets/Books.h"
#include "words/Sentences.h"

#include <gmock/gmock.h>

#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace {

using ::testing::HasSubstr;
using namespace std::string_literals;

void putNumber(std::string& bytes, std::size_t at, std::uint32_t value, int size = 4) {
    for (int i = 0; i < size; ++i) bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
}

/// An OLE file with a directory of these streams, each with its content of at least 4096 bytes.
std::string oleFile(const std::vector<std::pair<std::string, std::string>>& streams) {
    std::string file(512 * 3, '\0'); // header, table of sectors, directory
    file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    putNumber(file, 30, 9, 2);
    putNumber(file, 48, 1);
    for (std::size_t i = 0; i < 109; ++i) putNumber(file, 76 + 4 * i, i == 0 ? 0 : 0xFFFFFFFF);
    putNumber(file, 512, 0xFFFFFFFD);
    putNumber(file, 512 + 4, 0xFFFFFFFE);
    const auto entry = [&](std::size_t number, const std::string& name, char type, std::uint32_t first, std::uint32_t size) {
        const std::size_t at = 1024 + number * 128;
        for (std::size_t i = 0; i < name.size(); ++i) file[at + 2 * i] = name[i];
        putNumber(file, at + 64, static_cast<std::uint32_t>(2 * name.size() + 2), 2);
        file[at + 66] = type;
        putNumber(file, at + 116, first);
        putNumber(file, at + 120, size);
    };
    entry(0, "Root Entry", 5, 0xFFFFFFFE, 0);
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const auto first = static_cast<std::uint32_t>(file.size() / 512 - 1);
        entry(i + 1, streams[i].first, 2, first, 4096);
        std::string content = streams[i].second;
        content.resize(4096);
        file += content;
    }
    return file;
}

const std::string biff8 = "\x09\x08\x10\x00\x00\x06\x05\x00"s + std::string(12, '\0');
const std::string biff5 = "\x09\x08\x08\x00\x00\x05\x05\x00"s + std::string(4, '\0');

std::string outcomeOf(const std::string& name, const std::string& bytes) {
    const TemporaryFolder folder;
    writeBytes(folder / name, bytes);
    return outcome(readSheets(folder / name));
}

std::string sentenceOf(const std::string& key) { return say(refused(key, {"表.xlsx"}), Language::Chinese); }

TEST(FileNature, AnOleFileWithAPackageHasAnOpenPassword) {
    EXPECT_EQ(outcomeOf("a.xlsx", oleFile({{"EncryptionInfo", ""}, {"EncryptedPackage", ""}})), "sheet.encrypted");
    EXPECT_EQ(outcomeOf("a.et", oleFile({{"EncryptedPackage", ""}})), "sheet.encrypted");
    EXPECT_EQ(outcomeOf("a.xls", oleFile({{"Workbook", biff8 + "\x2F\x00\x36\x00"s}})), "sheet.encrypted");
    EXPECT_THAT(sentenceOf("sheet.encrypted"), HasSubstr("密码"));
}

TEST(FileNature, ATableOfWpsIsToBeSavedOtherwise) {
    EXPECT_EQ(outcomeOf("a.et", oleFile({{"Workbook", biff8}})), "sheet.wps-et");
    EXPECT_EQ(outcomeOf("A.ET", oleFile({{"Workbook", biff8}})), "sheet.wps-et");
    EXPECT_THAT(sentenceOf("sheet.wps-et"), ::testing::AllOf(HasSubstr("另存"), HasSubstr(".xlsx")));
}

TEST(FileNature, OldWorkbooksAreNamed) {
    EXPECT_EQ(outcomeOf("a.xls", oleFile({{"Book", biff5}})), "sheet.old-xls");
    EXPECT_EQ(outcomeOf("a.xls", oleFile({{"Workbook", biff5}})), "sheet.old-xls");
    EXPECT_EQ(outcomeOf("a.xls", "\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00"s), "sheet.old-xls");
    EXPECT_EQ(outcomeOf("a.xls", "\x09\x00\x04\x00\x02\x00\x10\x00"s), "sheet.old-xls");
}

TEST(FileNature, OtherOleFilesAreNoTables) {
    EXPECT_EQ(outcomeOf("a.xls", oleFile({{"WordDocument", ""}})), "sheet.not-a-table");
    EXPECT_EQ(outcomeOf("a.xls", oleFile({})), "sheet.not-a-table");
    EXPECT_EQ(outcomeOf("a.xls", oleFile({}).substr(0, 600)), "sheet.not-a-table");
}

TEST(FileNature, ADirectoryThatRunsInARingEnds) {
    auto file = oleFile({{"WordDocument", ""}});
    putNumber(file, 512 + 4, 1);
    EXPECT_EQ(outcomeOf("a.xls", file), "sheet.not-a-table");
}

TEST(FileNature, ALockFileIsKnownByItsNameOrItsBytes) {
    EXPECT_EQ(outcomeOf("~$表.xlsx", "x"), "sheet.lock-file");
    EXPECT_EQ(outcomeOf(".~lock.表.ods#", ",a,"), "sheet.lock-file");
    std::string owner = "\x06\xCC\xEE\xB1\xA8\xD4\xB1"s;
    owner.resize(55, ' ');
    owner += "\x03\x00\x6B\x58\xA5\x62\x58\x54"s;
    for (std::size_t i = owner.size(); i < 165; ++i) owner += i % 2 ? ' ' : '\0';
    EXPECT_EQ(outcomeOf("表.xlsx", owner), "sheet.lock-file");
    EXPECT_NE(outcomeOf("表.csv", std::string(165, '1')), "sheet.lock-file") << "a text of that length";
    EXPECT_THAT(sentenceOf("sheet.lock-file"), ::testing::AllOf(HasSubstr("~$"), HasSubstr("正在")));
}

TEST(FileNature, OtherFilesAreNamedForWhatTheyAre) {
    EXPECT_EQ(outcomeOf("a.xlsx", ""), "sheet.empty-file");
    EXPECT_EQ(outcomeOf("a.xlsx", "%PDF-1.7\n"), "sheet.pdf");
    EXPECT_EQ(outcomeOf("a.xlsx", "\x89PNG\r\n\x1A\n"), "sheet.image");
    EXPECT_EQ(outcomeOf("a.xlsx", "\xFF\xD8\xFF\xE0"), "sheet.image");
    EXPECT_EQ(outcomeOf("a.xls", R"(<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>)"), "sheet.xml-table");
    EXPECT_EQ(outcomeOf("a.xlsx", "7z\xBC\xAF\x27\x1C"), "sheet.not-a-table");
    EXPECT_THAT(sentenceOf("sheet.empty"), HasSubstr("没有"));
}

TEST(FileNature, OtherPackagesAreNamedForWhatTheyAre) {
    const auto document = [](const std::string& part, const std::string& root) {
        return outcome(readEntries({{"_rels/.rels", relations(relation("rId1", "officeDocument", part))}, {part, root}}));
    };
    EXPECT_EQ(document("word/document.xml", "<w:document xmlns:w=\"urn:w\"/>"), "sheet.not-a-table");
    EXPECT_EQ(document("ppt/presentation.xml", "<p:presentation xmlns:p=\"urn:p\"/>"), "sheet.not-a-table");
    EXPECT_EQ(document("xl/workbook.bin", "\x83\x01"), "sheet.binary-xlsx");
    EXPECT_EQ(outcome(readEntries({{"Index/Document.iwa", "x"}})), "sheet.numbers");
    EXPECT_EQ(outcome(readEntries({{"a.txt", "x"}})), "sheet.not-a-table");
    EXPECT_EQ(outcomeOf("a.xlsx", "PK\5\6"s + std::string(18, '\0')), "sheet.not-a-table") << "a package without a part";
}

TEST(FileNature, WhatCannotBeOpenedIsNamed) {
    const TemporaryFolder folder;
    EXPECT_EQ(outcome(readSheets(folder / "none.xlsx")), "file.not-found");
    EXPECT_EQ(outcome(readSheets(folder.path())), "sheet.folder");
    ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(outcome(readSheets(folder / "pipe")), "sheet.unreadable");
    if (geteuid() == 0) return; // who may read everything
    writeBytes(folder / "shut.xlsx", "PK\3\4");
    ASSERT_EQ(chmod((folder / "shut.xlsx").c_str(), 0), 0);
    EXPECT_EQ(outcome(readSheets(folder / "shut.xlsx")), "sheet.unreadable");
}

TEST(FileNature, TheRefusalNamesTheFile) {
    const TemporaryFolder folder;
    writeBytes(folder / "月报.xlsx", "%PDF-1.7\n");
    const auto book = readSheets(folder / "月报.xlsx");
    ASSERT_FALSE(book);
    EXPECT_THAT(book.error().args, ::testing::ElementsAre("月报.xlsx"));
}

TEST(FileNature, ABookWithoutACellIsEmpty) {
    EXPECT_EQ(outcome(read(bookOf("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"))), "sheet.empty");
}

} // namespace
} // namespace xushi
