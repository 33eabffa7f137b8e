#include "io/hostile/HostileFiles.h"

#include "io/sheets/ReaderProcess.h"
#include "support/TemporaryFolder.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <sys/resource.h>

namespace xushi {

void PrintTo(const HostileFile& hostile, std::ostream* out) { *out << hostile.name; }

namespace {

std::vector<HostileFile> allHostile() {
    std::vector<HostileFile> all;
    for (const auto& some : {hostilePackages(), hostileContents(), hostileWorkbooks(), hostileTexts()}) all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// Seconds of work of the programs that have ended, and the most memory of one of them in KiB.
struct Spent {
    double seconds = 0;
    long kilobytes = 0;
};

Spent spentByReaders() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss};
}

class Hostile : public testing::TestWithParam<HostileFile> {};

TEST_P(Hostile, IsRefusedOrBounded) {
    constexpr double mostSeconds = 5;
#ifdef __SANITIZE_ADDRESS__
    constexpr long mostKilobytes = 2048L << 10; // the checker keeps what was given back, and a shadow of everything
#else
    constexpr long mostKilobytes = 512L << 10;
#endif
    const TemporaryFolder folder;
    const auto file = folder / (std::string("表") + GetParam().ending);
    GetParam().write(file);
    const Spent before = spentByReaders();
    const auto read = readInHelper(file);
    const Spent after = spentByReaders();
    EXPECT_LT(after.seconds - before.seconds, mostSeconds);
    EXPECT_LE(after.kilobytes, mostKilobytes);
    EXPECT_EQ(read ? read->book.format : read.error().key, GetParam().outcome);
    if (read) return;
    for (const auto language : {Language::Chinese, Language::English}) {
        const std::string sentence = say(read.error(), language);
        EXPECT_NE(sentence.find(file.filename().string()), std::string::npos) << sentence;
        EXPECT_LE(std::ranges::count(sentence, '\n'), 1) << sentence;
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Hostile, testing::ValuesIn(allHostile()), [](const auto& chosen) { return std::string(chosen.param.name); });

TEST(HostileFiles, AreManyAndEachIsAnother) {
    std::set<std::string> names;
    for (const auto& hostile : allHostile()) EXPECT_TRUE(names.insert(hostile.name).second) << hostile.name;
    EXPECT_GE(names.size(), 60U);
}

} // namespace
} // namespace xushi
