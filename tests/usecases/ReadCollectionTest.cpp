#include "usecases/ReadCollection.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/ImportFigures.h"
#include "usecases/UndoChange.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

/// May is due on 10 June; 新开工 of both regions and 技术合同 of the city are awaited from 高新处.
class ReadCollection : public testing::Test {
protected:
    ReadCollection() {
        EXPECT_TRUE(store->inTransaction(aNote("settings"), [&](Transaction& transaction) -> Result<void> {
            auto settings = *transaction.readSettings();
            settings.dueDay = 10;
            if (const auto put = transaction.put(settings); !put) return put.error();
            Target target = aTarget();
            target.key.region = {"QJ"};
            if (const auto put = transaction.put(target); !put) return put.error();
            return {};
        }));
    }
    Collection read(const Date& today = midJune) {
        return *readTogether(*store, [&](Reading& reading) {
            return readCollection(reading, {{2025, 5}, today, [](const std::string& utc) { return *Date::from(utc.substr(0, 10)); }});
        });
    }
    CollectionRow rowOf(const std::string& region, const Date& today = midJune) {
        const auto collection = read(today);
        const auto at = std::ranges::find(collection.rows, RegionCode{region}, &CollectionRow::region);
        EXPECT_TRUE(at != collection.rows.end()) << region;
        return at == collection.rows.end() ? CollectionRow{} : *at;
    }
    static ChangeNote noteOn(int day, const std::string& act) {
        ChangeNote note = aNote(act);
        note.at = Date{2025, 6, day}.toText() + "T01:02:03Z";
        return note;
    }
    std::int64_t import(int day, const std::string& file, char digest, const std::string& value, const std::string& region = "QJ") {
        FoundCell cell{.place = {4, 3}};
        cell.indicator = IndicatorCode{"STARTS"};
        cell.region = RegionCode{region};
        cell.period = Period::ytd(2025, 5);
        cell.value = GivenNumber::inFile(value);
        const ImportOrigin origin{file, std::string(64, digest)};
        auto plan = *readTogether(*store, [&](Reading& reading) { return planImport(reading, {{"5月", {.tables = {}, .cells = {cell}}}}, origin, midJune); });
        ChangeNote note = noteOn(day, "import");
        note.reason = importReason(origin);
        const auto done = importFigures(*store, plan, {note, midJune});
        EXPECT_TRUE(done);
        return done ? done->group : 0;
    }

    SmallStore store;
};

TEST_F(ReadCollection, NamesWhatIsDueAndNotThere) {
    const auto row = rowOf("QJ");
    EXPECT_EQ(row.due, 1) << "only 新开工 has a target there";
    EXPECT_EQ(row.there, 0);
    EXPECT_EQ(row.missing.at(0).indicator, IndicatorCode{"STARTS"});
    EXPECT_EQ(row.department, DepartmentCode{"GX"});
    EXPECT_EQ(row.deadline, (Date{2025, 6, 10}));
    EXPECT_TRUE(row.isOverdue);
    EXPECT_GT(rowOf("HA").due, 1);
    EXPECT_EQ(read().rows.front().region, RegionCode{"HA"}) << "the order of the catalogue";
}

TEST_F(ReadCollection, TellsWhenByWhomAndFromWhichCellItCame) {
    import(3, "清江浦区 5月.xlsx", 'a', "12");
    const auto row = rowOf("QJ");
    EXPECT_TRUE(row.isComplete());
    ASSERT_TRUE(row.last);
    EXPECT_EQ(row.last->file, "清江浦区 5月.xlsx");
    EXPECT_EQ(row.last->place, "5月!C4");
    EXPECT_EQ(row.last->digest, std::string(64, 'a'));
    EXPECT_EQ(row.last->actor, "zhang");
    EXPECT_EQ(row.last->day, (Date{2025, 6, 3}));
    EXPECT_FALSE(row.cameLate);
}

TEST_F(ReadCollection, SeesASecondFileALateOneAndOneThatWasTakenBack) {
    import(3, "a.xlsx", 'a', "12");
    const auto second = import(12, "b.xlsx", 'b', "13");
    auto row = rowOf("QJ");
    EXPECT_TRUE(row.isSentTwice);
    ASSERT_EQ(row.files.size(), 2U);
    EXPECT_TRUE(row.files[0].isSuperseded());
    EXPECT_TRUE(row.files[1].isLate);
    EXPECT_FALSE(row.cameLate);
    ASSERT_TRUE(undoChange(*store, {{ReversalWay::Undo, second}, noteOn(13, "undo")}));
    row = rowOf("QJ");
    EXPECT_FALSE(row.isSentTwice);
    EXPECT_EQ(row.last->file, "a.xlsx");
    EXPECT_EQ(row.there, 1);
}

TEST_F(ReadCollection, ANoteSendsNothingAndATypedFigureDoes) {
    import(3, "a.xlsx", 'a', "12");
    const auto enter = [&](FigureEdit edit, int day) {
        edit.indicator = {"STARTS"};
        edit.region = {"QJ"};
        edit.period = Period::ytd(2025, 5);
        EXPECT_TRUE(enterFigures(*store, {{edit}, noteOn(day, "enter"), midJune})->outcomes[0].isWritten());
    };
    enter({.note = "含补报"}, 5);
    EXPECT_EQ(rowOf("QJ").last->day, (Date{2025, 6, 3}));
    EXPECT_EQ(rowOf("QJ").byHand, 0);
    enter({.value = "14"}, 6);
    EXPECT_EQ(rowOf("QJ").last->day, (Date{2025, 6, 6}));
    EXPECT_EQ(rowOf("QJ").byHand, 1);
    EXPECT_FALSE(rowOf("QJ").isSentTwice) << "a correction by hand is no second file";
}

TEST_F(ReadCollection, KeepsTheNumberOfEachFileAndWhereItStood) {
    import(3, "a.xlsx", 'a', "12");
    import(4, "b.xlsx", 'b', "13");
    const auto row = rowOf("QJ");
    ASSERT_EQ(row.arrivals.size(), 2U);
    EXPECT_EQ(row.arrivals[0].figures.at(0).figure.value->toString(), "12");
    EXPECT_EQ(row.arrivals[0].figures.at(0).fate, SendingFate::ReplacedByFile);
    EXPECT_EQ(row.arrivals[1].figures.at(0).figure.value->toString(), "13");
    EXPECT_EQ(row.arrivals[1].figures.at(0).place, "5月!C4");
}

TEST_F(ReadCollection, IsTheSameOfWhatIsAtHand) {
    import(12, "a.xlsx", 'a', "12");
    const auto whole = read();
    const Collection known = *readTogether(*store, [&](Reading& reading) {
        const auto figures = *reading.readFigures({{2024, 2025}});
        const auto workflow = *reading.readWorkflow({2024, 2025});
        return readCollection(reading, {whole.catalogue, figures, workflow, {2025, 5}, std::nullopt},
                              {{2025, 5}, midJune, [](const std::string& utc) { return *Date::from(utc.substr(0, 10)); }});
    });
    ASSERT_EQ(known.rows.size(), whole.rows.size());
    for (std::size_t i = 0; i < whole.rows.size(); ++i) {
        EXPECT_EQ(known.rows[i].region, whole.rows[i].region);
        EXPECT_EQ(known.rows[i].department, whole.rows[i].department);
        EXPECT_EQ(known.rows[i].there, whole.rows[i].there);
        EXPECT_EQ(known.rows[i].missing, whole.rows[i].missing);
        EXPECT_EQ(known.rows[i].cameLate, whole.rows[i].cameLate);
        EXPECT_EQ(known.rows[i].arrivals.size(), whole.rows[i].arrivals.size());
    }
}

TEST_F(ReadCollection, HasTheDeadlineThatTheDepartmentWasGiven) {
    ASSERT_TRUE(store->inTransaction(aNote("deadline"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .deadline = "2025-06-20"});
        if (!put) return put.error();
        return {};
    }));
    EXPECT_EQ(rowOf("QJ").deadline, (Date{2025, 6, 20}));
    EXPECT_FALSE(rowOf("QJ").isOverdue);
}

TEST_F(ReadCollection, AwaitsNothingThatAnExplanationExcuses) {
    ASSERT_TRUE(store->inTransaction(aNote("explain"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(FindingExplanation{.figure = aFigure({.region = "QJ"}).key, .check = "check.not-reported", .text = "本月无此项"});
        if (!put) return put.error();
        return {};
    }));
    EXPECT_TRUE(rowOf("QJ").isComplete());
    EXPECT_EQ(rowOf("QJ").excused, 1);
}

TEST_F(ReadCollection, WhoOwesIsToldWithoutTheJournal) {
    putFigure(*store, aFigure({.value = "9", .region = "QJ"}));
    const Collection all = read();
    const auto figures = *now(*store).readFigures({2024, 2025});
    const auto workflow = *now(*store).readWorkflow({2025, 2025});
    const auto rows = owedRows({all.catalogue, figures, workflow, {2025, 5}, std::nullopt}, midJune);
    std::vector<CollectionRow> owing;
    std::ranges::copy_if(all.rows, std::back_inserter(owing), [](const CollectionRow& row) { return !row.isComplete(); });
    ASSERT_EQ(rows.size(), owing.size());
    ASSERT_FALSE(rows.empty());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].region, owing[i].region);
        EXPECT_EQ(rows[i].missing, owing[i].missing);
        EXPECT_EQ(rows[i].deadline, owing[i].deadline);
        EXPECT_EQ(rows[i].isOverdue, owing[i].isOverdue);
    }
}

} // namespace
} // namespace xushi
