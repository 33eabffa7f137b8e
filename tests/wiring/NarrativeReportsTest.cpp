#include "wiring/NarrativeReports.h"

#include "support/Csv.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "usecases/BuildNarrative.h"
#include "wiring/Composition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>

namespace xushi {
namespace {

Narrative reportOf(Store& store, const std::string& name, const Period& period) {
    const auto narrative = narrativeNamed(name);
    EXPECT_TRUE(narrative) << narrative.error().key;
    auto made = readNow(buildNarrative, store, BuildNarrativeRequest{period, {}, *narrative, narrating()});
    EXPECT_TRUE(made) << made.error().key;
    return std::move(*made);
}

enum class Told { NotAtAll, AsText, AsFigure };

/// Whether a sentence has the fragment, and what the row says of it as a figure of the store.
Told toldIn(const Narrative::Sentence& sentence, const CsvRow& row) {
    const std::string& fragment = row.at("fragment");
    const std::string text = sentence.generated();
    const auto start = text.find(fragment);
    if (start == std::string::npos) return Told::NotAtAll;
    std::size_t at = 0;
    for (const auto& run : sentence.runs) {
        const bool isInside = at < start + fragment.size() && at + run.text.size() > start;
        if (isInside && run.figure && run.text.find(row.at("value_raw")) != std::string::npos) return Told::AsFigure;
        at += run.text.size();
    }
    return Told::AsText;
}

Told toldIn(const Narrative& report, const CsvRow& row) {
    Told told = Told::NotAtAll;
    for (const auto* sentence : sentencesOf(report)) told = std::max(told, toldIn(*sentence, row));
    return told;
}

class NarrativeReports : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = new TemporaryFolder;
        for (const char* sample : {"seed", "demonstration"}) ASSERT_TRUE(createStoreFrom(*s_folder / (std::string(sample) + ".xushi"), sample));
    }
    static void TearDownTestSuite() { delete s_folder; }
    static std::unique_ptr<Store> store(const std::string& sample) { return std::move(*openForReading(*s_folder / (sample + ".xushi"))); }

    static inline TemporaryFolder* s_folder = nullptr;
};

TEST_F(NarrativeReports, AreKnownByCodeAndName) {
    const auto known = knownNarratives();
    ASSERT_TRUE(known) << known.error().key;
    std::vector<std::string> codes;
    for (const auto& narrative : *known) codes.push_back(narrative.code);
    EXPECT_THAT(codes, testing::ElementsAre("board-brief", "half-year", "year-review"));
    EXPECT_EQ(narrativeNamed("半年工作报告")->code, "half-year");
    EXPECT_EQ(narrativeNamed("other").error(), missing("narrative.unknown", {"other", "board-brief, half-year, year-review"}));
}

bool hasNumber(const std::string& text) { return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }); }

/// Every statement of both source documents that has a number: its words as they stand there, its number from the store. What differs
/// has its reason in tests/data/narrative_differences.csv, and nothing else differs. What is said in words alone is an office's own to word.
TEST_F(NarrativeReports, GiveBackTheSentencesOfTheSourceDocumentsWordForWord) {
    const auto seed = store("seed");
    const std::map<std::string, Narrative> reports{{"000_6b9494bdcb50e3cb.txt", reportOf(*seed, "half-year", Period::ytd(2025, 6))},
                                                   {"003_1564de31592713b9.txt", reportOf(*seed, "year-review", Period::ytd(2021, 12))}};
    std::map<std::string, std::string> reasons;
    for (const auto& row : csvRows("narrative_differences.csv")) reasons[row.at("row_id")] = row.at("reason");
    std::set<std::string> notOfTheStore;
    for (const auto& row : csvRows("prose_only.csv")) notOfTheStore.insert(row.at("row_id"));
    std::size_t all = 0;
    std::size_t verbatim = 0;
    for (const auto& row : csvRows("seed_figures.csv")) {
        const std::string& id = row.at("row_id");
        if (notOfTheStore.contains(id) || !hasNumber(row.at("fragment"))) continue;
        ++all;
        const Told told = toldIn(reports.at(row.at("source_file")), row);
        const bool isVerbatim = told == Told::AsFigure;
        verbatim += isVerbatim ? 1 : 0;
        std::cout << id << (isVerbatim ? "  verbatim  " : "  differs   ") << row.at("fragment") << (isVerbatim ? "" : "  (" + reasons[id] + ")") << '\n';
        EXPECT_EQ(isVerbatim, reasons[id].empty()) << id << " " << row.at("fragment") << (told == Told::AsText ? " stands as text" : "");
    }
    std::cout << verbatim << " of " << all << " verbatim\n";
    EXPECT_GE(verbatim * 100, all * 95);
}

TEST_F(NarrativeReports, OfTheSourceStoreHaveNoMarkAndLeaveNothingOut) {
    const auto seed = store("seed");
    for (const auto& [name, period] : {std::pair("half-year", Period::ytd(2025, 6)), std::pair("year-review", Period::ytd(2021, 12))}) {
        const auto report = reportOf(*seed, name, period);
        EXPECT_TRUE(report.remarks.empty());
        for (const auto* sentence : sentencesOf(report))
            for (const auto& run : sentence->runs) EXPECT_FALSE(run.isMark) << sentence->generated();
    }
}

TEST_F(NarrativeReports, SayEveryIndicatorOfAnyStoreInTheBrief) {
    const auto other = store("demonstration");
    const auto report = reportOf(*other, "board-brief", Period::ytd(2025, 5));
    EXPECT_TRUE(report.remarks.empty());
    EXPECT_GT(sentencesOf(report).size(), 20U);
    EXPECT_EQ(report.sections.front().number, "一、");
    for (const auto* sentence : sentencesOf(report))
        for (const char* nonsense : {"，，", "（）", "，。", "{", "NaN", "〔上年同期数缺〕"}) EXPECT_THAT(sentence->generated(), testing::Not(testing::HasSubstr(nonsense)));
}

TEST_F(NarrativeReports, OfAnotherStoreSayWhatItHas) {
    const auto other = store("demonstration");
    const auto report = reportOf(*other, "half-year", Period::ytd(2025, 5));
    EXPECT_THAT(report.title, testing::StartsWith("2025年1—5月科技创新主要指标情况"));
    EXPECT_FALSE(report.remarks.empty());
    std::string text;
    for (const auto* sentence : sentencesOf(report)) text += sentence->text() + "\n";
    EXPECT_THAT(text, testing::ContainsRegex("新签约科技型工业项目[0-9]+项，新开工[0-9]+项（亿元以下[0-9]+项），新竣工[0-9]+项（亿元以下[0-9]+项）"));
    for (const char* nonsense : {"，，", "（）", "，。", "{", "NaN"}) EXPECT_THAT(text, testing::Not(testing::HasSubstr(nonsense)));
}

} // namespace
} // namespace xushi
