#include "io/prose/ProseProcess.h"

#include "io/prose/Papers.h"

namespace xushi {
namespace {

class ProseProcess : public testing::Test {
protected:
    /// A program of a few lines in the place of the reader.
    std::string toldBy(const std::string& does, const PdfOrder& order = {}) {
        writeBytes(folder / "reader", "#!/bin/sh\n" + does + "\n");
        std::filesystem::permissions(folder / "reader", std::filesystem::perms::owner_all);
        writeBytes(folder / "报告.txt", "共12项。");
        return told(readProseInHelper(folder / "报告.txt", {.reader = folder / "reader", .pdf = order}));
    }
    TemporaryFolder folder;
};

TEST_F(ProseProcess, GivesWhatTheReaderReads) {
    writeBytes(folder / "a.txt", "共12项。\n");
    EXPECT_EQ(told(readProseInHelper(folder / "a.txt")), "共12项。\n");
    writeBytes(folder / "gb.txt", "\xB9\xB2" "12" "\xCF\xEE" "\xA1\xA3");
    EXPECT_EQ(told(readProseInHelper(folder / "gb.txt")), "共12项。");
    ASSERT_TRUE(writeZip(folder / "a.docx", wordEntries(wordParagraph("共12项。"))));
    EXPECT_EQ(told(readProseInHelper(folder / "a.docx")), "共12项。");
    ASSERT_TRUE(writeZip(folder / "a.odt", openEntries("<text:p>共12项。</text:p>")));
    EXPECT_EQ(told(readProseInHelper(folder / "a.odt")), "共12项。");
}

TEST_F(ProseProcess, SaysWhyItReadsNothingWithTheNameOfTheFile) {
    writeBytes(folder / "报告.docx", "PK\3\4");
    const auto refused = readProseInHelper(folder / "报告.docx");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Problem{ProblemKind::Unreadable, "document.damaged", {"报告.docx"}}));
    EXPECT_EQ(told(readProseInHelper(folder / "none.docx")), "file.not-found");
    EXPECT_EQ(told(readProseInHelper(folder.path())), "document.folder");
    writeBytes(folder / "a.pdf", "%PDF-1.4");
    EXPECT_EQ(told(readProseInHelper(folder / "a.pdf", {.pdf = {.program = {}}})), "document.no-pdf-program");
    EXPECT_EQ(told(readProseInHelper(folder / "a.pdf", {.pdf = {.limits = {.fileBytes = 3}}})), "document.too-large");
}

TEST_F(ProseProcess, BelievesNothingThatTheReaderSays) {
    EXPECT_EQ(toldBy("printf 'text\\nok\\007'"), "ok\xEF\xBF\xBD") << "a bell is shown as what cannot be shown";
    EXPECT_EQ(toldBy("printf 'refusal\\ndocument.empty'"), "document.empty");
    EXPECT_EQ(toldBy("printf 'refusal\\nstore.gone'"), "document.reader-died");
    EXPECT_EQ(toldBy("printf 'anything'"), "document.reader-died");
    EXPECT_EQ(toldBy("printf 'text\\nhalf'; exit 1"), "document.reader-died");
    EXPECT_EQ(toldBy("echo text; exec yes", {.limits = {.textBytes = 10'000}}), "document.reader-died");
    EXPECT_EQ(toldBy("exec sleep 60", {.patience = std::chrono::milliseconds(200)}), "document.reader-overran");
    EXPECT_EQ(toldBy("exec sleep 60", {.isCancelled = [] { return true; }}), "document.cancelled");
    EXPECT_EQ(told(readProseInHelper(folder / "报告.txt", {.reader = folder / "none"})), "document.reader-missing");
}

} // namespace
} // namespace xushi
