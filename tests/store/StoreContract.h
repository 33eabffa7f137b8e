#pragma once

#include "domain/Records.h"
#include "domain/Reversal.h"
#include "support/Builders.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace xushi {

/// What every store promises. `Maker` owns one empty store; `open()` opens it for writing, again and again.
template <class Maker> class StoreContract : public testing::Test {
protected:
    void SetUp() override { reopen(); }

    void reopen() {
        store.reset();
        store = maker.open();
        ASSERT_TRUE(store);
    }
    void fill() { ASSERT_TRUE(putCatalogue(*store, aSmallCatalogue())); }

    /// The first of zhang's acts is what fill() did.
    std::vector<JournalAct> actsAfterFilling() {
        auto acts = *now(*store).readActs({.actors = {"zhang"}, .count = 100'000});
        EXPECT_EQ(acts.at(0).act, "create");
        acts.erase(acts.begin());
        return acts;
    }

    Result<std::int64_t> act(const std::function<Result<void>(Transaction&)>& writes) {
        return store->inTransaction(aNote(), writes);
    }
    template <class Record> Result<std::int64_t> put(const Record& record) {
        return act([&](Transaction& transaction) -> Result<void> {
            const auto done = transaction.put(record);
            if (!done) return done.error();
            return {};
        });
    }
    std::vector<Figure> figuresOf(YearSpan years) { return *now(*store).readFigures(years); }
    std::vector<Fields> allFigures() {
        std::vector<Fields> rows;
        for (const auto& figure : figuresOf({2000, 2100})) rows.push_back(fieldsOf(figure));
        return rows;
    }
    std::vector<JournalEntry> journal() { return *now(*store).readJournal(0); }
    std::int64_t head() { return now(*store).journalHead()->sequence; }

    Maker maker;
    std::unique_ptr<Store> store;
};

TYPED_TEST_SUITE_P(StoreContract);

/// A figure with every field set.
inline Figure aFullFigure() {
    Figure figure = aFigure({.value = "114.20", .indicator = "CONTRACTS", .status = DataStatus::Flash,
                             .qualifier = Qualifier::Over, .growth = "20.0", .bound = Bound::AtLeast, .points = "-0.30",
                             .restatedBase = "95.10", .lastYear = "94.000000", .isAsOfAssumed = true});
    figure.source = "工作总结";
    figure.note = "文中“5月底”\n第二行 | 竖线";
    figure.label = "5月底";
    figure.typed = "=100+14.20";
    return figure;
}

TYPED_TEST_P(StoreContract, IsEmptyAtFirst) {
    EXPECT_FALSE(this->store->isReadOnly());
    EXPECT_TRUE(now(*this->store).readCatalogue()->indicators.empty());
    EXPECT_TRUE(this->allFigures().empty());
    EXPECT_EQ(*now(*this->store).latestPeriod(), std::nullopt);
    EXPECT_EQ(this->head(), 0);
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, ReadsASnapshotWithinASnapshotAndWithinAnAct) {
    this->fill();
    const auto read = [&] {
        return readTogether(*this->store, [&](Reading&) { return now(*this->store).journalHead(); });
    };
    EXPECT_EQ(read()->sequence, this->head());
    const auto done = this->act([&](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(Department{.code = {"CY"}, .name = "产业处"}); !put) return put.error();
        EXPECT_EQ(read()->sequence, transaction.journalHead()->sequence);
        return {};
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(read()->sequence, *done);
}

TYPED_TEST_P(StoreContract, AnActReadsWhatItHasWritten) {
    this->fill();
    const FigureKey key = aFigure({.value = "7"}).key;
    const auto done = this->act([&](Transaction& transaction) -> Result<void> {
        EXPECT_FALSE(*transaction.readFigure(key));
        if (const auto put = transaction.put(aFigure({.value = "7"})); !put) return put.error();
        EXPECT_EQ((*transaction.readFigure(key))->value, number("7"));
        EXPECT_EQ(transaction.readFigures({{2025, 2025}})->size(), 1U);
        Settings settings = *transaction.readSettings();
        settings.title = "另一个题名";
        if (const auto put = transaction.put(settings); !put) return put;
        EXPECT_EQ(transaction.readSettings()->title, "另一个题名");
        EXPECT_EQ(transaction.readCatalogue()->settings.title, "另一个题名");
        return refused("example");
    });
    EXPECT_FALSE(done);
    EXPECT_FALSE(*now(*this->store).readFigure(key)) << "and nothing of it is left";
}

TYPED_TEST_P(StoreContract, ASnapshotGivesTheProblemOfWhatReadIt) {
    const auto read = readTogether(*this->store, [](Reading&) -> Result<int> { return refused("example"); });
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().key, "example");
    EXPECT_TRUE(now(*this->store).journalHead()) << "and ends";
}

TYPED_TEST_P(StoreContract, GivesEveryFieldOfAFigureBack) {
    this->fill();
    Figure wanted = aFullFigure();
    putFigure(*this->store, wanted);
    wanted.revision = 1;
    this->reopen();
    const auto read = now(*this->store).readFigure(wanted.key);
    ASSERT_TRUE(read && *read);
    EXPECT_EQ(fieldsOf(**read), fieldsOf(wanted));
    EXPECT_THAT(this->allFigures(), testing::ElementsAre(fieldsOf(wanted)));
}

TYPED_TEST_P(StoreContract, KeepsTheDigitsAsTheyWereTyped) {
    this->fill();
    int month = 1;
    for (const std::string text : {"3.00", "3", "0", "0.000000", "-0.500000", "999999999999999", "-999999999.999999"})
        putFigure(*this->store, aFigure({.value = text, .period = Period::ytd(2025, month++), .indicator = "CONTRACTS"}));
    this->reopen();
    std::vector<std::string> read;
    for (const auto& figure : this->figuresOf({2025, 2025})) read.push_back(figure.value->toString());
    EXPECT_THAT(read, testing::ElementsAre("3.00", "3", "0", "0.000000", "-0.500000", "999999999999999",
                                           "-999999999.999999"));
}

TYPED_TEST_P(StoreContract, KeepsEveryStateStatusQualifierAndPeriodForm) {
    this->fill();
    std::vector<Figure> wanted;
    const auto add = [&](auto change) {
        Figure figure = aFigure({.period = Period::ytd(2001 + static_cast<int>(wanted.size()), 5)});
        change(figure);
        wanted.push_back(figure);
    };
    for (const auto& [state, text] : Tokens<FigureState>::all) add([s = state](Figure& f) { f.state = s; });
    for (const auto& [status, text] : Tokens<DataStatus>::all) add([s = status](Figure& f) { f.status = s; });
    for (const auto& [qualifier, text] : Tokens<Qualifier>::all) add([q = qualifier](Figure& f) { f.qualifier = q; });
    for (const auto& [bound, text] : Tokens<Bound>::all)
        add([b = bound](Figure& f) { f.growth = PublishedGrowth{number("20"), b}; });
    for (const auto& [kind, text] : Tokens<PeriodKind>::all)
        add([k = kind](Figure& f) { f.key.period = {f.key.period.year, Month(6), k}; });
    std::vector<Fields> expected;
    for (const auto& figure : wanted) expected.push_back(fieldsOf(putFigure(*this->store, figure)));
    this->reopen();
    EXPECT_EQ(this->allFigures(), expected);
}

TYPED_TEST_P(StoreContract, ReadsTheFiguresOfSomeIndicators) {
    this->fill();
    const std::string awkward = "A\"\\B'";
    EXPECT_TRUE(this->put(anAmount({.code = awkward, .name = "怪"})));
    for (const std::string code : {"STARTS", "CONTRACTS", awkward.c_str()})
        for (const int year : {2023, 2024, 2025})
            for (const int month : {4, 5}) EXPECT_TRUE(this->put(aFigure({.value = "7", .period = Period::ytd(year, month), .indicator = code})));
    const auto read = [&](const std::vector<IndicatorCode>& indicators) { return *now(*this->store).readFigures({2024, 2025}, indicators); };
    const auto expected = [&](const std::set<std::string>& codes) {
        std::vector<Fields> rows;
        for (const auto& figure : this->figuresOf({2024, 2025}))
            if (codes.contains(figure.key.indicator.text)) rows.push_back(fieldsOf(figure));
        return rows;
    };
    const auto rowsOf = [](const std::vector<Figure>& figures) {
        std::vector<Fields> rows;
        for (const auto& figure : figures) rows.push_back(fieldsOf(figure));
        return rows;
    };
    EXPECT_EQ(rowsOf(read({{"STARTS"}, {awkward}})), expected({"STARTS", awkward}));
    EXPECT_EQ(read({{awkward}}).size(), 4U);
    EXPECT_TRUE(read({{"NONE"}}).empty());
    EXPECT_TRUE(read({}).empty());
}

/// Of each year the months up to one, and December: quarters by their last month.
TYPED_TEST_P(StoreContract, ReadsTheMonthsAndRegionsThatAreWanted) {
    this->fill();
    for (const std::string code : {"STARTS", "CONTRACTS"})
        for (const int year : {2023, 2024, 2025})
            for (int month = 1; month <= 12; ++month)
                for (const PeriodKind kind : {PeriodKind::Ytd, PeriodKind::Month, PeriodKind::Point, PeriodKind::Quarter}) {
                    if (kind == PeriodKind::Quarter && month % 3 != 0) continue;
                    for (const std::string region : {"HA", "QJ"})
                        EXPECT_TRUE(this->put(aFigure({.value = "7", .period = {year, Month(month), kind}, .indicator = code, .region = region})));
                }
    const auto rowsOf = [](const std::vector<Figure>& figures) {
        std::vector<Fields> rows;
        for (const auto& figure : figures) rows.push_back(fieldsOf(figure));
        return rows;
    };
    for (const int through : {1, 2, 3, 5, 6, 9, 11, 12})
        for (const auto& indicators : {std::optional<std::vector<IndicatorCode>>(), std::optional(std::vector<IndicatorCode>{{"STARTS"}})})
          for (const auto& regions : {std::optional<std::vector<RegionCode>>(), std::optional(std::vector<RegionCode>{{"QJ"}, {"NONE"}})}) {
            SCOPED_TRACE(through);
            std::vector<Figure> expected = this->figuresOf({2024, 2025});
            std::erase_if(expected, [&](const Figure& figure) {
                const bool isOther = indicators && figure.key.indicator.text != "STARTS";
                const bool isElsewhere = regions && figure.key.region.text != "QJ";
                return isOther || isElsewhere || (figure.key.period.last > Month(through) && figure.key.period.last != Month::last());
            });
            const FiguresWanted wanted{{2024, 2025}, indicators, Month(through), regions};
            const auto read = readTogether(*this->store, [&](Reading& reading) { return reading.readFigures(wanted); });
            ASSERT_TRUE(read) << read.error().key;
            EXPECT_EQ(rowsOf(*read), rowsOf(expected));
            EXPECT_FALSE(read->empty());
        }
}

/// In each year, of every kind of period; what says something in words alone, where that is wanted.
TYPED_TEST_P(StoreContract, ReadsTheFiguresOfSingleMonths) {
    this->fill();
    for (const std::string code : {"STARTS", "CONTRACTS"})
        for (const int year : {2024, 2025})
            for (int month = 1; month <= 12; ++month)
                for (const PeriodKind kind : {PeriodKind::Ytd, PeriodKind::Month, PeriodKind::Quarter}) {
                    if (kind == PeriodKind::Quarter && month % 3 != 0) continue;
                    for (const std::string region : {"HA", "QJ"}) {
                        Figure figure = aFigure({.value = "7", .period = {year, Month(month), kind}, .indicator = code, .region = region});
                        if (month % 2 == 0 && region == "QJ") figure.wording = "有序推进";
                        EXPECT_TRUE(this->put(figure));
                    }
                }
    const auto rowsOf = [](const std::vector<Figure>& figures) {
        std::vector<Fields> rows;
        for (const auto& figure : figures) rows.push_back(fieldsOf(figure));
        return rows;
    };
    const std::vector<YearMonth> months{{2024, 6}, {2024, 12}, {2025, 5}, {2025, 6}};
    for (const bool isWorded : {false, true})
        for (const auto& indicators : {std::optional<std::vector<IndicatorCode>>(), std::optional(std::vector<IndicatorCode>{{"STARTS"}})})
            for (const auto& regions : {std::optional<std::vector<RegionCode>>(), std::optional(std::vector<RegionCode>{{"QJ"}, {"NONE"}})}) {
                SCOPED_TRACE(isWorded);
                std::vector<Figure> expected = this->figuresOf({2024, 2025});
                std::erase_if(expected, [&](const Figure& figure) {
                    const bool isOther = indicators && figure.key.indicator.text != "STARTS";
                    const bool isElsewhere = regions && figure.key.region.text != "QJ";
                    return isOther || isElsewhere || (isWorded && figure.wording.empty()) || std::ranges::count(months, monthOf(figure.key.period)) == 0;
                });
                const FiguresWanted wanted{.years = {2024, 2025}, .indicators = indicators, .regions = regions, .months = months, .isWorded = isWorded};
                const auto read = readTogether(*this->store, [&](Reading& reading) { return reading.readFigures(wanted); });
                ASSERT_TRUE(read) << read.error().key;
                EXPECT_EQ(rowsOf(*read), rowsOf(expected));
                EXPECT_FALSE(read->empty());
            }
}

/// Of a few indicators each is looked up, of many all figures are gone through: both give the same.
TYPED_TEST_P(StoreContract, ReadsTheFiguresOfManyIndicatorsAsOfFew) {
    this->fill();
    std::vector<IndicatorCode> many;
    for (int i = 0; i < 30; ++i) {
        many.push_back({"M" + std::to_string(i)});
        EXPECT_TRUE(this->put(anAmount({.code = many.back().text, .name = many.back().text})));
        EXPECT_TRUE(this->put(aFigure({.value = "7", .period = Period::ytd(2024 + i % 2, 1 + i % 12), .indicator = many.back().text})));
    }
    const auto countOf = [&](const std::vector<IndicatorCode>& indicators) { return now(*this->store).readFigures({2024, 2025}, indicators)->size(); };
    EXPECT_EQ(countOf(many), 30U);
    EXPECT_EQ(countOf({many.begin(), many.begin() + 5}), 5U);
    EXPECT_EQ(countOf({many.front(), many.front()}), 1U);
    EXPECT_EQ(now(*this->store).readFigures({2025, 2025}, many)->size(), 15U);
}

TYPED_TEST_P(StoreContract, ReadsTheAskedYearsInOrder) {
    this->fill();
    const std::vector<FigureTweaks> tweaks{
        {.value = "9", .period = Period::ytd(2026, 1)},        {.value = "2", .period = Period::ytd(2025, 12)},
        {.value = "1", .period = Period::ytd(2025, 1)},        {.value = "8", .period = Period::ytd(2023, 12)},
        {.value = "3", .period = Period::ytd(2024, 5), .region = "QJ"}, {.value = "0", .indicator = "CONTRACTS"}};
    for (const auto& with : tweaks) putFigure(*this->store, aFigure(with));
    std::string order;
    for (const auto& figure : this->figuresOf({2024, 2025})) order += figure.value->toString();
    EXPECT_EQ(order, "0123");
}

TYPED_TEST_P(StoreContract, AStaleFigureMeetsTheOthersValue) {
    this->fill();
    const Figure first = putFigure(*this->store, aFigure({.value = "100"}));
    Figure theirs = first;
    theirs.value = number("120.0");
    theirs = putFigure(*this->store, theirs);
    Figure mine = first;
    mine.value = number("130");
    const auto before = this->allFigures();
    std::optional<Figure> met;
    const auto group = this->act([&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(mine);
        if (!put) return put.error();
        if (const auto* stale = std::get_if<StaleFigure>(&*put)) met = stale->current;
        return {};
    });
    ASSERT_TRUE(group);
    ASSERT_TRUE(met);
    EXPECT_EQ(fieldsOf(*met), fieldsOf(theirs));
    EXPECT_EQ(this->allFigures(), before);
}

TYPED_TEST_P(StoreContract, AFirstWritingMeetsWhatSomebodyWroteBefore) {
    this->fill();
    putFigure(*this->store, aFigure({.value = "100"}));
    bool isStale = false;
    ASSERT_TRUE(this->act([&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(aFigure({.value = "200"}));
        isStale = put && std::holds_alternative<StaleFigure>(*put);
        return {};
    }));
    EXPECT_TRUE(isStale);
}

TYPED_TEST_P(StoreContract, AStaleRecordIsAConflict) {
    this->fill();
    const Catalogue catalogue = *now(*this->store).readCatalogue();
    const auto expectConflict = [&](auto record, auto change) {
        auto theirs = record;
        change(theirs);
        EXPECT_TRUE(this->put(theirs));
        record.revision = 0;
        const auto mine = this->put(record);
        ASSERT_FALSE(mine);
        EXPECT_EQ(mine.error().kind, ProblemKind::Conflict);
    };
    expectConflict(catalogue.indicators.front(), [](Indicator& i) { i.name = "新开工项目"; });
    expectConflict(catalogue.regions.front(), [](Region& r) { r.note = "地级市"; });
    expectConflict(catalogue.departments.front(), [](Department& d) { d.order = 7; });
    expectConflict(catalogue.curves.front(), [](Curve& c) { c.reason = "年中调整"; });
    expectConflict(catalogue.targets.front(), [](Target& t) { t.value = number("180"); });
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, AnUnchangedPutIsNoEntry) {
    this->fill();
    const Figure stored = putFigure(*this->store, aFullFigure());
    const Catalogue catalogue = *now(*this->store).readCatalogue();
    const auto before = this->head();
    const auto group = this->act([&](Transaction& transaction) -> Result<void> {
        const auto figure = transaction.put(stored);
        if (!figure) return figure.error();
        EXPECT_EQ(std::get<Figure>(*figure).revision, 1);
        if (const auto put = transaction.put(catalogue.indicators.front()); !put) return put.error();
        if (const auto put = transaction.put(catalogue.targets.front()); !put) return put.error();
        if (const auto put = transaction.put(catalogue.curves.front()); !put) return put.error();
        if (const auto put = transaction.put(catalogue.regions.front()); !put) return put.error();
        if (const auto put = transaction.put(catalogue.departments.front()); !put) return put.error();
        return transaction.put(catalogue.settings);
    });
    ASSERT_TRUE(group);
    EXPECT_EQ(*group, 0);
    EXPECT_EQ(this->head(), before);
}

TYPED_TEST_P(StoreContract, AnotherNumberOfDecimalsIsAChange) {
    this->fill();
    Figure figure = putFigure(*this->store, aFigure({.value = "3", .indicator = "CONTRACTS"}));
    figure.value = number("3.00");
    EXPECT_EQ(putFigure(*this->store, figure).revision, 2);
    EXPECT_EQ((*now(*this->store).readFigure(figure.key))->value->toString(), "3.00");
}

TYPED_TEST_P(StoreContract, ClearingIsARevisionAndNeverADeletion) {
    this->fill();
    Figure figure = putFigure(*this->store, aFigure({.value = "100"}));
    figure.value.reset();
    figure.state = FigureState::Cleared;
    putFigure(*this->store, figure);
    this->reopen();
    const auto read = *now(*this->store).readFigure(figure.key);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->state, FigureState::Cleared);
    EXPECT_EQ(read->revision, 2);
    EXPECT_EQ(this->store->verify()->figures, 1);
}

TYPED_TEST_P(StoreContract, AProblemTakesTheWholeActBack) {
    this->fill();
    putFigure(*this->store, aFigure({.value = "100"}));
    const auto figures = this->allFigures();
    const auto before = this->head();
    const auto group = this->act([&](Transaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.put(anIndicator({.code = "NEW", .name = "新指标"})));
        EXPECT_TRUE(transaction.put(aFigure({.value = "1", .indicator = "NEW"})));
        EXPECT_TRUE(transaction.put(aFigure({.value = "1", .region = "QJ"})));
        return refused("check.negative", {"x"});
    });
    ASSERT_FALSE(group);
    EXPECT_EQ(group.error(), refused("check.negative", {"x"}));
    EXPECT_EQ(this->allFigures(), figures);
    EXPECT_EQ(this->head(), before);
    EXPECT_EQ(now(*this->store).readCatalogue()->find(IndicatorCode{"NEW"}), nullptr);
    this->reopen();
    EXPECT_EQ(this->allFigures(), figures);
}

TYPED_TEST_P(StoreContract, AnIndicatorThatWasTakenBackHasNoFigures) {
    this->fill();
    ASSERT_FALSE(this->act([&](Transaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.put(anIndicator({.code = "GONE", .name = "撤回"})));
        EXPECT_TRUE(transaction.put(aFigure({.value = "1", .indicator = "GONE"})));
        return refused("check.negative");
    }));
    const auto put = this->put(aFigure({.value = "2", .indicator = "GONE"}));
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().kind, ProblemKind::Missing);
    ASSERT_TRUE(this->put(anIndicator({.code = "NEXT", .name = "下一个"})));
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, AFigureNeedsItsIndicatorAndRegion) {
    this->fill();
    for (const auto& figure : {aFigure({.value = "1", .indicator = "NOBODY"}), aFigure({.value = "1", .region = "NOWHERE"})}) {
        const auto put = this->put(figure);
        ASSERT_FALSE(put);
        EXPECT_EQ(put.error().kind, ProblemKind::Missing);
        EXPECT_FALSE(*now(*this->store).readFigure(figure.key));
    }
    EXPECT_TRUE(this->allFigures().empty());
}

TYPED_TEST_P(StoreContract, ACurveThatDoesNotEndIsRefused) {
    this->fill();
    const auto before = this->head();
    const auto put = this->put(Curve{.code = {"SHORT"}, .name = "短", .shape = PlannedPoints{{{Month(6), number("50")}}}});
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().kind, ProblemKind::Refused);
    EXPECT_EQ(this->head(), before);
}

TYPED_TEST_P(StoreContract, TheJournalIsOneChain) {
    this->fill();
    Figure figure = putFigure(*this->store, aFigure({.value = "100"}));
    figure.value = number("101");
    ChangeNote note = aNote("undo");
    note.reason = "抄错";
    putFigure(*this->store, figure, note);
    const auto entries = this->journal();
    ASSERT_GT(entries.size(), 3U);
    std::string previous(32, '\0');
    std::int64_t expected = 1;
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.sequence, expected++);
        EXPECT_LE(entry.group, entry.sequence);
        EXPECT_EQ(entry.previousHash, previous);
        EXPECT_EQ(entry.hash.size(), 32U);
        EXPECT_NE(entry.hash, previous);
        previous = entry.hash;
    }
    const auto& last = entries.back();
    EXPECT_EQ(last.note.actor, "zhang");
    EXPECT_EQ(last.note.host, "pc-7");
    EXPECT_EQ(last.note.at, "2025-06-03T01:02:03Z");
    EXPECT_EQ(last.note.act, "undo");
    EXPECT_EQ(last.note.reason, "抄错");
    EXPECT_EQ(last.kind, RecordKind::Figure);
    EXPECT_EQ(last.key, keyTextOf(figure));
    EXPECT_EQ(last.before, entries[entries.size() - 2].after);
    EXPECT_TRUE(entries[entries.size() - 2].before.empty());
    const auto headNow = *now(*this->store).journalHead();
    EXPECT_EQ(headNow.sequence, last.sequence);
    EXPECT_EQ(headNow.hash, last.hash);
    EXPECT_EQ(headNow.at, last.note.at);
    EXPECT_EQ(now(*this->store).readJournal(last.sequence - 1)->size(), 1U);
}

TYPED_TEST_P(StoreContract, OneActIsOneGroup) {
    this->fill();
    const auto before = this->head();
    const auto group = this->act([&](Transaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.put(aFigure({.value = "1"})));
        EXPECT_TRUE(transaction.put(aFigure({.value = "2", .region = "QJ"})));
        return {};
    });
    EXPECT_EQ(*group, before + 1);
    const auto entries = *now(*this->store).readJournal(before);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].group, before + 1);
    EXPECT_EQ(entries[1].group, before + 1);
    EXPECT_EQ(*this->put(aFigure({.value = "3", .indicator = "CONTRACTS"})), before + 3);
}

TYPED_TEST_P(StoreContract, PlayingTheJournalGivesTheTables) {
    this->fill();
    Figure figure = putFigure(*this->store, aFullFigure());
    figure.value = number("115.0");
    putFigure(*this->store, figure);
    putFigure(*this->store, aFigure({.value = "5", .region = "QJ"}));
    std::map<std::pair<RecordKind, std::string>, Fields> replay;
    for (const auto& entry : this->journal()) replay[{entry.kind, entry.key}] = entry.after;
    std::size_t compared = 0;
    const auto compare = [&](RecordKind kind, const std::string& key, const Fields& row) {
        EXPECT_EQ((replay[{kind, key}]), row) << key;
        ++compared;
    };
    for (const auto& f : this->figuresOf({2025, 2025})) compare(RecordKind::Figure, keyTextOf(f), fieldsOf(f));
    const Catalogue catalogue = *now(*this->store).readCatalogue();
    for (const auto& i : catalogue.indicators) compare(RecordKind::Indicator, i.code.text, fieldsOf(i));
    for (const auto& r : catalogue.regions) compare(RecordKind::Region, r.code.text, fieldsOf(r));
    for (const auto& d : catalogue.departments) compare(RecordKind::Department, d.code.text, fieldsOf(d));
    for (const auto& c : catalogue.curves) compare(RecordKind::Curve, c.code.text, fieldsOf(c));
    for (const auto& t : catalogue.targets) compare(RecordKind::Target, keyTextOf(t), fieldsOf(t));
    compare(RecordKind::Settings, "", fieldsOf(catalogue.settings));
    EXPECT_EQ(compared, replay.size());
    const auto report = *this->store->verify();
    EXPECT_TRUE(report.faults.empty());
    EXPECT_EQ(report.figures, 2);
    EXPECT_EQ(report.journalEntries, this->head());
}

TYPED_TEST_P(StoreContract, EveryRevisionOfATargetIsKept) {
    this->fill();
    Target target = now(*this->store).readCatalogue()->targets.front();
    target.value = number("180");
    target.reason = "7月调整";
    ASSERT_TRUE(this->put(target));
    this->reopen();
    const auto history = *now(*this->store).readTargetHistory(target.key);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].value.toString(), "250");
    EXPECT_EQ(history[0].revision, 1);
    EXPECT_EQ(history[1].value.toString(), "180");
    EXPECT_EQ(history[1].reason, "7月调整");
    EXPECT_EQ(history[1].revision, 2);
    const auto targets = now(*this->store).readCatalogue()->targets;
    ASSERT_EQ(targets.size(), 1U);
    EXPECT_EQ(targets[0], history[1]);
    EXPECT_TRUE(now(*this->store).readTargetHistory({{"STARTS"}, {"HA"}, 2024})->empty());
}

TYPED_TEST_P(StoreContract, TheCatalogueHoldsTheEarlierRevisionsToo) {
    this->fill();
    const Catalogue first = *now(*this->store).readCatalogue();
    EXPECT_TRUE(first.earlierTargets.empty() && first.earlierCurves.empty());
    Target target = first.targets.front();
    target.value = number("180");
    ASSERT_TRUE(this->put(target));
    Curve curve = first.curves.front();
    curve.shape = DayLinear{};
    curve.decidedOn = "2025-06-01";
    ASSERT_TRUE(this->put(curve));
    this->reopen();
    const Catalogue now = *xushi::now(*this->store).readCatalogue();
    EXPECT_EQ(now.earlierTargets, first.targets);
    EXPECT_EQ(now.earlierCurves, first.curves);
    EXPECT_EQ(now.curves.front().shape, CurveShape(DayLinear{}));
    EXPECT_EQ(now.curves.front().decidedOn, "2025-06-01");
}

TYPED_TEST_P(StoreContract, TheCatalogueHoldsTheVersionsOfADefinition) {
    this->fill();
    const Catalogue first = *now(*this->store).readCatalogue();
    Indicator corrected = first.indicators.front();
    corrected.name += "（改）";
    ASSERT_TRUE(this->put(corrected));
    EXPECT_TRUE(now(*this->store).readCatalogue()->earlierIndicators.empty()) << "a correction holds for all months";
    Indicator version = *now(*this->store).readCatalogue()->find(corrected.code);
    version.basis = "另一口径";
    version.inForceFrom = YearMonth{2025, 7};
    version.changeReason = "统计制度调整";
    ASSERT_TRUE(this->put(version));
    this->reopen();
    const Catalogue now = *xushi::now(*this->store).readCatalogue();
    ++version.revision;
    EXPECT_EQ(*now.find(version.code), version);
    ASSERT_EQ(now.earlierIndicators.size(), 2U);
    EXPECT_EQ(now.earlierIndicators.front(), first.indicators.front());
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, TheHistoryOfARecordIsItsOwn) {
    this->fill();
    const Figure stored = putFigure(*this->store, aFigure({.value = "1"}));
    putFigure(*this->store, aFigure({.value = "7", .period = Period::ytd(2025, 4)}));
    Figure again = stored;
    again.value = number("2");
    putFigure(*this->store, again);
    const auto history = *now(*this->store).readHistory(RecordKind::Figure, keyTextOf(stored));
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(figureFrom(history[0].after)->value, number("1"));
    EXPECT_EQ(figureFrom(history[1].before)->value, number("1"));
    EXPECT_EQ(figureFrom(history[1].after)->value, number("2"));
    EXPECT_LT(history[0].sequence, history[1].sequence);
    EXPECT_TRUE(now(*this->store).readHistory(RecordKind::Target, keyTextOf(stored))->empty());
}

TYPED_TEST_P(StoreContract, TheHistoriesOfRecordsComeTogetherInTheOrderOfTheEntries) {
    this->fill();
    const Figure april = putFigure(*this->store, aFigure({.value = "7", .period = Period::ytd(2025, 4)}));
    putFigure(*this->store, aFigure({.value = "5", .period = Period::ytd(2025, 3)}));
    const Figure may = putFigure(*this->store, aFigure({.value = "1"}));
    Figure again = april;
    again.value = number("8");
    putFigure(*this->store, again);
    const auto histories = *now(*this->store).readHistories(RecordKind::Figure, {keyTextOf(may), keyTextOf(april), "nowhere"});
    ASSERT_EQ(histories.size(), 3U);
    EXPECT_EQ(figureFrom(histories[0].after)->value, number("7"));
    EXPECT_EQ(figureFrom(histories[1].after)->value, number("1"));
    EXPECT_EQ(figureFrom(histories[2].after)->value, number("8"));
    EXPECT_EQ(histories[2].key, keyTextOf(april));
    EXPECT_TRUE(now(*this->store).readHistories(RecordKind::Figure, {})->empty());
}

TYPED_TEST_P(StoreContract, AnActIsReadByItsGroup) {
    this->fill();
    EXPECT_TRUE(now(*this->store).readGroup(4711)->empty());
    std::vector<std::int64_t> groups;
    for (const int size : {1, 3, 2})
        groups.push_back(*this->act([&](Transaction& transaction) -> Result<void> {
            for (int month = 1; month <= size; ++month)
                EXPECT_TRUE(transaction.put(aFigure({.value = "1", .period = Period::ytd(2000 + size, month)})));
            return {};
        }));
    const auto group = *now(*this->store).readGroup(groups[1]);
    ASSERT_EQ(group.size(), 3U);
    for (const auto& entry : group) EXPECT_EQ(entry.group, groups[1]);
    EXPECT_EQ(group.front().sequence, groups[1]);
    EXPECT_EQ(group.front().after, this->journal()[static_cast<std::size_t>(groups[1] - 1)].after);
    EXPECT_EQ(now(*this->store).readGroup(groups[2])->size(), 2U);
    EXPECT_TRUE(now(*this->store).readGroup(groups[1] + 1)->empty()) << "no act begins in the middle of another";
}

TYPED_TEST_P(StoreContract, TellsHowRecordsStoodBeforeTheLaterEntries) {
    this->fill();
    const Figure first = putFigure(*this->store, aFigure({.value = "1"}));
    const std::int64_t sealed = now(*this->store).journalHead()->sequence;
    Figure again = first;
    again.value = number("2");
    putFigure(*this->store, again);
    putFigure(*this->store, aFigure({.value = "3", .period = Period::ytd(2025, 6)}));
    Settings settings = now(*this->store).readCatalogue()->settings;
    settings.rounding = RoundingRule::HalfEven;
    ASSERT_TRUE(this->act([&](Transaction& transaction) { return transaction.put(settings); }));
    std::vector<std::int64_t> seen;
    const auto states = now(*this->store).readEarlierStates(sealed, [&](const JournalPlace& place) {
        seen.push_back(place.sequence);
        return place.kind != RecordKind::Figure || place.key.starts_with("2025-05");
    });
    ASSERT_TRUE(states);
    EXPECT_EQ(seen, (std::vector{sealed + 1, sealed + 2, sealed + 3}));
    ASSERT_EQ(states->size(), 2U);
    EXPECT_EQ(states->at(0).place.sequence, sealed + 1);
    EXPECT_EQ(states->at(0).place.key, keyTextOf(first));
    EXPECT_EQ(figureFrom(states->at(0).before)->value, number("1"));
    EXPECT_EQ(states->at(1).place.kind, RecordKind::Settings);
    EXPECT_EQ(settingsFrom(states->at(1).before)->rounding, RoundingRule::HalfUp);
    EXPECT_TRUE(now(*this->store).readEarlierStates(sealed + 3, [](const JournalPlace&) { return true; })->empty());
    EXPECT_TRUE(now(*this->store).readEarlierStates(sealed + 1, [](const JournalPlace&) { return true; })->front().before.empty())
        << "June was not there";
}

TYPED_TEST_P(StoreContract, TheActsOfAPersonAreToldWithoutTheirContents) {
    this->fill();
    ChangeNote theirs = aNote("enter");
    theirs.actor = "li";
    const auto put = [&](const ChangeNote& note, const auto&... records) {
        return *this->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            EXPECT_TRUE((transaction.put(records).has_value() && ...));
            return {};
        });
    };
    const auto may = [](int year) { return aFigure({.value = "1", .period = Period::ytd(year, 5)}); };
    const auto paste = put(aNote("paste"), may(2001), may(2002), may(2003));
    put(theirs, may(2004));
    const auto mixed = put(aNote("import"), aRegion("R9", "新区", RegionType::District), may(2005));
    const auto submitted = put(aNote("submit"), Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted}, may(2008));
    const auto explained = put(aNote("explain"), FindingExplanation{.figure = may(2001).key, .check = "check.falls", .text = "含核减"});
    const auto undo = put(aNote("undo 3"), may(2006));
    put(theirs, may(2007));
    const auto act = [](std::int64_t group, const char* name, std::int64_t count, const std::string& key, RecordKind kind, bool hasStep) {
        const ChangeNote note = aNote(name);
        return JournalAct{group, name, count, key, kind, note.actor, note.host, note.at, note.reason, hasStep};
    };
    const std::vector<JournalAct> expected{act(paste, "paste", 3, keyTextOf(may(2001)), RecordKind::Figure, false),
                                           act(mixed, "import", 2, "R9", RecordKind::Region, false),
                                           act(submitted, "submit", 2, "GX|2025-05", RecordKind::Submission, true),
                                           act(explained, "explain", 1, keyTextOf(may(2001)) + "|check.falls", RecordKind::Explanation, false),
                                           act(undo, "undo 3", 1, keyTextOf(may(2006)), RecordKind::Figure, false)};
    EXPECT_EQ(this->actsAfterFilling(), expected);
    EXPECT_EQ(now(*this->store).readActs({.actors = {"li"}})->size(), 2U);
    EXPECT_TRUE(now(*this->store).readActs({.actors = {"wang"}})->empty());
    EXPECT_THAT(*now(*this->store).readActs({.actors = {"zhang"}, .before = undo, .count = 2}), testing::ElementsAre(expected[2], expected[3]));
    EXPECT_EQ(now(*this->store).readActs({.count = 1})->front().actor, "li");
    EXPECT_TRUE(this->store->verify()->faults.empty());
    this->reopen();
    EXPECT_EQ(this->actsAfterFilling(), expected);
}

/// Whether an act is what is asked for, told from what it wrote.
inline bool isAsWanted(const ActsWanted& wanted, const JournalAct& act, const std::vector<JournalEntry>& entries) {
    if (!wanted.actors.empty() && std::ranges::find(wanted.actors, act.actor) == wanted.actors.end()) return false;
    if (!wanted.words.empty() && std::ranges::find(wanted.words, actWord(act.act)) == wanted.words.end()) return false;
    if (act.at < wanted.from || (!wanted.until.empty() && act.at >= wanted.until)) return false;
    if (!wanted.text.empty() && act.reason.find(wanted.text) == std::string::npos) return false;
    if (!wanted.indicator && !wanted.region && !wanted.month) return true;
    return std::ranges::any_of(entries, [&](const JournalEntry& entry) {
        const auto key = entry.kind == RecordKind::Figure ? figureKeyFrom(entry.key) : std::nullopt;
        const auto target = entry.kind == RecordKind::Target ? std::optional(targetFrom(entry.after)->key) : std::nullopt;
        const auto indicator = key ? key->indicator.text : target ? target->indicator.text : entry.kind == RecordKind::Indicator ? entry.key : "";
        const auto region = key ? key->region.text : target ? target->region.text : entry.kind == RecordKind::Region ? entry.key : "";
        const auto month = key ? monthOf(key->period).toText() : entry.kind == RecordKind::Submission ? entry.key.substr(entry.key.size() - 7) : "";
        return (!wanted.indicator || wanted.indicator->text == indicator) && (!wanted.region || wanted.region->text == region) &&
               (!wanted.month || wanted.month->toText() == month);
    });
}

TYPED_TEST_P(StoreContract, NarrowedActsAreThoseThatReadingAllWouldLeave) {
    this->fill();
    std::mt19937 random(7);
    const auto one = [&](const auto& list) { return list[std::uniform_int_distribution<std::size_t>(0, std::size(list) - 1)(random)]; };
    const std::vector<std::string> actors{"zhang", "li", "wang"};
    const std::vector<std::string> acts{"enter", "paste", "undo 3", "undo 31", "import"};
    const std::vector<std::string> reasons{"", "", "小数点", "补报100%", "a_b", "A_b"};
    const std::vector<std::string> times{"2025-06-03T15:59:59Z", "2025-06-03T16:00:00Z", "2025-06-04T01:00:00Z", "2025-06-02T23:00:00Z"};
    const std::vector<std::string> indicators{"STARTS", "CONTRACTS", "FIRMS"};
    const std::vector<std::string> regions{aRegion().code.text, "QJ"};
    const std::vector<PeriodKind> kinds{PeriodKind::Ytd, PeriodKind::Month, PeriodKind::Quarter};
    for (int i = 0; i < 150; ++i) {
        const ChangeNote note{.actor = one(actors), .host = "pc", .at = one(times), .act = one(acts), .reason = one(reasons)};
        ASSERT_TRUE(this->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            for (int entry = 0; entry <= i % 4; ++entry) {
                const Period period{2025, Month(3 + 3 * (entry % 2)), one(kinds)};
                auto figure = aFigure({.value = std::to_string(i), .period = period, .indicator = one(indicators), .region = one(regions)});
                if (const auto before = *transaction.readFigure(figure.key)) figure.revision = before->revision;
                EXPECT_TRUE(transaction.put(figure));
            }
            const auto putNow = [&](bool isMeant, const auto& record) { EXPECT_TRUE(!isMeant || transaction.put(record).has_value()); };
            putNow(i % 9 == 0, aRegion("R" + std::to_string(i), "新区", RegionType::District));
            putNow(i % 10 == 0, aTarget({.indicator = "CONTRACTS", .region = "QJ", .year = 2000 + i}));
            putNow(i % 11 == 0, Submission{.key = {{"GX"}, {2025, 3 + i % 4}}, .comment = std::to_string(i), .revision = i / 44});
            return {};
        }));
    }
    const auto all = *now(*this->store).readActs({.count = 1000});
    std::map<std::int64_t, std::vector<JournalEntry>> entries;
    for (const auto& entry : this->journal()) entries[entry.group].push_back(entry);
    for (int i = 0; i < 400; ++i) {
        const auto asks = [&] { return std::uniform_int_distribution<int>(0, 2)(random) == 0; };
        ActsWanted wanted{.count = 1 + i % 5};
        if (asks()) wanted.actors = asks() ? std::vector<std::string>{"li", "nobody", "zhang"} : std::vector<std::string>{one(actors)};
        if (asks()) wanted.words = asks() ? std::vector<std::string>{"undo", "create"} : std::vector<std::string>{std::string(actWord(one(acts)))};
        if (asks()) wanted.indicator = IndicatorCode{one(indicators)};
        if (asks()) wanted.region = RegionCode{one(regions)};
        if (asks()) wanted.month = YearMonth{2025, 3 + i % 4};
        if (asks()) wanted.from = one(times);
        if (asks()) wanted.until = one(times);
        if (asks()) wanted.text = asks() ? "0%" : "点";
        std::vector<std::int64_t> expected;
        for (const auto& act : all)
            if (isAsWanted(wanted, act, entries[act.group])) expected.push_back(act.group);
        std::vector<std::int64_t> found;
        for (bool hasMore = true; hasMore;) {
            const auto page = *now(*this->store).readActs(wanted);
            for (auto act = page.rbegin(); act != page.rend(); ++act) found.insert(found.begin(), act->group);
            hasMore = std::ssize(page) == wanted.count;
            if (hasMore) wanted.before = page.front().group;
        }
        ASSERT_EQ(found, expected) << i;
    }
}

TYPED_TEST_P(StoreContract, ActsAreFoundByWhatTheyAreAbout) {
    this->fill();
    const auto act = [&](const ChangeNote& note, const auto& record) {
        return *this->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            EXPECT_TRUE(transaction.put(record).has_value());
            return {};
        });
    };
    ChangeNote note = aNote("enter");
    note.reason = "Typing Slip_1%";
    const FigureKey may{Period::ytd(2025, 5), {"STARTS"}, aRegion().code};
    const auto entered = act(note, aFigure({.value = "1", .period = may.period}));
    const auto explained = act(aNote("explain"), FindingExplanation{.figure = may, .check = "check.falls", .text = "含核减"});
    const auto submitted = act(aNote("submit"), Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted});
    const auto quarter = act(aNote("enter"), aFigure({.value = "1", .period = {2025, Month(6), PeriodKind::Quarter}, .region = "QJ"}));
    const auto raised = act(aNote("target"), aTarget({.value = "9", .indicator = "FIRMS", .region = "QJ"}));
    const auto groups = [&](ActsWanted wanted) {
        std::vector<std::int64_t> found;
        const auto acts = *now(*this->store).readActs(wanted);
        for (const auto& each : acts)
            if (each.act != "create") found.push_back(each.group);
        return found;
    };
    using testing::ElementsAre;
    EXPECT_THAT(groups({.indicator = may.indicator}), ElementsAre(entered, explained, quarter));
    EXPECT_THAT(groups({.indicator = may.indicator, .region = may.region, .month = YearMonth{2025, 5}}), ElementsAre(entered, explained));
    EXPECT_THAT(groups({.region = RegionCode{"QJ"}}), ElementsAre(quarter, raised));
    EXPECT_THAT(groups({.region = RegionCode{"QJ"}, .month = YearMonth{2025, 6}}), ElementsAre(quarter));
    EXPECT_THAT(groups({.month = YearMonth{2025, 5}}), ElementsAre(entered, explained, submitted));
    EXPECT_THAT(groups({.text = "slip_1%"}), ElementsAre(entered));
    EXPECT_THAT(groups({.text = "slip-1"}), ElementsAre());
    EXPECT_THAT(*now(*this->store).readActors(), ElementsAre("zhang"));
    ChangeNote theirs = aNote();
    theirs.actor = "li";
    act(theirs, aFigure({.value = "2", .period = Period::ytd(2025, 4)}));
    EXPECT_THAT(*now(*this->store).readActors(), ElementsAre("li", "zhang"));
    this->reopen();
    EXPECT_THAT(groups({.actors = {"li"}}), testing::SizeIs(1));
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, TheActsOfALongJournalAreAllThere) {
    this->fill();
    constexpr int acts = 2000;
    std::vector<JournalAct> expected;
    for (int i = 0; i < acts; ++i) {
        const int size = i % 7 + 1;
        std::string firstKey;
        const auto group = *this->act([&](Transaction& transaction) -> Result<void> {
            for (int month = 1; month <= size; ++month) {
                const Figure figure = aFigure({.value = "1", .period = Period::ytd(2001 + i, month)});
                if (month == 1) firstKey = keyTextOf(figure);
                EXPECT_TRUE(transaction.put(figure));
            }
            return {};
        });
        const ChangeNote note = aNote();
        expected.push_back({group, note.act, size, firstKey, RecordKind::Figure, note.actor, note.host, note.at, note.reason});
    }
    EXPECT_EQ(this->actsAfterFilling(), expected);
    for (const auto index : {std::size_t{0}, std::size_t{1000}, expected.size() - 1})
        EXPECT_EQ(std::ssize(*now(*this->store).readGroup(expected[index].group)), expected[index].count);
}

TYPED_TEST_P(StoreContract, KeepsEveryPublicationWithItsBytesAndWritesNoneOver) {
    this->fill();
    std::string everyByte;
    for (int byte = 0; byte < 256; ++byte) everyByte += static_cast<char>(byte);
    Publication kept{.number = 1, .layout = {.code = "half-year", .digest = "ab"}, .period = Period::ytd(2025, 6), .region = {"QJ"}, .entry = 9, .code = "HWX2-4GR3-ZM0A-7K5T",
                     .format = "pdf", .fileName = "上半年.pdf", .digest = "cd", .content = "ef", .bytes = everyByte};
    ASSERT_TRUE(this->put(kept));
    std::vector<Publication> expected{kept};
    expected.front().revision = 1;
    for (int number = 2; number <= 11; ++number) {
        const Publication position{.number = number, .period = Period::ytd(2025, number), .entry = number};
        ASSERT_TRUE(this->put(position));
        expected.push_back(position);
        expected.back().revision = 1;
    }
    this->reopen();
    EXPECT_EQ(*now(*this->store).readPublications(), expected) << "by their numbers, not by the letters of them";
    const auto head = this->head();
    EXPECT_EQ(*readTogetherAt(*this->store, head, [](Reading& reading) { return reading.readPublications(); }), expected);
    kept.fileName = "other.pdf";
    for (const int revision : {0, 1}) {
        kept.revision = revision;
        EXPECT_EQ(this->put(kept).error().kind, ProblemKind::Conflict);
    }
    EXPECT_EQ(this->head(), head);
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, KeepsASentenceEditUnderItsKeyAndItsRevisions) {
    this->fill();
    SentenceEdit edit{.key = {"half-year", "projects", Period::ytd(2025, 6), {"HA"}}, .text = "新开工156项。", .figures = "STARTS|HA|level|156项\n"};
    SentenceEdit other = edit;
    other.key.region = {"QJ"};
    ASSERT_TRUE(this->put(edit));
    ASSERT_TRUE(this->put(other));
    edit.revision = 1;
    edit.text = "新开工158项。";
    ASSERT_TRUE(this->put(edit));
    this->reopen();
    edit.revision = 2;
    other.revision = 1;
    EXPECT_EQ(*now(*this->store).readSentenceEdits(), (std::vector{edit, other}));
    edit.revision = 1;
    EXPECT_EQ(this->put(edit).error().kind, ProblemKind::Conflict);
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, KeepsAPinAPersonAndItsRevisions) {
    this->fill();
    PersonPin pin{.person = {"KZ"}, .kept = "first"};
    PersonPin other{.person = {"JL"}, .kept = "other"};
    ASSERT_TRUE(this->put(pin));
    ASSERT_TRUE(this->put(other));
    pin.revision = 1;
    pin.kept.clear();
    ASSERT_TRUE(this->put(pin));
    this->reopen();
    pin.revision = 2;
    other.revision = 1;
    EXPECT_EQ(*now(*this->store).readPins(), (std::vector{pin, other})) << "as they came";
    pin.revision = 1;
    pin.kept = "late";
    EXPECT_EQ(this->put(pin).error().kind, ProblemKind::Conflict);
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, KeepsTheWorkflowOfEachYear) {
    this->fill();
    const FigureKey figure{Period::ytd(2025, 5), {"STARTS"}, {"HA"}};
    const Submission submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::SignedOff, .submittedBy = {"A"}, .approvedBy = {"B"},
                                .signedBy = {"C"}, .comment = "注", .deadline = "2025-06-05", .anchor = "8F3A-22C1 #9",
                                .sealed = {{{"STARTS"}, {"HA"}, 2, 1}, {{"SHARE"}, {"QJ"}, 1, 0}}, .sealedAfter = 9};
    const Review review{.figure = figure, .isAccepted = true, .comment = "可", .reviewer = {"B"}, .figureRevision = 3};
    const FindingExplanation explanation{.figure = figure, .check = "check.cumulative-falls", .finding = "4|1.20", .text = "含核减"};
    ASSERT_TRUE(this->store->inTransaction(aNote("submit"), [&](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(submission); !put) return put.error();
        if (const auto put = transaction.put(review); !put) return put.error();
        if (const auto put = transaction.put(explanation); !put) return put.error();
        return {};
    }));
    this->reopen();
    const auto workflow = now(*this->store).readWorkflow({2025, 2025});
    ASSERT_TRUE(workflow);
    const auto atFirstRevision = [](auto record) {
        record.revision = 1;
        return record;
    };
    ASSERT_NE(workflow->find(submission.key), nullptr);
    EXPECT_EQ(*workflow->find(submission.key), atFirstRevision(submission));
    EXPECT_EQ(*workflow->find(figure), atFirstRevision(review));
    EXPECT_EQ(*workflow->find(figure, "check.cumulative-falls"), atFirstRevision(explanation));
    EXPECT_EQ(workflow->find(figure, "check.other"), nullptr);
    EXPECT_EQ(**now(*this->store).readSubmission(submission.key), atFirstRevision(submission));
    EXPECT_FALSE(*now(*this->store).readSubmission({{"GX"}, {2025, 4}}));
    const auto earlier = now(*this->store).readWorkflow({2023, 2024});
    EXPECT_TRUE(earlier->submissions.empty() && earlier->reviews.empty() && earlier->explanations.empty());
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, ASubmissionThatSomebodyMovedIsAConflict) {
    this->fill();
    const Submission submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted};
    const auto put = [&](const Submission& s) {
        return this->store->inTransaction(aNote("submit"), [&](Transaction& transaction) -> Result<void> {
            const auto done = transaction.put(s);
            return done ? Result<void>() : Result<void>(done.error());
        });
    };
    ASSERT_TRUE(put(submission));
    Submission stale = submission;
    stale.stage = Stage::Returned;
    EXPECT_EQ(put(stale).error().kind, ProblemKind::Conflict);
}

/// Every field of every kind of record, none at its default.
inline Catalogue aFullCatalogue() {
    Catalogue catalogue;
    catalogue.settings = {.title = "全", .isSample = true, .rounding = RoundingRule::HalfEven,
                          .thresholds = {number("-7.5")},
                          .limits = {.growth = number("40"), .recomputed = number("0.05"), .smallCount = number("5")},
                          .closedThrough = YearMonth{2025, 3}, .dueDay = 5,
                          .silences = {{"check.jump", SilenceScope::Unit, "项"}, {.check = "check.month-zero"}}};
    catalogue.departments = {{.code = {"D"}, .name = "处", .isAssumed = true, .order = 3}};
    catalogue.regions = {{.code = {"C"}, .name = "市", .type = RegionType::City, .order = 1},
                         {.code = {"R"}, .name = "区", .type = RegionType::FunctionalZone, .parent = RegionCode{"C"},
                          .isInTotal = false, .validFrom = YearMonth{2016, 10}, .validTo = YearMonth{2026, 2},
                          .order = 2, .note = "重复计"}};
    catalogue.curves = {{.code = {"K"}, .name = "曲线",
                         .shape = PlannedPoints{{{Month(3), number("15.0")}, {Month(12), number("100")}}},
                         .isAssumed = true, .reason = "推定"},
                        {.code = {"L"}, .name = "直线", .shape = MonthLinear{}}};
    Indicator indicator{.code = {"I"}, .name = "指标", .aliases = {"别名", "another"}, .initials = "ZB",
                        .section = "科技金融", .department = {"D"}, .unit = "亿元", .decimals = 2};
    indicator.measure = Measure::EventCount;
    indicator.reporting = Reporting::QuarterAlone;
    indicator.frequency = Frequency::Quarterly;
    indicator.direction = Direction::LowerIsBetter;
    indicator.isJanuaryExempt = true;
    indicator.basis = "口径";
    indicator.definition = "定义";
    indicator.validFrom = YearMonth{2021, 1};
    indicator.validTo = YearMonth{2027, 12};
    indicator.order = 5;
    Indicator part = indicator;
    part.code = {"P"};
    part.parent = IndicatorCode{"I"};
    part.isExhaustivePart = true;
    part.numerator = IndicatorCode{"I"};
    part.denominator = IndicatorCode{"I"};
    catalogue.indicators = {indicator, part};
    Target target{.key = {{"I"}, {"R"}, 2025}, .nature = TargetNature::Growth, .comparator = Comparator::Lt,
                  .word = "低于", .commitment = Commitment::Strive, .value = number("-15.50"), .startMonth = Month(7),
                  .document = "文", .basis = "基", .basisAssumption = "口径视同", .startLevel = number("1.0"),
                  .curve = CurveCode{"K"}, .thresholds = LightThresholds{number("-3")}};
    target.decidedOn = "2025-01-15";
    target.reason = "因";
    target.note = "注";
    catalogue.targets = {target};
    catalogue.people = {{.code = {"TB"}, .name = "填报员", .role = Role::Chief, .department = {"D"}, .login = "login",
                         .isAssumed = true, .validTo = YearMonth{2026, 1}, .order = 4}};
    return catalogue;
}

TYPED_TEST_P(StoreContract, GivesTheWholeCatalogueBack) {
    Catalogue wanted = aFullCatalogue();
    ASSERT_TRUE(putCatalogue(*this->store, wanted));
    this->reopen();
    const Catalogue read = *now(*this->store).readCatalogue();
    const auto atFirstRevision = [](auto records) {
        for (auto& record : records) record.revision = 1;
        return records;
    };
    EXPECT_EQ(read.settings, wanted.settings);
    EXPECT_EQ(read.departments, atFirstRevision(wanted.departments));
    EXPECT_EQ(read.regions, atFirstRevision(wanted.regions));
    EXPECT_EQ(read.curves, atFirstRevision(wanted.curves));
    EXPECT_EQ(read.indicators, atFirstRevision(wanted.indicators));
    EXPECT_EQ(read.targets, atFirstRevision(wanted.targets));
    EXPECT_EQ(read.people, atFirstRevision(wanted.people));
    EXPECT_TRUE(read.targets.front().value.isIdentical(number("-15.50")));
    EXPECT_TRUE(this->store->verify()->faults.empty());
}

TYPED_TEST_P(StoreContract, TheLatestPeriodIsTheLatestReportedOne) {
    this->fill();
    putFigure(*this->store, aFigure({.value = "1", .period = Period::point(2025, 5), .indicator = "FIRMS"}));
    EXPECT_EQ(**now(*this->store).latestPeriod(), Period::ytd(2025, 5));
    putFigure(*this->store, aFigure({.value = "1", .period = Period::ytd(2025, 3)}));
    EXPECT_EQ(**now(*this->store).latestPeriod(), Period::ytd(2025, 5));
    putFigure(*this->store, aFigure({.period = Period::ytd(2025, 6), .growth = "3.1"}));
    EXPECT_EQ(**now(*this->store).latestPeriod(), Period::ytd(2025, 6));
}

TYPED_TEST_P(StoreContract, TheLatestPeriodIgnoresWhatWasNotReported) {
    this->fill();
    putFigure(*this->store, aFigure({.value = "1", .period = Period::ytd(2025, 4)}));
    const std::vector<FigureTweaks> ignored{
        {.period = Period::ytd(2025, 8), .state = FigureState::Cleared},
        {.value = "2", .period = Period::ytd(2025, 9), .isAsOfAssumed = true},
        {.value = "3", .period = Period::ytd(2025, 11), .status = DataStatus::Forecast},
        {.value = "4", .period = Period::ytd(2025, 12), .status = DataStatus::Planned}};
    for (const auto& with : ignored) putFigure(*this->store, aFigure(with));
    EXPECT_EQ(**now(*this->store).latestPeriod(), Period::ytd(2025, 4));
}

REGISTER_TYPED_TEST_SUITE_P(StoreContract, IsEmptyAtFirst, ReadsASnapshotWithinASnapshotAndWithinAnAct, AnActReadsWhatItHasWritten,
                            ASnapshotGivesTheProblemOfWhatReadIt, GivesEveryFieldOfAFigureBack, KeepsTheDigitsAsTheyWereTyped,
                            KeepsEveryStateStatusQualifierAndPeriodForm, ReadsTheFiguresOfSomeIndicators, ReadsTheMonthsAndRegionsThatAreWanted, ReadsTheFiguresOfSingleMonths,
                            ReadsTheFiguresOfManyIndicatorsAsOfFew, ReadsTheAskedYearsInOrder,
                            AStaleFigureMeetsTheOthersValue, AFirstWritingMeetsWhatSomebodyWroteBefore,
                            AStaleRecordIsAConflict, AnUnchangedPutIsNoEntry, AnotherNumberOfDecimalsIsAChange,
                            ClearingIsARevisionAndNeverADeletion, AProblemTakesTheWholeActBack,
                            AnIndicatorThatWasTakenBackHasNoFigures, AFigureNeedsItsIndicatorAndRegion,
                            ACurveThatDoesNotEndIsRefused, TheJournalIsOneChain, OneActIsOneGroup,
                            PlayingTheJournalGivesTheTables, EveryRevisionOfATargetIsKept,
                            TheCatalogueHoldsTheEarlierRevisionsToo, TheCatalogueHoldsTheVersionsOfADefinition, TheHistoryOfARecordIsItsOwn, TheHistoriesOfRecordsComeTogetherInTheOrderOfTheEntries, AnActIsReadByItsGroup,
                            TellsHowRecordsStoodBeforeTheLaterEntries, TheActsOfAPersonAreToldWithoutTheirContents, TheActsOfALongJournalAreAllThere,
                            NarrowedActsAreThoseThatReadingAllWouldLeave, ActsAreFoundByWhatTheyAreAbout,
                            GivesTheWholeCatalogueBack,
                            TheLatestPeriodIsTheLatestReportedOne, TheLatestPeriodIgnoresWhatWasNotReported, KeepsEveryPublicationWithItsBytesAndWritesNoneOver,
                            KeepsASentenceEditUnderItsKeyAndItsRevisions, KeepsAPinAPersonAndItsRevisions, KeepsTheWorkflowOfEachYear,
                            ASubmissionThatSomebodyMovedIsAConflict);

} // namespace xushi
