#include "wiring/Composition.h"

#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <regex>
#include <set>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// Sets variables for one test and puts them back.
class Environment {
public:
    ~Environment() {
        for (auto at = m_before.rbegin(); at != m_before.rend(); ++at) put(at->first, at->second);
    }
    void set(const std::string& name, const std::optional<std::string>& value) {
        const char* before = std::getenv(name.c_str());
        m_before.emplace_back(name, before ? std::optional<std::string>(before) : std::nullopt);
        put(name, value);
    }

private:
    static void put(const std::string& name, const std::optional<std::string>& value) {
        if (value) ::setenv(name.c_str(), value->c_str(), 1);
        else ::unsetenv(name.c_str());
    }

    std::vector<std::pair<std::string, std::optional<std::string>>> m_before;
};

TEST(Composition, OffersBothSamples) {
    EXPECT_EQ(sampleNames(), (std::vector<std::string>{"demonstration", "seed"}));
}

TEST(Composition, EverySampleHasATitleAndFiguresAndSaysWhenTheyAreMadeUp) {
    for (const auto& name : sampleNames()) {
        const TemporaryFolder folder;
        ASSERT_TRUE(createStoreFrom(folder / "sample.xushi", name)) << name;
        const auto store = openForReading(folder / "sample.xushi");
        ASSERT_TRUE(store);
        const auto catalogue = now(**store).readCatalogue();
        ASSERT_TRUE(catalogue);
        EXPECT_EQ(catalogue->settings.isSample, name == "demonstration") << name;
        EXPECT_FALSE(catalogue->settings.title.empty()) << name;
        const auto latest = now(**store).latestPeriod();
        EXPECT_TRUE(latest && *latest) << name;
    }
}

TEST(Composition, ANewStoreKnowsTheRegionsAndIsNoSample) {
    const TemporaryFolder folder;
    ASSERT_TRUE(createStoreFrom(folder / "new.xushi", ""));
    const auto store = openForReading(folder / "new.xushi");
    ASSERT_TRUE(store);
    const auto catalogue = now(**store).readCatalogue();
    ASSERT_TRUE(catalogue);
    EXPECT_FALSE(catalogue->settings.isSample);
    ASSERT_TRUE(catalogue->city());
    EXPECT_EQ(catalogue->city()->name, "淮安市");
    EXPECT_TRUE(catalogue->indicators.empty());
}

TEST(Composition, ABrokenSampleLeavesNoFile) {
    const TemporaryFolder data, folder;
    fs::create_directories(data / "samples/broken");
    fs::copy_file(dataFolder() / "samples/seed/catalog.json", data / "samples/broken/catalog.json");
    writeBytes(data / "samples/broken/figures.csv", "period,indicator,region,value\n2025-05,NOBODY,320800,1\n");
    Environment environment;
    environment.set("XUSHI_DATA_DIR", data.path().string());
    const auto made = createStoreFrom(folder / "broken.xushi", "broken");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().key, "figures.reference");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Composition, WithoutADataFolderNoSampleIsMade) {
    const TemporaryFolder empty, folder;
    Environment environment;
    environment.set("XUSHI_DATA_DIR", empty.path().string());
    const auto made = createStoreFrom(folder / "store.xushi", "seed");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().key, "store.no-data-folder");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Composition, FindsAWriterByTheEndingInAnyCase) {
    for (const std::string name : {"a.xlsx", "a.XLSX", "目录.d/a.Xlsx"}) {
        const auto writer = writerFor(name);
        ASSERT_TRUE(writer) << name;
        EXPECT_EQ((*writer)->extension(), "xlsx");
    }
    for (const std::string name : {"a", "a.", "xlsx", "a.xlsx.bak"}) {
        const auto writer = writerFor(name);
        ASSERT_FALSE(writer) << name;
        EXPECT_EQ(writer.error().key, "summary.format");
    }
}

TEST(Composition, EveryWriterHasAnEndingOfItsOwn) {
    std::set<std::string> endings;
    for (const auto& writer : summaryWriters()) EXPECT_TRUE(endings.insert(std::string(writer->extension())).second);
    EXPECT_FALSE(endings.empty());
}

TEST(Composition, AChangeNoteNamesWhoWhereAndWhen) {
    const auto note = changeNote("enter", "抄错");
    EXPECT_FALSE(note.actor.empty());
    EXPECT_FALSE(note.host.empty());
    EXPECT_EQ(note.act, "enter");
    EXPECT_EQ(note.reason, "抄错");
    EXPECT_TRUE(std::regex_match(note.at, std::regex("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"))) << note.at;
}

TEST(Composition, TheFirstVariableThatSaysSomethingChoosesTheLanguage) {
    Environment environment;
    environment.set("LC_ALL", std::nullopt);
    environment.set("LC_MESSAGES", "");
    environment.set("LANG", "en_US.UTF-8");
    EXPECT_EQ(environmentLanguage(), Language::English);
    environment.set("LC_ALL", "zh_CN.UTF-8");
    EXPECT_EQ(environmentLanguage(), Language::Chinese);
    environment.set("LC_ALL", std::nullopt);
    environment.set("LANG", std::nullopt);
    EXPECT_EQ(environmentLanguage(), Language::Chinese);
}

TEST(Composition, ADayBeginsWhereTheClockOfThisMachineSaysSo) {
    for (const char* zone : {"CST-8", "UTC0", "EST5EDT,M3.2.0,M11.1.0"}) {
        Environment here;
        here.set("TZ", zone);
        ::tzset();
        for (const Date day : {Date{2025, 3, 9}, Date{2025, 3, 10}, Date{2025, 11, 2}, Date{2025, 12, 31}}) {
            const std::string start = startOfDay(day);
            EXPECT_EQ(localDay(start), day) << zone;
            EXPECT_TRUE(localMinute(start).ends_with(" 00:00")) << zone << ' ' << localMinute(start);
        }
    }
    ::tzset();
}

} // namespace
} // namespace xushi
