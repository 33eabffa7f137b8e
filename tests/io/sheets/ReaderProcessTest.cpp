#include "io/sheets/ReaderProcess.h"

#include "io/FileDigest.h"
#include "io/sheets/SealedCopy.h"
#include "io/sheets/Books.h"
#include "words/Sentences.h"

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

std::ptrdiff_t openHandles() {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return std::distance(begin(all), end(all));
}

/// Every test ends without a child, dead or alive, and with the handles that it began with.
class ReaderProcess : public testing::Test {
protected:
    ~ReaderProcess() override {
        EXPECT_EQ(openHandles(), m_handles);
        EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
        EXPECT_EQ(errno, ECHILD);
    }

    /// What comes of a helper that does that.
    Result<ReadBook> readByDouble(const std::string& how, ReaderOrder order = {}) const {
        const auto file = folder / (how + ".csv");
        writeBytes(file, "a,b\n");
        order.program = XUSHI_READER_DOUBLE;
        return readInHelper(file, order);
    }
    std::string outcomeOf(const Result<ReadBook>& read) const { return read ? read->book.format : read.error().key; }

    TemporaryFolder folder;

private:
    std::ptrdiff_t m_handles = openHandles();
};

TEST_F(ReaderProcess, ReadsWhatReadingHereReads) {
    const auto file = folder / "月报.xlsx";
    BookParts parts = bookOf("<row r='1'><c r='A1' t='inlineStr'><is><t>指标</t></is></c><c r='B1'><v>8.699999999999999</v></c></row>");
    parts.sheet += "<mergeCells><mergeCell ref='A3:B4'/></mergeCells>";
    ASSERT_TRUE(writeZip(file, parts.entries()));
    const auto here = readSheets(file);
    const auto there = readInHelper(file);
    ASSERT_TRUE(here);
    ASSERT_TRUE(there) << there.error().key;
    EXPECT_EQ(cellsOf(there->book), cellsOf(here));
    EXPECT_EQ(there->book.format, "xlsx");
    ASSERT_EQ(there->book.sheets.size(), 1U);
    EXPECT_EQ(there->book.sheets[0].name, "表1");
    EXPECT_EQ(there->book.sheets[0].merges, here->sheets[0].merges);
    EXPECT_EQ(there->sha256, *fileDigest(file));
}

TEST_F(ReaderProcess, JudgesAndNamesAFileByItsOwnName) {
    writeBytes(folder / "~$月报.xlsx", std::string(165, '\0'));
    const auto lock = readInHelper(folder / "~$月报.xlsx");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().key, "sheet.lock-file");
    EXPECT_EQ(lock.error().args, std::vector<std::string>{"~$月报.xlsx"});
    writeBytes(folder / "空.csv", "");
    EXPECT_EQ(outcomeOf(readInHelper(folder / "空.csv")), "sheet.empty-file");
}

TEST_F(ReaderProcess, SaysWhyThereIsNothingToRead) {
    EXPECT_EQ(outcomeOf(readInHelper(folder / "none.csv")), "file.not-found");
    EXPECT_EQ(outcomeOf(readInHelper(folder.path())), "sheet.folder");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(outcomeOf(readInHelper(folder / "pipe")), "sheet.unreadable");
    writeBytes(folder / "large.csv", "a");
    std::filesystem::resize_file(folder / "large.csv", (64ULL << 20U) + 1);
    EXPECT_EQ(outcomeOf(readInHelper(folder / "large.csv")), "sheet.too-large");
}

TEST_F(ReaderProcess, BoundsABombWithinItsMemory) {
    BookParts bomb = bookOf("<row r='1'><c r='A1' t='inlineStr'><is><t>" + std::string(100U << 20U, 'x') + "</t></is></c></row>");
    ASSERT_TRUE(writeZip(folder / "bomb.xlsx", bomb.entries()));
    EXPECT_EQ(outcomeOf(readInHelper(folder / "bomb.xlsx")), "sheet.too-large");
}

TEST_F(ReaderProcess, AHelperThatFailsIsASentence) {
    for (const std::string how : {"crash", "garbage", "silent", "half", "late", "eat", "closed", "failed"}) EXPECT_EQ(outcomeOf(readByDouble(how)), "sheet.reader-died") << how;
    EXPECT_EQ(outcomeOf(readByDouble("flood")), "sheet.too-large");
    EXPECT_EQ(outcomeOf(readByDouble("whole")), "csv");
}

TEST_F(ReaderProcess, AHelperThatTakesTooLongIsEnded) {
    EXPECT_EQ(outcomeOf(readByDouble("spin")), "sheet.reader-overran");
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(outcomeOf(readByDouble("hang", {.patience = std::chrono::milliseconds(200)})), "sheet.reader-overran");
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5));
}

TEST_F(ReaderProcess, WhoeverTakesTheCellsMayTakeTheirTime) {
    const ReaderOrder order{.patience = std::chrono::seconds(2), .tell = [](std::int64_t) { ::usleep(700'000); }};
    EXPECT_EQ(outcomeOf(readByDouble("whole", order)), "csv");
    const auto file = folder / "wide.csv";
    std::string text;
    for (int row = 0; row < 40'000; ++row) text += "一二三四,1\n";
    writeBytes(file, text);
    int told = 0;
    const ReaderOrder slow{.patience = std::chrono::seconds(2), .tell = [&](std::int64_t) { if (++told < 6) ::usleep(600'000); }};
    EXPECT_EQ(outcomeOf(readInHelper(file, slow)), "csv");
    EXPECT_GT(told, 5);
}

TEST_F(ReaderProcess, EndsWhenThePersonHasHadEnough) {
    int asked = 0;
    const ReaderOrder order{.isCancelled = [&] { return ++asked == 3; }};
    const auto cancelled = readByDouble("hang", order);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().key, "sheet.cancelled");
    EXPECT_EQ(cancelled.error().args, std::vector<std::string>{"hang.csv"});
}

TEST_F(ReaderProcess, TellsHowFarItIs) {
    std::string text;
    for (int row = 0; row < 50'000; ++row) text += "一月,二月\n";
    writeBytes(folder / "a.csv", text);
    std::vector<std::int64_t> told;
    ASSERT_TRUE(readInHelper(folder / "a.csv", {.tell = [&](std::int64_t cells) { told.push_back(cells); }}));
    EXPECT_GT(told.size(), 2U);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_EQ(told.back(), 100'000);
}

TEST_F(ReaderProcess, ReadsTheBytesOfOneMoment) {
    const auto file = folder / "a.csv";
    writeBytes(file, "old,1\n");
    const std::string before = *fileDigest(file);
    const ReaderOrder order{.isCancelled = [&] { return writeBytes(file, "new,2\nand,3\n"), false; }};
    const auto read = readInHelper(file, order);
    ASSERT_TRUE(read);
    EXPECT_EQ(cellsOf(read->book), (std::vector<std::string>{"A1 t old", "B1 t 1"}));
    EXPECT_EQ(read->sha256, before);
    EXPECT_NE(*fileDigest(file), before);
}

TEST_F(ReaderProcess, HandsOnACopyThatNobodyChanges) {
    writeBytes(folder / "a.csv", "abc");
    const auto copy = SealedCopy::of(folder / "a.csv", 3);
    ASSERT_TRUE(copy);
    EXPECT_EQ(::pwrite(copy->handle(), "x", 1, 0), -1);
    EXPECT_EQ(::ftruncate(copy->handle(), 0), -1);
    EXPECT_EQ(bytesOf(copy->path()), "abc");
    EXPECT_EQ(SealedCopy::of(folder / "a.csv", 2).error().key, "sheet.too-large");
}

TEST_F(ReaderProcess, GivesTheHelperNothingButTheFile) {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    const int spare = ::dup(STDIN_FILENO); // one that is not closed by itself
    const auto read = readByDouble("told");
    ::close(spare);
    std::signal(SIGPIPE, before);
    ASSERT_TRUE(read);
    EXPECT_EQ(cellsOf(read->book), (std::vector<std::string>{"A1 t 0", "A2 t 1", "A3 t 2"}));
}

TEST_F(ReaderProcess, NeverReadsByItselfWhereTheHelperIsMissing) {
    writeBytes(folder / "a.csv", "a,b\n");
    const auto read = readInHelper(folder / "a.csv", {.program = folder / "xushi-reader"});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().key, "sheet.reader-missing");
    EXPECT_EQ(read.error().kind, ProblemKind::Unavailable);
}

TEST_F(ReaderProcess, FindsTheHelperBesideTheProgram) {
    EXPECT_EQ(readerProgram(), std::filesystem::read_symlink("/proc/self/exe").parent_path() / "xushi-reader");
    ::setenv("XUSHI_READER", "/somewhere/else", 1);
    EXPECT_EQ(readerProgram(), "/somewhere/else");
    ::unsetenv("XUSHI_READER");
}

TEST_F(ReaderProcess, HasASentenceForEachEnd) {
    for (const std::string key : {"sheet.reader-died", "sheet.reader-missing", "sheet.reader-overran", "sheet.cancelled"})
        EXPECT_NE(say(refused(key, {"月报.xlsx"}), Language::Chinese).find("月报.xlsx"), std::string::npos) << key;
}

} // namespace
} // namespace xushi
