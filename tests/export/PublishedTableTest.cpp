#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/TemporaryFolder.h"
#include "usecases/BuildSummary.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "wiring/PublishedFiles.h"
#include "words/Phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <set>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// Changes whatever a table may rest on, several records to an act.
class Scribe {
public:
    Scribe(Store& store, unsigned seed) : m_store(store), m_random(seed) {}

    /// How many records were written.
    int act() {
        int written = 0;
        const auto done = m_store.inTransaction({.actor = "zhang", .host = "pc", .at = timeOfNext(), .act = "enter", .reason = ""}, [&](Transaction& transaction) -> Result<void> {
            for (int left = upTo(6); left >= 0; --left, ++written)
                if (const auto put = putOne(transaction); !put) return put;
            return {};
        });
        EXPECT_TRUE(done) << done.error().key;
        return written;
    }

private:
    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    template <class List> auto& oneOf(List& list) { return list[static_cast<std::size_t>(upTo(static_cast<int>(list.size()) - 1))]; }
    std::string text() { return "第" + std::to_string(upTo(999)) + "次"; }
    std::string timeOfNext() {
        const std::string day = std::to_string(101 + ++m_acts / 60 % 27).substr(1);
        return "2026-0" + std::to_string(1 + m_acts / 1620 % 9) + "-" + day + "T0" + std::to_string(upTo(9)) + ":00:00Z";
    }
    template <class Put> static Result<void> done(const Put& put) { return put ? Result<void>() : Result<void>(put.error()); }

    Result<void> putFigure(Transaction& transaction) {
        auto figures = *transaction.readFigures({{2024, 2025}});
        Figure figure = oneOf(figures);
        figure.state = upTo(9) == 0 ? FigureState::Cleared : FigureState::Reported;
        figure.value = figure.state == FigureState::Reported ? std::optional(Decimal(upTo(2000))) : std::nullopt;
        figure.status = upTo(3) == 0 ? DataStatus::Flash : DataStatus::Final;
        figure.lastYear = upTo(3) == 0 ? std::optional(Decimal(upTo(2000))) : figure.lastYear;
        return done(transaction.put(figure));
    }
    Result<void> putTarget(Transaction& transaction) {
        auto catalogue = *transaction.readCatalogue({2025, 2025});
        Target target = oneOf(catalogue.targets);
        target.value = Decimal(1 + upTo(999));
        target.decidedOn = upTo(1) == 0 ? "2025-0" + std::to_string(1 + upTo(8)) + "-15" : "";
        target.reason = text();
        return done(transaction.put(target));
    }
    Result<void> putDefinition(Transaction& transaction) {
        auto catalogue = *transaction.readCatalogue(noYear);
        switch (upTo(5)) {
        case 0:
            catalogue.settings.thresholds.farBehindBelow = Decimal(-1 - upTo(20));
            catalogue.settings.rounding = upTo(1) == 0 ? RoundingRule::HalfEven : RoundingRule::HalfUp;
            return transaction.put(catalogue.settings);
        case 1: {
            Department department = oneOf(catalogue.departments);
            department.name = text();
            return done(transaction.put(department));
        }
        case 2: {
            Region region = oneOf(catalogue.regions);
            region.name = text();
            return done(transaction.put(region));
        }
        case 3: {
            Curve curve = oneOf(catalogue.curves);
            curve.name = text();
            curve.isAssumed = !curve.isAssumed;
            return done(transaction.put(curve));
        }
        default: break;
        }
        Indicator indicator = oneOf(catalogue.indicators);
        indicator.name = text();
        indicator.decimals = upTo(3);
        indicator.order = upTo(50);
        if (upTo(2) == 0) indicator.section = oneOf(catalogue.indicators).section;
        if (upTo(3) == 0) indicator.inForceFrom = YearMonth{2025, 1 + upTo(11)};
        return done(transaction.put(indicator));
    }
    Result<void> putWorkflow(Transaction& transaction) {
        auto catalogue = *transaction.readCatalogue(noYear);
        if (upTo(2) == 0) {
            auto figures = *transaction.readFigures({{2025, 2025}});
            const FigureKey key = oneOf(figures).key;
            const Workflow stored = *transaction.readWorkflow({2025, 2025});
            const FindingExplanation* present = stored.find(key, "check.jump");
            FindingExplanation told = present ? *present : FindingExplanation{.figure = key, .check = "check.jump"};
            told.text = text();
            return done(transaction.put(told));
        }
        const SubmissionKey key{oneOf(catalogue.departments).code, {2025, 4 + upTo(2)}};
        Submission submission = transaction.readSubmission(key)->value_or(Submission{.key = key});
        const bool isSigned = upTo(1) == 0;
        submission.stage = isSigned ? Stage::SignedOff : Stage::Unlocked;
        submission.sealedAfter = isSigned ? std::optional(static_cast<int>(transaction.journalHead()->sequence)) : std::nullopt;
        return done(transaction.put(submission));
    }
    Result<void> putOne(Transaction& transaction) {
        const int kind = upTo(9);
        if (kind < 5) return putFigure(transaction);
        return kind < 7 ? putTarget(transaction) : kind < 9 ? putDefinition(transaction) : putWorkflow(transaction);
    }

    Store& m_store;
    std::mt19937 m_random;
    int m_acts = 0;
};

class PublishedTable : public testing::Test {
protected:
    PublishedTable() {
        EXPECT_TRUE(createStoreFrom(path(), "seed"));
        open();
    }
    fs::path path() const { return folder / "seed.xushi"; }
    void open() {
        store.reset();
        auto opening = openForWriting(path());
        ASSERT_TRUE(opening) << opening.error().key;
        store = std::move(opening->store);
    }
    Result<SummaryTable> tableIn(Reading& reading) { return buildSummary(reading, {Period::ytd(2025, 6), std::nullopt, *layout, words}); }
    std::string bytesOfTable(const SummaryTable& table, const std::string& ending) {
        const fs::path file = folder / ("table." + ending);
        EXPECT_TRUE((*writerFor(file))->write(table, file));
        return bytesOf(file);
    }
    std::string exportedNow(const std::string& ending) {
        return bytesOfTable(*readTogether(*store, [&](Reading& reading) { return tableIn(reading); }), ending);
    }
    std::string exportedAt(std::int64_t entry, const std::string& ending) {
        return bytesOfTable(*readTogetherAt(*store, entry, [&](Reading& reading) { return tableIn(reading); }), ending);
    }
    TableToKeep toKeep() {
        const JournalHead head = *now(*store).journalHead();
        return {*readTogether(*store, [&](Reading& reading) { return tableIn(reading); }), head, markOf(*now(*store).readCatalogue(noYear), "half-year"), Period::ytd(2025, 6), {}};
    }
    std::vector<Publication> publications() { return *now(*store).readPublications(); }

    TemporaryFolder folder{"/dev/shm"}; // it is written a thousand times
    std::unique_ptr<Store> store;
    Result<SummaryTemplate> layout = halfYearLayout();
    SummaryWords words = summaryWords(Language::Chinese);
};

TEST_F(PublishedTable, IsExportedAgainToTheByteAfterAThousandEditsOfAnyKind) {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(1)); ++seed) {
        struct Export {
            std::int64_t entry;
            std::string xlsx;
            std::string pdf;
        };
        Scribe scribe(*store, seed);
        std::vector<Export> exports;
        std::set<std::string> different;
        int edits = 0;
        for (int act = 0; edits < 1000; ++act) {
            if (act % 40 == 0) {
                exports.push_back({now(*store).journalHead()->sequence, exportedNow("xlsx"), exportedNow("pdf")});
                different.insert(exports.back().xlsx);
            }
            edits += scribe.act();
        }
        ASSERT_GE(exports.size(), 6U);
        EXPECT_EQ(different.size(), exports.size()) << "edits that change no table prove nothing";
        EXPECT_NE(exportedNow("xlsx"), exports.front().xlsx);
        for (const auto& [entry, xlsx, pdf] : exports) {
            EXPECT_TRUE(exportedAt(entry, "xlsx") == xlsx) << "seed " << seed << ", entry " << entry;
            EXPECT_TRUE(exportedAt(entry, "pdf") == pdf) << "seed " << seed << ", entry " << entry;
        }
        EXPECT_TRUE(store->verify()->faults.empty());
        open();
        EXPECT_TRUE(exportedAt(exports.front().entry, "xlsx") == exports.front().xlsx);
    }
}

TEST_F(PublishedTable, IsKeptWithItsBytesAndGivenOutAgainHoweverTheStoreWentOn) {
    for (const std::string ending : {"xlsx", "pdf"}) {
        const fs::path file = folder / ("上半年." + ending);
        const auto kept = writeAndKeep(*store, toKeep(), file, changeNote("publish", "报市政府"));
        ASSERT_TRUE(kept) << kept.error().key;
        const std::string bytes = bytesOf(file);
        EXPECT_EQ(kept->publication.bytes, bytes);
        EXPECT_EQ(kept->publication.format, ending);
        EXPECT_EQ(kept->publication.fileName, file.filename().string());
        Scribe scribe(*store, 7);
        for (int act = 0; act < 5; ++act) scribe.act();
        const auto exported = exportPublication(*store, kept->publication, folder / ("again." + ending));
        ASSERT_TRUE(exported) << exported.error().key;
        EXPECT_TRUE(exported->isKept);
        EXPECT_TRUE(bytesOf(folder / ("again." + ending)) == bytes);
    }
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(PublishedTable, OfWhichThePositionAloneWasNotedIsBuiltAgain) {
    const fs::path file = folder / "a.xlsx";
    Publication position = writeAndKeep(*store, toKeep(), file, changeNote("publish"))->publication;
    position.bytes.clear();
    Scribe scribe(*store, 3);
    for (int act = 0; act < 20; ++act) scribe.act();
    const auto exported = exportPublication(*store, position, folder / "b.xlsx");
    ASSERT_TRUE(exported);
    EXPECT_FALSE(exported->isKept);
    EXPECT_TRUE(exported->isSameLayout);
    EXPECT_EQ(exported->isSameFile, true);
    EXPECT_EQ(exported->isSameContent, true);
    EXPECT_TRUE(bytesOf(folder / "b.xlsx") == bytesOf(file));
    const auto page = exportPublication(*store, position, folder / "b.pdf");
    EXPECT_EQ(page->isSameFile, std::nullopt) << "of another form: there is nothing to compare with";
    EXPECT_EQ(page->isSameContent, true);
    position.content = position.digest;
    position.digest = position.layout.digest;
    position.layout.digest = position.content;
    const auto other = exportPublication(*store, position, folder / "b.xlsx");
    EXPECT_FALSE(other->isSameLayout);
    EXPECT_EQ(other->isSameFile, false);
    EXPECT_EQ(other->isSameContent, false);
}

TEST_F(PublishedTable, OfALayoutOfTheStoreIsMadeInTheLayoutThatItHadThen) {
    const auto catalogue = [this] { return *now(*store).readCatalogue(noYear); };
    const auto own = [&](const std::string& title) {
        std::ofstream(folder / "brief.json") << R"({"format": 1, "name": "简表", "title": ")" << title
                                             << R"(", "columns": [{"what": "indicator", "title": "指标", "width": 60}, {"what": "value", "title": "数值", "width": 30}]})";
        const auto saved = importLayout(*store, folder / "brief.json", changeNote("layout"));
        ASSERT_TRUE(saved) << saved.error().key;
    };
    own("{period}简表");
    layout = layoutNamed(catalogue(), "brief");
    TableToKeep given = toKeep();
    given.layout = markOf(catalogue(), "brief");
    EXPECT_EQ(given.layout.revision, 1);
    Publication position = writeAndKeep(*store, given, folder / "a.xlsx", changeNote("publish"))->publication;
    position.bytes.clear();
    own("别的标题");
    EXPECT_EQ(markOf(catalogue(), "brief").revision, 2);
    const auto again = exportPublication(*store, position, folder / "b.xlsx");
    ASSERT_TRUE(again) << again.error().key;
    EXPECT_TRUE(again->isSameLayout);
    EXPECT_EQ(again->isSameFile, true);
    const auto published = readTogether(*store, [](Reading& reading) { return readPublished(reading); });
    EXPECT_EQ(statesOfPublished(*store, *published, now(*store).journalHead()->sequence, layoutOf, words)->front(), PublishedState::Same)
        << "what is compared are the figures, in the layout of then";
}

TEST_F(PublishedTable, KeptBytesThatAreNotThoseOfTheirDigestAreNotGivenOut) {
    Publication kept = writeAndKeep(*store, toKeep(), folder / "a.xlsx", changeNote("publish"))->publication;
    kept.bytes.back() ^= 1;
    EXPECT_EQ(exportPublication(*store, kept, folder / "b.xlsx").error().key, "publication.bytes-differ");
    EXPECT_FALSE(fs::exists(folder / "b.xlsx"));
    EXPECT_EQ(exportPublication(*store, kept, folder / "b.pdf").error().key, "publication.format");
}

TEST_F(PublishedTable, NeitherFileNorPublicationStandsWhereTheFileCannotBeWritten) {
    EXPECT_FALSE(writeAndKeep(*store, toKeep(), folder / "no-folder" / "a.xlsx", changeNote("publish")));
    EXPECT_EQ(writeAndKeep(*store, toKeep(), path(), changeNote("publish")).error().key, "summary.format");
    EXPECT_TRUE(publications().empty());
}

TEST_F(PublishedTable, TheFileAloneIsSaidWhereTheActFails) {
    const auto given = toKeep();
    store.reset();
    auto reader = openForReading(path());
    ASSERT_TRUE(reader);
    const auto kept = writeAndKeep(**reader, given, folder / "a.xlsx", changeNote("publish"));
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().key, "publication.file-alone");
    EXPECT_TRUE(fs::exists(folder / "a.xlsx"));
    EXPECT_NE(say(kept.error(), Language::Chinese).find("已写好，但没有记入台账"), std::string::npos);
    reader->reset();
    open();
    EXPECT_TRUE(publications().empty());
}

} // namespace
} // namespace xushi
